// SPDX-License-Identifier: Apache-2.0
#include "report/htmlline.h"

#include "report/digestparts.h"

namespace IsItMe {

void addLineCard(HtmlPage &page, const Digest &digest)
{
    if (digest.paths.empty() && digest.line.empty())
        return;
    page.openCard(ReportWords::tr("The way, measured"));
    for (const Digest::Fact &fact : digest.line)
        page.term(fact.what, fact.how, nullptr, fact.evidence);
    const QStringList heads{ReportWords::tr("Hop"), ReportWords::tr("Address"), ReportWords::tr("Whose"),
                            ReportWords::tr("Time")};
    for (const Digest::PathTable &path : digest.paths) {
        page.term(ReportWords::tr("Path"), path.what, nullptr, {path.evidence});
        if (path.hops.empty())
            continue;
        page.openTable(heads);
        for (const Digest::HopRow &row : path.hops) {
            page.raw(QStringLiteral("<tr>"));
            page.cell(heads[0], QString::number(row.ttl), "num");
            page.cell(heads[1], row.address);
            page.cell(heads[2], row.part);
            page.cell(heads[3], row.time, "num");
            page.raw(QStringLiteral("</tr>"));
        }
        page.closeTable();
    }
    page.closeCard();
}

} // namespace IsItMe
