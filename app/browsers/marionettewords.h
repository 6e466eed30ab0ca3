// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace IsItMe {

/// One message of Firefox's Marionette protocol, version 3: "LENGTH:JSON".
/// Source: Firefox, remote/marionette/packets.sys.mjs and message.sys.mjs.
struct MarionetteReply
{
    int id = 0;
    QString error; ///< "insecure certificate", "timeout", "unknown error"; empty when it went well
    QString message;
    QJsonValue value;
};

/// Takes bytes as they come and hands out whole messages. What does not keep to the form, or is too long,
/// breaks it: nothing more is read then.
class MarionetteReader
{
public:
    static constexpr qsizetype longestMessage = 4 * 1024 * 1024;

    void feed(const QByteArray &bytes);
    std::optional<QByteArray> next();
    bool isBroken() const { return m_broken; }

private:
    QByteArray m_bytes;
    bool m_broken = false;
};

QByteArray marionetteCommand(int id, const QString &name, const QJsonObject &parameters);
/// Nothing when it is no answer by the rules: a list of 1, the command's number, an error or null, a result
/// or null.
std::optional<MarionetteReply> readMarionetteReply(const QByteArray &message);
/// Whether it is the greeting of a Firefox that speaks version 3.
bool isMarionetteGreeting(const QByteArray &message);

/// What a Firefox says of a load.
struct FirefoxError
{
    QString name;   ///< as Firefox names it: "NS_ERROR_NET_RESET", "SEC_ERROR_UNKNOWN_ISSUER"
    QString detail; ///< the word of its error page: "netReset"
    QString host;   ///< whose load failed
};
/// Reads the address of Firefox's own error pages: "about:neterror?e=netReset&u=https%3A//shop.example/".
/// Nothing when it is another address. `code` is what the page knows of TLS's error; may be empty. Source:
/// Firefox, docshell/base/nsDocShell.cpp, DisplayLoadError().
std::optional<FirefoxError> firefoxErrorOf(const QString &documentAddress, const QString &code);

} // namespace IsItMe
