// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace IsItMe::Test {

/// A certificate authority and what it signs, made afresh with the openssl command: dates never run out.
class TestCertificates
{
public:
    TestCertificates();

    bool isReady() const { return m_ready; }
    QString problem() const { return m_problem; }
    QSslCertificate authority() const;

    /// A server's configuration with a certificate for `names` ("DNS:shop.example,IP:127.0.0.1"), valid from
    /// and to so many days from now.
    QSslConfiguration server(const QString &names, int fromDays = -1, int toDays = 30);
    QSslConfiguration selfSigned(const QString &names);

private:
    bool run(const QStringList &arguments);
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QSslConfiguration configuration(const QString &name, bool withAuthority) const;

    QTemporaryDir m_folder;
    bool m_ready = false;
    QString m_problem;
    int m_count = 0;
};

} // namespace IsItMe::Test
