// SPDX-License-Identifier: Apache-2.0
// Who opens secure pages on the way, by the chains that came instead of the sites' own.
#include "casebuilder.h"
#include "causes/diagnose.h"

#include <QTest>

using namespace IsItMe;

namespace {

constexpr const char *box = "CN=Family Shield Root, O=Lab";

TlsFacts signedBy(const char *issuer, CertificateFault fault = CertificateFault::UnknownIssuer)
{
    TlsFacts tls;
    tls.fault = fault;
    CertificateFacts leaf;
    leaf.subject = QStringLiteral("CN=shop.example");
    leaf.issuer = QLatin1String(issuer);
    tls.chain = {leaf};
    return tls;
}

/// This side works but for a control site, which comes with this issuer; null: it is well.
CaseBuilder controlBy(const char *issuer, const char *proxy = nullptr)
{
    CaseBuilder builder("https://shop.example/cart", false);
    if (proxy) {
        LinkFacts link;
        link.interfaces = {{QStringLiteral("eth0"), LinkKind::Wired, true, true,
                            QStringList{QStringLiteral("192.168.1.10/24")}}};
        link.routes = {{QStringLiteral("192.168.1.1"), QStringLiteral("eth0"), 0}};
        link.proxies = {{QStringLiteral("http"), QLatin1String(proxy), 8080}};
        builder.add("link", link, {});
    } else {
        builder.link();
    }
    builder.router(Answer::Answered).reach("198.51.100.80").reach("198.51.100.81").connectivity();
    builder.dns("NOERROR").names().reach("198.51.100.20", {}, "site");
    if (!issuer)
        return builder.control();
    HttpFacts control;
    control.purpose = HttpPurpose::Control;
    control.tls = signedBy(issuer);
    return builder.add("control", control, Failure::TlsCertificate);
}

CaseBuilder bothBy(const char *issuer, const char *proxy = nullptr)
{
    return controlBy(issuer, proxy).failedPage(Failure::TlsCertificate, signedBy(issuer));
}

HttpFacts goodPage()
{
    HttpFacts page;
    page.address = QStringLiteral("198.51.100.20");
    page.status = 200;
    page.tls = signedBy("CN=R10, O=An Authority", CertificateFault::None);
    return page;
}

} // namespace

Q_DECLARE_METATYPE(IsItMe::CaseFile)

class InterceptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void named_data();
    void named();
    void notNamed_data();
    void notNamed();

private:
    const GatewayCatalog m_gateways = GatewayCatalog::builtIn();
};

void InterceptionTest::named_data()
{
    QTest::addColumn<CaseFile>("file");
    QTest::addColumn<Place>("place");
    QTest::addColumn<Affects>("affects");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const CaseBuilder &builder, Place place, Affects affects,
                        const char *says) {
        QTest::newRow(name) << builder.file() << place << affects << QString::fromLatin1(says);
    };
    row("an issuer that nobody knows signs both", bothBy(box), Place::Computer, Affects::ThisComputer,
        "Virus protection or the network");
    row("virus protection", bothBy("CN=Avast Web/Mail Shield Root, O=Avast Web/Mail Shield"), Place::Computer,
        Affects::ThisComputer, "program on this computer");
    row("a network's box", bothBy("CN=FG60, OU=Certificate Authority, O=Fortinet"), Place::Router,
        Affects::ThisNetwork, "box in this network");
    row("a proxy on this computer", bothBy(box, "127.0.0.1"), Place::Computer, Affects::ThisComputer,
        "program on this computer");
    row("... by its name", bothBy(box, "localhost"), Place::Computer, Affects::ThisComputer,
        "program on this computer");
    row("one self-signed certificate for every name",
        controlBy("CN=shop.example")
            .failedPage(Failure::TlsCertificate, signedBy("CN=shop.example", CertificateFault::SelfSigned)),
        Place::Computer, Affects::ThisComputer, "Virus protection or the network");
}

void InterceptionTest::named()
{
    QFETCH(CaseFile, file);
    QFETCH(QString, says);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    QVERIFY(!diagnosis.causes.empty());
    QCOMPARE(diagnosis.causes.front().id, QStringLiteral("tls-intercepted"));
    QTEST(diagnosis.place, "place");
    QTEST(diagnosis.affects, "affects");
    QVERIFY2(diagnosis.detail.contains(says), qPrintable(diagnosis.detail));
    QVERIFY(diagnosis.advice.contains(QLatin1String("Do not go past the browser's warning.")));
}

void InterceptionTest::notNamed_data()
{
    QTest::addColumn<CaseFile>("file");
    const auto row = [](const char *name, const CaseBuilder &builder) {
        QTest::newRow(name) << builder.file();
    };
    row("only the site's own certificate is self-signed",
        controlBy(nullptr).failedPage(Failure::TlsCertificate,
                                      signedBy("CN=shop.example", CertificateFault::SelfSigned)));
    row("only the site's issuer is unknown, whatever its name",
        controlBy(nullptr).failedPage(Failure::TlsCertificate, signedBy("CN=FortiGate CA, O=Fortinet")));
    row("each comes with an issuer of its own: this computer may have lost its list of authorities",
        controlBy("CN=E5, O=One Authority")
            .failedPage(Failure::TlsCertificate, signedBy("CN=G2, O=Another Authority")));
    row("one control site is well, another is not", bothBy(box).control());
    row("the site's chain is trusted", controlBy(box).add("page", goodPage(), {}));
}

void InterceptionTest::notNamed()
{
    QFETCH(CaseFile, file);
    const Diagnosis diagnosis = diagnose(file, m_gateways);
    const bool named = diagnosis.conclusive() && !diagnosis.causes.empty() &&
                       diagnosis.causes.front().id == QLatin1String("tls-intercepted");
    QVERIFY2(!named, qPrintable(diagnosis.sentence));
}

QTEST_GUILESS_MAIN(InterceptionTest)
#include "tst_interception.moc"
