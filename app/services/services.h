// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <variant>
#include <vector>

namespace IsItMe {

/// services.json in memory (CONTRACT.md, "services.json"): every address that the program may contact besides
/// the site itself.
struct ConnectivityService
{
    QUrl url; ///< plain http
    int status = 204;
    QString body;          ///< the whole expected body, white space at its ends aside
    QStringList addresses; ///< IP addresses for when names don't resolve
};

struct ControlSite
{
    QUrl url;
    QStringList addresses;
};

struct ResolverService
{
    enum class Form { Json, Wire };
    QString name;
    QUrl doh;
    Form form = Form::Json;
    QStringList addresses;
};

struct VantageService
{
    enum class Kind { Globalping, CheckHost };
    Kind kind = Kind::Globalping;
    QUrl url;
    int limit = 3;
    QStringList locations; ///< Globalping's "magic" words
    QString token;         ///< never written to a case file or report
    QStringList addresses;
};

struct OrganisationSite
{
    QString name;
    QString address;
};

struct Organisation
{
    enum class AskOthers { Ask, Yes, Never };
    QString name;
    QString supportEmail;
    QUrl supportUrl;
    QUrl supportDesk;
    std::vector<OrganisationSite> sites;
    QStringList languages;
    AskOthers askOthers = AskOthers::Ask;
};

/// What is wrong with a services.json, and where: a JSON pointer (RFC 6901; empty: the file as a whole) and a
/// sentence for people.
struct ServicesProblem
{
    QString pointer;
    QString text;
};

struct Services
{
    Organisation organisation;
    std::vector<ConnectivityService> connectivity;
    std::vector<ControlSite> controlSites;
    std::vector<ResolverService> resolvers;
    std::vector<VantageService> vantage;
    std::vector<QUrl> whoami;
    QUrl rdapDns, rdapIpv4, rdapIpv6;
    std::vector<ServicesProblem> unknownKeys; ///< passed over: a newer program may know them
};

/// Strict: unknown kinds, addresses that are not the web's, IP addresses that are none, lists over
/// 64 entries are problems; at most 20 are told. "extends": "built-in" inherits every key that the file does
/// not name.
std::variant<Services, std::vector<ServicesProblem>> checkServices(const QByteArray &json);
/// The same, with the problems as one text: a line each, "/vantage/0/kind: ...".
std::variant<Services, QString> servicesFromJson(const QByteArray &json);
Services builtInServices();
/// Reads a file of at most 1 MiB.
std::variant<Services, QString> loadServices(const QString &path);
/// `given` (may be empty), else the system's configuration folder, else built in. CONTRACT.md has the order.
/// A file that is there and can't be used is an error: nothing else is contacted in its place.
std::variant<Services, QString> findServices(const QString &given);
std::variant<Services, QString> findServices(const QString &given, const QString &systemFile);
/// "/etc/isitme/services.json", "C:/ProgramData/IsItMe/services.json".
QString systemServicesFile();

} // namespace IsItMe
