// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/commandline.h"
#include "report/report.h"

#include <QFileDevice>

#include <map>
#include <memory>

namespace IsItMe {

/// The documents that were asked for. Each file is opened before the work begins, so that a path which can't
/// be written is known at once, and put in place whole at the end: never half a document.
class Outputs
{
public:
    /// Opens all files of the documents (not the journal's). The error is one clear line; empty: all is well.
    QString open(const OutputFiles &files);
    /// Writes one document to where it was asked for; nothing for an empty path.
    QString write(const QString &path, const QByteArray &document);
    QString writeReport(const OutputFiles &files, const Report &report);

private:
    std::map<QString, std::unique_ptr<QFileDevice>> m_files;
};

} // namespace IsItMe
