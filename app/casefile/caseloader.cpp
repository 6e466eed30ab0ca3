// SPDX-License-Identifier: Apache-2.0
#include "casefile/caseloader.h"

#include "casefile/journal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

namespace IsItMe {

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype maximumWord = 200;
constexpr int maximumRequests = 100'000;

QString sentence(const char *text)
{
    return QCoreApplication::translate("CaseFile", text);
}

QString noCase()
{
    return sentence(QT_TRANSLATE_NOOP("CaseFile", "That file holds no saved check and no report of IsItMe."));
}

QString tooNew()
{
    return sentence(QT_TRANSLATE_NOOP(
        "CaseFile",
        "That file was written by a newer IsItMe. Please install the newest version to open it."));
}

QString damaged(int line)
{
    return sentence(QT_TRANSLATE_NOOP("CaseFile", "That file is damaged in line %1, so it can't be used."))
        .arg(line);
}

QString damagedReport()
{
    return sentence(QT_TRANSLATE_NOOP("CaseFile", "That report is damaged, so it can't be used."));
}

QString tooLarge()
{
    return sentence(QT_TRANSLATE_NOOP("CaseFile", "That file is too large to be a saved check."));
}

std::optional<QJsonObject> objectOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

bool isFormat(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String("format")).toString() == QLatin1String(name);
}

QByteArray firstLine(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    return end < 0 ? bytes : bytes.left(end);
}

std::optional<QJsonObject> journalHead(const QByteArray &bytes)
{
    const QByteArray line = firstLine(bytes);
    auto head = line.size() <= maximumCaseLine ? objectOf(line) : std::nullopt;
    return head && isFormat(*head, "isitme-case") ? head : std::nullopt;
}

/// Empty when the version is ours.
QString versionError(const QJsonObject &object)
{
    const QJsonValue version = object.value(QLatin1String("version"));
    const qint64 number = version.toInteger(-1);
    if (number == formatVersion)
        return {};
    return number > formatVersion ? tooNew() : noCase();
}

std::variant<CaseFile, QString> caseFromReport(const QJsonObject &report)
{
    const QString wrongVersion = versionError(report);
    if (!wrongVersion.isEmpty())
        return wrongVersion;
    CaseLoader loader;
    const QJsonValue observations = report.value(QLatin1String("observations"));
    if (!loader.takeReportHead(report) || !observations.isArray())
        return damagedReport();
    const QJsonArray list = observations.toArray();
    for (const QJsonValue &observation : list) {
        if (!observation.isObject() || !loader.takeObservation(observation.toObject()))
            return damagedReport();
    }
    return loader.result();
}

/// Goes through the lines behind the head. The last one may be torn: a program that is killed while it writes
/// leaves half a line, and nobody was shown what stands there.
std::variant<CaseFile, QString> caseFromJournal(const QJsonObject &head, const QByteArray &bytes,
                                                qsizetype start)
{
    const QString wrongVersion = versionError(head);
    if (!wrongVersion.isEmpty())
        return wrongVersion;
    CaseLoader loader;
    if (!loader.takeHead(head))
        return damaged(1);
    for (int number = 2; start < bytes.size(); ++number) {
        const qsizetype end = bytes.indexOf('\n', start);
        const bool torn = end < 0;
        const QByteArray line = bytes.mid(start, torn ? -1 : end - start);
        const auto object = line.size() <= maximumCaseLine ? objectOf(line) : std::nullopt;
        if (!object && torn)
            break;
        if (!object)
            return damaged(number);
        const QJsonValue change = object->value(QLatin1String("head"));
        const bool good =
            change.isUndefined() ? loader.takeObservation(*object) : loader.takeHeadChange(change.toObject());
        if (!good)
            return damaged(number);
        start = torn ? bytes.size() : end + 1;
    }
    return loader.result();
}

} // namespace

QJsonObject caseChangeToJson(const CaseHead &head)
{
    QJsonObject object{
        {QStringLiteral("askOthers"), head.askOthers},
        {QStringLiteral("nameOnly"), head.nameOnly},
        {QStringLiteral("requests"), head.requests},
    };
    if (head.finished.isValid())
        object.insert(QStringLiteral("finished"), Json::write(head.finished));
    return object;
}

