// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "services/services.h"

#include <QJsonArray>
#include <QJsonObject>

namespace IsItMe {

/// Goes through JSON with a finger on the place, and writes down what is wrong there.
class JsonCheck
{
public:
    static constexpr size_t mostProblems = 20;
    static constexpr qsizetype mostEntries = 64;

    struct Place
    {
        QJsonValue value;
        QString pointer;
    };

    void problem(const QString &pointer, const QString &text);
    const std::vector<ServicesProblem> &problems() const { return m_problems; }
    /// Keys that this program does not know. A newer one may: they are passed over, and told to who asks.
    const std::vector<ServicesProblem> &unknownKeys() const { return m_unknownKeys; }

    /// The object at a place, with all of the required keys; empty when it is none. Keys that are not `known`
    /// are noted.
    QJsonObject object(const Place &place, const QStringList &known, const QStringList &required = {});
    /// The entries of a list; none when the key is missing.
    std::vector<Place> list(const QJsonObject &object, const Place &parent, const char *key);
    static Place member(const QJsonObject &object, const Place &parent, const char *key);

    /// Each gives the default when the key is missing or wrong.
    QString text(const QJsonObject &object, const Place &parent, const char *key, qsizetype longest,
                 bool mayBeEmpty = false);
    int number(const QJsonObject &object, const Place &parent, const char *key, int lowest, int highest,
               int missing);
    /// The index of the word in `words`, or 0.
    int word(const QJsonObject &object, const Place &parent, const char *key, const QStringList &words);
    QUrl webAddress(const QJsonObject &object, const Place &parent, const char *key,
                    const QStringList &schemes = {QStringLiteral("http"), QStringLiteral("https")});
    QStringList ipAddresses(const QJsonObject &object, const Place &parent, const char *key);

private:
    std::vector<ServicesProblem> m_problems;
    std::vector<ServicesProblem> m_unknownKeys;
};

} // namespace IsItMe
