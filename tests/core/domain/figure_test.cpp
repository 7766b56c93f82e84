// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figure.h"

#include "core/domain/error.h"
#include "core/domain/figure_rule.h"
#include "tests/support/test_support.h"

namespace {
using Kind = Figure::Kind;

std::optional<Figure> read(const char *text, const FigureRule &rule = {})
{
    return Figure::parse(QString::fromUtf8(text), rule);
}

const FigureRule zerosPrinted{true, {}};
} // namespace

TEST_CASE("A figure is a number, an interval or a stated absence; zero is a number")
{
    CHECK(Figure() == Figure::absent(Kind::Blank));
    CHECK(Figure::exact(0).isExact());
    CHECK_FALSE(Figure::exact(0).isAbsence());
    CHECK(Figure::exact(0) != Figure());
    CHECK(Figure::between(3, 3) == Figure::exact(3));
    CHECK(Figure::between(1, 4).kind() == Kind::Range);
    CHECK_FALSE(Figure::atLeast(831).high());
    CHECK(Figure::atLeast(831).hasBounds());
    CHECK_FALSE(Figure().hasBounds());
    CHECK(Figure::suppressed(1, 4).isAbsence());
    CHECK(Figure::suppressed(1, 4).hasBounds());
    CHECK_FALSE(Figure::absent(Kind::Suppressed).hasBounds());
}

TEST_CASE("Both ways of reading a cell agree")
{
    const auto *text = GENERATE("0", "12", "1,204", "<5", "-", "", "n/a", "Charged", "10000001", "+3", " 7");
    CAPTURE(text);
    for (const FigureRule &rule : {FigureRule{}, FigureRule{true, {{"-", Figure::exact(0)}, {"0", Figure()}}}})
        CHECK(Figure::parse(std::string_view(text), rule) == Figure::parse(QString::fromUtf8(text), rule));
}

TEST_CASE("Small numbers are hidden in many spellings, all of which are 0 to 4")
{
    const auto *text = GENERATE("<5", "< 5", "＜5", "&lt;5", "less than 5", "Fewer than 5", "under 5", "below 5",
                                "<\u00A05", "LESS  THAN 5", "fewer than five", "≤4", "<=4", "&lt;=4", "up to 4",
                                "no more than 4", "4 or fewer", "4 or less", "at most four");
    CAPTURE(text);
    CHECK(read(text) == Figure::lessThan(0, 4));
    CHECK(read(text, zerosPrinted) == Figure::lessThan(1, 4));
}

TEST_CASE("Bounds in words and signs")
{
    CHECK(read("over 830") == Figure::atLeast(831));
    CHECK(read("in excess of 1,200") == Figure::atLeast(1201));
    CHECK(read("more than 10") == Figure::atLeast(11));
    CHECK(read(">10") == Figure::atLeast(11));
    CHECK(read("＞10") == Figure::atLeast(11));
    CHECK(read("at least 830") == Figure::atLeast(830));
    CHECK(read("≥830") == Figure::atLeast(830));
    CHECK(read(">= 830") == Figure::atLeast(830));
    CHECK(read("not less than 830") == Figure::atLeast(830));
    CHECK(read("830 or more") == Figure::atLeast(830));
    CHECK(read("not more than 5") == Figure::lessThan(0, 5));
    CHECK(read("<10") == Figure::lessThan(0, 9));
    CHECK(read("<1") == Figure::lessThan(0, 0));
    CHECK(read("≤0") == Figure::lessThan(0, 0));
}

TEST_CASE("A bound that can stand for nothing waits for a person")
{
    CHECK(read("<0") == Figure::absent(Kind::Unresolved));
    CHECK(read("less than 0") == Figure::absent(Kind::Unresolved));
    CHECK(read("<1", zerosPrinted) == Figure::absent(Kind::Unresolved));
    CHECK(read("≤0", zerosPrinted) == Figure::absent(Kind::Unresolved));
    CHECK(read("< 1.5") == Figure::absent(Kind::Unresolved));
}

TEST_CASE("A vague number is not a number")
{
    const auto *text = GENERATE("approximately 40", "approx. 40", "approx 40", "around 40", "About 1,200", "circa 40",
                                "nearly 40", "almost 40");
    CAPTURE(text);
    CHECK(read(text) == Figure::absent(Kind::Unresolved));
}

