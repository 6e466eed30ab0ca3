// SPDX-License-Identifier: Apache-2.0
#include "gateways/gatewayrulesjson.h"

#include "gateways/gatewaymatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace IsItMe {

namespace {

constexpr qsizetype largestFile = 1024 * 1024;
constexpr qsizetype longestList = 500;
constexpr qsizetype longestText = 500;

constexpr QLatin1String meanings[] = {
    GatewayMeaning::Refused,       GatewayMeaning::ConnectTimeout, GatewayMeaning::NoRoute,
    GatewayMeaning::Name,          GatewayMeaning::TlsToUpstream,  GatewayMeaning::NoneHealthy,
    GatewayMeaning::NotConnected,  GatewayMeaning::ReadTimeout,    GatewayMeaning::Timeout,
    GatewayMeaning::InvalidAnswer, GatewayMeaning::ClosedEarly,    GatewayMeaning::NoAnswer,
    GatewayMeaning::Overload,      GatewayMeaning::Maintenance,    GatewayMeaning::TooManyRequests,
    GatewayMeaning::CookieTooBig,  GatewayMeaning::Blocked,        GatewayMeaning::Challenge,
    GatewayMeaning::Crashed,       GatewayMeaning::NotConfigured,  GatewayMeaning::WrongScheme,
    GatewayMeaning::SignIn,
};

bool isMeaning(const QString &word)
{
    return std::any_of(std::begin(meanings), std::end(meanings),
                       [&](QLatin1String known) { return word == known; });
}

/// Remembers the first thing that is wrong and where.
class Problems
{
public:
    void add(const QString &place, const QString &what)
    {
        if (m_first.isEmpty())
            m_first = place.isEmpty() ? what : place + QStringLiteral(": ") + what;
    }
    const QString &first() const { return m_first; }

private:
    QString m_first;
};

/// One JSON object of which every key must be asked for, or finish() complains.
class Part
{
public:
    Part(const QJsonValue &value, QString place, Problems &problems)
        : m_object(value.toObject()), m_place(std::move(place)), m_problems(problems)
    {
        if (!value.isObject())
            m_problems.add(m_place, QStringLiteral("must be an object"));
    }

    QString text(const QString &key, bool required = false)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined() && !required)
            return {};
        const QString text = value.toString();
        if (!value.isString() || text.isEmpty() || text.size() > longestText)
            complain(key, QStringLiteral("must be a text of 1 to %1 characters").arg(longestText));
        return text;
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(key, QStringLiteral("must be true or false"));
        return value.toBool();
    }

    std::optional<double> number(const QString &key, double least, double most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return {};
        if (!value.isDouble() || !(value.toDouble() >= least && value.toDouble() <= most))
            complain(key, QStringLiteral("must be a number from %1 to %2").arg(least).arg(most));
        return value.toDouble();
    }

    QStringList texts(const QString &key, bool mayBeEmptyText = false)
    {
        QStringList result;
        const QJsonArray items = array(key);
        for (const QJsonValue &item : items) {
            const QString text = item.toString();
            if (!item.isString() || (text.isEmpty() && !mayBeEmptyText) || text.size() > longestText)
                complain(key, QStringLiteral("must hold texts"));
            result += text;
        }
        return result;
    }

    std::vector<int> statusCodes(const QString &key)
    {
        std::vector<int> result;
        const QJsonArray items = array(key);
        for (const QJsonValue &item : items) {
            const double code = item.toDouble();
            if (code < 400 || code > 599 || std::floor(code) != code)
                complain(key, QStringLiteral("must hold status codes from 400 to 599"));
            else
                result.push_back(static_cast<int>(code));
        }
        return result;
    }

    template <class T>
    std::vector<T> list(const QString &key, T (*read)(Part &))
    {
        std::vector<T> result;
        const QJsonArray items = array(key);
        for (qsizetype i = 0; i < items.size(); ++i) {
            Part part(items.at(i), QStringLiteral("%1[%2]").arg(at(key)).arg(i), m_problems);
            result.push_back(read(part));
            part.finish();
        }
        return result;
    }

    std::optional<Part> part(const QString &key)
    {
        const QJsonValue value = take(key);
        return value.isUndefined() ? std::nullopt : std::optional(Part(value, at(key), m_problems));
    }

    void complain(const QString &key, const QString &what) { m_problems.add(at(key), what); }

    void finish()
    {
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            if (!m_asked.contains(it.key()))
                complain(it.key(), QStringLiteral("is no known key"));
        }
    }

private:
    QString at(const QString &key) const { return m_place.isEmpty() ? key : m_place + u'.' + key; }

    QJsonValue take(const QString &key)
    {
        m_asked.insert(key);
        return m_object.value(key);
    }

    QJsonArray array(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && (!value.isArray() || value.toArray().size() > longestList))
            complain(key, QStringLiteral("must be a list of at most %1").arg(longestList));
        return value.toArray();
    }

    QJsonObject m_object;
    QString m_place;
    Problems &m_problems;
    QSet<QString> m_asked;
};

HeaderMark readHeaderMark(Part &part)
{
    HeaderMark mark;
    mark.name = part.text(QStringLiteral("name"), true);
    const std::pair<QString, HeaderMark::How> ways[] = {
        {QStringLiteral("is"), HeaderMark::How::Is},
        {QStringLiteral("starts"), HeaderMark::How::Starts},
        {QStringLiteral("contains"), HeaderMark::How::Contains}};
    for (const auto &[key, how] : ways) {
        const QString text = part.text(key);
        if (text.isEmpty())
            continue;
        if (mark.how != HeaderMark::How::Present)
            part.complain(key, QStringLiteral("only one of is, starts, contains may be given"));
        mark.how = how;
        mark.text = text;
    }
    return mark;
}

