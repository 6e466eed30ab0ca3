// SPDX-License-Identifier: Apache-2.0
#include "report/htmlline.h"
#include "report/htmlpage.h"

#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

#include <QJsonDocument>

#include <algorithm>

namespace IsItMe {

namespace {

QString timeClass(Digest::TimePart::Kind kind)
{
    using Kind = Digest::TimePart::Kind;
    switch (kind) {
    case Kind::Name:
        return QStringLiteral("t-name");
    case Kind::Connect:
        return QStringLiteral("t-connect");
    case Kind::Proxy:
        return QStringLiteral("t-proxy");
    case Kind::Tls:
        return QStringLiteral("t-tls");
    case Kind::Wait:
        return QStringLiteral("t-wait");
    case Kind::Receive:
        return QStringLiteral("t-receive");
    }
    return {};
}

/// The bar of times as an SVG: widths are attributes there, and style attributes are not allowed by the
/// policy.
void addTimes(HtmlPage &page, const Digest &digest)
{
    using Kind = Digest::TimePart::Kind;
    double total = 0;
    for (const Digest::TimePart &part : digest.times)
        total += part.milliseconds;
    if (total <= 0)
        return;
    constexpr double width = 1000, least = 12; // a part that took no time can still be seen
    const double scale = (width - least * double(digest.times.size())) / total;
    QString rects, legend, spoken;
    double x = 0;
    for (const Digest::TimePart &part : digest.times) {
        const QString kind =
            part.kind == Kind::Wait && digest.timesEndBadly ? QStringLiteral("t-bad") : timeClass(part.kind);
        const double wide = least + part.milliseconds * scale;
        rects += QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"0\" width=\"%3\" height=\"16\"/>")
                     .arg(kind, QString::number(x, 'f', 1), QString::number(wide, 'f', 1));
        x += wide;
        const QString text = ReportWords::tr("%1 %2").arg(part.label, durationText(part.milliseconds));
        legend += QStringLiteral("<span><i class=\"%1\"></i>%2</span> ").arg(kind, htmlEscaped(text));
        spoken += text + QStringLiteral(", ");
    }
    spoken.chop(2);
    page.raw(QStringLiteral("<svg class=\"bar\" viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" "
                            "role=\"img\" aria-label=\"%1\">%2</svg><p class=\"legend\">%3</p>")
                 .arg(htmlEscaped(spoken), rects, legend));
}

void addWayNode(HtmlPage &page, const QString &name, NodeState state)
{
    QString mark = QStringLiteral("?"), word = ReportWords::tr("not known");
    if (state == NodeState::Fine) {
        mark = QStringLiteral("\u2713");
        word = ReportWords::tr("fine");
    } else if (state == NodeState::Trouble) {
        mark = QStringLiteral("\u2715");
        word = ReportWords::tr("trouble");
    }
    page.raw(QStringLiteral("<li class=\"%1\"><span class=\"mark\" "
                            "aria-hidden=\"true\">%2</span><br>%3<small>%4</small></li>")
                 .arg(enumName(state), mark, htmlEscaped(name), htmlEscaped(word)));
}

void addTop(HtmlPage &page, const Report &report, const Digest &digest)
{
    page.paragraph(report.diagnosis.sentence, "summary");
    page.paragraph(report.diagnosis.detail, "detail");
    const Way &way = report.diagnosis.way;
    page.raw(QStringLiteral("<ol class=\"way\">"));
    addWayNode(page, ReportWords::tr("Computer"), way.computer);
    addWayNode(page, ReportWords::tr("Router"), way.router);
    addWayNode(page, ReportWords::tr("Internet"), way.internet);
    addWayNode(page, ReportWords::tr("Front door"), way.frontDoor);
    addWayNode(page, ReportWords::tr("Server"), way.server);
    page.raw(QStringLiteral("</ol><section class=\"card\">"));
    page.raw(QStringLiteral("<h1><bdi>%1</bdi></h1><dl>").arg(htmlEscaped(digest.headline)));
    page.term(ReportWords::tr("Asked"), digest.request, "mono");
    page.term(ReportWords::tr("When"), digest.utc);
    if (!digest.local.isEmpty())
        page.term(ReportWords::tr("Visitor's time"), digest.local);
    if (!digest.answeredBy.isEmpty())
        page.term(ReportWords::tr("Answer by"), digest.answeredBy);
    for (const QString &member : digest.proxyStatus)
        page.term(ReportWords::tr("Gateways say"), member, "mono");
    if (!digest.storeMarks.isEmpty())
        page.term(ReportWords::tr("From a store"), digest.storeMarks.join(QLatin1String("; ")), "mono");
    if (!report.requestIds.empty()) {
        const RequestId &id = report.requestIds.front();
        page.term(ReportWords::tr("Request's ID"), QStringLiteral("%1: %2").arg(id.header, id.value), "mono");
    }
    page.raw(QStringLiteral("</dl>"));
    addTimes(page, digest);
    page.raw(QStringLiteral("</section>"));
}

void addCause(HtmlPage &page, const RankedCause &cause, const QString &known)
{
    const double share = std::clamp(cause.certainty, 0.0, 1.0);
    page.raw(QStringLiteral("<div class=\"cause\"><div class=\"share\"><span class=\"percent\">%1</span>"
                            "<span><b>%2</b> <span class=\"muted mono\">%4</span></span></div>"
                            "<svg class=\"meter\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" "
                            "aria-hidden=\"true\">"
                            "<rect class=\"of\" width=\"100\" height=\"6\" rx=\"1\"/>"
                            "<rect class=\"is\" width=\"%3\" height=\"6\" rx=\"1\"/></svg>")
                 .arg(htmlEscaped(percentText(share)), htmlEscaped(causeName(cause)),
                      QString::number(share * 100, 'f', 1), htmlEscaped(printableLine(cause.id, 60))));
    // The large sentence stands on top already; a cause of another place has its own.
    const bool repeats = cause.text.sentence == known;
    page.paragraph(repeats ? cause.text.detail : cause.text.sentence + u' ' + cause.text.detail);
    page.evidence(ReportWords::tr("Seen in"), cause.evidence);
    page.evidence(ReportWords::tr("Speaks against it"), cause.against);
    page.raw(QStringLiteral("</div>"));
}

void addCauses(HtmlPage &page, const Report &report)
{
    page.openCard(ReportWords::tr("Most likely"));
    const Diagnosis &diagnosis = report.diagnosis;
    page.paragraph(ReportWords::tr("Affected: %1. Where: %2.")
                       .arg(affectsName(diagnosis.affects), placeName(diagnosis.place)));
    if (diagnosis.causes.empty())
        page.paragraph(ReportWords::tr("No cause could be named from what was seen."), "muted");
    constexpr double least = 0.05; // below it a line is enough
    double named = 0;
    QStringList lesser;
    for (const RankedCause &cause : diagnosis.causes) {
        const double share = std::clamp(cause.certainty, 0.0, 1.0);
        named += share;
        if (share < least && &cause != &diagnosis.causes.front())
            lesser.append(ReportWords::tr("%1 %2").arg(causeName(cause), percentText(share)));
        else
            addCause(page, cause, diagnosis.sentence);
    }
    if (!lesser.isEmpty())
        page.paragraph(ReportWords::tr("Less likely: %1.").arg(lesser.join(QLatin1String(", "))), "muted");
    if (!diagnosis.causes.empty() && named < 0.995)
        page.paragraph(ReportWords::tr("Something else: %1.").arg(percentText(1 - named)), "muted");
    page.closeCard();
}

void addLooks(HtmlPage &page, const Digest &digest)
{
    page.openCard(ReportWords::tr("Look first"));
    if (digest.lookFirst.empty())
        page.paragraph(ReportWords::tr("Nothing that was seen asks for a check on the site's side."),
                       "muted");
    page.raw(QStringLiteral("<ol class=\"looks\">"));
    for (const Digest::Look &look : digest.lookFirst) {
        page.raw(QStringLiteral("<li><b>%1</b>").arg(htmlEscaped(look.name)));
        page.raw(QStringLiteral("<ul>"));
        for (const QString &text : look.texts)
            page.raw(QStringLiteral("<li>%1</li>").arg(htmlEscaped(text)));
        page.raw(QStringLiteral("</ul></li>"));
    }
    page.raw(QStringLiteral("</ol>"));
    if (!digest.lookFirst.empty() && !digest.notCalledFor.isEmpty())
        page.paragraph(
            ReportWords::tr("Nothing seen points at: %1.").arg(digest.notCalledFor.join(QLatin1String(", "))),
            "muted");
    page.closeCard();
}

void addFacts(HtmlPage &page, const QString &title, const std::vector<Digest::Fact> &facts)
{
    if (facts.empty())
        return;
    page.openCard(title);
    page.raw(QStringLiteral("<dl>"));
    for (const Digest::Fact &fact : facts)
        page.term(fact.what, fact.how, nullptr, fact.evidence);
    page.raw(QStringLiteral("</dl>"));
    page.closeCard();
}

void addTries(HtmlPage &page, const Digest &digest)
{
    if (digest.tries.empty())
        return;
    page.openCard(ReportWords::tr("Every try, by address"));
    const QStringList heads{ReportWords::tr("What"),
                            ReportWords::tr("Address"),
                            ReportWords::tr("Answers in order"),
                            ReportWords::tr("Connect"),
                            ReportWords::tr("First byte, from the start"),
                            ReportWords::tr("Seen in")};
    page.openTable(heads);
    for (const Digest::TryRow &row : digest.tries) {
        QString first;
        if (row.firstByteBest)
            first = durationText(*row.firstByteBest);
        if (row.firstByteBest && row.firstByteWorst && *row.firstByteWorst > *row.firstByteBest * 1.2)
            first = ReportWords::tr("%1 to %2").arg(first, durationText(*row.firstByteWorst));
        page.raw(QStringLiteral("<tr>"));
        page.cell(heads[0], row.what);
        page.cell(heads[1], row.address, "mono");
        page.cell(heads[2], row.answers, row.good ? "good" : row.mixed ? "mixed" : "bad");
        page.cell(heads[3], row.connect ? durationText(*row.connect) : QStringLiteral("-"), "num");
        page.cell(heads[4], first.isEmpty() ? QStringLiteral("-") : first, "num");
        page.evidenceCell(heads[5], row.evidence);
        page.raw(QStringLiteral("</tr>"));
    }
    page.closeTable();
    page.closeCard();
}

void addVantage(HtmlPage &page, const Report &report, const Digest &digest)
{
    page.openCard(ReportWords::tr("Seen from elsewhere"));
    if (digest.vantage.empty()) {
        page.paragraph(report.askOthers
                           ? ReportWords::tr("Nobody elsewhere answered.")
                           : ReportWords::tr("Nobody elsewhere was asked: the visitor did not agree to tell "
                                             "others which site it is about."),
                       "muted");
        page.closeCard();
        return;
    }
    const QStringList heads{
        ReportWords::tr("Place"), ReportWords::tr("Network"), ReportWords::tr("Reached the gateway"),
        ReportWords::tr("Got"),   ReportWords::tr("Time"),    ReportWords::tr("Seen in")};
    page.openTable(heads);
    for (const Digest::VantageRow &row : digest.vantage) {
        page.raw(QStringLiteral("<tr>"));
        page.cell(heads[0], row.where);
        page.cell(heads[1], row.network);
        page.cell(heads[2], row.reached);
        page.cell(heads[3], row.answer, row.good ? "good" : "bad");
        page.cell(heads[4], row.time, "num");
        page.evidenceCell(heads[5], {row.evidence});
        page.raw(QStringLiteral("</tr>"));
    }
    page.closeTable();
    page.closeCard();
}

void addBrowserPictures(HtmlPage &page, const Digest &digest)
{
    QString figures;
    for (const Digest::BrowserRow &row : digest.browsers) {
        if (row.screenshot.isEmpty())
            continue;
        const QString what = ReportWords::tr("The page in %1: %2").arg(row.browser, row.outcome);
        figures += QStringLiteral("<figure><img src=\"data:image/png;base64,%1\" alt=\"%2\">"
                                  "<figcaption>%2</figcaption></figure>")
                       .arg(row.screenshot, htmlEscaped(what));
    }
    if (!figures.isEmpty())
        page.raw(QStringLiteral("<div class=\"shots\">%1</div>").arg(figures));
}

void addBrowsers(HtmlPage &page, const Digest &digest)
{
    if (digest.browsers.empty())
        return;
    page.openCard(ReportWords::tr("In the visitor's browsers, each with a fresh profile"));
    const QStringList heads{ReportWords::tr("Browser"), ReportWords::tr("Got"), ReportWords::tr("Spoke"),
                            ReportWords::tr("Parts missing from"), ReportWords::tr("Seen in")};
    page.openTable(heads);
    for (const Digest::BrowserRow &row : digest.browsers) {
        const QString name = row.conditions.isEmpty()
                                 ? row.browser
                                 : ReportWords::tr("%1, %2").arg(row.browser, row.conditions);
        page.raw(QStringLiteral("<tr>"));
        page.cell(heads[0], name);
        page.cell(heads[1], row.outcome, row.saysNothing ? "muted" : row.good ? "good" : "bad");
        page.cell(heads[2], row.httpVersion.isEmpty() ? QStringLiteral("-") : row.httpVersion);
        page.cell(heads[3], row.missing.isEmpty() ? QStringLiteral("-") : row.missing);
        page.evidenceCell(heads[4], {row.evidence});
        page.raw(QStringLiteral("</tr>"));
    }
    page.closeTable();
    addBrowserPictures(page, digest);
    page.closeCard();
}

/// An observation as support reads it; a picture stands elsewhere on the page.
QString observationText(Observation observation)
{
    if (auto *load = std::get_if<BrowserFacts>(&observation.facts); load && !load->screenshot.isEmpty())
        load->screenshot = ReportWords::tr("(a picture of %1 characters)").arg(load->screenshot.size());
    return QString::fromUtf8(QJsonDocument(observationToJson(observation)).toJson());
}

void addRequestIds(HtmlPage &page, const Report &report)
{
    if (report.requestIds.empty())
        return;
    page.openCard(ReportWords::tr("Request IDs, to find these requests in the logs"));
    page.raw(QStringLiteral("<dl>"));
    for (const RequestId &id : report.requestIds)
        page.term(id.header, id.value, "mono", {id.observation});
    page.raw(QStringLiteral("</dl>"));
    page.closeCard();
}

void addHowSure(HtmlPage &page, const Report &report)
{
    page.openCard(ReportWords::tr("How sure"));
    page.paragraph(ReportWords::tr("%1 that who is affected and where it breaks are both right.")
                       .arg(percentText(report.diagnosis.certainty)));
    page.paragraph(
        ReportWords::tr("The shares of the causes are judgements from the outside: causes that look alike "
                        "from there share what could be wrong."));
    QStringList leftOut;
    for (const QString &word : report.redacted)
        leftOut.append(redactedText(word));
    page.paragraph(leftOut.isEmpty()
                       ? ReportWords::tr("Nothing was left out.")
                       : ReportWords::tr("Left out: %1.").arg(leftOut.join(QLatin1String("; "))));
    page.paragraph(ReportWords::tr("The site was sent %1 requests.").arg(report.requests));
    if (report.hadQuery)
        page.paragraph(ReportWords::tr(
            "The address has a query, which may work only once: it was asked once, repeats left it out."));
    page.closeCard();
}

void addObservations(HtmlPage &page, const Report &report)
{
    page.raw(QStringLiteral("<section class=\"card\"><details><summary>%1</summary>")
                 .arg(htmlEscaped(ReportWords::tr("All observations (%1)").arg(report.observations.size()))));
    for (const Observation &observation : report.observations) {
        page.raw(QStringLiteral("<details class=\"obs\" id=\"%1\"><summary><b>%1</b> +%2 &#183; "
                                "%3</summary><pre>%4</pre></details>")
                     .arg(htmlEscaped(observation.id), htmlEscaped(durationText(observation.timings.started)),
                          htmlEscaped(describe(observation)), htmlEscaped(observationText(observation))));
    }
    page.raw(QStringLiteral("</details></section>"));
}

} // namespace