TEST_CASE("Ranges")
{
    CHECK(read("1-4") == Figure::between(1, 4));
    CHECK(read("1 – 4") == Figure::between(1, 4));
    CHECK(read("1 to 4") == Figure::between(1, 4));
    CHECK(read("between 1 and 4") == Figure::between(1, 4));
    CHECK(read("between 1,000 and 1,200") == Figure::between(1000, 1200));
    CHECK(read("4-1") == Figure::absent(Kind::Unresolved));
    CHECK(read("4-4") == Figure::absent(Kind::Unresolved));
    CHECK_FALSE(read("1 and 4"));
}

TEST_CASE("Marks are distinct kinds, and only 0 is zero")
{
    CHECK(read("0") == Figure::exact(0));
    CHECK(read("") == Figure());
    CHECK(read("  \u00A0") == Figure());
    for (const char *hidden : {"*", "**", "[c]", "Suppressed", "withheld"})
        CHECK(read(hidden) == Figure::absent(Kind::Suppressed));
    for (const char *open : {"-", "–", "—", "nil", "NIL", "none", "nn", "..", ":", "[x]", "[low]", "zero"})
        CHECK(read(open) == Figure::absent(Kind::Unresolved));
    for (const char *without : {"N/A", "n/a", "#DIV/0!", "#REF!", "#N/A", "[z]", "not applicable"})
        CHECK(read(without) == Figure::absent(Kind::NotApplicable));
    CHECK(read("not held") == Figure::absent(Kind::NotHeld));
    CHECK(read("Refused") == Figure::absent(Kind::Refused));
}

TEST_CASE("What looks like a number and is not a count is unresolved, never guessed")
{
    const auto *text =
        GENERATE("-3", "+3", "1e3", "NaN", "inf", "0x10", "٣", "３", "½", "1.234", "12,34", "12.5", "9999999999999",
                 "10000001", "3*", "9~", "12 [note 7]", "12 (note 7)", "45%", "£5", "01/02/2019", "2019/20");
    CAPTURE(text);
    CHECK(read(text) == Figure::absent(Kind::Unresolved));
}

TEST_CASE("Text is a label, no figure")
{
    const auto *text = GENERATE("Charged", "Outcome 16", "under investigation", "over", "less than", "8/71 Disclosing",
                                "=HYPERLINK(\"http://x\")", "<img src=file:///etc/passwd>", "'); DROP TABLE returns;--",
                                "Heddlu Gwent", "between the parties", "up to date");
    CAPTURE(text);
    CHECK_FALSE(read(text));
}

TEST_CASE("A return's own rule decides what a mark stands for, zero included")
{
    const FigureRule rule{false,
                          {{"", Figure::exact(0)},
                           {"-", Figure::exact(0)},
                           {"*", Figure::suppressed(1, 4)},
                           {"nil", Figure::exact(0)},
                           {"0", Figure::absent(Kind::NotHeld)}}};
    CHECK(read(" ", rule) == Figure::exact(0));
    CHECK(read("–", rule) == Figure::exact(0));
    CHECK(read("*", rule) == Figure::suppressed(1, 4));
    CHECK(read(" Nil ", rule) == Figure::exact(0));
    CHECK(read("0", rule) == Figure::absent(Kind::NotHeld));
    CHECK(Figure::parse(std::string_view("0"), rule) == Figure::absent(Kind::NotHeld));
    CHECK(read("10", rule) == Figure::exact(10));
    CHECK(read("**", rule) == Figure::absent(Kind::Suppressed));
}

TEST_CASE("A total is as uncertain as its parts")
{
    const auto sum = [](const FigureRule &rule) {
        return *read("<5", rule) + *read("37", rule) + *read("52", rule) + *read("<5", rule);
    };
    CHECK(sum({}) == Figure::between(89, 97));
    CHECK(sum(zerosPrinted) == Figure::between(91, 97));
    CHECK(Figure::exact(2) + Figure::exact(3) == Figure::exact(5));
    CHECK(Figure::exact(2) + Figure::atLeast(831) == Figure::atLeast(833));
    CHECK(Figure::suppressed(1, 4) + Figure::exact(10) == Figure::between(11, 14));
    CHECK(Figure::lessThan(0, 0) + Figure::exact(5) == Figure::exact(5));
}

