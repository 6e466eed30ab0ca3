// SPDX-License-Identifier: Apache-2.0
#include "net/dnsjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <span>

namespace IsItMe {

namespace {

struct Word
{
    int number;
    QLatin1String word;
};

constexpr Word rcodes[] = {
    {0, QLatin1String("NOERROR")},  {1, QLatin1String("FORMERR")},  {2, QLatin1String("SERVFAIL")},
    {3, QLatin1String("NXDOMAIN")}, {4, QLatin1String("NOTIMP")},   {5, QLatin1String("REFUSED")},
    {6, QLatin1String("YXDOMAIN")}, {7, QLatin1String("YXRRSET")},  {8, QLatin1String("NXRRSET")},
    {9, QLatin1String("NOTAUTH")},  {10, QLatin1String("NOTZONE")},
};

constexpr Word types[] = {
    {1, QLatin1String("A")},      {2, QLatin1String("NS")},      {5, QLatin1String("CNAME")},
    {6, QLatin1String("SOA")},    {12, QLatin1String("PTR")},    {15, QLatin1String("MX")},
    {16, QLatin1String("TXT")},   {28, QLatin1String("AAAA")},   {43, QLatin1String("DS")},
    {46, QLatin1String("RRSIG")}, {48, QLatin1String("DNSKEY")}, {65, QLatin1String("HTTPS")},
};

QString wordFor(std::span<const Word> words, int number, QLatin1String prefix)
{
    const auto it =
        std::find_if(words.begin(), words.end(), [number](const Word &w) { return w.number == number; });
    return it != words.end() ? QString(it->word) : prefix + QString::number(number);
}

QString withoutFinalDot(QString name)
{
    if (name.size() > 1 && name.endsWith(u'.'))
        name.chop(1);
    return name;
}

constexpr qsizetype maximumRecords = 256;
constexpr qsizetype maximumText = 4096;

bool readRecords(const QJsonValue &json, std::vector<DnsRecord> &records)
{
    if (json.isUndefined())
        return true;
    if (!json.isArray() || json.toArray().size() > maximumRecords)
        return false;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &item : array) {
        const QJsonObject object = item.toObject();
        const QJsonValue type = object.value(QLatin1String("type"));
        const QString name = object.value(QLatin1String("name")).toString();
        const QString data = object.value(QLatin1String("data")).toString();
        if (!type.isDouble() || data.isEmpty() || data.size() > maximumText || name.size() > maximumText)
            return false;
        DnsRecord record;
        record.name = withoutFinalDot(name);
        record.type = dnsTypeName(type.toInt());
        record.ttl = object.value(QLatin1String("TTL")).toInteger();
        const bool isName = record.type == QLatin1String("CNAME") || record.type == QLatin1String("NS");
        record.data = isName ? withoutFinalDot(data) : data;
        records.push_back(record);
    }
    return true;
}

} // namespace

QString dnsRcodeName(int rcode)
{
    return wordFor(rcodes, rcode, QLatin1String("RCODE"));
}

QString dnsTypeName(int type)
{
    return wordFor(types, type, QLatin1String("TYPE"));
}

int dnsTypeNumber(const QString &type)
{
    for (const Word &word : types) {
        if (word.word == type)
            return word.number;
    }
    return -1;
}

std::optional<DnsFacts> parseDnsJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    const QJsonValue status = object.value(QLatin1String("Status"));
    if (!document.isObject() || !status.isDouble() || status.toInt(-1) < 0 || status.toInt() > 0xffff)
        return std::nullopt;
    DnsFacts facts;
    facts.rcode = dnsRcodeName(status.toInt());
    facts.authenticated = object.value(QLatin1String("AD")).toBool();
    if (!readRecords(object.value(QLatin1String("Answer")), facts.answers) ||
        !readRecords(object.value(QLatin1String("Authority")), facts.authority))
        return std::nullopt;
    const QJsonValue comment = object.value(QLatin1String("Comment"));
    // Cloudflare gives a list of sentences, Google one.
    if (comment.isArray()) {
        QStringList sentences;
        const QJsonArray array = comment.toArray();
        for (const QJsonValue &sentence : array)
            sentences.append(sentence.toString());
        facts.comment = sentences.join(u' ').left(maximumText);
    } else {
        facts.comment = comment.toString().left(maximumText);
    }
    return facts;
}

QByteArray dnsQuestionMessage(const QString &name, const QString &type, bool checkingDisabled)
{
    const int number = dnsTypeNumber(type);
    QByteArray message;
    const auto put16 = [&message](int value) {
        message.append(static_cast<char>(value >> 8));
        message.append(static_cast<char>(value & 0xff));
    };
    put16(0);                                        // ID
    put16(0x0100 | (checkingDisabled ? 0x0010 : 0)); // RD, and CD (RFC 4035 section 3.2.2)
    put16(1);
    put16(0);
    put16(0);
    put16(0);
    const QByteArrayList labels = name.toLatin1().split('.');
    for (const QByteArray &label : labels) {
        if (label.isEmpty() || label.size() > 63)
            return {};
        message.append(static_cast<char>(label.size()));
        message.append(label);
    }
    message.append('\0');
    put16(number);
    put16(1); // IN
    return number < 0 || name.size() > 253 ? QByteArray() : message;
}

std::optional<Failure> dnsFailureOf(const DnsFacts &facts)
{
    if (facts.rcode == QLatin1String("NXDOMAIN"))
        return Failure::NameNotFound;
    if (facts.rcode == QLatin1String("SERVFAIL"))
        return Failure::NameServerFailure;
    if (facts.rcode != QLatin1String("NOERROR"))
        return Failure::NameRefused;
    const bool found = std::any_of(facts.answers.begin(), facts.answers.end(),
                                   [&facts](const DnsRecord &record) { return record.type == facts.type; });
    return found ? std::nullopt : std::optional(Failure::NameNoAddress);
}

} // namespace IsItMe
