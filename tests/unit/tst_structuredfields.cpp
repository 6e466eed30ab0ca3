// SPDX-License-Identifier: Apache-2.0
#include "structured/structuredfields.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace IsItMe;
using namespace IsItMe::Structured;

namespace {

/// The suite tells 1 from 1.0, which JSON's readers do not: numbers with a point are wrapped as a type of
/// their own before the file is read.
QByteArray withDecimalsMarked(const QByteArray &json)
{
    QByteArray marked;
    bool quoted = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (!quoted && (c == '-' || (c >= '0' && c <= '9'))) {
            qsizetype end = i;
            while (end < json.size() && QByteArrayView("-+.eE0123456789").contains(json[end]))
                ++end;
            const QByteArray number = json.mid(i, end - i);
            marked += number.contains('.') ? R"({"__type":"decimal","value":)" + number + '}' : number;
            i = end - 1;
            continue;
        }
        marked += c;
        if (quoted && c == '\\')
            marked += json[++i];
        else if (c == '"')
            quoted = !quoted;
    }
    return marked;
}

/// RFC 4648, section 6: how the suite writes bytes.
QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint64 bits = 0;
    int count = 0;
    for (const QChar c : text) {
        if (c == u'=')
            break;
        const auto value = c.isDigit() ? c.unicode() - u'2' + 26 : c.unicode() - u'A';
        bits = (bits << 5) | static_cast<quint64>(value);
        count += 5;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xff);
        }
    }
    return bytes;
}

BareItem bareFrom(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return static_cast<qint64>(json.toDouble());
    if (json.isString())
        return json.toString();
    if (json.isUndefined()) // of a record that must fail
        return {};
    const QString type = json[QStringLiteral("__type")].toString();
    const QJsonValue value = json[QStringLiteral("value")];
    if (type == QLatin1String("token"))
        return Token{value.toString()};
    if (type == QLatin1String("binary"))
        return fromBase32(value.toString());
    if (type == QLatin1String("date"))
        return Date{static_cast<qint64>(value.toDouble())};
    if (type == QLatin1String("displaystring"))
        return DisplayString{value.toString()};
    if (type == QLatin1String("decimal"))
        return Decimal::fromDouble(value.toDouble());
    qFatal("the suite has a type that this test does not know");
    return {};
}

Parameters parametersFrom(const QJsonValue &json)
{
    Parameters parameters;
    for (const QJsonValue &pair : json.toArray())
        parameters.emplace_back(pair[0].toString(), bareFrom(pair[1]));
    return parameters;
}

Item itemFrom(const QJsonValue &json)
{
    return {bareFrom(json[0]), parametersFrom(json[1])};
}

Member memberFrom(const QJsonValue &json)
{
    if (!json[0].isArray())
        return itemFrom(json);
    InnerList inner;
    for (const QJsonValue &item : json[0].toArray())
        inner.items.push_back(itemFrom(item));
    inner.parameters = parametersFrom(json[1]);
    return inner;
}

List listFrom(const QJsonValue &json)
{
    List list;
    for (const QJsonValue &member : json.toArray())
        list.push_back(memberFrom(member));
    return list;
}

Dictionary dictionaryFrom(const QJsonValue &json)
{
    Dictionary dictionary;
    for (const QJsonValue &pair : json.toArray())
        dictionary.emplace_back(pair[0].toString(), memberFrom(pair[1]));
    return dictionary;
}

QByteArray joined(const QJsonValue &lines)
{
    QByteArrayList all;
    for (const QJsonValue &line : lines.toArray())
        all += line.toString().toUtf8();
    return all.join(", ");
}

/// What came of one record, for the three types of field alike.
struct Outcome
{
    bool parsed = false;
    bool asExpected = false;
    std::optional<QByteArray> written; ///< of the expected value
};

template <class Value>
Outcome outcomeOf(const std::optional<Value> &read, const Value &expected)
{
    return {read.has_value(), read && *read == expected, serialise(expected)};
}

Outcome outcomeOf(const QJsonObject &record)
{
    const QString type = record[QLatin1String("header_type")].toString();
    const QByteArray raw = joined(record[QLatin1String("raw")]);
    const QJsonValue expected = record[QLatin1String("expected")];
    if (type == QLatin1String("item"))
        return outcomeOf(parseItem(raw), itemFrom(expected));
    if (type == QLatin1String("list"))
        return outcomeOf(parseList(raw), listFrom(expected));
    if (type == QLatin1String("dictionary"))
        return outcomeOf(parseDictionary(raw), dictionaryFrom(expected));
    qFatal("the suite has a type of field that this test does not know");
    return {};
}

} // namespace

class TestStructuredFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suite_data();
    void suite();
    void suiteIsWhole();
    void hostile_data();
    void hostile();
    void boundsHold();
    void findsParameters();

private:
    static QString folder() { return QStringLiteral(ISITME_TEST_DATA "/structured-fields/"); }
};

