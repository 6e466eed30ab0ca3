// SPDX-License-Identifier: Apache-2.0
#include "gateways/errorpage.h"

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype longestBody = 65536;
constexpr qsizetype longestValue = 4096;

QString withSingleBlanks(QStringView text)
{
    QString result;
    result.reserve(text.size());
    bool blank = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            blank = true;
            continue;
        }
        if (blank && !result.isEmpty())
            result += u' ';
        blank = false;
        result += c;
    }
    return result;
}

/// What stands between `open` and `close` after `from`; empty if it is never closed.
QString between(const QString &text, qsizetype from, QLatin1String open, QLatin1String close)
{
    if (from < 0)
        return {};
    const qsizetype start = from + open.size();
    const qsizetype end = text.indexOf(close, start, Qt::CaseInsensitive);
    return end < 0 ? QString() : text.mid(start, end - start).trimmed();
}

bool matches(const HeaderMark &mark, QStringView value)
{
    const QStringView bounded = value.left(longestValue).trimmed();
    switch (mark.how) {
    case HeaderMark::How::Present:
        return true;
    case HeaderMark::How::Is:
        return bounded.compare(mark.text, Qt::CaseInsensitive) == 0;
    case HeaderMark::How::Starts:
        return bounded.startsWith(mark.text, Qt::CaseInsensitive);
    case HeaderMark::How::Contains:
        return bounded.contains(mark.text, Qt::CaseInsensitive);
    }
    return false;
}

} // namespace

QString quotable(QStringView foreign, int longest)
{
    QString result;
    for (const QChar c : foreign.left(longest)) {
        const bool shown = c.isPrint() && !c.isSurrogate() && c.category() != QChar::Other_Format;
        result += shown ? c : QChar(u' ');
    }
    return result.simplified();
}

bool BodyMarks::empty() const
{
    return is.isEmpty() && starts.isEmpty() && contains.isEmpty() && lastCenter.isEmpty() && !titleHasStatus;
}

ErrorPage::ErrorPage(const GatewayAnswer &answer)
    : m_answer(answer),
      m_text(withSingleBlanks(answer.body.left(longestBody))),
      m_tooLong(answer.body.size() > longestBody)
{
    const QLatin1String title("<title>");
    const QLatin1String center("<center>");
    m_title =
        between(m_text, m_text.indexOf(title, 0, Qt::CaseInsensitive), title, QLatin1String("</title>"));
    m_lastCenter = between(m_text, m_text.lastIndexOf(center), center, QLatin1String("</center>"));
}

const HeaderField *ErrorPage::find(const HeaderMark &mark) const
{
    for (const HeaderField &field : m_answer.headers) {
        if (field.name.compare(mark.name, Qt::CaseInsensitive) == 0 && matches(mark, field.value))
            return &field;
    }
    return nullptr;
}

const HeaderField *ErrorPage::find(const QString &name) const
{
    return find(HeaderMark{name, HeaderMark::How::Present, {}});
}

bool ErrorPage::allHold(const std::vector<HeaderMark> &marks) const
{
    for (const HeaderMark &mark : marks) {
        if (!find(mark))
            return false;
    }
    return true;
}

bool ErrorPage::anyHolds(const std::vector<HeaderMark> &marks) const
{
    for (const HeaderMark &mark : marks) {
        if (find(mark))
            return true;
    }
    return false;
}

bool ErrorPage::holds(const BodyMarks &marks) const
{
    if (marks.empty())
        return true;
    if (m_tooLong || m_text.size() > marks.longest)
        return false;
    if (!marks.is.isEmpty() && !marks.is.contains(m_text))
        return false;
    if (!m_text.startsWith(marks.starts))
        return false;
    if (marks.titleHasStatus && !m_title.contains(QString::number(m_answer.status)))
        return false;
    if (!marks.lastCenter.isEmpty() && m_lastCenter != marks.lastCenter &&
        !m_lastCenter.startsWith(marks.lastCenter + u'/'))
        return false;
    for (const QString &part : marks.contains) {
        if (!m_text.contains(part))
            return false;
    }
    return true;
}

bool ErrorPage::holds(const Saying &saying) const
{
    const auto &status = saying.status;
    if (!status.empty() && std::find(status.begin(), status.end(), m_answer.status) == status.end())
        return false;
    if (!saying.reason.isEmpty() &&
        !m_answer.reason.left(longestValue).contains(saying.reason, Qt::CaseInsensitive))
        return false;
    return allHold(saying.header) && (saying.body.isEmpty() || (!m_tooLong && m_text.contains(saying.body)));
}

QStringList ErrorPage::quote(const BodyMarks &marks) const
{
    QStringList quotes;
    if (marks.titleHasStatus)
        quotes += QStringLiteral("<title>%1</title>").arg(quotable(m_title));
    if (!marks.lastCenter.isEmpty())
        quotes += QStringLiteral("<center>%1</center>").arg(quotable(m_lastCenter));
    if (!marks.is.isEmpty())
        quotes += QStringLiteral("\"%1\"").arg(quotable(m_text));
    else if (!marks.starts.isEmpty() && marks.lastCenter.isEmpty())
        quotes += QStringLiteral("\"%1\"").arg(marks.starts);
    if (marks.lastCenter.isEmpty()) {
        for (const QString &part : marks.contains)
            quotes += QStringLiteral("\"%1\"").arg(part);
    }
    return quotes;
}

QString ErrorPage::quote(const HeaderField &field)
{
    return QStringLiteral("%1: %2").arg(quotable(field.name, 60), quotable(field.value));
}

} // namespace IsItMe
