// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace IsItMe {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qsizetype maximumBytes = 32 * 1024 * 1024;
constexpr qsizetype maximumItems = 10000;

/// Reads members of one object; remembers whether all of them were what they must be.
class Members
{
public:
    explicit Members(const QJsonValue &value) : m_object(value.toObject()), m_good(value.isObject()) {}
    template <class T>
    void must(const char *key, T &value)
    {
        if (!Json::read(m_object.value(QLatin1String(key)), value))
            fail(key);
    }
    template <class T>
    void may(const char *key, T &value)
    {
        const QJsonValue json = m_object.value(QLatin1String(key));
        if (!json.isUndefined() && !Json::read(json, value))
            fail(key);
    }
    QJsonValue at(const char *key) const { return m_object.value(QLatin1String(key)); }
    /// The items of a list; a list that is too long or none at all is a fault.
    QJsonArray items(const char *key)
    {
        const QJsonValue json = at(key);
        if (!json.isArray() || json.toArray().size() > maximumItems)
            fail(key);
        return m_good ? json.toArray() : QJsonArray();
    }
    void take(const Members &inner, const char *key)
    {
        if (!inner.m_good)
            fail(key);
    }
    bool good() const { return m_good; }
    QString fault() const { return m_fault; }

private:
    void fail(const char *key)
    {
        if (m_good)
            m_fault = QString::fromLatin1(key);
        m_good = false;
    }
    QJsonObject m_object;
    bool m_good = true;
    QString m_fault;
};

RankedCause readCause(const QJsonValue &json, Members &owner)
{
    Members in(json);
    RankedCause cause;
    in.must("id", cause.id);
    in.may("name", cause.text.name);
    in.must("certainty", cause.certainty);
    in.may("affects", cause.affects);
    in.may("place", cause.place);
    in.must("evidence", cause.evidence);
    in.must("against", cause.against);
    Members visitor(in.at("visitor"));
    visitor.must("title", cause.text.sentence);
    visitor.may("detail", cause.text.detail);
    visitor.must("advice", cause.text.advice);
    in.take(visitor, "visitor");
    for (const QJsonValue &item : in.items("administrator")) {
        Members advice(item);
        AdministratorAdvice read;
        advice.must("check", read.check);
        advice.must("text", read.text);
        in.take(advice, "administrator");
        cause.text.administrator.push_back(read);
    }
    owner.take(in, "causes");
    return cause;
}

void readDiagnosis(Members &top, Report &report)
{
    Members in(top.at("diagnosis"));
    Diagnosis &diagnosis = report.diagnosis;
    in.must("affects", diagnosis.affects);
    in.must("place", diagnosis.place);
    in.must("certainty", diagnosis.certainty);
    in.must("sentence", diagnosis.sentence);
    in.must("detail", diagnosis.detail);
    in.may("advice", diagnosis.advice);
    in.may("noNeedTo", diagnosis.noNeedTo);
    if (const QJsonValue first = in.at("firstAfter"); first.isDouble())
        report.firstAfter = first.toDouble();
    if (const QJsonValue nodes = in.at("way"); !nodes.isUndefined()) {
        Members way(nodes);
        way.may("computer", diagnosis.way.computer);
        way.may("router", diagnosis.way.router);
        way.may("internet", diagnosis.way.internet);
        way.may("frontDoor", diagnosis.way.frontDoor);
        way.may("server", diagnosis.way.server);
        in.take(way, "way");
    }
    for (const QJsonValue &item : in.items("causes"))
        diagnosis.causes.push_back(readCause(item, in));
    top.take(in, "diagnosis");
}

void readSteps(Members &top, Report &report)
{
    for (const QJsonValue &item : top.items("steps")) {
        Members in(item);
        StepStatus status;
        in.must("id", status.step);
        in.must("state", status.state);
        in.must("summary", status.summary);
        in.may("evidence", status.evidence);
        top.take(in, "steps");
        report.steps.push_back(status);
    }
}

void readContacts(Members &top, Report &report)
{
    for (const QJsonValue &item : top.items("contacts")) {
        Members in(item);
        Contact contact;
        in.must("kind", contact.kind);
        in.must("value", contact.value);
        in.must("source", contact.source);
        in.must("certainty", contact.certainty);
        in.may("whose", contact.whose);
        in.may("name", contact.name);
        top.take(in, "contacts");
        report.contacts.push_back(contact);
    }
}

void readAnswer(Members &top, Report &report)
{
    if (const QJsonValue json = top.at("answeredBy"); !json.isUndefined()) {
        Members in(json);
        in.may("product", report.answeredBy.product);
        in.may("frontDoor", report.answeredBy.frontDoor);
        in.may("author", report.answeredBy.author);
        in.may("meaning", report.answeredBy.meaning);
        top.take(in, "answeredBy");
    }
    if (top.at("requestIds").isUndefined())
        return;
    for (const QJsonValue &item : top.items("requestIds")) {
        Members in(item);
        RequestId id;
        in.must("header", id.header);
        in.must("value", id.value);
        in.may("observation", id.observation);
        top.take(in, "requestIds");
        report.requestIds.push_back(id);
    }
}

void readHead(Members &top, Report &report)
{
    top.must("id", report.id);
    Members app(top.at("app"));
    app.must("version", report.appVersion);
    app.may("qt", report.qtVersion);
    app.may("os", report.os);
    top.take(app, "app");
    Members address(top.at("address"));
    address.must("url", report.url);
    top.take(address, "address");
    if (const QJsonValue json = top.at("case"); !json.isUndefined()) {
        Members in(json);
        in.may("hadQuery", report.hadQuery);
        in.may("schemeTyped", report.schemeTyped);
        in.may("askOthers", report.askOthers);
        in.may("nameOnly", report.nameOnly);
        in.may("stepsRun", report.stepsRun);
        top.take(in, "case");
    }
    top.may("language", report.language);
    top.may("zone", report.zone);
    top.must("started", report.started);
    top.must("finished", report.finished);
    top.must("requests", report.requests);
    top.may("redacted", report.redacted);
}

} // namespace

std::variant<Report, QString> reportFromJson(const QByteArray &json)
{
    if (json.size() > maximumBytes)
        return Words::tr("The file is too large for a report.");
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("format")).toString() != QLatin1String("isitme-report"))
        return Words::tr("The file is not a report of IsItMe.");
    if (object.value(QLatin1String("version")).toInt() != 1)
        return Words::tr("The report was written by a newer IsItMe.");
    Report report;
    Members top(object);
    readHead(top, report);
    readDiagnosis(top, report);
    readSteps(top, report);
    readContacts(top, report);
    readAnswer(top, report);
    for (const QJsonValue &item : top.items("observations")) {
        const auto observation = item.isObject() ? observationFromJson(item.toObject()) : std::nullopt;
        if (!observation)
            return Words::tr("The report can't be read: something is wrong in \"%1\".")
                .arg(QStringLiteral("observations"));
        report.observations.push_back(*observation);
    }
    if (!top.good())
        return Words::tr("The report can't be read: something is wrong in \"%1\".").arg(top.fault());
    return report;
}

} // namespace IsItMe
