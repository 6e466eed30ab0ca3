// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gateways/gatewaymatch.h"
#include "gateways/gatewayrules.h"

#include <QString>
#include <QStringList>

namespace IsItMe {

/// An answer made ready for comparing: read once, in linear time, whatever its bytes.
class ErrorPage
{
public:
    /// What the answer points at (headers, body) must outlive the page.
    explicit ErrorPage(const GatewayAnswer &answer);

    int status() const { return m_answer.status; }
    const GatewayAnswer &answer() const { return m_answer; }

    /// The first header field for which the mark holds, or nullptr.
    const HeaderField *find(const HeaderMark &mark) const;
    const HeaderField *find(const QString &name) const;

    bool allHold(const std::vector<HeaderMark> &marks) const;
    bool anyHolds(const std::vector<HeaderMark> &marks) const;
    bool holds(const BodyMarks &marks) const;
    bool holds(const Saying &saying) const;

    /// What the marks found, quoted for Details.
    QStringList quote(const BodyMarks &marks) const;
    static QString quote(const HeaderField &field);

private:
    GatewayAnswer m_answer;
    QString m_text; ///< the body with runs of white space as one blank
    QString m_title;
    QString m_lastCenter;
    bool m_tooLong = false; ///< longer than any error page
};

/// Foreign text for showing: control characters out, at most `longest` characters.
QString quotable(QStringView foreign, int longest = 160);

} // namespace IsItMe
