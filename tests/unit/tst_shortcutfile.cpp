// SPDX-License-Identifier: Apache-2.0
#include "address/shortcutfile.h"

#include <QTest>

using namespace IsItMe;

class ShortcutFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void isKnownByItsName();
};

void ShortcutFileTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("address");
    const QByteArray url("https://shop.example/cart?a=1");
    QTest::newRow("Windows") << QByteArray("[InternetShortcut]\r\nURL=" + url + "\r\nIconIndex=0\r\n")
                             << QString::fromLatin1(url);
    QTest::newRow("Windows, with more before it")
        << QByteArray("[{000214A0-0000-0000-C000-000000000046}]\r\nProp3=19,2\r\n[InternetShortcut]"
                      "\r\nIDList=\r\nURL=" +
                      url + "\r\n")
        << QString::fromLatin1(url);
    const QString wide = QStringLiteral("[InternetShortcut]\r\nURL=https://shop.example/\r\n");
    QTest::newRow("Windows, in UTF-16")
        << QByteArray(QByteArray("\xff\xfe") +
                      QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2))
        << "https://shop.example/";
    QTest::newRow("another group's URL")
        << QByteArray("[Other]\nURL=https://evil.example/\n[InternetShortcut]\n") << "";
    QTest::newRow("a file") << QByteArray("[InternetShortcut]\nURL=file:///etc/passwd\n") << "";
    QTest::newRow("a script") << QByteArray("[InternetShortcut]\nURL=javascript:alert(1)\n") << "";
    QTest::newRow("no host") << QByteArray("[InternetShortcut]\nURL=https://\n") << "";
    QTest::newRow("free desktop") << QByteArray("[Desktop Entry]\nType=Link\nName=Shop\nURL=" + url + "\n")
                                  << QString::fromLatin1(url);
    QTest::newRow("a program") << QByteArray("[Desktop Entry]\nType=Application\nExec=rm -rf /\n") << "";
    QTest::newRow("macOS, XML")
        << QByteArray("<?xml version=\"1.0\"?><plist version=\"1.0\"><dict>\n\t<key>URL</key>\n"
                      "\t<string>https://shop.example/?a=1&amp;b=2</string>\n</dict></plist>")
        << "https://shop.example/?a=1&b=2";
    QTest::newRow("macOS, binary")
        << QByteArray("bplist00\xd1\x01\x02SURL_\x10\x15https://shop.example/\x08\x0b\x0f", 42)
        << "https://shop.example/";
    QTest::newRow("macOS, binary, torn") << QByteArray("bplist00\xd1\x01\x02SURL_\x10\x15htt") << "";
    QTest::newRow("too late in the file")
        << QByteArray("[InternetShortcut]\n" + QByteArray(longestShortcut, ' ') + "\nURL=" + url) << "";
    QTest::newRow("nothing") << QByteArray() << "";
    QTest::newRow("half a mark of UTF-16") << QByteArray("\xff\xfe\x5b") << "";
}

void ShortcutFileTest::reads()
{
    QFETCH(QByteArray, bytes);
    QTEST(addressInShortcut(bytes), "address");
}

void ShortcutFileTest::isKnownByItsName()
{
    QVERIFY(isShortcutName(QStringLiteral("/home/a/Shop.URL")));
    QVERIFY(isShortcutName(QStringLiteral("Shop.webloc")));
    QVERIFY(isShortcutName(QStringLiteral("shop.desktop")));
    QVERIFY(!isShortcutName(QStringLiteral("report.json")));
    QVERIFY(!isShortcutName(QStringLiteral("url")));
}

QTEST_GUILESS_MAIN(ShortcutFileTest)
#include "tst_shortcutfile.moc"
