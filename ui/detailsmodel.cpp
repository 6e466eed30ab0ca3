// SPDX-License-Identifier: Apache-2.0
#include "detailsmodel.h"

#include "report/describe.h"

#include <algorithm>

namespace IsItMe {
namespace {

constexpr qsizetype maximumLine = 400;

/// Foreign text can carry line breaks, tabs and marks that turn the direction of writing.
QString oneLine(const QString &text)
{
    QString clean;
    for (const QChar c : text.left(maximumLine * 4)) {
        const bool invisible = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        clean += invisible || c.isSpace() ? QChar(u' ') : c;
    }
    clean = clean.simplified();
    return clean.size() > maximumLine ? clean.left(maximumLine) + u'…' : clean;
}

} // namespace

QString seenText(const Observation &observation)
{
    QString text = describe(observation);
    if (!observation.detail.isEmpty())
        text += u" ("_qs + observation.detail + u')';
    return oneLine(text);
}

void DetailsModel::setCase(const CaseFile &caseFile)
{
    const auto before = static_cast<int>(m_case.all().size());
    const auto after = static_cast<int>(caseFile.all().size());
    // A case only ever grows: lines that are there keep their place and the reader's selection.
    const bool grows = caseFile.head().id == m_case.head().id && after >= before;
    if (grows && after > before) {
        beginInsertRows({}, before, after - 1);
        m_case = caseFile;
        endInsertRows();
    } else if (!grows) {
        beginResetModel();
        m_case = caseFile;
        endResetModel();
    }
}

int DetailsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_case.all().size());
}

int DetailsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DetailsModel::cell(int row, int column) const
{
    const Observation &each = m_case.all()[static_cast<size_t>(row)];
    switch (column) {
    case Time:
        return each.at.toUTC().toString(QStringLiteral("HH:mm:ss.zzz"));
    case What:
        return oneLine(each.id + u' ' + each.probe);
    case From:
        return oneLine(each.vantage);
    case End:
        return enumName(each.ended) + (each.failure ? u": "_qs + enumName(*each.failure) : QString());
    case After:
        return each.timings.ended ? QString::number(*each.timings.ended, 'f', 1) + u" ms"_qs : QString();
    case Seen:
        return seenText(each);
    default:
        return {};
    }
}

QVariant DetailsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (role == Qt::DisplayRole)
        return cell(index.row(), index.column());
    if (role == Qt::TextAlignmentRole && index.column() == After)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

QVariant DetailsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("time (UTC)");
    case What:
        return tr("check");
    case From:
        return tr("seen from");
    case End:
        return tr("ended");
    case After:
        return tr("after");
    case Seen:
        return tr("what was seen");
    default:
        return {};
    }
}

QString DetailsModel::text(const QModelIndexList &rows) const
{
    std::vector<int> wanted;
    for (const QModelIndex &index : rows)
        wanted.push_back(index.row());
    if (wanted.empty()) {
        for (int row = 0; row < rowCount(); ++row)
            wanted.push_back(row);
    }
    std::sort(wanted.begin(), wanted.end());
    QStringList lines{QStringList{headerData(Time, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  headerData(What, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  headerData(From, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  headerData(End, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  headerData(After, Qt::Horizontal, Qt::DisplayRole).toString(),
                                  headerData(Seen, Qt::Horizontal, Qt::DisplayRole).toString()}
                          .join(u'\t')};
    for (const int row : wanted) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << cell(row, column);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace IsItMe
