// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <QTest>
#include <QTranslator>

using namespace IsItMe;
using namespace Qt::StringLiterals;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksEnglishAndGerman();
    void bestIsTheFirstThatIsSpoken_data();
    void bestIsTheFirstThatIsSpoken();
    void installsOneAtATime();
    void refusesWhatIsNotSpoken_data();
    void refusesWhatIsNotSpoken();
};

void LanguageTest::speaksEnglishAndGerman()
{
    QCOMPARE(languages().first(), u"en"_s);
    QVERIFY(languages().contains(u"de"_s));
}

void LanguageTest::bestIsTheFirstThatIsSpoken_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("best");
    QTest::newRow("german") << QStringList{u"de"_s} << u"de"_s;
    QTest::newRow("Austrian") << QStringList{u"de-AT"_s, u"en"_s} << u"de"_s;
    QTest::newRow("with a script") << QStringList{u"de-Latn-CH"_s} << u"de"_s;
    QTest::newRow("second wish") << QStringList{u"tlh"_s, u"de-DE"_s} << u"de"_s;
    QTest::newRow("none of them") << QStringList{u"tlh"_s, u"eo"_s} << u"en"_s;
    QTest::newRow("no wish") << QStringList{} << u"en"_s;
    QTest::newRow("the C locale") << QStringList{u"C"_s} << u"en"_s;
}

void LanguageTest::bestIsTheFirstThatIsSpoken()
{
    QFETCH(QStringList, wanted);
    QTEST(bestLanguage(wanted), "best");
}

void LanguageTest::installsOneAtATime()
{
    auto &application = *QCoreApplication::instance();
    const auto installed = [&] {
        return application.findChildren<QTranslator *>(u"isitme-language"_s).size();
    };
    QVERIFY(installLanguage(application, u"de_DE.UTF-8"_s));
    QCOMPARE(installed(), 1);
    const auto *german = application.findChild<QTranslator *>(u"isitme-language"_s);
    QCOMPARE(german->language(), u"de"_s);
    QVERIFY(installLanguage(application, u"de"_s));
    QCOMPARE(installed(), 1);
    QVERIFY(installLanguage(application, u"en"_s));
    const auto *english = application.findChild<QTranslator *>(u"isitme-language"_s);
    QVERIFY(!english || english->language() == u"en"_s);
    QCOMPARE(currentLanguage(), u"en"_s);
    QVERIFY(installLanguage(application, u"de"_s));
    QCOMPARE(currentLanguage(), u"de"_s);
}

void LanguageTest::refusesWhatIsNotSpoken_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("unknown") << u"tlh"_s;
    QTest::newRow("a path") << u"../de"_s;
    QTest::newRow("no letters") << u"42"_s;
    QTest::newRow("long") << QString(10'000, u'd');
}

void LanguageTest::refusesWhatIsNotSpoken()
{
    QFETCH(QString, language);
    QVERIFY(!installLanguage(*QCoreApplication::instance(), language));
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
