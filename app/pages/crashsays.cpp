// SPDX-License-Identifier: Apache-2.0
#include "pages/pagesays.h"
#include "pages/pagetext.h"
#include "pages/pagewords.h"

#include <QRegularExpression>

namespace IsItMe {

namespace {

/// Marks of a program's last words. Each quantifier is bounded: time stays linear in the page.
struct Mark
{
    QRegularExpression pattern;
    PageError error = PageError::Crash;
    /// The program died at it: hardly anything stands behind. A page that only quotes one goes on.
    bool lastWords = true;
};

const std::vector<Mark> &marks()
{
    static const std::vector<Mark> all = [] {
        std::vector<Mark> list;
        const auto add = [&list](const char *text, PageError error, bool lastWords) {
            list.push_back({QRegularExpression(QString::fromLatin1(text)), error, lastWords});
        };
        // Databases first: what a program tells of its database beats that it is a trace.
        // The words of MySQL and PostgreSQL, as mysqli, PDO, JDBC and psycopg hand them on.
        add("(?i)SQLSTATE\\[[0-9A-Z]{2,5}\\]:? ?\\[?(?:1040|08004|53300)|Too many connections",
            PageError::Overload, true);
        add("(?i)SQLSTATE\\[(?:HY000|08006|08001)\\] ?\\[(?:2002|2003|2006|2013|1045|1049|7)\\]|"
            "(?:mysqli?_connect|mysqli::(?:real_)?connect|pg_connect)\\(\\):|"
            "could not connect to server: Connection refused|Communications link failure|"
            "psycopg2\\.OperationalError|"
            "ECONNREFUSED [0-9.:\\[\\]a-f]{2,40}:(?:3306|5432|27017|6379|1433)\\b",
            PageError::Database, true);
        // PHP, with display_errors: https://www.php.net/manual/en/errorfunc.configuration.php
        add("(?:<b>)?(?:PHP )?(?:Fatal|Parse|Recoverable fatal|Catchable fatal) error(?:</b>)?: {1,4}"
            "(?:Uncaught [A-Z\\\\]|[^\\n]{1,2000}? on line (?:<b>)?[0-9]{1,6})",
            PageError::Crash, true);
        // Python
        add("Traceback \\(most recent call last\\):", PageError::Crash, true);
        // Java and its like
        add("\\bat [a-z_][A-Za-z0-9_$.]{3,200}\\([A-Za-z0-9_$]{1,100}\\.(?:java|kt|scala):[0-9]{1,6}\\)",
            PageError::Crash, false);
        add("\\b(?:java|javax|jakarta|org\\.springframework)\\.[a-z.]{1,60}[A-Z][A-Za-z]{2,40}"
            "(?:Exception|Error)\\b",
            PageError::Crash, false);
        // Node
        add("\\b[A-Z][a-zA-Z]{2,30}Error: [^\\n<]{1,120}(?:\\n|<br>| |&nbsp;){1,12}at [^\\n]{1,120}"
            "\\.(?:js|ts|mjs|cjs):[0-9]{1,6}:[0-9]{1,6}",
            PageError::Crash, false);
        // Ruby
        add("[a-z_/.-]{2,120}\\.rb:[0-9]{1,6}:in [`'\"]", PageError::Crash, false);
        // .NET
        add("Exception[^\\n]{0,300}(?:\\n|<br>){1,4} {0,20}at [A-Z][A-Za-z0-9_.]{2,160}\\(", PageError::Crash,
            false);
        add("An unhandled exception occurred (?:during the execution of the current web request|while "
            "processing the request)",
            PageError::Crash, false);
        // Go, Rust, Perl
        add("goroutine [0-9]{1,8} \\[running\\]:", PageError::Crash, true);
        add("thread '[^'\\n]{1,60}' panicked at ", PageError::Crash, true);
        add("\\bat /[A-Za-z0-9_/.-]{2,120}\\.(?:pl|pm|cgi) line [0-9]{1,6}\\.", PageError::Crash, true);
        return list;
    }();
    return all;
}

int wordsBeside(QStringView rest)
{
    int words = 0;
    bool within = false;
    bool inTag = false;
    for (const QChar c : rest) {
        inTag = c == u'<' || (inTag && c != u'>');
        const bool letter = !inTag && c.isLetter();
        words += letter && !within;
        within = letter;
    }
    return words;
}

/// A page that shows a program's last words as its own does not lead anywhere, nor has it much to say before
/// them; a help page that quotes them does. PHP writes its own right into the page that it was making.
bool isOnlyQuoted(const PageAnswer &answer, QStringView before, bool phpInThePage)
{
    if (phpInThePage)
        return false;
    const PageText page = readPage(answer.body);
    constexpr int little = 80;
    const bool led = page.links > 5 || (page.quotes > 0 && page.links > 2);
    return page.article || led || page.fields > 1 || wordsBeside(before) > little ||
           explainsErrors(page.title + u'\n' + page.lines.join(u'\n').left(8'000)) > 0;
}

} // namespace

PageSays crashSays(const PageAnswer &answer)
{
    const QString body = answer.body.left(longestPageText).toString();
    for (const Mark &mark : marks()) {
        const QRegularExpressionMatch match = mark.pattern.match(body);
        if (!match.hasMatch())
            continue;
        PageSays says;
        says.error = mark.error;
        says.status = mark.error == PageError::Overload ? 503 : 500;
        says.words = match.captured().left(160).simplified();
        constexpr int few = 60;
        const bool last = wordsBeside(QStringView(body).mid(match.capturedEnd())) <= few;
        says.certainty = mark.lastWords && last ? 0.9 : 0.75;
        if (answer.status < 400 && isOnlyQuoted(answer, QStringView(body).left(match.capturedStart()),
                                                match.captured().startsWith(QLatin1String("<b>")) && last))
            return {};
        return says;
    }
    return {};
}

} // namespace IsItMe
