// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "browsers/browserload.h"

namespace IsItMe {

/// Chromium and its kin load the page by their command line alone: they write a log of the network (NetLog),
/// a picture and the page, and end.
class ChromiumLoad : public BrowserLoad
{
    Q_OBJECT
public:
    explicit ChromiumLoad(const BrowserPlan &plan) : BrowserLoad(plan) {}

protected:
    ChildProgram prepare() override;
    void ended(int exitCode) override;
    void read(BrowserResult &result) override;
};

} // namespace IsItMe
