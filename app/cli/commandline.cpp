// SPDX-License-Identifier: Apache-2.0
#include "cli/commandline.h"

#include "guide/answerkeys.h"
#include "report/foreigntext.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace IsItMe {

namespace {

struct CliText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

using Command = CommandLine::Command;

constexpr int longestBudget = 600;
constexpr qsizetype longestSaw = 32 * 1024;

/// Which commands know an option.
enum Use : unsigned { ForCheck = 1, ForReplay = 2, ForShow = 4, ForDesk = 8, ForPreset = 16, ForAny = 31 };

struct Option
{
    const char *name;
    unsigned uses;
    bool takesValue;
    bool repeats;
};

constexpr Option options[] = {
    {"--json", ForCheck | ForReplay, true, false},
    {"--html", ForCheck | ForReplay, true, false},
    {"--text", ForCheck | ForReplay, true, false},
    {"--har", ForCheck | ForReplay, true, false},
    {"--services", ForCheck | ForReplay, true, false},
    {"--case", ForCheck, true, false},
    {"--ask-others", ForCheck, false, false},
    {"--name-only", ForCheck, false, false},
    {"--local-addresses", ForCheck | ForReplay, false, false},
    {"--step", ForCheck, true, true},
    {"--saw", ForCheck, true, false},
    {"--answer", ForCheck, true, true},
    {"--budget", ForCheck, true, false},
    {"--csv", ForDesk, true, false},
    {"--language", ForAny, true, false},
};

unsigned useOf(Command command)
{
    switch (command) {
    case Command::Check:
        return ForCheck;
    case Command::Replay:
        return ForReplay;
    case Command::Show:
        return ForShow;
    case Command::Desk:
        return ForDesk;
    case Command::PresetCheck:
        return ForPreset;
    default:
        return ForAny;
    }
}

/// Works through the arguments once; the first fault ends it.
class Parser
{
public:
    explicit Parser(const QStringList &arguments) : m_rest(arguments) {}

