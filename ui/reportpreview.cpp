// SPDX-License-Identifier: Apache-2.0
#include "reportpreview.h"

#include "report/describe.h"
#include "report/digest.h"
#include "theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace IsItMe {
namespace {

struct PreviewText
{
    Q_DECLARE_TR_FUNCTIONS(IsItMe::ReportPreview)
};

/// Gathers paragraphs; the only place where text becomes HTML.
class Page
{
public:
    explicit Page(const Theme &theme) : m_theme(theme) {}

    void heading(const QString &text, int level)
    {
        m_html += QStringLiteral("<h%1>%2</h%1>").arg(level).arg(text.toHtmlEscaped());
    }
    void paragraph(const QString &text, bool muted = false)
    {
        if (!text.isEmpty())
            m_html += QStringLiteral("<p%2>%1</p>")
                          .arg(text.toHtmlEscaped(), muted ? QStringLiteral(" class=\"muted\"") : QString());
    }
    void item(const QString &name, const QString &text)
    {
        m_items += QStringLiteral("<li><b>%1</b> %2</li>").arg(name.toHtmlEscaped(), text.toHtmlEscaped());
    }
    void endList(bool numbered)
    {
        if (!m_items.isEmpty())
            m_html += QStringLiteral("<%2>%1</%2>")
                          .arg(m_items, numbered ? QStringLiteral("ol") : QStringLiteral("ul"));
        m_items.clear();
    }
    /// A bar in parts whose widths are shares of the whole.
    void bar(const std::vector<std::pair<double, QColor>> &parts)
    {
        QString cells;
        for (const auto &[share, colour] : parts)
            cells += QStringLiteral("<td width=\"%1%\" bgcolor=\"%2\"><font size=\"1\">&nbsp;</font></td>")
                         .arg(std::max(1, qRound(share * 100)))
                         .arg(colour.name());
        m_html +=
            QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>%1</tr></table>")
                .arg(cells);
    }
    QString html() const
    {
        return QStringLiteral(
                   "<html><head><style>body { color: %1; } p.muted { color: %2; } h2 { font-size: large; } "
                   "h3 { font-size: medium; } li { margin-bottom: 4px; "
                   "}</style></head><body>%3</body></html>")
            .arg(m_theme.ink.name(), m_theme.muted.name(), m_html);
    }

private:
    const Theme &m_theme;
    QString m_html;
    QString m_items;
};

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(mix(one.red(), other.red()), mix(one.green(), other.green()),
                  mix(one.blue(), other.blue()));
}

void addTimes(Page &page, const Digest &digest, const Theme &theme)
{
    double total = 0;
    for (const Digest::TimePart &part : digest.times)
        total += part.milliseconds;
    if (total <= 0)
        return;
    std::vector<std::pair<double, QColor>> bar;
    QStringList legend;
    double shade = 0.4;
    for (const Digest::TimePart &part : digest.times) {
        const bool bad = part.kind == Digest::TimePart::Kind::Wait && digest.timesEndBadly;
        bar.emplace_back(part.milliseconds / total,
                         bad ? theme.trouble : mixed(theme.accent, theme.card, shade));
        shade = std::min(1.0, shade + 0.2);
        legend << PreviewText::tr("%1 %2", "part of the time and its length")
                      .arg(part.label, durationText(part.milliseconds));
    }
    page.bar(bar);
    page.paragraph(legend.join(QStringLiteral(" · ")), true);
}

void addCauses(Page &page, const Report &report)
{
    page.heading(PreviewText::tr("Most likely"), 3);
    if (report.diagnosis.causes.empty())
        page.paragraph(PreviewText::tr("No cause could be named from what was seen."));
    for (const RankedCause &cause : report.diagnosis.causes)
        page.item(percentText(cause.certainty), cause.text.detail.isEmpty() ? cause.id : cause.text.detail);
    page.endList(false);
}

} // namespace

QString previewHtml(const Report &report, const Theme &theme)
{
    const Digest digest = digestOf(report);
    Page page(theme);
    page.heading(digest.headline, 2);
    page.paragraph(digest.local.isEmpty() ? digest.utc : digest.utc + QStringLiteral(" · ") + digest.local,
                   true);
    page.paragraph(digest.request, true);
    for (const RequestId &id : report.requestIds)
        page.paragraph(PreviewText::tr("Request's ID: %1").arg(id.header + QStringLiteral(": ") + id.value),
                       true);
    addTimes(page, digest, theme);
    addCauses(page, report);
    if (!digest.lookFirst.empty())
        page.heading(PreviewText::tr("Look first"), 3);
    for (const Digest::Look &look : digest.lookFirst)
        page.item(look.name + QLatin1Char(':'), look.texts.join(QLatin1Char(' ')));
    page.endList(true);
    if (!digest.tries.empty())
        page.heading(PreviewText::tr("Tries"), 3);
    for (const Digest::TryRow &row : digest.tries)
        page.item(row.what,
                  PreviewText::tr("at %1: %2", "address and answers").arg(row.address, row.answers));
    page.endList(false);
    if (!digest.ruledOut.empty())
        page.heading(PreviewText::tr("Ruled out"), 3);
    for (const Digest::Fact &fact : digest.ruledOut)
        page.item(fact.what + QLatin1Char(':'), fact.how);
    page.endList(false);
    page.paragraph(PreviewText::tr("The saved report has every observation besides."), true);
    return page.html();
}

} // namespace IsItMe
