// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <string_view>

struct FigureRule;

/// One cell of a return. Forces do not always give a number: they hide small ones ("<5"), round ("over 830") or leave
/// the cell empty. A Figure holds the smallest and the largest number the cell can stand for, or why there is none.
///
/// Zero is a number; an absence is never zero. An unresolved mark ("-", "nil") waits for the return's own rule, and
/// cannot enter arithmetic until a rule or a person has decided.
class Figure {
public:
    enum class Kind : std::uint8_t {
        Exact,         ///< a printed number, 0 included: low = high
        LessThan,      ///< "<5", "fewer than 5", "≤5": low to high
        AtLeast,       ///< "over 830", "at least 830": low, no high
        Range,         ///< "1-4", or a sum of figures that are not all exact
        Blank,         ///< nothing printed
        Suppressed,    ///< hidden by the force; may have bounds (a cell known to be 1 to 4)
        Refused,       ///< refused under an exemption
        NotHeld,       ///< the force does not hold it
        NotApplicable, ///< "n/a", "#DIV/0!", "#REF!"
        Unresolved,    ///< a mark or text whose meaning the return does not state
    };
    /// Largest count a return may state (methods 6.1).
    static constexpr std::int32_t Limit = 10'000'000;

    Figure() = default; ///< blank
    static Figure exact(std::int32_t value) { return {Kind::Exact, value, value}; }
    static Figure lessThan(std::int32_t low, std::int32_t high) { return {Kind::LessThan, low, high}; }
    static Figure atLeast(std::int32_t low) { return {Kind::AtLeast, low, Unbounded}; }
    /// Exact where low = high. Requires low <= high.
    static Figure between(std::int32_t low, std::int32_t high);
    static Figure suppressed(std::int32_t low, std::int32_t high) { return {Kind::Suppressed, low, high}; }
    static Figure absent(Kind reason);

    /// Reads a cell by the grammar of methods 6.2: "12", "1,204", "<5", "fewer than 5", "1-4", "over 830", "", "n/a".
    /// Marks such as "-", "*" and "nil", and even "0", mean different things to different forces: they follow the rule,
    /// and without one "-" and "nil" are Unresolved and "*" is Suppressed. Numbers that are not written as a count
    /// ("1.234", "+3", "1e3", "12.5", "approximately 40", more than the limit) are Unresolved. Nothing is returned for
    /// text that is no figure at all: a label.
    static std::optional<Figure> parse(std::string_view text, const FigureRule &rule);
    static std::optional<Figure> parse(const QString &text, const FigureRule &rule);

    Kind kind() const { return m_kind; }
    bool isExact() const { return m_kind == Kind::Exact; }
    /// Blank, suppressed, refused, not held, not applicable or unresolved.
    bool isAbsence() const { return m_kind >= Kind::Blank; }
    /// The figure may enter arithmetic: a number, or an absence with known bounds.
    bool hasBounds() const { return !isAbsence() || m_high != Unbounded; }
    std::int32_t low() const { return m_low; } ///< meaningful where hasBounds()
    std::optional<std::int32_t> high() const;  ///< empty where nothing bounds it
    /// As printed in tables of the program: "1,204", "0 to 4", "at least 831", and a word for an absence.
    QString toString() const;
    /// The word of the command line's CSV and of the study file: "exact", "less-than", "not-held" ...
    QString kindName() const;
    static std::optional<Kind> kindFromName(QStringView name);
    /// From the columns of the study file: an absence without bounds has neither low nor high. Throws Error where they
    /// do not fit together.
    static Figure fromParts(Kind kind, std::optional<std::int32_t> low, std::optional<std::int32_t> high);

    bool operator==(const Figure &) const = default;
    /// A total is as uncertain as its parts. Both must have bounds.
    friend Figure operator+(const Figure &a, const Figure &b);

private:
    static constexpr std::int32_t Unbounded = INT32_MAX;
    Figure(Kind kind, std::int32_t low, std::int32_t high) : m_kind(kind), m_low(low), m_high(high) {}
    Kind m_kind = Kind::Blank;
    std::int32_t m_low = 0;
    std::int32_t m_high = Unbounded;
};