    std::variant<CommandLine, QString> parse()
    {
        takeCommand();
        while (m_fault.isEmpty() && !m_rest.isEmpty())
            takeNext();
        if (m_fault.isEmpty())
            checkWhole();
        if (!m_fault.isEmpty())
            return printableLine(m_fault, 400);
        return m_line;
    }

private:
    void fail(const QString &fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    void takeCommand()
    {
        if (m_rest.isEmpty())
            return fail(
                CliText::tr("Say what to do: check ADDRESS, replay FILE, show FILE, schema, preset check "
                            "FILE, desk FOLDER. --help tells more."));
        const QString word = m_rest.takeFirst();
        const QList<std::pair<QString, Command>> words{{QStringLiteral("check"), Command::Check},
                                                       {QStringLiteral("replay"), Command::Replay},
                                                       {QStringLiteral("show"), Command::Show},
                                                       {QStringLiteral("schema"), Command::Schema},
                                                       {QStringLiteral("preset"), Command::PresetCheck},
                                                       {QStringLiteral("desk"), Command::Desk},
                                                       {QStringLiteral("--version"), Command::Version},
                                                       {QStringLiteral("--help"), Command::Help},
                                                       {QStringLiteral("-h"), Command::Help}};
        const auto found =
            std::find_if(words.begin(), words.end(), [&](const auto &known) { return known.first == word; });
        if (found == words.end())
            return fail(CliText::tr("Unknown command \"%1\". --help lists what there is.").arg(word));
        m_line.command = found->second;
        if (m_line.command == Command::PresetCheck &&
            (m_rest.isEmpty() || m_rest.takeFirst() != QLatin1String("check")))
            fail(CliText::tr("After \"preset\" comes: check FILE."));
    }

    bool takesSubject() const
    {
        return m_line.command != Command::Schema && m_line.command != Command::Version &&
               m_line.command != Command::Help;
    }

    void takeNext()
    {
        const QString word = m_rest.takeFirst();
        if (!m_onlySubjects && word == QLatin1String("--")) {
            m_onlySubjects = true;
            return;
        }
        if (!m_onlySubjects && word.startsWith(u'-') && word != QLatin1String("-"))
            return takeOption(word);
        if (!takesSubject())
            return fail(CliText::tr("\"%1\" is too much here.").arg(word));
        if (m_hasSubject)
            return fail(CliText::tr("\"%1\" is too much: one address, file or folder is enough.").arg(word));
        m_hasSubject = true;
        m_line.subject = word;
    }

    void takeOption(const QString &word)
    {
        const qsizetype equals = word.startsWith(QLatin1String("--")) ? word.indexOf(u'=') : -1;
        const QString name = equals < 0 ? word : word.first(equals);
        const auto *found = std::find_if(std::begin(options), std::end(options), [&](const Option &option) {
            return name == QLatin1String(option.name);
        });
        if (found == std::end(options))
            return fail(CliText::tr("Unknown option \"%1\". --help lists what there is.").arg(name));
        if ((found->uses & useOf(m_line.command)) == 0)
            return fail(CliText::tr("%1 does not belong to this command.").arg(name));
        if (!found->repeats && m_given.contains(name))
            return fail(CliText::tr("%1 was given twice.").arg(name));
        m_given.insert(name);
        QString value;
        if (found->takesValue) {
            if (equals >= 0)
                value = word.sliced(equals + 1);
            else if (!m_rest.isEmpty())
                value = m_rest.takeFirst();
            else
                return fail(CliText::tr("%1 needs a value.").arg(name));
            if (value.isEmpty())
                return fail(CliText::tr("%1 needs a value.").arg(name));
        } else if (equals >= 0) {
            return fail(CliText::tr("%1 takes no value.").arg(name));
        }
        apply(name, value);
    }

    void apply(const QString &name, const QString &value)
    {
        const QList<std::pair<QLatin1String, QString *>> texts{
            {QLatin1String("--json"), &m_line.output.json},
            {QLatin1String("--html"), &m_line.output.html},
            {QLatin1String("--text"), &m_line.output.text},
            {QLatin1String("--har"), &m_line.output.har},
            {QLatin1String("--case"), &m_line.output.journal},
            {QLatin1String("--csv"), &m_line.output.csv},
            {QLatin1String("--services"), &m_line.services},
            {QLatin1String("--language"), &m_line.language}};
        for (const auto &[option, text] : texts) {
            if (name == option)
                *text = value;
        }
        if (name == QLatin1String("--ask-others"))
            m_line.askOthers = true;
        else if (name == QLatin1String("--name-only"))
            m_line.nameOnly = true;
        else if (name == QLatin1String("--local-addresses"))
            m_line.localAddresses = true;
        else if (name == QLatin1String("--saw"))
            m_line.saw = value.first(std::min(value.size(), longestSaw));
        else if (name == QLatin1String("--step"))
            takeStep(value);
        else if (name == QLatin1String("--answer"))
            takeAnswer(value);
        else if (name == QLatin1String("--budget"))
            takeBudget(value);
    }

    void takeStep(const QString &value)
    {
        QStringList known;
        for (const Step step : guidedSteps) {
            known.append(enumName(step));
            if (known.last() == value) {
                m_line.steps.insert(step);
                return;
            }
        }
        fail(CliText::tr("\"%1\" is no step. There are: %2.").arg(value, known.join(u' ')));
    }

    void takeAnswer(const QString &value)
    {
        const QString key = value.section(u'=', 0, 0);
        const QString said = value.section(u'=', 1);
        const auto keys = answerKeys();
        const auto known =
            std::find_if(keys.begin(), keys.end(), [&](const AnswerKey &one) { return one.key == key; });
        if (known == keys.end() || !value.contains(u'='))
            return fail(CliText::tr("\"%1\" is no answer. --help lists what can be answered.").arg(value));
        if (!known->values.contains(said))
            return fail(CliText::tr("%1 can be: %2.").arg(key, known->values.join(u' ')));
        const bool twice = std::any_of(m_line.answers.begin(), m_line.answers.end(),
                                       [&](const AnswerFacts &answer) { return answer.key == key; });
        if (twice)
            return fail(CliText::tr("%1 was answered twice.").arg(key));
        m_line.answers.push_back({key, said});
    }

    void takeBudget(const QString &value)
    {
        bool good = false;
        m_line.budgetSeconds = value.toInt(&good);
        if (!good || m_line.budgetSeconds < 1 || m_line.budgetSeconds > longestBudget)
            fail(CliText::tr("--budget is a number of seconds from 1 to %1.").arg(longestBudget));
    }

    void checkWhole()
    {
        if (takesSubject() && (!m_hasSubject || m_line.subject.isEmpty())) {
            if (m_line.command == Command::Check)
                return fail(CliText::tr("Say which address to check."));
            if (m_line.command == Command::Desk)
                return fail(CliText::tr("Say which folder to read."));
            return fail(CliText::tr("Say which file to read."));
        }
        if (m_line.nameOnly && !m_line.askOthers)
            return fail(CliText::tr("--name-only goes with --ask-others."));
        QStringList files = m_line.output.all();
        files.removeAll(QString());
        if (files.count(QStringLiteral("-")) > 1)
            return fail(CliText::tr("Only one document can go to standard output (\"-\")."));
        files.removeAll(QStringLiteral("-"));
        if (files.removeDuplicates() > 0)
            fail(CliText::tr("Two documents can't go into the same file."));
    }

    QStringList m_rest;
    CommandLine m_line;
    QSet<QString> m_given;
    bool m_hasSubject = false;
    bool m_onlySubjects = false;
    QString m_fault;
};

} // namespace

std::variant<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    // --help and --version are understood wherever they stand, as people expect.
    for (const QString &argument : arguments) {
        if (argument == QLatin1String("--"))
            break;
        CommandLine line;
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h"))
            return line;
        line.command = Command::Version;
        if (argument == QLatin1String("--version"))
            return line;
    }
    return Parser(arguments).parse();
}

