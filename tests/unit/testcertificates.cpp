// SPDX-License-Identifier: Apache-2.0
#include "testcertificates.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslKey>

namespace IsItMe::Test {

namespace {

constexpr char authorityConfiguration[] = R"([ca]
default_ca = test
[test]
database = index.txt
unique_subject = no
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
)";

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString asn1Time(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(QStringLiteral("yyyyMMddHHmmss'Z'"));
}

} // namespace

TestCertificates::TestCertificates()
{
    m_ready =
        m_folder.isValid() && writeFile(path(QStringLiteral("ca.cnf")), authorityConfiguration) &&
        writeFile(path(QStringLiteral("index.txt")), {}) &&
        run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
             QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=Test Authority"),
             QStringLiteral("-days"), QStringLiteral("3650"), QStringLiteral("-keyout"),
             QStringLiteral("ca.key"), QStringLiteral("-out"), QStringLiteral("ca.pem")});
}

QSslCertificate TestCertificates::authority() const
{
    return QSslCertificate(readFile(path(QStringLiteral("ca.pem"))));
}

QSslConfiguration TestCertificates::server(const QString &names, int fromDays, int toDays)
{
    const QString name = QStringLiteral("server%1").arg(++m_count);
    m_ready =
        m_ready &&
        run({QStringLiteral("req"), QStringLiteral("-newkey"), QStringLiteral("ec"),
             QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
             QStringLiteral("-nodes"), QStringLiteral("-subj"), QStringLiteral("/CN=Test Server"),
             QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + names, QStringLiteral("-keyout"),
             name + QStringLiteral(".key"), QStringLiteral("-out"), name + QStringLiteral(".csr")}) &&
        run({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-config"),
             QStringLiteral("ca.cnf"), QStringLiteral("-cert"), QStringLiteral("ca.pem"),
             QStringLiteral("-keyfile"), QStringLiteral("ca.key"), QStringLiteral("-in"),
             name + QStringLiteral(".csr"), QStringLiteral("-out"), name + QStringLiteral(".pem"),
             QStringLiteral("-notext"), QStringLiteral("-startdate"), asn1Time(fromDays),
             QStringLiteral("-enddate"), asn1Time(toDays)});
    return configuration(name, true);
}

QSslConfiguration TestCertificates::selfSigned(const QString &names)
{
    const QString name = QStringLiteral("self%1").arg(++m_count);
    m_ready = m_ready && run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                              QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                              QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                              QStringLiteral("-subj"), QStringLiteral("/CN=Alone"), QStringLiteral("-addext"),
                              QStringLiteral("subjectAltName=") + names, QStringLiteral("-days"),
                              QStringLiteral("30"), QStringLiteral("-keyout"), name + QStringLiteral(".key"),
                              QStringLiteral("-out"), name + QStringLiteral(".pem")});
    return configuration(name, false);
}

bool TestCertificates::run(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments);
    if (process.waitForFinished(30'000) && process.exitCode() == 0)
        return true;
    m_problem = process.errorString() + u' ' + QString::fromLocal8Bit(process.readAllStandardError());
    return false;
}

QSslConfiguration TestCertificates::configuration(const QString &name, bool withAuthority) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    QList<QSslCertificate> chain = {QSslCertificate(readFile(path(name + QStringLiteral(".pem"))))};
    if (withAuthority)
        chain.append(authority());
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(QSslKey(readFile(path(name + QStringLiteral(".key"))), QSsl::Ec));
    return configuration;
}

} // namespace IsItMe::Test
