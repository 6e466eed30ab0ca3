// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1String>
#include <QString>
#include <QStringView>

#include <variant>

namespace IsItMe {

/// A checked web address. It never holds credentials or a fragment: they are cut out while it is read.
struct SiteAddress
{
    QString scheme;                  ///< "http" or "https"
    QString host;                    ///< lower-case ASCII (punycode), or an IP address without brackets
    QString displayHost;             ///< for people: Unicode where it can't be mistaken for another name
    int port = 0;                    ///< 1 to 65535, the scheme's own when none was typed
    QString path;                    ///< "/" or more, percent-encoded
    QString query;                   ///< without the "?"; empty when there is none
    bool schemeTyped = false;        ///< false: https was assumed, http may be tried too
    bool credentialsRemoved = false; ///< "user:password@" stood in it; tell the person

    bool operator==(const SiteAddress &) const = default;

    bool isHttps() const { return scheme == QLatin1String("https"); }
    bool hasIpAddress() const; ///< the host is an IP address, not a name
    /// Not to be told to third parties: a private, link-local, loopback or CGNAT address, a name without a
    /// dot, or one below .local, .internal, .home.arpa, .lan, .home, .corp, .test, .localhost ...
    bool isPrivate() const;

    QString
    authority() const; ///< "host", or "host:port" when the port is not the scheme's own; IPv6 in brackets
    QString target() const; ///< path and query as they stand in a request line
    QString url() const;
    SiteAddress withTarget(const QString &newPath, const QString &newQuery = {}) const;
    SiteAddress withScheme(const QString &newScheme) const; ///< the port follows when it was the scheme's own
};

enum class AddressError {
    Empty,
    TooLong,           ///< over 4,096 characters
    UnsupportedScheme, ///< ftp:, javascript:, mailto:, ...
    LocalFile,         ///< file:, C:\..., /home/...
    NoHost,
    InvalidHost, ///< no host name or IP address by the rules of IDNA and DNS
    InvalidPort, ///< no number from 1 to 65535
};

/// Reads what a person typed or pasted: surrounding white space, quotes, angle brackets and trailing
/// punctuation are passed over, line breaks inside a pasted address are joined, "https" is assumed when no
/// scheme is given.
std::variant<SiteAddress, AddressError> parseAddress(QStringView typed);

/// One plain sentence for the person.
QString addressErrorText(AddressError error);

/// Stands where a secret value stood.
inline constexpr QLatin1String secretReplacement{"REMOVED"};

/// Query values whose names look secret (token, code, session, password, SAMLResponse, ...) or that look like
/// a token themselves are replaced; used on every address before it is stored. Also drops credentials and the
/// fragment. Takes any text, also a relative or a broken address; doing it twice changes nothing more.
QString withoutSecrets(const QString &url);

/// Whether an IP address is private in the sense of SiteAddress::isPrivate(). The documentation prefixes
/// (198.18/15, 198.51.100/24, 203.0.113/24, 2001:db8::/32) count as public: the fault lab uses them.
/// Text that is no IP address is private: what can't be judged is told to nobody.
bool isPrivateIp(const QString &address);

} // namespace IsItMe
