// SPDX-License-Identifier: Apache-2.0
#include "report/htmlpage.h"

#include "report/foreigntext.h"
#include "report/reportstyle.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace IsItMe {

namespace {

QString classAttribute(const char *cssClass)
{
    return cssClass ? QStringLiteral(" class=\"%1\"").arg(QString::fromLatin1(cssClass)) : QString();
}

int numberOf(const QString &id)
{
    return id.startsWith(u'o') ? QStringView(id).sliced(1).toInt() : 0;
}

QString link(const QString &id)
{
    return QStringLiteral("<a href=\"#%1\">%2</a>")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(id)), htmlEscaped(id));
}

QString links(const QStringList &ids)
{
    constexpr qsizetype most = 60;
    QString html;
    QStringList shown = ids.first(std::min(most, ids.size()));
    std::stable_sort(shown.begin(), shown.end(),
                     [](const QString &a, const QString &b) { return numberOf(a) < numberOf(b); });
    for (qsizetype first = 0; first < shown.size();) {
        qsizetype last = first;
        while (last + 1 < shown.size() && numberOf(shown[last]) > 0 &&
               numberOf(shown[last + 1]) == numberOf(shown[last]) + 1)
            ++last;
        html += link(shown[first]);
        if (last > first + 1) // "o4-o9"
            html += QStringLiteral("\u2013") + link(shown[last]);
        else if (last > first)
            html += u' ' + link(shown[last]);
        html += u' ';
        first = last + 1;
    }
    return html;
}

} // namespace

HtmlPage::HtmlPage(const QString &language, const QString &title)
{
    static const QRegularExpression tag(QStringLiteral(R"(\A[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,3}\z)"));
    QString lang = tag.match(language).hasMatch() ? language : QStringLiteral("en");
    lang.replace(u'_', u'-');
    const QByteArray style(reportStyle);
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64());
    raw(QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'sha256-%2'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
                       "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"referrer\" content=\"no-referrer\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n<title>%3</title>")
            .arg(lang, hash, htmlEscaped(printableLine(title, 200))));
    raw(QStringLiteral("<style>") + QString::fromLatin1(style) +
        QStringLiteral("</style>\n</head>\n<body>\n<main>"));
}

void HtmlPage::openCard(const QString &title)
{
    raw(QStringLiteral("<section class=\"card\"><h2>%1</h2>").arg(htmlEscaped(title)));
}

void HtmlPage::paragraph(const QString &text, const char *cssClass)
{
    if (!text.isEmpty())
        raw(QStringLiteral("<p%1>%2</p>")
                .arg(classAttribute(cssClass), htmlEscaped(printableLine(text, 2000))));
}

void HtmlPage::term(const QString &name, const QString &text, const char *cssClass,
                    const QStringList &evidence)
{
    const QString seen =
        evidence.isEmpty() ? QString() : QStringLiteral(" <span class=\"ev\">%1</span>").arg(links(evidence));
    raw(QStringLiteral("<dt>%1</dt><dd%2><bdi>%3</bdi>%4</dd>")
            .arg(htmlEscaped(name), classAttribute(cssClass), htmlEscaped(printableLine(text, 2500)), seen));
}

void HtmlPage::evidence(const QString &label, const QStringList &ids)
{
    if (!ids.isEmpty())
        raw(QStringLiteral("<p class=\"ev\">%1: %2</p>").arg(htmlEscaped(label), links(ids)));
}

void HtmlPage::openTable(const QStringList &heads)
{
    QString row;
    for (const QString &head : heads)
        row += QStringLiteral("<th scope=\"col\">%1</th>").arg(htmlEscaped(head));
    raw(QStringLiteral("<table><thead><tr>%1</tr></thead><tbody>").arg(row));
}

void HtmlPage::cell(const QString &label, const QString &text, const char *cssClass)
{
    raw(QStringLiteral("<td data-label=\"%1\"%2><bdi>%3</bdi></td>")
            .arg(htmlEscaped(label), classAttribute(cssClass), htmlEscaped(printableLine(text, 600))));
}

void HtmlPage::evidenceCell(const QString &label, const QStringList &ids)
{
    raw(QStringLiteral("<td data-label=\"%1\" class=\"ev\">%2</td>").arg(htmlEscaped(label), links(ids)));
}

QByteArray HtmlPage::finished() const
{
    return (m_html + QStringLiteral("</main>\n</body>\n</html>\n")).toUtf8();
}

} // namespace IsItMe
