// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "facts/failure.h"
#include "facts/headerfield.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace IsItMe {

/// Reads one HTTP/1 answer (RFC 9112) from bytes as they come. Pure: no socket, no clock. How the bytes are
/// cut into pieces makes no difference to what comes out.
///
/// It is as lenient as browsers are where real servers are sloppy (bare LF, folded headers, lines without a
/// colon, a Content-Length that is no number) and strict where guessing could mislead (two Content-Lengths
/// that differ, broken chunks). Interim answers (1xx) are passed over.
class HttpParser
{
public:
    /// What the answer belongs to: it decides whether there is a body.
    enum class Request { Ordinary, Head, Connect };

    HttpParser(Request request, qint64 headerLimit, qint64 bodyLimit);

    void feed(QByteArrayView bytes);
    /// The connection was closed in order: completes a body that runs to the end, else sets a failure.
    void endOfInput();

    bool sawBytes() const { return m_sawBytes; }
    bool headersComplete() const { return m_headersComplete; }
    /// The whole answer is here, or the body was cut at the limit.
    bool isComplete() const { return m_state == State::Complete; }
    /// NotHttp, HeadersTooLarge, and from endOfInput() ConnectionClosed or Truncated. What was read stays.
    std::optional<Failure> failure() const { return m_failure; }
    QString detail() const { return m_detail; }

    QString version() const { return m_version; } ///< "HTTP/1.1"
    int status() const { return m_status; }       ///< 0: no status line was read
    QString reason() const { return m_reason; }
    const std::vector<HeaderField> &headers() const { return m_headers; }
    /// Without chunks' framing. When there is no status: the first bytes that came, at most 1 KiB.
    QByteArray body() const { return m_status == 0 ? m_firstBytes : m_body; }
    bool bodyCut() const { return m_bodyCut; }

private:
    enum class State {
        StatusLine,
        HeaderLine,
        FixedBody,
        BodyUntilClose,
        ChunkSize,
        ChunkData,
        ChunkEnd,
        TrailerLine,
        Complete,
        Failed
    };

    void keepFirstBytes(QByteArrayView bytes);
    qsizetype takeLine(QByteArrayView bytes);
    qsizetype takeBody(QByteArrayView bytes);
    bool readsLines() const;
    bool lineMayGrow();
    void readLine();
    void readStatusLine();
    void readHeaderLine();
    void readChunkSize();
    void endOfHeaders();
    void chooseBody();
    void fail(Failure failure, const QString &detail);

    const Request m_request;
    const qint64 m_headerLimit;
    const qint64 m_bodyLimit;

    State m_state = State::StatusLine;
    bool m_sawBytes = false;
    bool m_headersComplete = false;
    QByteArray m_firstBytes;
    QByteArray m_line;
    qint64 m_headerBytes = 0;
    int m_emptyLines = 0;
    qint64 m_bodyLeft = 0; ///< of the fixed body, or of the chunk

    QString m_version;
    int m_status = 0;
    QString m_reason;
    std::vector<HeaderField> m_headers;
    QByteArray m_body;
    bool m_bodyCut = false;
    std::optional<Failure> m_failure;
    QString m_detail;
};

/// Text from header bytes: UTF-8 when it is valid, else Latin-1; control characters but tab become U+FFFD.
QString headerText(QByteArrayView bytes);

} // namespace IsItMe
