// SPDX-License-Identifier: Apache-2.0
#include "report/describe.h"
#include "report/digestparts.h"
#include "report/foreigntext.h"

#include <QUrl>

namespace IsItMe {

namespace {

/// Gathers lines, bounded: an e-mail is read on a phone.
class Lines
{
public:
    void add(const QString &line, qsizetype longest = 160) { m_lines.append(printableLine(line, longest)); }
    /// "Asked:     GET ...": the values stand below each other.
    void field(const QString &name, const QString &value, qsizetype longest = 160)
    {
        m_lines.append((name + u':').leftJustified(12) + u' ' + printableLine(value, longest));
    }
    void item(const QString &line, const QString &mark = QStringLiteral("-"))
    {
        m_lines.append(QStringLiteral("  ") + mark + u' ' + printableLine(line, 300));
    }
    void heading(const QString &text)
    {
        m_lines.append(QString());
        m_lines.append(text.toUpper());
    }
    QString text() const { return m_lines.join(u'\n') + u'\n'; }

private:
    QStringList m_lines;
};

QString timesLine(const Digest &digest)
{
    QStringList parts;
    for (const Digest::TimePart &part : digest.times)
        parts.append(ReportWords::tr("%1 %2").arg(part.label, durationText(part.milliseconds)));
    return parts.join(QLatin1String(", "));
}

void addMoment(Lines &lines, const Report &report, const Digest &digest)
{
    lines.field(ReportWords::tr("Asked"), digest.request, 600);
    lines.field(ReportWords::tr("When"), digest.utc);
    if (!digest.local.isEmpty())
        lines.field(ReportWords::tr("Local time"), digest.local);
    if (!digest.answeredBy.isEmpty())
        lines.field(ReportWords::tr("Answer by"), digest.answeredBy);
    for (const QString &member : digest.proxyStatus)
        lines.field(ReportWords::tr("Gateways say"), member, 400);
    if (!digest.storeMarks.isEmpty())
        lines.field(ReportWords::tr("From a store"), digest.storeMarks.join(QLatin1String("; ")), 400);
    if (!digest.times.empty())
        lines.field(ReportWords::tr("Times"), timesLine(digest));
    for (size_t index = 0; index < report.requestIds.size() && index < 3; ++index) {
        const RequestId &id = report.requestIds[index];
        lines.field(ReportWords::tr("Request ID"), QStringLiteral("%1: %2").arg(id.header, id.value), 200);
    }
}

void addCauses(Lines &lines, const Report &report)
{
    const Diagnosis &diagnosis = report.diagnosis;
    lines.heading(ReportWords::tr("Most likely"));
    lines.add(ReportWords::tr("Affected: %1. Where: %2. How sure: %3.")
                  .arg(affectsName(diagnosis.affects), placeName(diagnosis.place),
                       percentText(diagnosis.certainty)));
    for (size_t index = 0; index < diagnosis.causes.size() && index < 4; ++index) {
        const RankedCause &cause = diagnosis.causes[index];
        lines.item(ReportWords::tr("%1 %2: %3")
                       .arg(percentText(cause.certainty), causeName(cause),
                            cause.text.detail.isEmpty() ? cause.text.sentence : cause.text.detail));
    }
}

void addLooks(Lines &lines, const Digest &digest)
{
    if (digest.lookFirst.empty())
        return;
    lines.heading(ReportWords::tr("Look first"));
    int number = 0;
    for (const Digest::Look &look : digest.lookFirst) {
        const QString mark = QString::number(++number) + u'.';
        lines.item(ReportWords::tr("%1: %2").arg(look.name, look.texts.front()), mark);
    }
}

void addSeen(Lines &lines, const Digest &digest)
{
    if (!digest.tries.empty())
        lines.heading(ReportWords::tr("Tries"));
    for (size_t index = 0; index < digest.tries.size() && index < 8; ++index) {
        const Digest::TryRow &row = digest.tries[index];
        QString line = ReportWords::tr("%1 from %2: %3").arg(row.what, row.address, row.answers);
        if (row.firstByteBest)
            line = ReportWords::tr("%1, first byte %2").arg(line, durationText(*row.firstByteBest));
        lines.item(line);
    }
    if (!digest.browsers.empty())
        lines.heading(ReportWords::tr("In the visitor's browsers, each with a fresh profile"));
    for (size_t index = 0; index < digest.browsers.size() && index < 6; ++index) {
        const Digest::BrowserRow &row = digest.browsers[index];
        QStringList line{row.outcome};
        if (!row.httpVersion.isEmpty())
            line.append(row.httpVersion);
        if (!row.conditions.isEmpty())
            line.append(row.conditions);
        if (!row.missing.isEmpty())
            line.append(ReportWords::tr("parts missing from %1").arg(row.missing));
        lines.item(ReportWords::tr("%1: %2").arg(row.browser, line.join(QLatin1String(", "))));
    }
    if (!digest.vantage.empty())
        lines.heading(ReportWords::tr("Seen from elsewhere"));
    for (size_t index = 0; index < digest.vantage.size() && index < 5; ++index) {
        const Digest::VantageRow &row = digest.vantage[index];
        lines.item(ReportWords::tr("%1: %2").arg(row.where, row.answer));
    }
    if (!digest.paths.empty() || !digest.line.empty())
        lines.heading(ReportWords::tr("The way, measured"));
    for (const Digest::Fact &fact : digest.line)
        lines.item(fact.how);
    for (const Digest::PathTable &path : digest.paths)
        lines.item(path.what);
    if (!digest.visitor.empty())
        lines.heading(ReportWords::tr("What the visitor saw, and since when"));
    for (size_t index = 0; index < digest.visitor.size() && index < 8; ++index)
        lines.item(digest.visitor[index].what + QStringLiteral(": ") + digest.visitor[index].how);
    if (!digest.told.empty())
        lines.heading(ReportWords::tr("What the site and the registers say"));
    for (const Digest::Fact &fact : digest.told)
        lines.item(ReportWords::tr("%1: %2").arg(fact.what, fact.how));
    if (!digest.ruledOut.empty())
        lines.heading(ReportWords::tr("Works"));
    for (const Digest::Fact &fact : digest.ruledOut)
        lines.item(ReportWords::tr("%1: %2").arg(fact.what, fact.how));
}

} // namespace

QString reportToText(const Report &report)
{
    const Digest digest = digestOf(report);
    Lines lines;
    lines.add(digest.headline);
    lines.add(report.diagnosis.sentence);
    lines.add(report.diagnosis.detail, 400);
    lines.add({});
    addMoment(lines, report, digest);
    addCauses(lines, report);
    addLooks(lines, digest);
    addSeen(lines, digest);
    lines.add({});
    QStringList leftOut;
    for (const QString &word : report.redacted)
        leftOut.append(redactedText(word));
    if (!leftOut.isEmpty())
        lines.add(ReportWords::tr("Left out: %1").arg(leftOut.join(QLatin1String("; "))), 400);
    lines.add(ReportWords::tr("Report %1, IsItMe %2, %3; %4 requests to the site.")
                  .arg(report.id, report.appVersion, report.os, QString::number(report.requests)),
              240);
    return lines.text();
}

QString mailtoUrl(const Report &report, const Contact &contact)
{
    // Mail programs and the shells between cut long addresses; 2,000 characters pass nearly everywhere.
    constexpr qsizetype longest = 1800;
    const auto encoded = [](const QString &text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text));
    };
    const Digest digest = digestOf(report);
    QString url = QStringLiteral("mailto:%1?subject=%2&body=")
                      .arg(QString::fromLatin1(QUrl::toPercentEncoding(contact.value, "@")),
                           encoded(printableLine(digest.headline, 120)));
    const QString end =
        encoded(QStringLiteral("\r\n") + ReportWords::tr("The whole report is attached or can be sent."));
    const QStringList lines = reportToText(report).split(u'\n');
    for (const QString &line : lines) {
        const QString more = encoded(line + QStringLiteral("\r\n")); // RFC 6068, section 5
        if (url.size() + more.size() + end.size() > longest)
            break;
        url += more;
    }
    return url + end;
}

} // namespace IsItMe
