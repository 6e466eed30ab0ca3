// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "casefile/casefile.h"

#include <QAbstractTableModel>

namespace IsItMe {

/// All observations of a case as lines for support: when, what, from where, how it ended, after how long,
/// what was seen.
class DetailsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, What, From, End, After, Seen, ColumnCount };

    explicit DetailsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}
    void setCase(const CaseFile &caseFile);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Tab-separated lines with the header, of the rows given; of all when none is.
    QString text(const QModelIndexList &rows) const;

private:
    QString cell(int row, int column) const;

    CaseFile m_case;
};

/// What an observation saw, in one line for support. Line breaks and control characters are taken out.
QString seenText(const Observation &observation);

} // namespace IsItMe