/// Every record of the public suite (tests/data/structured-fields/README.md says what each field means).
void TestStructuredFields::suite_data()
{
    QTest::addColumn<QJsonObject>("record");
    QTest::addColumn<bool>("writeOnly");
    for (const QString &sub : {QString(), QStringLiteral("serialisation-tests/")}) {
        const QDir files(folder() + sub);
        const auto names = files.entryList({QStringLiteral("*.json")});
        for (const QString &name : names) {
            QFile file(files.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QJsonParseError error;
            const auto document = QJsonDocument::fromJson(withDecimalsMarked(file.readAll()), &error);
            QVERIFY2(document.isArray(), qPrintable(name + u' ' + error.errorString()));
            const QJsonArray records = document.array();
            for (qsizetype i = 0; i < records.size(); ++i) {
                const QJsonObject record = records[i].toObject();
                QTest::addRow("%s %lld %s", qPrintable(sub + name), static_cast<long long>(i),
                              qPrintable(record[QLatin1String("name")].toString()))
                    << record << !sub.isEmpty();
            }
        }
    }
}

void TestStructuredFields::suite()
{
    QFETCH(QJsonObject, record);
    QFETCH(bool, writeOnly);
    const bool mustFail = record[QLatin1String("must_fail")].toBool();
    const bool canFail = record[QLatin1String("can_fail")].toBool();
    const Outcome outcome = outcomeOf(record);
    if (mustFail) {
        QVERIFY(writeOnly ? !outcome.written : !outcome.parsed);
        return;
    }
    if (!writeOnly) {
        QVERIFY(outcome.parsed || canFail);
        QVERIFY(!outcome.parsed || outcome.asExpected);
    }
    const bool hasCanonical = record.contains(QLatin1String("canonical"));
    QVERIFY(outcome.written);
    QCOMPARE(*outcome.written,
             joined(record[hasCanonical ? QLatin1String("canonical") : QLatin1String("raw")]));
}

/// A suite that lost half of its files would pass as well.
void TestStructuredFields::suiteIsWhole()
{
    QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.json")}).size(), 20);
    QCOMPARE(
        QDir(folder() + QStringLiteral("serialisation-tests")).entryList({QStringLiteral("*.json")}).size(),
        4);
}

void TestStructuredFields::hostile_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("a null byte") << QByteArray("a\0b", 3);
    QTest::newRow("umlauts") << QByteArray("\xc3\xbc");
    QTest::newRow("half a parameter") << QByteArray("a;");
    QTest::newRow("a parameter without a name") << QByteArray("a;=1");
    QTest::newRow("a parameter with a list") << QByteArray("a;b=(1 2)");
    QTest::newRow("lists in lists") << QByteArray("((a))");
    QTest::newRow("an open list") << QByteArray("(a b");
    QTest::newRow("a comma at the end") << QByteArray("a,");
    QTest::newRow("a comma at the front") << QByteArray(",a");
    QTest::newRow("two commas") << QByteArray("a,,b");
    QTest::newRow("an open string") << QByteArray("\"a");
    QTest::newRow("a string that ends in its escape") << QByteArray("\"a\\");
    QTest::newRow("a line break in a string") << QByteArray("\"a\nb\"");
    QTest::newRow("display: half an escape") << QByteArray("%\"%4\"");
    QTest::newRow("display: half a character") << QByteArray("%\"%c3\"");
    QTest::newRow("display: a surrogate") << QByteArray("%\"%ed%a0%80\"");
    QTest::newRow("only a sign") << QByteArray("-");
    QTest::newRow("a date with a fraction") << QByteArray("@1.5");
    QTest::newRow("sixteen digits") << QByteArray("1234567890123456");
}

void TestStructuredFields::hostile()
{
    QFETCH(QByteArray, field);
    QVERIFY(!parseList(field));
    QVERIFY(!parseDictionary("k=" + field));
    QVERIFY(!parseItem(field));
}

void TestStructuredFields::boundsHold()
{
    QByteArrayList members;
    for (size_t i = 0; i < mostMembers; ++i)
        members += 'k' + QByteArray::number(static_cast<qulonglong>(i));
    QVERIFY(parseDictionary(members.join(',')));
    QVERIFY(parseList(members.join(',')));
    QVERIFY(parseList('(' + members.join(' ') + ')'));
    QVERIFY(parseItem("a;" + members.join(';')));
    members += "one-more";
    QVERIFY(!parseDictionary(members.join(',')));
    QVERIFY(!parseList(members.join(',')));
    QVERIFY(!parseList('(' + members.join(' ') + ')'));
    QVERIFY(!parseItem("a;" + members.join(';')));
    QVERIFY(parseItem(QByteArray(longestField, 'a')));
    QVERIFY(!parseItem(QByteArray(longestField + 1, 'a')));
}

void TestStructuredFields::findsParameters()
{
    const auto item = parseItem("cache;hit;ttl=-3;ttl=5");
    QVERIFY(item);
    QCOMPARE(item->parameters.size(), size_t(2));
    QVERIFY(Structured::find(item->parameters, QLatin1String("hit")));
    QCOMPARE(std::get<qint64>(*Structured::find(item->parameters, QLatin1String("ttl"))), qint64(5));
    QVERIFY(!Structured::find(item->parameters, QLatin1String("fwd")));
}

QTEST_APPLESS_MAIN(TestStructuredFields)
#include "tst_structuredfields.moc"