QJsonObject caseHeadToJson(const CaseHead &head)
{
    QJsonObject object = caseChangeToJson(head);
    object.insert(QStringLiteral("format"), QStringLiteral("isitme-case"));
    object.insert(QStringLiteral("version"), formatVersion);
    object.insert(QStringLiteral("id"), head.id);
    object.insert(QStringLiteral("started"), Json::write(head.started));
    object.insert(QStringLiteral("appVersion"), head.appVersion);
    object.insert(QStringLiteral("os"), head.os);
    object.insert(QStringLiteral("url"), withoutSecrets(head.url));
    object.insert(QStringLiteral("hadQuery"), head.hadQuery);
    object.insert(QStringLiteral("schemeTyped"), head.schemeTyped);
    object.insert(QStringLiteral("stepsRun"), QJsonArray::fromStringList(head.stepsRun));
    return object;
}

bool CaseLoader::takeHead(const QJsonObject &object)
{
    CaseHead &head = m_case.m_head;
    JsonReader read(object);
    read("id", head.id);
    read("started", head.started);
    read("appVersion", head.appVersion);
    read("os", head.os);
    read("url", head.url);
    read("hadQuery", head.hadQuery);
    read("schemeTyped", head.schemeTyped);
    read("stepsRun", head.stepsRun);
    head.url = withoutSecrets(head.url);
    return read.good() && takeHeadChange(object) && isSound();
}

bool CaseLoader::takeHeadChange(const QJsonObject &object)
{
    CaseHead &head = m_case.m_head;
    head.finished = {}; // a change without it opens the case again
    JsonReader read(object);
    read("askOthers", head.askOthers);
    read("nameOnly", head.nameOnly);
    read("requests", head.requests);
    read("finished", head.finished);
    return !object.isEmpty() && read.good() && head.requests >= 0 && head.requests <= maximumRequests;
}

bool CaseLoader::takeReportHead(const QJsonObject &report)
{
    const QJsonObject address = report.value(QLatin1String("address")).toObject();
    const QJsonObject app = report.value(QLatin1String("app")).toObject();
    QJsonObject head = report.value(QLatin1String("case")).toObject();
    for (const auto *key : {"id", "started", "finished", "requests"}) {
        const QJsonValue value = report.value(QLatin1String(key));
        if (!value.isUndefined())
            head.insert(QLatin1String(key), value);
    }
    head.insert(QStringLiteral("url"), address.value(QLatin1String("url")));
    head.insert(QStringLiteral("appVersion"), app.value(QLatin1String("version")));
    head.insert(QStringLiteral("os"), app.value(QLatin1String("os")));
    return takeHead(head);
}

bool CaseLoader::isSound() const
{
    const CaseHead &head = m_case.m_head;
    const bool shortWords = head.appVersion.size() <= maximumWord && head.os.size() <= maximumWord &&
                            head.stepsRun.size() <= 32 &&
                            head.stepsRun.join(QString()).size() <= maximumWord * 4;
    return !QUuid::fromString(head.id).isNull() && head.id.size() == 36 && head.started.isValid() &&
           shortWords && std::holds_alternative<SiteAddress>(parseAddress(head.url));
}

bool CaseLoader::takeObservation(const QJsonObject &object)
{
    if (m_case.m_observations.size() >= static_cast<size_t>(maximumObservations))
        return false;
    auto observation = observationFromJson(object);
    if (!observation)
        return false;
    // Ids count upwards, which also keeps them from coming twice.
    static const QRegularExpression form(QStringLiteral("^o([1-9][0-9]{0,6})$"));
    const int number = form.match(observation->id).captured(1).toInt();
    if (number <= m_lastNumber)
        return false;
    m_lastNumber = number;
    m_case.m_observations.push_back(*std::move(observation));
    return true;
}

bool isJournal(const QByteArray &bytes)
{
    return journalHead(bytes).has_value();
}

qsizetype wholeJournalBytes(const QByteArray &bytes)
{
    const qsizetype end = bytes.lastIndexOf('\n') + 1;
    return end < bytes.size() && objectOf(bytes.mid(end)) ? bytes.size() : end;
}

std::variant<CaseFile, QString> caseFromBytes(const QByteArray &bytes)
{
    if (bytes.size() > maximumCaseBytes)
        return tooLarge();
    if (const auto head = journalHead(bytes))
        return caseFromJournal(*head, bytes, firstLine(bytes).size() + 1);
    const auto report = objectOf(bytes.startsWith("\xef\xbb\xbf") ? bytes.mid(3) : bytes);
    if (report && isFormat(*report, "isitme-report"))
        return caseFromReport(*report);
    return noCase();
}

std::variant<CaseFile, QString> loadCase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return sentence(QT_TRANSLATE_NOOP("CaseFile", "%1 can't be opened: %2."))
            .arg(path, file.errorString());
    }
    // One byte more than allowed is read: a file that grows, or a device, has no size to be trusted.
    return caseFromBytes(file.read(maximumCaseBytes + 1));
}

} // namespace IsItMe