Saying readSaying(Part &part)
{
    Saying saying;
    saying.status = part.statusCodes(QStringLiteral("status"));
    saying.reason = part.text(QStringLiteral("reason"));
    saying.header = part.list(QStringLiteral("header"), readHeaderMark);
    saying.body = part.text(QStringLiteral("body"));
    saying.meaning = part.text(QStringLiteral("meaning"), true);
    if (!isMeaning(saying.meaning))
        part.complain(QStringLiteral("meaning"),
                      QStringLiteral("\"%1\" is no known meaning").arg(saying.meaning));
    return saying;
}

BodyMarks readBody(Part &part)
{
    BodyMarks body;
    body.is = part.texts(QStringLiteral("is"), true);
    body.starts = part.text(QStringLiteral("starts"));
    body.contains = part.texts(QStringLiteral("contains"));
    body.lastCenter = part.text(QStringLiteral("lastCenter"));
    body.titleHasStatus = part.flag(QStringLiteral("titleHasStatus"));
    body.longest = static_cast<int>(part.number(QStringLiteral("longest"), 1, 65535).value_or(body.longest));
    return body;
}

PageRule readPage(Part &part)
{
    PageRule page;
    page.id = part.text(QStringLiteral("id"));
    page.status = part.statusCodes(QStringLiteral("status"));
    page.header = part.list(QStringLiteral("header"), readHeaderMark);
    page.without = part.list(QStringLiteral("without"), readHeaderMark);
    if (std::optional<Part> body = part.part(QStringLiteral("body"))) {
        page.body = readBody(*body);
        body->finish();
    }
    page.silent = part.flag(QStringLiteral("silent"));
    page.bodyAlone = part.flag(QStringLiteral("bodyAlone"));
    page.upstream = part.flag(QStringLiteral("upstream"));
    page.certainty = part.number(QStringLiteral("certainty"), 0.01, 1).value_or(page.certainty);
    page.says = part.list(QStringLiteral("says"), readSaying);
    part.text(QStringLiteral("source"), true);
    if (page.body.empty() && page.header.empty() && !page.upstream)
        part.complain(QStringLiteral("body"), QStringLiteral("a page needs marks in its body or header"));
    if ((page.bodyAlone || page.silent) && page.body.empty())
        part.complain(QStringLiteral("body"), QStringLiteral("without a header the body must have marks"));
    return page;
}

GatewayLimits readLimits(Part &part)
{
    GatewayLimits limits;
    limits.connectSeconds = part.number(QStringLiteral("connectLimitSeconds"), 0.1, 3600);
    limits.readSeconds = part.number(QStringLiteral("readLimitSeconds"), 0.1, 3600);
    limits.connectFixed = part.flag(QStringLiteral("connectLimitFixed"));
    limits.connectAttempts =
        static_cast<int>(part.number(QStringLiteral("connectAttempts"), 1, 10).value_or(1));
    limits.retryPauseSeconds = part.number(QStringLiteral("retryPauseSeconds"), 0.1, 60).value_or(0);
    limits.timeoutStatus =
        static_cast<int>(part.number(QStringLiteral("timeoutStatus"), 500, 599).value_or(0));
    if (limits.connectFixed && !limits.connectSeconds)
        part.complain(QStringLiteral("connectLimitFixed"), QStringLiteral("there is no connectLimitSeconds"));
    return limits;
}

GatewayRules readGateway(Part &part)
{
    GatewayRules gateway;
    gateway.id = part.text(QStringLiteral("id"), true);
    gateway.product = part.text(QStringLiteral("product"), true);
    gateway.cdn = part.flag(QStringLiteral("cdn"));
    gateway.visitorsProxy = part.flag(QStringLiteral("visitorsProxy"));
    gateway.signsOver = part.flag(QStringLiteral("signsOver"));
    gateway.limits = readLimits(part);
    gateway.requestIdHeaders = part.texts(QStringLiteral("requestIdHeaders"));
    gateway.front = part.list(QStringLiteral("front"), readHeaderMark);
    gateway.pages = part.list(QStringLiteral("pages"), readPage);
    for (const PageRule &page : gateway.pages) {
        if (gateway.front.empty() && !page.silent)
            part.complain(QStringLiteral("pages"), QStringLiteral("must be silent, for there is no front"));
    }
    if (gateway.front.empty() && gateway.pages.empty())
        part.complain(QStringLiteral("pages"), QStringLiteral("a gateway needs a front or pages"));
    return gateway;
}

void checkIds(const GatewayRuleBook &book, Problems &problems)
{
    QSet<QString> seen;
    for (const GatewayRules &gateway : book.gateways) {
        if (seen.contains(gateway.id))
            problems.add(QStringLiteral("gateways"), QStringLiteral("\"%1\" is there twice").arg(gateway.id));
        seen.insert(gateway.id);
    }
}

} // namespace

std::variant<GatewayRuleBook, QString> readGatewayRules(const QByteArray &json)
{
    if (json.size() > largestFile)
        return QStringLiteral("the file is larger than %1 bytes").arg(largestFile);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return QStringLiteral("no JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset);
    if (!document.isObject())
        return QStringLiteral("must be an object");

    Problems problems;
    Part part(document.object(), {}, problems);
    if (part.number(QStringLiteral("format"), 1, 1) != 1)
        part.complain(QStringLiteral("format"), QStringLiteral("must be 1"));
    GatewayRuleBook book;
    book.requestIdHeaders = part.texts(QStringLiteral("requestIdHeaders"));
    book.gateways = part.list(QStringLiteral("gateways"), readGateway);
    part.finish();
    checkIds(book, problems);
    if (!problems.first().isEmpty())
        return problems.first();
    return book;
}

} // namespace IsItMe
