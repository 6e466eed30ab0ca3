// SPDX-License-Identifier: Apache-2.0
#include "platform/desktopentries.h"

#include <algorithm>

namespace IsItMe {

namespace {

constexpr qsizetype maximumFile = 256 * 1024;
constexpr qsizetype maximumWords = 64;

using Keys = QHash<QString, QString>;

/// One group of a key file, values as they stand there.
Keys groupOf(const QByteArray &file, const QString &group)
{
    Keys keys;
    bool inside = false;
    const QStringList lines = QString::fromUtf8(file.left(maximumFile)).split(u'\n');
    for (const QString &raw : lines) {
        const QString line = raw.trimmed();
        if (line.startsWith(u'[')) {
            inside = line == u'[' + group + u']';
            continue;
        }
        const qsizetype equals = line.indexOf(u'=');
        if (!inside || line.startsWith(u'#') || equals <= 0)
            continue;
        const QString key = line.left(equals).trimmed();
        if (!keys.contains(key))
            keys.insert(key, line.mid(equals + 1).trimmed());
    }
    return keys;
}

/// "\s", "\n", "\t", "\r", "\\" of a string value.
QString unescaped(const QString &value)
{
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            plain += value[i];
            continue;
        }
        const QChar c = value[++i];
        if (c == u's')
            plain += u' ';
        else if (c == u'n')
            plain += u'\n';
        else if (c == u't')
            plain += u'\t';
        else if (c == u'r')
            plain += u'\r';
        else if (c == u'\\')
            plain += u'\\';
        else
            plain += QString(u'\\') + c;
    }
    return plain;
}

QString localName(const Keys &keys, const QString &language)
{
    const QString short_ = language.section(u'_', 0, 0);
    for (const QString &key :
         {QStringLiteral("Name[%1]").arg(language), QStringLiteral("Name[%1]").arg(short_)}) {
        if (keys.contains(key))
            return unescaped(keys.value(key));
    }
    return unescaped(keys.value(QStringLiteral("Name")));
}

bool isTrue(const Keys &keys, const char *key)
{
    return keys.value(QLatin1String(key)) == QLatin1String("true");
}

/// Leaves out the field codes ("%u": the address) of one unquoted word; "%%" is a percent sign.
QString withoutFieldCodes(const QString &word)
{
    QString plain;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i] != u'%') {
            plain += word[i];
            continue;
        }
        ++i;
        if (i < word.size() && word[i] == u'%')
            plain += u'%';
    }
    return plain;
}

} // namespace

std::optional<DesktopEntry> readDesktopEntry(const QByteArray &file, const QString &language)
{
    const Keys keys = groupOf(file, QStringLiteral("Desktop Entry"));
    if (keys.value(QStringLiteral("Type")) != QLatin1String("Application"))
        return std::nullopt;
    DesktopEntry entry;
    entry.hidden = isTrue(keys, "Hidden") || isTrue(keys, "NoDisplay");
    entry.name = localName(keys, language).simplified().left(100);
    entry.command = wordsOfExec(unescaped(keys.value(QStringLiteral("Exec"))));
    entry.tryExec = unescaped(keys.value(QStringLiteral("TryExec")));
    const QStringList types = keys.value(QStringLiteral("MimeType")).split(u';', Qt::SkipEmptyParts);
    entry.opensWeb = types.contains(QLatin1String("x-scheme-handler/https")) ||
                     types.contains(QLatin1String("x-scheme-handler/http"));
    if (!entry.hidden && (entry.command.isEmpty() || entry.name.isEmpty()))
        return std::nullopt;
    return entry;
}

QStringList wordsOfExec(const QString &exec)
{
    QStringList words;
    QString word;
    bool quoted = false, inWord = false, wasQuoted = false;
    const auto finish = [&] {
        if (!wasQuoted)
            word = withoutFieldCodes(word);
        if (inWord && (wasQuoted || !word.isEmpty()))
            words.append(word);
        word.clear();
        inWord = wasQuoted = false;
    };
    for (qsizetype i = 0; i < exec.size() && words.size() < maximumWords; ++i) {
        const QChar c = exec[i];
        if (c == u'\0')
            return {};
        if (quoted && c == u'\\' && i + 1 < exec.size()) {
            word += exec[++i];
        } else if (c == u'"') {
            quoted = !quoted;
            inWord = wasQuoted = true;
        } else if (!quoted && c.isSpace()) {
            finish();
        } else {
            word += c;
            inWord = true;
        }
    }
    finish();
    return quoted ? QStringList() : words;
}

QStringList defaultsFromMimeApps(const QByteArray &file, const QString &type)
{
    return groupOf(file, QStringLiteral("Default Applications")).value(type).split(u';', Qt::SkipEmptyParts);
}

QString programOfCommand(const QStringList &command)
{
    qsizetype at = 0;
    const auto nameAt = [&] { return command[at].section(u'/', -1); };
    while (at < command.size() && nameAt() == QLatin1String("env")) {
        ++at;
        while (at < command.size() && (command[at].startsWith(u'-') || command[at].contains(u'=')))
            ++at;
    }
    return at < command.size() ? command[at] : QString();
}

InstalledBrowser::Family browserFamilyOfName(const QString &program)
{
    // The reverse-domain ids of Flatpak end in the same names.
    const QString name = program.section(u'/', -1).section(u'.', -1).toLower();
    const auto isOneOf = [&name](std::initializer_list<const char *> prefixes) {
        return std::any_of(prefixes.begin(), prefixes.end(),
                           [&name](const char *prefix) { return name.startsWith(QLatin1String(prefix)); });
    };
    if (isOneOf({"chrom", "google-chrome", "microsoft-edge", "msedge", "edge", "brave", "vivaldi", "opera",
                 "ungoogled", "thorium", "iridium"}))
        return InstalledBrowser::Family::Chromium;
    if (isOneOf({"firefox", "librewolf", "waterfox", "floorp", "icecat", "iceweasel", "zen-browser",
                 "zen_browser"}))
        return InstalledBrowser::Family::Firefox;
    return InstalledBrowser::Family::Other;
}

} // namespace IsItMe
