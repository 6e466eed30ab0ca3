// SPDX-License-Identifier: Apache-2.0
#include "probes/outsideanswers.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr size_t mostItems = 50;
constexpr qsizetype mostRead = 500;

QString text(const QJsonObject &object, const char *key)
{
    return cleanedLine(object.value(QLatin1String(key)).toString());
}

QDateTime moment(const QJsonObject &object, const char *key)
{
    const QString text = object.value(QLatin1String(key)).toString();
    const QDateTime time = text.size() <= 40 ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    return time.isValid() ? time.toUTC() : QDateTime();
}

QString webAddress(const QJsonObject &object, const char *key)
{
    const QString text = object.value(QLatin1String(key)).toString();
    const QUrl url(text, QUrl::StrictMode);
    const bool good = text.size() <= 300 && url.isValid() && url.scheme() == QLatin1String("https") &&
                      !url.host().isEmpty() && url.userInfo().isEmpty();
    return good ? url.toString(QUrl::FullyEncoded) : QString();
}

bool isOneOf(const QString &word, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char *one) { return word == QLatin1String(one); });
}

void addIncident(std::vector<StatusPageItem> &items, const QJsonObject &object)
{
    StatusPageItem item{QStringLiteral("incident"),
                        text(object, "name"),
                        text(object, "status"),
                        text(object, "impact"),
                        webAddress(object, "shortlink"),
                        moment(object, "started_at"),
                        {}};
    if (!item.since.isValid())
        item.since = moment(object, "created_at");
    if (!item.name.isEmpty() && !isOneOf(item.status, {"resolved", "postmortem", "completed"}))
        items.push_back(item);
}

void addMaintenance(std::vector<StatusPageItem> &items, const QJsonObject &object)
{
    const StatusPageItem item{QStringLiteral("maintenance"),    text(object, "name"),
                              text(object, "status"),           text(object, "impact"),
                              webAddress(object, "shortlink"),  moment(object, "scheduled_for"),
                              moment(object, "scheduled_until")};
    if (!item.name.isEmpty() && isOneOf(item.status, {"in_progress", "verifying"}))
        items.push_back(item);
}

void addComponent(std::vector<StatusPageItem> &items, const QJsonObject &object)
{
    const StatusPageItem item{
        QStringLiteral("component"), text(object, "name"), text(object, "status"), {}, {}, {}, {}};
    // A group only repeats the worst of its parts.
    const bool group = object.value(QLatin1String("group")).toBool();
    if (!group && !item.name.isEmpty() &&
        isOneOf(item.status, {"degraded_performance", "partial_outage", "major_outage", "under_maintenance"}))
        items.push_back(item);
}

using Adder = void (*)(std::vector<StatusPageItem> &, const QJsonObject &);

/// A list that is missing is empty; anything else than a list of objects is a fault.
bool addAll(std::vector<StatusPageItem> &items, const QJsonValue &list, Adder add)
{
    if (list.isUndefined())
        return true;
    if (!list.isArray())
        return false;
    const QJsonArray array = list.toArray();
    for (qsizetype i = 0; i < std::min(array.size(), mostRead) && items.size() < mostItems; ++i) {
        if (!array.at(i).isObject())
            return false;
        add(items, array.at(i).toObject());
    }
    return true;
}

} // namespace

QString cleanedLine(const QString &text)
{
    constexpr qsizetype longest = 200;
    QString clean;
    for (const QChar c : text.left(4 * longest)) {
        if (c.isSpace())
            clean += u' ';
        else if (c.isPrint() && c.category() != QChar::Other_Format)
            clean += c;
    }
    clean = clean.simplified();
    return clean.size() > longest ? clean.left(longest - 1) + u'…' : clean;
}

std::optional<StatusPageFacts> parseStatusSummary(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonValue status = object.value(QLatin1String("status"));
    if (!status.isObject() || !object.value(QLatin1String("page")).isObject())
        return std::nullopt;
    StatusPageFacts facts;
    facts.name = text(object.value(QLatin1String("page")).toObject(), "name");
    facts.indicator = text(status.toObject(), "indicator");
    facts.description = text(status.toObject(), "description");
    if (!isOneOf(facts.indicator, {"none", "minor", "major", "critical", "maintenance"}))
        return std::nullopt;
    const bool good =
        addAll(facts.items, object.value(QLatin1String("incidents")), addIncident) &&
        addAll(facts.items, object.value(QLatin1String("scheduled_maintenances")), addMaintenance) &&
        addAll(facts.items, object.value(QLatin1String("components")), addComponent);
    return good ? std::optional(facts) : std::nullopt;
}

std::optional<WhoamiFacts> parseWhoami(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto first = [&object](std::initializer_list<const char *> keys) {
        for (const char *key : keys) {
            const QString value = text(object, key);
            if (!value.isEmpty())
                return value;
        }
        return QString();
    };
    WhoamiFacts facts;
    const QHostAddress address(object.value(QLatin1String("ip")).toString().left(64));
    if (address.isNull() || address.isLoopback())
        return std::nullopt;
    facts.address = address.toString();
    // "AS64500", "AS64500 Example Telecom", or the bare number.
    static const QRegularExpression number(QStringLiteral("\\A(?:AS)?([0-9]{1,9})\\b ?(.*)\\z"));
    const QJsonValue asn = object.value(QLatin1String("asn"));
    const QString org = first({"asn_org", "org", "isp", "network"});
    const auto inAsn = number.match(asn.isDouble() ? QString::number(asn.toInt()) : text(object, "asn"));
    const auto inOrg = number.match(org);
    facts.asn = (inAsn.hasMatch() ? inAsn : inOrg).captured(1).toInt();
    QString name = inOrg.hasMatch() ? inOrg.captured(2) : org;
    if (name.isEmpty())
        name = inAsn.captured(2);
    facts.network = facts.asn == 0 ? name : QStringLiteral("%1 (AS%2)").arg(name).arg(facts.asn).trimmed();
    facts.country = first({"country_iso", "country_code", "country"}).left(60);
    return facts;
}

} // namespace IsItMe
