// SPDX-License-Identifier: Apache-2.0
#include "net/httpparser.h"

#include "facts/httpfacts.h"

#include <QStringDecoder>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype firstBytesLimit = 1024;
constexpr qsizetype chunkLineLimit = 4096;
constexpr std::size_t headerCountLimit = 2000;
constexpr int emptyLineLimit = 4;
constexpr QByteArrayView protocolName = "HTTP/";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

bool beginsLikeHttp(QByteArrayView line)
{
    const qsizetype length = std::min(line.size(), protocolName.size());
    return line.first(length) == protocolName.first(length);
}

/// The length that the headers announce. Nothing: none, or none that can be understood, and then the body
/// runs to the end as in browsers. Negative: several that differ.
std::optional<qint64> announcedLength(const std::vector<HeaderField> &headers)
{
    std::optional<qint64> length;
    for (const HeaderField &field : headers) {
        if (field.name.compare(QLatin1String("Content-Length"), Qt::CaseInsensitive) != 0)
            continue;
        const auto values = QStringView(field.value).split(u',');
        for (const QStringView &value : values) {
            const QStringView digits = value.trimmed();
            const bool number =
                !digits.isEmpty() && digits.size() <= 18 &&
                std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
            if (!number)
                return std::nullopt;
            const qint64 next = digits.toLongLong();
            if (length && *length != next)
                return -1;
            length = next;
        }
    }
    return length;
}

bool isChunked(const std::vector<HeaderField> &headers)
{
    bool chunked = false;
    for (const HeaderField &field : headers) {
        if (field.name.compare(QLatin1String("Transfer-Encoding"), Qt::CaseInsensitive) == 0)
            chunked = QStringView(field.value)
                          .split(u',')
                          .last()
                          .trimmed()
                          .compare(QLatin1String("chunked"), Qt::CaseInsensitive) == 0;
    }
    return chunked;
}

} // namespace

QString headerText(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if ((c < u' ' && c != u'\t') || (c >= u'\x7f' && c < u'\xa0'))
            c = QChar::ReplacementCharacter;
    }
    return text;
}

HttpParser::HttpParser(Request request, qint64 headerLimit, qint64 bodyLimit)
    : m_request(request), m_headerLimit(headerLimit), m_bodyLimit(bodyLimit)
{
}

void HttpParser::feed(QByteArrayView bytes)
{
    m_sawBytes = m_sawBytes || !bytes.isEmpty();
    keepFirstBytes(bytes);
    while (!bytes.isEmpty() && m_state != State::Complete && m_state != State::Failed)
        bytes = bytes.sliced(readsLines() ? takeLine(bytes) : takeBody(bytes));
}

void HttpParser::endOfInput()
{
    switch (m_state) {
    case State::Complete:
    case State::Failed:
        return;
    case State::StatusLine:
        if (!m_sawBytes)
            return fail(Failure::ConnectionClosed, QStringLiteral("closed without an answer"));
        return fail(Failure::Truncated, QStringLiteral("closed within the status line"));
    case State::HeaderLine:
        return fail(Failure::Truncated, QStringLiteral("closed within the headers"));
    case State::FixedBody:
        return fail(Failure::Truncated,
                    QStringLiteral("closed with %1 bytes of the body missing").arg(m_bodyLeft));
    case State::ChunkSize:
    case State::ChunkData:
    case State::ChunkEnd:
        return fail(Failure::Truncated, QStringLiteral("closed before the last chunk"));
    case State::BodyUntilClose:
    case State::TrailerLine: // the body is whole; what is missing says nothing
        m_state = State::Complete;
        return;
    }
}

void HttpParser::keepFirstBytes(QByteArrayView bytes)
{
    if (m_firstBytes.size() < firstBytesLimit)
        m_firstBytes.append(bytes.first(std::min(bytes.size(), firstBytesLimit - m_firstBytes.size())));
}

bool HttpParser::readsLines() const
{
    return m_state != State::FixedBody && m_state != State::BodyUntilClose && m_state != State::ChunkData;
}

qsizetype HttpParser::takeLine(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const bool whole = end >= 0;
    qsizetype taken = 0;
    // Byte after byte only as far as a limit may strike, so that the cut of the pieces makes no difference.
    const qsizetype length = whole ? end + 1 : bytes.size();
    for (; taken < length && m_state != State::Failed; ++taken) {
        m_line.append(bytes[taken]);
        if (!lineMayGrow())
            return taken + 1;
    }
    if (whole && m_state != State::Failed) {
        readLine();
        m_line.clear();
    }
    return taken;
}

/// Sets the failure when the line so far already breaks a limit, or can't become HTTP any more.
bool HttpParser::lineMayGrow()
{
    if (m_state == State::ChunkSize || m_state == State::ChunkEnd) {
        if (m_line.size() <= chunkLineLimit)
            return true;
        fail(Failure::NotHttp, QStringLiteral("endless chunk size"));
        return false;
    }
    if (++m_headerBytes > m_headerLimit || m_headers.size() > headerCountLimit) {
        fail(Failure::HeadersTooLarge, QStringLiteral("over %1 bytes of headers").arg(m_headerLimit));
        return false;
    }
    const bool emptyYet = m_line == "\r" || m_line == "\n" || m_line == "\r\n";
    if (m_state == State::StatusLine && !emptyYet && !beginsLikeHttp(m_line)) {
        fail(Failure::NotHttp, QStringLiteral("the answer does not begin with HTTP/"));
        return false;
    }
    return true;
}

