// SPDX-License-Identifier: Apache-2.0
#include "net/dnsclient.h"
#include "net/dnsjson.h"

#include <QHostAddress>
#include <QtEndian>

#include <ares.h>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr std::size_t recordLimit = 256;
constexpr qsizetype textLimit = 64 * 1024;
constexpr int headerLength = 12;
constexpr int optType = 41;             // RFC 6891
constexpr int extendedErrorOption = 15; // RFC 8914

/// A place in the message, and whether everything read so far was there.
class Cursor
{
public:
    explicit Cursor(const QByteArray &message) : m_message(message) {}

    bool good() const { return m_good; }
    qsizetype position() const { return m_position; }
    void limitTo(qsizetype end) { m_end = end; }

    quint16 word() { return static_cast<quint16>(number(2)); }
    quint32 longWord() { return number(4); }

    QByteArray bytes(qsizetype count)
    {
        if (!need(count))
            return {};
        m_position += count;
        return m_message.mid(m_position - count, count);
    }

    /// In presentation form without the final dot; "." for the root. Compression is followed.
    QString name()
    {
        if (!need(1))
            return {};
        const auto *start = reinterpret_cast<const unsigned char *>(m_message.constData());
        char *text = nullptr;
        long length = 0;
        if (ares_expand_name(start + m_position, start, static_cast<int>(m_message.size()), &text, &length) !=
            ARES_SUCCESS) {
            m_good = false;
            return {};
        }
        const QString name = QString::fromLatin1(text);
        ares_free_string(text);
        if (need(length))
            m_position += length;
        return name.isEmpty() ? QStringLiteral(".") : name;
    }

private:
    bool need(qsizetype count)
    {
        const qsizetype end = m_end < 0 ? m_message.size() : m_end;
        m_good = m_good && count >= 0 && count <= end - m_position;
        return m_good;
    }

    quint32 number(qsizetype length)
    {
        quint32 value = 0;
        const QByteArray raw = bytes(length);
        for (const char byte : raw)
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }

    const QByteArray &m_message;
    qsizetype m_position = 0;
    qsizetype m_end = -1;
    bool m_good = true;
};

QString escaped(const QByteArray &bytes)
{
    QString text;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            text += u'\\' + QString(QLatin1Char(c));
        else if (byte >= 0x20 && byte < 0x7f)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\%1").arg(byte, 3, 10, QLatin1Char('0'));
    }
    return text;
}

QString textData(Cursor &data, qsizetype end)
{
    QStringList strings;
    while (data.good() && data.position() < end) {
        const QByteArray length = data.bytes(1);
        if (!length.isEmpty())
            strings.append(u'"' + escaped(data.bytes(static_cast<unsigned char>(length[0]))) + u'"');
    }
    return strings.join(u' ');
}

QString startOfAuthority(Cursor &data)
{
    QString text = data.name();
    text += u' ' + data.name();
    for (int i = 0; i < 5; ++i)
        text += u' ' + QString::number(data.longWord());
    return text;
}

QString address(const QByteArray &bytes)
{
    if (bytes.size() == 4)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData())).toString();
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())).toString();
}

/// RFC 3597: data of a type that is not known here.
QString unknownData(const QByteArray &bytes)
{
    return bytes.isEmpty()
               ? QStringLiteral("\\# 0")
               : QStringLiteral("\\# %1 %2").arg(bytes.size()).arg(QString::fromLatin1(bytes.toHex()));
}

/// The data in presentation form. It must fill `length` exactly: the caller looks at the cursor.
QString recordData(Cursor &data, int type, qsizetype length)
{
    switch (type) {
    case 1: // A
        return length == 4 ? address(data.bytes(4)) : QString();
    case 28: // AAAA
        return length == 16 ? address(data.bytes(16)) : QString();
    case 2:  // NS
    case 5:  // CNAME
    case 12: // PTR
        return data.name();
    case 6:
        return startOfAuthority(data);
    case 15: { // MX
        const int preference = data.word();
        return QString::number(preference) + u' ' + data.name();
    }
    case 16:
        return textData(data, data.position() + length);
    default:
        return unknownData(data.bytes(length));
    }
}

