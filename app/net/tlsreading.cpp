// SPDX-License-Identifier: Apache-2.0
#include "net/tlsreading.h"

#include <QSslCertificate>
#include <QSslCipher>

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype chainLimit = 10;
constexpr qsizetype namesLimit = 20;
constexpr qsizetype textLimit = 300;

CertificateFault faultOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::NoError:
        return CertificateFault::None;
    case QSslError::CertificateExpired:
        return CertificateFault::Expired;
    case QSslError::CertificateNotYetValid:
        return CertificateFault::NotYetValid;
    case QSslError::HostNameMismatch:
        return CertificateFault::WrongName;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return CertificateFault::Revoked;
    case QSslError::SelfSignedCertificate:
        return CertificateFault::SelfSigned;
    case QSslError::SelfSignedCertificateInChain: // the root came along, and nobody here trusts it
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return CertificateFault::UnknownIssuer;
    default:
        return CertificateFault::Other;
    }
}

/// "CN=shop.example, O=Example Ltd": the common attributes, in the order of the certificate's own writing.
QString distinguishedName(const QSslCertificate &certificate, bool issuer)
{
    QStringList parts;
    for (const char *attribute : {"CN", "O", "OU", "C"}) {
        const QByteArray key(attribute);
        const QStringList values = issuer ? certificate.issuerInfo(key) : certificate.subjectInfo(key);
        for (const QString &value : values)
            parts.append(QString::fromLatin1(key) + u'=' + value);
    }
    return parts.join(QLatin1String(", ")).left(textLimit);
}

QString protocolText(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLS 1.3");
    case QSsl::UnknownProtocol:
        return {};
    default:
        return QStringLiteral("TLS 1.1 or older");
    }
}

} // namespace

CertificateFault worstFault(const QList<QSslError> &errors)
{
    constexpr CertificateFault order[] = {
        CertificateFault::Revoked,   CertificateFault::Expired,    CertificateFault::NotYetValid,
        CertificateFault::WrongName, CertificateFault::SelfSigned, CertificateFault::UnknownIssuer,
        CertificateFault::Other,
    };
    for (const CertificateFault fault : order) {
        if (std::any_of(errors.begin(), errors.end(),
                        [fault](const QSslError &error) { return faultOf(error.error()) == fault; }))
            return fault;
    }
    return CertificateFault::None;
}

CertificateFacts certificateFacts(const QSslCertificate &certificate)
{
    CertificateFacts facts;
    facts.subject = distinguishedName(certificate, false);
    facts.issuer = distinguishedName(certificate, true);
    const auto names = certificate.subjectAlternativeNames();
    for (const QString &name : names) {
        if (facts.names.size() < namesLimit)
            facts.names.append(name.left(textLimit));
    }
    facts.validFrom = certificate.effectiveDate().toUTC();
    facts.validUntil = certificate.expiryDate().toUTC();
    facts.sha256 = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex());
    return facts;
}

TlsFacts readTls(const QSslSocket &socket, const QList<QSslError> &errors)
{
    TlsFacts facts;
    if (socket.isEncrypted() && errors.isEmpty()) {
        facts.protocol = protocolText(socket.sessionProtocol());
        facts.cipher = socket.sessionCipher().name();
    }
    facts.fault = worstFault(errors);
    const QList<QSslCertificate> chain = socket.peerCertificateChain().mid(0, chainLimit);
    for (const QSslCertificate &certificate : chain)
        facts.chain.push_back(certificateFacts(certificate));
    return facts;
}

} // namespace IsItMe
