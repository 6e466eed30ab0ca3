// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checkview.h"
#include "gateways/gatewaycatalog.h"
#include "recordingdeeds.h"
#include "samples.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace IsItMe {

inline constexpr Step allPages[] = {Step::FirstLook, Step::Refresh,  Step::Cache,        Step::Browser,
                                    Step::Router,    Step::Everyone, Step::Administrator};

/// A check's view on a screen, and what was pressed in it.
struct ViewFixture
{
    RecordingDeeds deeds;
    std::unique_ptr<CheckView> view;

    void open()
    {
        deeds = {};
        makeReport(Samples::siteBroken());
        view = std::make_unique<CheckView>(deeds);
        view->setAnimated(false);
        view->resize(980, 680);
        view->present(Samples::looking());
        view->show();
        view->activateWindow();
    }
    void makeReport(const CheckState &state)
    {
        const GatewayCatalog gateways = GatewayCatalog::builtIn();
        deeds.ready = composeReport(state.caseFile, state.diagnosis, state.steps, Samples::services(),
                                    gateways, 180, {});
    }
    /// Whether these words can be read somewhere.
    bool shows(const QString &words) const
    {
        const auto labels = view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *each) {
            return each->isVisible() && each->text().contains(words);
        });
    }
    /// The visible button with this text, mnemonics left aside.
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : view->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text().remove(u'&') == text)
                return each;
        }
        return nullptr;
    }
};

} // namespace IsItMe