QString commandLineHelp()
{
    QString help = CliText::tr(
        "Is it me, or is it the site? Finds out where the way to a web site breaks.\n"
        "\n"
        "isitme-cli check ADDRESS [options]     look now\n"
        "isitme-cli replay CASE-OR-REPORT       diagnose saved observations again, without any probe\n"
        "isitme-cli show REPORT                 print a saved report as text\n"
        "isitme-cli preset check FILE           check a services.json\n"
        "isitme-cli desk FOLDER [--csv F]       one line for each report in a folder\n"
        "isitme-cli schema                      print the JSON Schema of reports\n"
        "isitme-cli --version | --help\n"
        "\n"
        "Documents (check, replay); F may be \"-\" for standard output, once:\n"
        "  --json F  --html F  --text F  --har F\n"
        "  --local-addresses    keep this computer's and its network's addresses in them\n"
        "Options of check:\n"
        "  --ask-others         third parties may be told which site it is about: the page's address,\n"
        "                       without what follows a \"?\"\n"
        "  --name-only          with --ask-others: only the site's name, not the page\n"
        "  --step NAME          only the first look and this step; may be repeated:\n"
        "                       refresh cache browser router everyone administrator\n"
        "  --saw TEXT           what the browser showed: a status, or the error page's text\n"
        "  --answer KEY=VALUE   an answer that the window would ask for; may be repeated, see below\n"
        "  --budget SECONDS     1 to 600; 90 unless said\n"
        "  --case F             write the journal there\n"
        "  --services F         the services to use (check, replay)\n"
        "  --language L         en, de, ... (all commands)\n"
        "\n"
        "Exit code of check and replay: 0 all is well; 10 this browser or computer, or the address;\n"
        "11 this network; 12 the site; 13 not known. Wrong use 2, failure of the program 1.\n"
        "\n"
        "Answers:\n");
    for (const AnswerKey &key : answerKeys())
        help += QStringLiteral("  %1=%2 %3\n")
                    .arg(key.key, key.values.join(u'|'),
                         QString(std::max<qsizetype>(1, 40 - key.key.size() - key.values.join(u'|').size()),
                                 u' ') +
                             key.question);
    return help;
}

} // namespace IsItMe
