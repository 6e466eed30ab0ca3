// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "detailsmodel.h"
#include "pages/steppage.h"

class QTableView;

namespace IsItMe {

/// For support: every observation with its time, and the causes that were weighed.
class DetailsPage : public StepPage
{
    Q_OBJECT
public:
    explicit DetailsPage(Deeds &deeds, QWidget *parent = nullptr);
    void present(const CheckState &state) override;
    bool hasPrimary() const override { return true; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void fitFont();

    DetailsModel m_model;
    TextLabel *m_causes;
    QTableView *m_table;
    QPushButton *m_copy;
    QString m_head;
};

} // namespace IsItMe