/// "extended error 22: no reachable authority"
QString extendedErrors(const QByteArray &options)
{
    Cursor cursor(options);
    QStringList errors;
    while (cursor.good() && cursor.position() < options.size() && errors.size() < 5) {
        const int option = cursor.word();
        const QByteArray value = cursor.bytes(cursor.word());
        if (!cursor.good() || option != extendedErrorOption || value.size() < 2)
            continue;
        const QString words = QString::fromUtf8(value.mid(2, 200)).simplified();
        errors.append(QStringLiteral("extended error %1").arg(qFromBigEndian<quint16>(value.constData())) +
                      (words.isEmpty() ? QString() : QStringLiteral(": ") + words));
    }
    return errors.join(QLatin1String("; "));
}

class MessageReader
{
public:
    explicit MessageReader(const QByteArray &message) : m_cursor(message), m_size(message.size()) {}

    std::optional<DnsFacts> read()
    {
        if (m_size < headerLength || m_size > 65535)
            return std::nullopt;
        m_cursor.word(); // the ID is the transport's business
        const int flags = m_cursor.word();
        const int questions = m_cursor.word();
        const int answers = m_cursor.word();
        const int authority = m_cursor.word();
        const int additional = m_cursor.word();
        if (!(flags & 0x8000) || questions > 1)
            return std::nullopt;
        m_facts.authoritative = flags & 0x0400;
        m_facts.authenticated = flags & 0x0020;
        m_facts.checkingDisabled = flags & 0x0010;
        m_rcode = flags & 0x000f;
        if (questions == 1) {
            m_facts.name = m_cursor.name();
            m_facts.type = dnsTypeName(m_cursor.word());
            m_cursor.word(); // class
        }
        if (!readSection(answers, &m_facts.answers) || !readSection(authority, &m_facts.authority) ||
            !readSection(additional, nullptr))
            return std::nullopt;
        m_facts.rcode = dnsRcodeName(m_rcode);
        return m_facts;
    }

private:
    bool readSection(int count, std::vector<DnsRecord> *records)
    {
        for (int i = 0; i < count && m_cursor.good(); ++i)
            readRecord(records);
        return m_cursor.good();
    }

    void readRecord(std::vector<DnsRecord> *records)
    {
        DnsRecord record;
        record.name = m_cursor.name();
        const int type = m_cursor.word();
        m_cursor.word(); // class
        const quint32 ttl = m_cursor.longWord();
        const qsizetype length = m_cursor.word();
        if (!m_cursor.good() || length > m_size - m_cursor.position())
            return spoil();
        if (!records)
            return readAdditional(type, ttl, m_cursor.bytes(length));
        record.type = dnsTypeName(type);
        record.ttl = ttl > 0x7fffffff ? 0 : ttl; // RFC 2181, section 8
        const qsizetype end = m_cursor.position() + length;
        m_cursor.limitTo(end);
        record.data = recordData(m_cursor, type, length);
        m_cursor.limitTo(-1);
        if (!m_cursor.good() || m_cursor.position() != end)
            return spoil();
        m_textLength += record.name.size() + record.data.size();
        if (m_count++ < recordLimit && m_textLength <= textLimit)
            records->push_back(record);
    }

    void readAdditional(int type, quint32 ttl, const QByteArray &data)
    {
        if (type != optType)
            return;
        m_rcode |= static_cast<int>(ttl >> 24) << 4; // the upper bits of the RCODE
        m_facts.comment = extendedErrors(data);
    }

    void spoil() { m_cursor.bytes(m_size + 1); }

    Cursor m_cursor;
    qsizetype m_size;
    int m_rcode = 0;
    std::size_t m_count = 0;
    qsizetype m_textLength = 0;
    DnsFacts m_facts;
};

} // namespace

std::optional<DnsFacts> parseDnsMessage(const QByteArray &message)
{
    return MessageReader(message).read();
}

} // namespace IsItMe
