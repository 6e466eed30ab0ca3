// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace IsItMe {

/// One self-contained page: no script, nothing from the network, one style sheet named by its hash. Every
/// text that is given is made printable and escaped here; only `raw` is not.
class HtmlPage
{
public:
    HtmlPage(const QString &language, const QString &title);

    void raw(const QString &html)
    {
        m_html += html + u'\n';
    } ///< markup of our own; foreign text escaped by the caller
    void openCard(const QString &title);
    void closeCard() { raw(QStringLiteral("</section>")); }
    void paragraph(const QString &text, const char *cssClass = nullptr); ///< nothing for an empty text
    void term(const QString &name, const QString &text, const char *cssClass = nullptr,
              const QStringList &evidence = {});
    void evidence(const QString &label, const QStringList &ids); ///< nothing when there is none
    void openTable(const QStringList &heads);
    void cell(const QString &label, const QString &text, const char *cssClass = nullptr);
    void evidenceCell(const QString &label, const QStringList &ids);
    void closeTable() { raw(QStringLiteral("</tbody></table>")); }
    QByteArray finished() const;

private:
    QString m_html;
};

} // namespace IsItMe