TEST_CASE("A sum stays within its type")
{
    Figure sum = Figure::exact(0);
    for (int i = 0; i < 400; ++i)
        sum = sum + Figure::exact(Figure::Limit);
    CHECK(sum.isExact());
    CHECK(sum.low() == INT32_MAX - 1);
}

TEST_CASE("Figures as tables print them")
{
    CHECK(Figure::exact(1204).toString() == "1,204");
    CHECK(Figure::lessThan(0, 4).toString() == "0 to 4");
    CHECK(Figure::between(91, 97).toString() == "91 to 97");
    CHECK(Figure::atLeast(831).toString() == "at least 831");
    CHECK(Figure().toString() == "blank");
    CHECK(Figure::absent(Kind::Suppressed).toString() == "suppressed");
    CHECK(Figure::suppressed(1, 4).toString() == "suppressed (1 to 4)");
    CHECK(Figure::absent(Kind::Refused).toString() == "refused");
    CHECK(Figure::absent(Kind::NotHeld).toString() == "not held");
    CHECK(Figure::absent(Kind::NotApplicable).toString() == "not applicable");
    CHECK(Figure::absent(Kind::Unresolved).toString() == "not resolved");
}

TEST_CASE("Kinds have the names of the command line")
{
    const QStringList names{"exact",      "less-than", "at-least", "range",          "blank",
                            "suppressed", "refused",   "not-held", "not-applicable", "unresolved"};
    for (int kind = 0; kind < names.size(); ++kind)
        CHECK(Figure::kindFromName(names[kind]) == Kind(kind));
    CHECK(Figure::absent(Kind::NotHeld).kindName() == "not-held");
    CHECK_FALSE(Figure::kindFromName(u"zero"));
    CHECK_FALSE(Figure::kindFromName(u""));
}

TEST_CASE("A figure comes back from the columns of the study file")
{
    for (const Figure &figure :
         {Figure::exact(0), Figure::lessThan(0, 4), Figure::atLeast(831), Figure::between(1, 4), Figure(),
          Figure::suppressed(1, 4), Figure::absent(Kind::Suppressed), Figure::absent(Kind::Unresolved)}) {
        const auto low = figure.hasBounds() ? std::optional(figure.low()) : std::nullopt;
        CHECK(Figure::fromParts(figure.kind(), low, figure.high()) == figure);
    }
}

TEST_CASE("Columns that do not fit together are an error, not a figure")
{
    CHECK_THROWS_AS(Figure::fromParts(Kind::Exact, 1, 2), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::Exact, {}, {}), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::Exact, -1, -1), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::LessThan, 0, {}), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::Range, 4, 1), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::Range, 4, {}), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::AtLeast, 4, 5), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::AtLeast, {}, {}), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::Blank, 0, 0), Error);
    CHECK_THROWS_AS(Figure::fromParts(Kind::Suppressed, 1, {}), Error);
}

TEST_CASE("A section of the Act in place of a number is a refusal, and other sections are words")
{
    for (const char *text :
         {"s40(2)", "Exempt S40(2)", "exempt - section 12", "Refused s.12", "Section 40(2) applies"}) {
        INFO(text);
        const auto figure = Figure::parse(QString(text), FigureRule());
        REQUIRE(figure);
        CHECK(figure->kind() == Figure::Kind::Refused);
    }
    for (const char *text : {"Section 33", "s69 of the Act", "s4", "sexual"}) {
        const auto figure = Figure::parse(QString(text), FigureRule());
        CHECK((!figure || figure->kind() != Figure::Kind::Refused));
    }
    CHECK(Figure::parse(QString("20+"), FigureRule()) == Figure::atLeast(20));
    CHECK(Figure::parse(QString("no data held"), FigureRule())->kind() == Figure::Kind::NotHeld);
    CHECK(Figure::parse(QString("nil return"), FigureRule())->kind() == Figure::Kind::Unresolved);
}