void HttpParser::readLine()
{
    switch (m_state) {
    case State::StatusLine:
        return readStatusLine();
    case State::HeaderLine:
        return readHeaderLine();
    case State::ChunkSize:
        return readChunkSize();
    case State::ChunkEnd:
        if (!withoutLineEnd(m_line).isEmpty())
            return fail(Failure::NotHttp, QStringLiteral("a chunk is longer than it says"));
        m_state = State::ChunkSize;
        return;
    case State::TrailerLine:
        if (withoutLineEnd(m_line).isEmpty())
            m_state = State::Complete;
        return;
    default:
        return;
    }
}

/// status-line = HTTP-version SP status-code SP [ reason-phrase ]; the second space is often missing.
void HttpParser::readStatusLine()
{
    const QByteArrayView line = withoutLineEnd(m_line);
    if (line.isEmpty()) { // some servers begin with an empty line
        if (++m_emptyLines > emptyLineLimit)
            fail(Failure::NotHttp, QStringLiteral("the answer does not begin with HTTP/"));
        return;
    }
    constexpr qsizetype versionLength = 8; // "HTTP/1.1"
    const bool version = line.size() > versionLength && isDigit(line[5]) && line[6] == '.' &&
                         isDigit(line[7]) && line[versionLength] == ' ';
    QByteArrayView rest = version ? line.sliced(versionLength) : QByteArrayView();
    while (rest.startsWith(' '))
        rest = rest.sliced(1);
    const bool status = rest.size() >= 3 && isDigit(rest[0]) && rest[0] != '0' && isDigit(rest[1]) &&
                        isDigit(rest[2]) && (rest.size() == 3 || rest[3] == ' ');
    if (!status)
        return fail(Failure::NotHttp, QStringLiteral("unreadable status line"));
    m_version = QString::fromLatin1(line.first(versionLength));
    m_status = rest.first(3).toInt();
    m_reason = headerText(rest.sliced(std::min<qsizetype>(4, rest.size()))).trimmed();
    m_state = State::HeaderLine;
}

void HttpParser::readHeaderLine()
{
    const QByteArrayView line = withoutLineEnd(m_line);
    if (line.isEmpty())
        return endOfHeaders();
    if (line[0] == ' ' || line[0] == '\t') { // obs-fold: goes on with the line before
        if (!m_headers.empty())
            m_headers.back().value = (m_headers.back().value + u' ' + headerText(line.trimmed())).trimmed();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0)
        return;
    m_headers.push_back(
        {headerText(line.first(colon)).trimmed(), headerText(line.sliced(colon + 1)).trimmed()});
}

void HttpParser::endOfHeaders()
{
    const bool interim = m_status >= 100 && m_status < 200 && m_status != 101;
    if (!interim)
        return chooseBody();
    m_status = 0;
    m_version.clear();
    m_reason.clear();
    m_headers.clear();
    m_state = State::StatusLine;
}

/// RFC 9112, section 6.3.
void HttpParser::chooseBody()
{
    m_headersComplete = true;
    const bool tunnel = m_request == Request::Connect && m_status >= 200 && m_status < 300;
    const bool none =
        m_request == Request::Head || tunnel || m_status == 101 || m_status == 204 || m_status == 304;
    if (none) {
        m_state = State::Complete;
        return;
    }
    if (isChunked(m_headers) && m_version != QLatin1String("HTTP/1.0")) {
        m_state = State::ChunkSize;
        return;
    }
    const std::optional<qint64> length = announcedLength(m_headers);
    if (length && *length < 0)
        return fail(Failure::NotHttp, QStringLiteral("two values of Content-Length"));
    m_bodyLeft = length.value_or(0);
    m_state = !length ? State::BodyUntilClose : m_bodyLeft > 0 ? State::FixedBody : State::Complete;
}

/// chunk-size [ chunk-ext ] CRLF
void HttpParser::readChunkSize()
{
    QByteArrayView size = withoutLineEnd(m_line);
    size = size.first(size.indexOf(';') >= 0 ? size.indexOf(';') : size.size()).trimmed();
    bool good = !size.isEmpty() && size.size() <= 15 && size[0] != '+' && size[0] != '-' &&
                !size.startsWith("0x") && !size.startsWith("0X");
    m_bodyLeft = good ? size.toByteArray().toLongLong(&good, 16) : 0;
    if (!good)
        return fail(Failure::NotHttp, QStringLiteral("unreadable chunk size"));
    m_state = m_bodyLeft > 0 ? State::ChunkData : State::TrailerLine;
}

qsizetype HttpParser::takeBody(QByteArrayView bytes)
{
    const qint64 room = m_bodyLimit - m_body.size();
    if (room <= 0) { // and there is more
        m_bodyCut = true;
        m_state = State::Complete;
        return bytes.size();
    }
    qint64 taken = std::min<qint64>(bytes.size(), room);
    if (m_state != State::BodyUntilClose)
        taken = std::min(taken, m_bodyLeft);
    m_body.append(bytes.first(taken));
    if (m_state == State::BodyUntilClose)
        return taken;
    m_bodyLeft -= taken;
    if (m_bodyLeft == 0) {
        m_state = m_state == State::FixedBody ? State::Complete : State::ChunkEnd;
    } else if (m_body.size() >= m_bodyLimit) {
        m_bodyCut = true;
        m_state = State::Complete;
    }
    return taken;
}

void HttpParser::fail(Failure failure, const QString &detail)
{
    m_failure = failure;
    m_detail = detail;
    m_state = State::Failed;
}

} // namespace IsItMe
