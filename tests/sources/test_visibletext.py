#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The scanner of visible text is itself tested: what it must find, and what it must pass over."""
import unittest

from cppliterals import literals
from visibletext import visible


def found(source: str, window: bool = True) -> list[str]:
    return [literal.text for literal in literals(source) if visible(literal, window)]


class Finds(unittest.TestCase):
    def check(self, source: str, *texts: str, window: bool = True) -> None:
        self.assertEqual(found(source, window), list(texts), source)

    def test_texts_of_widgets(self) -> None:
        self.check('label->setText(QStringLiteral("Is it you?"));', "Is it you?")
        self.check('new QLabel(u"router"_qs, this)', "router")
        self.check('QPushButton{u"Next"_s}', "Next")
        self.check('setWindowTitle("Check: " + site);', "Check: ")
        self.check('menu.addAction(icon, u"Save as"_s, this, &W::save)', "Save as")
        self.check('setAccessibleName(QLatin1String("verdict"))', "verdict")

    def test_words_anywhere(self) -> None:
        self.check('const QString text = u"The site is broken."_qs;', "The site is broken.")
        self.check('return bad ? u"it is you"_s : tr("It is not you.");', "it is you")
        self.check('out << u"%1 tries"_s.arg(n)', "%1 tries", window=False)
        self.check('out << "no such file\\n";', "no such file\n", window=False)

    def test_one_capital_word_in_the_window_only(self) -> None:
        self.check('return u"Router"_s;', "Router")
        self.check('headers.value(u"Location"_s)', window=False)
        self.check('return u"Location"_s;', window=False)

    def test_what_hides_a_text(self) -> None:
        self.check('setText(u"What \\"this\\" is"_qs)', 'What "this" is')
        self.check('setText(u"two "\n    "halves"_qs)', "two halves")
        self.check('setText(R"x(one raw ")" text)x")', 'one raw ")" text')
        self.check("f(1'000, '\"'); setText(\"after a quote\")", "after a quote")
        self.check('// "a comment"\nsetText("after // one")', "after // one")
        self.check('tr("Said %1").arg(u"but not this"_qs)', "but not this")
        self.check('setText(names[tr("Good key")] + "bad text")', "bad text")


class PassesOver(unittest.TestCase):
    def check(self, source: str) -> None:
        self.assertEqual(found(source), [], source)

    def test_translated(self) -> None:
        self.check('label->setText(tr("Is it you?"));')
        self.check('QCoreApplication::translate("Causes", "The site is broken.")')
        self.check('QT_TRANSLATE_NOOP("Causes", "The site is broken.")')
        self.check('VerdictView::tr("We can\'t tell.", "a verdict")')
        self.check('tr("Two "\n   "halves")')
        self.check('tr(/* why */ "After a comment")')

    def test_comments_and_includes(self) -> None:
        self.check('// "a sentence in a comment"\n/* "and here" */\n#include "some file.h"\n#error "no such system"')

    def test_names_and_formats(self) -> None:
        for text in ("upstream-down", "application/json", "text/html; charset=utf-8", "GET / HTTP/1.1", ":/isitme/i18n",
                     "https://www.example.com/a b", "%1: %2", "yyyy-MM-dd HH:mm", "QLabel { color: red; }",
                     "color: red; font-weight: bold;", "\\nQFrame[card=1], QLabel { margin: 0 auto; border: none; }", "<p class=\"a b\">", "isitme_*.qm"):
            self.check(f'use(u"{text.replace(chr(34), chr(92) + chr(34))}"_qs)')

    def test_what_nobody_reads(self) -> None:
        self.check('qCWarning(log) << x;  qWarning("could not open it");')
        self.check('setObjectName(u"Router"_s); QRegularExpression(u"sign in here"_s)')
        self.check('static_assert(sizeof(x) == 4, "the size is wrong");')

    def test_the_name_of_the_program(self) -> None:
        self.check('setWindowTitle(u"IsItMe"_s); setWindowTitle(site + u" - IsItMe"_s);')

    def test_macros_hide_texts_from_lupdate(self) -> None:
        source = '#define WORDS(text) QT_TRANSLATE_NOOP("C", text)\nconst char *t = WORDS("The site is broken");'
        self.assertEqual(found(source), ["The site is broken"])

    def test_brace_of_a_variable_is_no_call(self) -> None:
        self.check('QJsonObject question{{u"type"_s, 1}};')


class Literals(unittest.TestCase):
    def test_lines(self) -> None:
        self.assertEqual([(l.text, l.line) for l in literals('a("x");\n\nb("y" \n "z");')], [("x", 1), ("yz", 3)])


if __name__ == "__main__":
    unittest.main()
