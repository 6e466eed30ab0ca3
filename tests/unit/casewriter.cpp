// SPDX-License-Identifier: Apache-2.0
// casewriter JOURNAL: writes observations as fast as it can, and says the id of each one after it was
// written, as the window shows a fact only then. It ends when it is killed.
#include "casefile/journal.h"

#include <QCoreApplication>

#include <cstdio>

using namespace IsItMe;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString path = app.arguments().value(1);
    CaseFile caseFile;
    auto opened = [&]() -> std::variant<std::unique_ptr<Journal>, QString> {
        if (!QFile::exists(path)) {
            CaseHead head;
            head.id = QStringLiteral("0b9e8c1e-7a53-4f0e-9c57-3d2a51f5a001");
            head.started = QDateTime::currentDateTimeUtc();
            head.url = QStringLiteral("https://shop.example/cart");
            caseFile = CaseFile(head);
            return Journal::create(path, caseFile);
        }
        auto saved = loadCase(path);
        if (const auto *error = std::get_if<QString>(&saved))
            return *error;
        caseFile = std::get<CaseFile>(saved);
        return Journal::reopen(path);
    }();
    if (const auto *error = std::get_if<QString>(&opened)) {
        std::fprintf(stderr, "%s\n", qPrintable(*error));
        return 1;
    }
    Journal &journal = *std::get<std::unique_ptr<Journal>>(opened);
    for (int i = 0; i < 5'000; ++i) {
        Observation observation;
        observation.probe = QStringLiteral("page");
        observation.vantage = QStringLiteral("here");
        observation.at = QDateTime::currentDateTimeUtc();
        HttpFacts facts;
        facts.status = 502;
        facts.body = QString(i % 7 * 900, u'x');
        observation.facts = facts;
        const Observation &kept = caseFile.append(observation);
        if (!journal.write(kept))
            return 1;
        caseFile.setRequests(i);
        journal.writeHead(caseFile.head());
        std::printf("%s\n", qPrintable(kept.id));
        std::fflush(stdout);
    }
    return 0;
}
