// SPDX-License-Identifier: Apache-2.0
#include "platform/installedbrowsers.h"

#include "platform/childprocess.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr int patienceMs = 5'000;
constexpr qint64 longestOutput = 4'096;

} // namespace

QString versionOfOutput(const QByteArray &output)
{
    const QString line = QString::fromUtf8(output.left(longestOutput)).section(u'\n', 0, 0);
    static const QRegularExpression version(
        QStringLiteral("(?<![\\w.])([0-9]{1,5}(?:\\.[0-9]{1,6}){1,4}(?:esr|[ab][0-9]{1,3})?)(?![\\w.])"));
    return version.match(line).captured(1);
}

bool canBeAskedForVersion(const InstalledBrowser &browser)
{
    const bool known = browser.family == InstalledBrowser::Family::Chromium ||
                       browser.family == InstalledBrowser::Family::Firefox;
    return known && browser.version.isEmpty() && !browser.program.contains(QLatin1String("/flatpak/")) &&
           !browser.program.startsWith(QLatin1String("/snap/"));
}

InstalledBrowsers::InstalledBrowsers(const Environment &environment, QObject *parent)
    : QObject(parent), m_environment(environment)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_child)
            m_child->kill();
    });
}

InstalledBrowsers::~InstalledBrowsers() = default;

const std::vector<InstalledBrowser> &InstalledBrowsers::all()
{
    if (!m_looked)
        refresh();
    return m_all;
}

void InstalledBrowsers::refresh()
{
    m_looked = true;
    std::vector<InstalledBrowser> found = m_environment.browsers();
    for (InstalledBrowser &browser : found) {
        const auto known = std::find_if(m_all.begin(), m_all.end(), [&browser](const InstalledBrowser &one) {
            return one.program == browser.program;
        });
        if (known != m_all.end() && browser.version.isEmpty())
            browser.version = known->version;
    }
    m_all = std::move(found);
    askNext();
}

InstalledBrowser *InstalledBrowsers::next()
{
#ifdef Q_OS_LINUX // elsewhere the lists have it, and "--version" may open a window
    for (InstalledBrowser &browser : m_all) {
        if (canBeAskedForVersion(browser) && !m_asked.contains(browser.program))
            return &browser;
    }
#endif
    return nullptr;
}

void InstalledBrowsers::askNext()
{
    const InstalledBrowser *browser = m_child ? nullptr : next();
    if (!browser)
        return;
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    m_asked.append(browser->program);
    m_child = std::make_unique<ChildProcess>();
    connect(m_child.get(), &ChildProcess::finished, this, &InstalledBrowsers::onAnswered,
            Qt::QueuedConnection); // it deletes the sender
    ChildProgram program;
    program.program = browser->program;
    program.arguments = {QStringLiteral("--version")};
    program.output = m_folder->filePath(QStringLiteral("version"));
    program.largestFile = longestOutput * 4;
    if (m_folder->isValid() && m_child->start(program))
        m_patience.start();
    else
        m_child.reset();
}

void InstalledBrowsers::onAnswered()
{
    m_patience.stop();
    m_child.reset();
    QFile file(m_folder->filePath(QStringLiteral("version")));
    const QString version =
        file.open(QIODevice::ReadOnly) ? versionOfOutput(file.read(longestOutput)) : QString();
    file.remove();
    bool found = false;
    for (InstalledBrowser &browser : m_all) {
        if (browser.program == m_asked.last() && !version.isEmpty()) {
            browser.version = version;
            found = true;
        }
    }
    askNext();
    if (found)
        Q_EMIT changed();
}

} // namespace IsItMe
