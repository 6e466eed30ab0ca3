// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "guide/steps.h"
#include "services/services.h"

#include <QJsonObject>

namespace IsItMe {

/// Whom to tell.
struct Contact
{
    enum class Kind { Email, Web, StatusPage, Phone };
    Kind kind = Kind::Email;
    QString value;
    QString source;       ///< "page", "rdap", "soa", "rfc2142", "organisation"
    double certainty = 0; ///< 0 to 1
};

struct ReportOptions
{
    bool localAddresses = false; ///< keep this computer's and its network's addresses; left out unless asked
};

/// All that a report says; every writer reads only this.
struct Report
{
    QString id;
    QString appVersion, qtVersion, os;
    QString url;
    QDateTime started, finished;
    int requests = 0;
    Diagnosis diagnosis;
    std::optional<double> firstAfter; ///< milliseconds to the first verdict
    std::vector<StepStatus> steps;
    std::vector<Contact> contacts;
    QStringList redacted;                  ///< what was left out, in fixed words: "local-addresses", "query"
    std::vector<Observation> observations; ///< redacted
};

Report composeReport(const CaseFile &caseFile, const Diagnosis &diagnosis, std::vector<StepStatus> steps,
                     const Services &services, std::optional<double> firstAfter,
                     const ReportOptions &options);

QJsonObject reportToJson(const Report &report); ///< valid against resources/report.schema.json
QByteArray reportToHtml(const Report &report);  ///< one self-contained file, strict Content-Security-Policy
QString reportToText(const Report &report);     ///< plain text for an e-mail
QByteArray reportToHar(const Report &report);   ///< HAR 1.2

/// Contacts that the case itself gives: the organisation's desk, a status page or address on a page that
/// loaded, the SOA's mailbox, RFC 2142 names.
std::vector<Contact> findContacts(const CaseFile &caseFile, const Services &services);
/// A mailto: address with subject and body filled in.
QString mailtoUrl(const Report &report, const Contact &contact);

} // namespace IsItMe
