// SPDX-License-Identifier: Apache-2.0
#include "report/report.h"

#include <QJsonDocument>
#include <QTimeZone>

#include <cmath>

namespace IsItMe {

namespace {

/// Rounded down: shares that sum to at most 1 still do so afterwards.
double share(double certainty)
{
    return std::floor(std::clamp(certainty, 0.0, 1.0) * 1000 + 1e-6) / 1000;
}

QJsonArray list(const QStringList &strings)
{
    return QJsonArray::fromStringList(strings);
}

QJsonObject causeJson(const RankedCause &cause)
{
    QJsonArray administrator;
    for (const AdministratorAdvice &advice : cause.text.administrator) {
        administrator.append(QJsonObject{{QStringLiteral("check"), enumName(advice.check)},
                                         {QStringLiteral("text"), advice.text}});
    }
    return {{QStringLiteral("id"), cause.id},
            {QStringLiteral("name"), cause.text.name},
            {QStringLiteral("certainty"), share(cause.certainty)},
            {QStringLiteral("affects"), enumName(cause.affects)},
            {QStringLiteral("place"), enumName(cause.place)},
            {QStringLiteral("evidence"), list(cause.evidence)},
            {QStringLiteral("against"), list(cause.against)},
            {QStringLiteral("visitor"), QJsonObject{{QStringLiteral("title"), cause.text.sentence},
                                                    {QStringLiteral("detail"), cause.text.detail},
                                                    {QStringLiteral("advice"), list(cause.text.advice)}}},
            {QStringLiteral("administrator"), administrator}};
}

QJsonObject diagnosisJson(const Report &report)
{
    const Diagnosis &diagnosis = report.diagnosis;
    QJsonArray causes;
    for (const RankedCause &cause : diagnosis.causes)
        causes.append(causeJson(cause));
    const Way &way = diagnosis.way;
    return {{QStringLiteral("affects"), enumName(diagnosis.affects)},
            {QStringLiteral("place"), enumName(diagnosis.place)},
            {QStringLiteral("certainty"), share(diagnosis.certainty)},
            {QStringLiteral("sentence"), diagnosis.sentence},
            {QStringLiteral("detail"), diagnosis.detail},
            {QStringLiteral("advice"), list(diagnosis.advice)},
            {QStringLiteral("noNeedTo"), list(diagnosis.noNeedTo)},
            {QStringLiteral("firstAfter"),
             report.firstAfter ? QJsonValue(std::round(*report.firstAfter)) : QJsonValue()},
            {QStringLiteral("way"), QJsonObject{{QStringLiteral("computer"), enumName(way.computer)},
                                                {QStringLiteral("router"), enumName(way.router)},
                                                {QStringLiteral("internet"), enumName(way.internet)},
                                                {QStringLiteral("frontDoor"), enumName(way.frontDoor)},
                                                {QStringLiteral("server"), enumName(way.server)}}},
            {QStringLiteral("causes"), causes}};
}

QJsonArray stepsJson(const Report &report)
{
    QJsonArray steps;
    for (const StepStatus &status : report.steps) {
        steps.append(QJsonObject{{QStringLiteral("id"), enumName(status.step)},
                                 {QStringLiteral("state"), enumName(status.state)},
                                 {QStringLiteral("summary"), status.summary},
                                 {QStringLiteral("evidence"), list(status.evidence)}});
    }
    return steps;
}

QJsonArray contactsJson(const Report &report)
{
    QJsonArray contacts;
    for (const Contact &contact : report.contacts) {
        contacts.append(QJsonObject{{QStringLiteral("kind"), enumName(contact.kind)},
                                    {QStringLiteral("value"), contact.value},
                                    {QStringLiteral("source"), contact.source},
                                    {QStringLiteral("certainty"), share(contact.certainty)},
                                    {QStringLiteral("whose"), enumName(contact.whose)},
                                    {QStringLiteral("name"), contact.name}});
    }
    return contacts;
}

QJsonArray requestIdsJson(const Report &report)
{
    QJsonArray ids;
    for (const RequestId &id : report.requestIds) {
        ids.append(QJsonObject{{QStringLiteral("header"), id.header},
                               {QStringLiteral("value"), id.value},
                               {QStringLiteral("observation"), id.observation}});
    }
    return ids;
}

} // namespace

QJsonObject reportToJson(const Report &report)
{
    QJsonArray observations;
    for (const Observation &observation : report.observations)
        observations.append(observationToJson(observation));
    QJsonObject json{
        {QStringLiteral("format"), QStringLiteral("isitme-report")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("id"), report.id},
        {QStringLiteral("app"), QJsonObject{{QStringLiteral("name"), QStringLiteral("IsItMe")},
                                            {QStringLiteral("version"), report.appVersion},
                                            {QStringLiteral("qt"), report.qtVersion},
                                            {QStringLiteral("os"), report.os}}},
        {QStringLiteral("address"), QJsonObject{{QStringLiteral("url"), report.url}}},
        {QStringLiteral("case"), QJsonObject{{QStringLiteral("hadQuery"), report.hadQuery},
                                             {QStringLiteral("schemeTyped"), report.schemeTyped},
                                             {QStringLiteral("askOthers"), report.askOthers},
                                             {QStringLiteral("nameOnly"), report.nameOnly},
                                             {QStringLiteral("stepsRun"), list(report.stepsRun)}}},
        {QStringLiteral("language"), report.language},
        {QStringLiteral("zone"), report.zone},
        {QStringLiteral("started"), Json::write(report.started)},
        {QStringLiteral("finished"), Json::write(report.finished)},
        {QStringLiteral("requests"), report.requests},
        {QStringLiteral("diagnosis"), diagnosisJson(report)},
        {QStringLiteral("steps"), stepsJson(report)},
        {QStringLiteral("contacts"), contactsJson(report)},
        {QStringLiteral("requestIds"), requestIdsJson(report)},
        {QStringLiteral("redacted"), list(report.redacted)},
        {QStringLiteral("observations"), observations},
    };
    if (!report.answeredBy.product.isEmpty()) {
        json.insert(QStringLiteral("answeredBy"),
                    QJsonObject{{QStringLiteral("product"), report.answeredBy.product},
                                {QStringLiteral("frontDoor"), report.answeredBy.frontDoor},
                                {QStringLiteral("author"), report.answeredBy.author},
                                {QStringLiteral("meaning"), report.answeredBy.meaning}});
    }
    return json;
}

} // namespace IsItMe