QByteArray reportToHtml(const Report &report)
{
    const Digest digest = digestOf(report);
    HtmlPage page(report.language, digest.headline);
    addTop(page, report, digest);
    page.raw(QStringLiteral("<div class=\"two\">"));
    addCauses(page, report);
    addLooks(page, digest);
    page.raw(QStringLiteral("</div>"));
    addFacts(page, ReportWords::tr("What works, and how that was seen"), digest.ruledOut);
    addFacts(page, ReportWords::tr("What the visitor saw, and since when"), digest.visitor);
    addTries(page, digest);
    addBrowsers(page, digest);
    addVantage(page, report, digest);
    addLineCard(page, digest);
    addRequestIds(page, report);
    page.raw(QStringLiteral("<div class=\"two\">"));
    addFacts(page, ReportWords::tr("What the site and the registers say"), digest.told);
    addFacts(page, ReportWords::tr("The visitor's network"), digest.network);
    addFacts(page, ReportWords::tr("What the visitor went through"), digest.steps);
    page.raw(QStringLiteral("</div>"));
    addHowSure(page, report);
    addObservations(page, report);
    page.raw(QStringLiteral("<footer><p>%1</p></footer>")
                 .arg(htmlEscaped(ReportWords::tr("Report %1, made by IsItMe %2 (Qt %3) on %4.")
                                      .arg(report.id, report.appVersion, report.qtVersion, report.os))));
    return page.finished();
}

} // namespace IsItMe
