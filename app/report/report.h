// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"
#include "causes/diagnosis.h"
#include "gateways/gatewaycatalog.h"
#include "guide/steps.h"
#include "services/services.h"

#include <QJsonObject>

#include <variant>

namespace IsItMe {

/// Whom to tell.
struct Contact
{
    enum class Kind {
        Email,
        Web,
        StatusPage,
        Phone,
        Desk ///< the organisation's support desk takes reports by itself (services.json, "desk")
    };
    /// Whose it is. A network's owner can help where nothing of the site answers; a registrar is never named.
    enum class Whose { Site, Organisation, Network };
    Kind kind = Kind::Email;
    QString value;
    QString source;       ///< "page", "rdap", "soa", "rfc2142", "organisation"
    double certainty = 0; ///< 0 to 1
    Whose whose = Whose::Site;
    QString name; ///< whose it is by name, or what the page is called; may be empty

    bool operator==(const Contact &) const = default;
};

template <>
struct EnumNames<Contact::Kind>
{
    static constexpr EnumName<Contact::Kind> table[] = {
        {Contact::Kind::Email, QLatin1String("email")},
        {Contact::Kind::Web, QLatin1String("web")},
        {Contact::Kind::StatusPage, QLatin1String("status-page")},
        {Contact::Kind::Phone, QLatin1String("phone")},
        {Contact::Kind::Desk, QLatin1String("desk")},
    };
};

template <>
struct EnumNames<Contact::Whose>
{
    static constexpr EnumName<Contact::Whose> table[] = {
        {Contact::Whose::Site, QLatin1String("site")},
        {Contact::Whose::Organisation, QLatin1String("organisation")},
        {Contact::Whose::Network, QLatin1String("network")},
    };
};

/// What the site's administrator finds the visitor's request by.
struct RequestId
{
    QString header; ///< "cf-ray"
    QString value;
    QString observation; ///< id of the observation that carried it

    bool operator==(const RequestId &) const = default;
};

/// Who wrote the answer that the report is about; empty product: nobody can be named.
struct AnsweredBy
{
    QString product;   ///< "nginx"
    QString frontDoor; ///< who met the visitor, where that is somebody else
    QString author;    ///< "gateway", "upstream" or "unknown"
    QString meaning;   ///< one of GatewayMeaning, or empty

    bool operator==(const AnsweredBy &) const = default;
};

struct ReportOptions
{
    bool localAddresses = false; ///< keep this computer's and its network's addresses; left out unless asked
    bool picture =
        true; ///< keep the browsers' pictures of the page; never kept where the address had a query
    QString language = QStringLiteral("en"); ///< BCP 47, of the texts in the report
    QString zone;                            ///< IANA id of the visitor's time zone; empty: this computer's
};

/// All that a report says; every writer reads only this.
struct Report
{
    QString id;
    QString appVersion, qtVersion, os;
    QString url;
    QString language = QStringLiteral("en"); ///< BCP 47
    QString zone;                            ///< IANA id of the visitor's time zone
    bool hadQuery = false, schemeTyped = false, askOthers = false, nameOnly = false;
    QStringList stepsRun; ///< empty: all
    QDateTime started, finished;
    int requests = 0;
    Diagnosis diagnosis;
    std::optional<double> firstAfter; ///< milliseconds to the first verdict
    std::vector<StepStatus> steps;
    std::vector<Contact> contacts;
    AnsweredBy answeredBy;
    std::vector<RequestId> requestIds;
    /// What was left out, in fixed words: "local-addresses", "public-address", "query", "credentials",
    /// "picture".
    QStringList redacted;
    std::vector<Observation> observations; ///< redacted
};

Report composeReport(const CaseFile &caseFile, const Diagnosis &diagnosis, std::vector<StepStatus> steps,
                     const Services &services, const GatewayCatalog &gateways,
                     std::optional<double> firstAfter, const ReportOptions &options);

/// Reads a saved report; the error is a sentence for people. Its texts stay in the language it was written
/// in.
std::variant<Report, QString> reportFromJson(const QByteArray &json);

QJsonObject reportToJson(const Report &report); ///< valid against resources/report.schema.json
QByteArray reportToHtml(const Report &report);  ///< one self-contained file, strict Content-Security-Policy
QString reportToText(const Report &report);     ///< plain text for an e-mail
QByteArray reportToHar(const Report &report);   ///< HAR 1.2

/// Whom to tell, the best first: the organisation's desk, the site's status page, addresses and pages that
/// the site itself names, the registers' contacts, the SOA's mailbox, RFC 2142 names. Never an address of
/// security.txt, never a registrar.
std::vector<Contact> findContacts(const CaseFile &caseFile, const Services &services);
/// A mailto: address with subject and body filled in.
QString mailtoUrl(const Report &report, const Contact &contact);

} // namespace IsItMe
