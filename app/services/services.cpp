// SPDX-License-Identifier: Apache-2.0
#include "services/services.h"

#include "address/siteaddress.h"
#include "platform/systemfolders.h"
#include "services/jsoncheck.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace IsItMe {

namespace {

using Place = JsonCheck::Place;

constexpr qint64 maximumFile = 1024 * 1024;
constexpr qsizetype longestWords = 200;

QString sentence(const char *text)
{
    return QCoreApplication::translate("Services", text);
}

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *word : list)
        result.append(QLatin1String(word));
    return result;
}

void readSupport(JsonCheck &check, const Place &place, Organisation &organisation)
{
    const QJsonObject object = check.object(place, words({"email", "url", "desk"}));
    organisation.supportEmail = check.text(object, place, "email", 254, true);
    static const QRegularExpression email(QStringLiteral("\\A[^\\s@<>]+@[^\\s@<>]+\\z"));
    if (object.value(QLatin1String("email")).isString() &&
        !email.match(organisation.supportEmail).hasMatch()) {
        check.problem(place.pointer + QLatin1String("/email"),
                      sentence(QT_TRANSLATE_NOOP("Services", "This must be an e-mail address.")));
    }
    organisation.supportUrl = check.webAddress(object, place, "url");
    organisation.supportDesk = check.webAddress(object, place, "desk", words({"https"}));
}

Organisation readOrganisation(JsonCheck &check, const Place &place)
{
    Organisation organisation;
    const QJsonObject object =
        check.object(place, words({"name", "support", "sites", "languages", "ask-others"}));
    organisation.name = check.text(object, place, "name", longestWords);
    const Place support = JsonCheck::member(object, place, "support");
    if (!support.value.isUndefined())
        readSupport(check, support, organisation);
    for (const Place &entry : check.list(object, place, "sites")) {
        const QJsonObject site = check.object(entry, words({"name", "address"}), words({"name", "address"}));
        OrganisationSite known{check.text(site, entry, "name", longestWords),
                               check.text(site, entry, "address", 2048)};
        const auto parsed = parseAddress(known.address);
        if (const auto *error = std::get_if<AddressError>(&parsed); error && !known.address.isEmpty())
            check.problem(entry.pointer + QLatin1String("/address"), addressErrorText(*error));
        organisation.sites.push_back(known);
    }
    static const QRegularExpression language(QStringLiteral("\\A[a-z]{2,3}([_-][A-Za-z0-9]{2,8})*\\z"));
    for (const Place &entry : check.list(object, place, "languages")) {
        const QString tag = entry.value.toString();
        if (tag.size() > 35 || !language.match(tag).hasMatch()) {
            check.problem(entry.pointer,
                          sentence(QT_TRANSLATE_NOOP("Services", "This must be a language such as \"en\" or "
                                                                 "\"de_AT\".")));
        }
        organisation.languages.append(tag);
    }
    organisation.askOthers = static_cast<Organisation::AskOthers>(
        check.word(object, place, "ask-others", words({"ask", "yes", "never"})));
    return organisation;
}

ConnectivityService readConnectivity(JsonCheck &check, const Place &place)
{
    const QJsonObject object =
        check.object(place, words({"url", "status", "body", "addresses"}), words({"url"}));
    ConnectivityService service;
    // A network that wants a sign-in can answer plain HTTP only.
    service.url = check.webAddress(object, place, "url", words({"http"}));
    service.status = check.number(object, place, "status", 200, 599, 204);
    service.body = check.text(object, place, "body", 4096, true);
    service.addresses = check.ipAddresses(object, place, "addresses");
    return service;
}

ControlSite readControlSite(JsonCheck &check, const Place &place)
{
    const QJsonObject object = check.object(place, words({"url", "addresses"}), words({"url"}));
    return {check.webAddress(object, place, "url"), check.ipAddresses(object, place, "addresses")};
}

ResolverService readResolver(JsonCheck &check, const Place &place)
{
    const QJsonObject object =
        check.object(place, words({"name", "doh", "form", "addresses"}), words({"name", "doh"}));
    ResolverService service;
    service.name = check.text(object, place, "name", longestWords);
    service.doh = check.webAddress(object, place, "doh", words({"https"}));
    service.form =
        static_cast<ResolverService::Form>(check.word(object, place, "form", words({"json", "wire"})));
    service.addresses = check.ipAddresses(object, place, "addresses");
    return service;
}

VantageService readVantage(JsonCheck &check, const Place &place)
{
    const QJsonObject object = check.object(
        place, words({"kind", "url", "limit", "locations", "token", "addresses"}), words({"kind", "url"}));
    VantageService service;
    service.kind = static_cast<VantageService::Kind>(
        check.word(object, place, "kind", words({"globalping", "check-host"})));
    service.url = check.webAddress(object, place, "url");
    service.limit = check.number(object, place, "limit", 1, 50, 3);
    for (const Place &entry : check.list(object, place, "locations")) {
        const QJsonObject location = check.object(entry, words({"magic"}), words({"magic"}));
        service.locations.append(check.text(location, entry, "magic", longestWords));
    }
    service.token = check.text(object, place, "token", 1000, true);
    // It goes into a header line: nothing may end that line.
    static const QRegularExpression visible(QStringLiteral("\\A[!-~]*\\z"));
    if (!visible.match(service.token).hasMatch()) {
        check.problem(place.pointer + QLatin1String("/token"),
                      sentence(QT_TRANSLATE_NOOP(
                          "Services", "This must be letters, digits and signs, without a space.")));
    }
    service.addresses = check.ipAddresses(object, place, "addresses");
    return service;
}

