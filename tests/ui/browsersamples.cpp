// SPDX-License-Identifier: Apache-2.0
#include "browsersamples.h"

#include "causes/diagnose.h"
#include "guide/stepstatus.h"
#include "samples.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace IsItMe::Samples {

namespace {

void add(CheckState &state, Facts facts, const char *probe)
{
    Observation observation;
    observation.probe = QLatin1String(probe);
    observation.vantage = QStringLiteral("here");
    observation.at = state.caseFile.head().started.addSecs(20);
    observation.timings.started = 20'000 + 100 * double(state.caseFile.all().size());
    observation.timings.ended = 3'100;
    observation.facts = std::move(facts);
    state.caseFile.append(observation);
}

void say(CheckState &state, const char *key, const char *value)
{
    add(state, AnswerFacts{QLatin1String(key), QString::fromUtf8(value)}, "person");
}

BrowserFacts load(const char *name, const char *version, int status)
{
    BrowserFacts facts;
    facts.name = QLatin1String(name);
    facts.browser = facts.name.toLower();
    facts.family = facts.browser == QLatin1String("firefox") ? facts.browser : QStringLiteral("chromium");
    facts.version = QLatin1String(version);
    facts.url = QStringLiteral("https://shop.example.com/cart");
    facts.httpVersion = QStringLiteral("HTTP/2");
    facts.status = status;
    facts.screenshot = pagePicture(status >= 400);
    return facts;
}

/// The diagnosis and the steps that the program makes of it.
CheckState judged(CheckState state)
{
    state.diagnosis = diagnose(state.caseFile, GatewayCatalog::builtIn());
    state.steps = stepStatuses(state.caseFile, state.diagnosis, {});
    return state;
}

} // namespace

QString pagePicture(bool failed)
{
    QImage image(1024, 768, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    if (failed) {
        painter.fillRect(302, 120, 420, 34, QColor(0x33, 0x33, 0x33));
        painter.fillRect(120, 186, 784, 2, QColor(0x99, 0x99, 0x99));
        painter.fillRect(462, 214, 100, 16, QColor(0x77, 0x77, 0x77));
    } else {
        painter.fillRect(0, 0, 1024, 96, QColor(0x1f, 0x6f, 0x8b));
        painter.fillRect(48, 34, 220, 28, Qt::white);
        for (int i = 0; i < 6; ++i) {
            const QRect tile(48 + i % 3 * 320, 136 + i / 3 * 300, 288, 260);
            painter.fillRect(tile, QColor::fromHsv(30 + i * 40, 60, 235));
            painter.fillRect(tile.adjusted(16, 200, -90, -40), QColor(0x55, 0x55, 0x55));
        }
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return QString::fromLatin1(bytes.toBase64());
}

CheckState freshBrowserWorks()
{
    CheckState state = worksNow();
    say(state, "saw", "ERR_CONNECTION_RESET");
    add(state, load("Firefox", "128.14", 200), "browser");
    add(state, load("Chromium", "142.0", 200), "browser");
    return judged(state);
}

CheckState browserSetUp()
{
    CheckState state = freshBrowserWorks();
    say(state, "private-window", "fails");
    return judged(state);
}

CheckState freshBrowsersFail()
{
    CheckState state = siteBroken();
    add(state, load("Firefox", "128.14", 502), "browser");
    BrowserFacts cut = load("Chromium", "142.0", 0);
    cut.error = QStringLiteral("ERR_CONNECTION_RESET");
    cut.screenshot.clear();
    cut.httpVersion.clear();
    add(state, cut, "browser");
    return judged(state);
}

CheckState partsMissing()
{
    CheckState state = worksNow();
    say(state, "saw", "The pictures are missing");
    say(state, "whole-page", "yes");
    BrowserFacts facts = load("Firefox", "128.14", 200);
    facts.wholePage = true;
    facts.parts = 23;
    facts.failingParts = {
        {QStringLiteral("images.cdn.example"), QStringLiteral("https://images.cdn.example/a.webp"), 503, {}},
        {QStringLiteral("fonts.example.net"), QStringLiteral("https://fonts.example.net/f.woff2"), 0,
         QStringLiteral("NS_ERROR_CONNECTION_REFUSED")}};
    add(state, facts, "browser");
    return judged(state);
}

CheckState hostileBrowser()
{
    CheckState state = worksNow();
    BrowserFacts facts = load("Firefox", "1", 0);
    const QString bad = hostileText();
    facts.name = facts.browser = facts.version = facts.error = facts.errorDetail = facts.title = bad;
    facts.wholePage = true;
    facts.failingParts = {{bad, bad, 0, bad}};
    facts.screenshot = QString::fromLatin1(bad.toUtf8().toBase64());
    add(state, facts, "browser");
    return judged(state);
}

} // namespace IsItMe::Samples