QUrl readWhoami(JsonCheck &check, const Place &place)
{
    return check.webAddress(check.object(place, words({"url"}), words({"url"})), place, "url");
}

/// Replaces one list of the services by the file's, when the file names it.
template <class T>
void readList(JsonCheck &check, const QJsonObject &object, const Place &root, const char *key,
              std::vector<T> &list, T (*read)(JsonCheck &, const Place &))
{
    if (!object.contains(QLatin1String(key)))
        return;
    list.clear();
    for (const Place &place : check.list(object, root, key))
        list.push_back(read(check, place));
}

void readRdap(JsonCheck &check, const QJsonObject &object, const Place &root, Services &services)
{
    const Place place = JsonCheck::member(object, root, "rdap");
    if (place.value.isUndefined())
        return;
    const QJsonObject rdap = check.object(place, words({"dns", "ipv4", "ipv6"}));
    services.rdapDns = check.webAddress(rdap, place, "dns");
    services.rdapIpv4 = check.webAddress(rdap, place, "ipv4");
    services.rdapIpv6 = check.webAddress(rdap, place, "ipv6");
}

/// 1, or a problem.
void checkVersion(JsonCheck &check, const QJsonObject &object)
{
    const QJsonValue version = object.value(QLatin1String("version"));
    if (version.isUndefined() || version.toInteger() == 1)
        return; // a missing one is told already
    const bool newer = version.toInteger() > 1;
    check.problem(QStringLiteral("/version"),
                  newer ? sentence(QT_TRANSLATE_NOOP("Services", "This file is for a newer IsItMe."))
                        : sentence(QT_TRANSLATE_NOOP("Services", "This must be the number 1.")));
}

QString syntaxProblem(const QByteArray &json, const QJsonParseError &error)
{
    const qsizetype line = json.left(error.offset).count('\n') + 1;
    return sentence(QT_TRANSLATE_NOOP("Services", "This is no JSON: line %1: %2."))
        .arg(line)
        .arg(error.errorString());
}

} // namespace

std::variant<Services, std::vector<ServicesProblem>> checkServices(const QByteArray &json)
{
    if (json.size() > maximumFile) {
        return std::vector<ServicesProblem>{
            {{}, sentence(QT_TRANSLATE_NOOP("Services", "The file is larger than a mebibyte."))}};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return std::vector<ServicesProblem>{{{}, syntaxProblem(json, error)}};

    JsonCheck check;
    const Place root{document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), {}};
    const QJsonObject object =
        check.object(root,
                     words({"$schema", "$comment", "version", "extends", "organisation", "connectivity",
                            "control-sites", "resolvers", "vantage", "whoami", "rdap"}),
                     words({"version"}));
    checkVersion(check, object);
    check.text(object, root, "$schema", 2048, true);
    check.text(object, root, "$comment", maximumFile, true);
    check.word(object, root, "extends", words({"built-in"}));

    Services services;
    if (object.contains(QLatin1String("extends")))
        services = builtInServices();
    const Place organisation = JsonCheck::member(object, root, "organisation");
    if (!organisation.value.isUndefined())
        services.organisation = readOrganisation(check, organisation);
    readList(check, object, root, "connectivity", services.connectivity, readConnectivity);
    readList(check, object, root, "control-sites", services.controlSites, readControlSite);
    readList(check, object, root, "resolvers", services.resolvers, readResolver);
    readList(check, object, root, "vantage", services.vantage, readVantage);
    readList(check, object, root, "whoami", services.whoami, readWhoami);
    readRdap(check, object, root, services);
    if (!check.problems().empty())
        return check.problems();
    services.unknownKeys = check.unknownKeys();
    return services;
}

std::variant<Services, QString> servicesFromJson(const QByteArray &json)
{
    auto checked = checkServices(json);
    if (auto *services = std::get_if<Services>(&checked))
        return std::move(*services);
    QStringList lines;
    for (const ServicesProblem &problem : std::get<std::vector<ServicesProblem>>(checked))
        lines.append(problem.pointer.isEmpty() ? problem.text
                                               : problem.pointer + QLatin1String(": ") + problem.text);
    return lines.join(u'\n');
}

Services builtInServices()
{
    QFile file(QStringLiteral(":/isitme/services.json"));
    if (file.open(QIODevice::ReadOnly)) {
        auto services = servicesFromJson(file.readAll());
        if (auto *good = std::get_if<Services>(&services))
            return std::move(*good);
        qCritical("services.json: %s", qUtf8Printable(std::get<QString>(services)));
    }
    return {}; // the tests see to it that this does not happen
}

std::variant<Services, QString> loadServices(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return sentence(QT_TRANSLATE_NOOP("Services", "%1 can't be opened: %2."))
            .arg(path, file.errorString());
    }
    auto services = servicesFromJson(file.read(maximumFile + 1));
    if (auto *error = std::get_if<QString>(&services))
        error->prepend(path + QLatin1String(": "));
    return services;
}

QString systemServicesFile()
{
    return systemConfigurationFolder() + QLatin1String("/services.json");
}

std::variant<Services, QString> findServices(const QString &given)
{
    return findServices(given, systemServicesFile());
}

std::variant<Services, QString> findServices(const QString &given, const QString &systemFile)
{
    if (!given.isEmpty())
        return loadServices(given);
    if (QFile::exists(systemFile))
        return loadServices(systemFile);
    return builtInServices();
}

} // namespace IsItMe
