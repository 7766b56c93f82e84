// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figure.h"

#include "core/domain/error.h"
#include "core/domain/figure_rule.h"
#include "core/domain/figure_words.h"
#include "core/domain/number_text.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 10> KindNames{
    "exact"_L1,      "less-than"_L1, "at-least"_L1, "range"_L1,          "blank"_L1,
    "suppressed"_L1, "refused"_L1,   "not-held"_L1, "not-applicable"_L1, "unresolved"_L1};

/// Which bounds each kind has: both, the lower only, none, or (hidden figures) both or none.
bool fitTogether(Figure::Kind kind, std::optional<std::int32_t> low, std::optional<std::int32_t> high)
{
    const bool inOrder = low && high && *low >= 0 && *low <= *high;
    switch (kind) {
    case Figure::Kind::Exact:
        return inOrder && low == high;
    case Figure::Kind::LessThan:
    case Figure::Kind::Range:
        return inOrder;
    case Figure::Kind::AtLeast:
        return low && *low >= 0 && !high;
    case Figure::Kind::Suppressed:
        return inOrder || (!low && !high);
    default:
        return !low && !high;
    }
}

std::int32_t cappedSum(std::int64_t a, std::int64_t b, std::int32_t cap)
{
    return std::int32_t(std::min<std::int64_t>(a + b, cap));
}
} // namespace

Figure Figure::between(std::int32_t low, std::int32_t high)
{
    Q_ASSERT(low <= high);
    return {low == high ? Kind::Exact : Kind::Range, low, high};
}

Figure Figure::absent(Kind reason)
{
    Q_ASSERT(reason >= Kind::Blank);
    return {reason, 0, Unbounded};
}

std::optional<std::int32_t> Figure::high() const
{
    return m_high == Unbounded ? std::nullopt : std::optional(m_high);
}

std::optional<Figure> Figure::parse(std::string_view text, const FigureRule &rule)
{
    const auto plain = plainCount(text); // nearly every cell: no words to look at, but a rule may speak of zero
    if (plain && (*plain != 0 || rule.marks.empty()))
        return exact(*plain);
    return parse(QString::fromUtf8(text.data(), qsizetype(text.size())), rule);
}

std::optional<Figure> Figure::parse(const QString &text, const FigureRule &rule)
{
    return readFigure(text, rule);
}

QString Figure::kindName() const
{
    return KindNames[std::size_t(m_kind)];
}

std::optional<Figure::Kind> Figure::kindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(KindNames, [&](QLatin1StringView known) { return name == known; });
    return found == KindNames.end() ? std::nullopt : std::optional(Kind(found - KindNames.begin()));
}

Figure Figure::fromParts(Kind kind, std::optional<std::int32_t> low, std::optional<std::int32_t> high)
{
    const Figure figure{kind, low.value_or(0), high.value_or(Unbounded)};
    if (!fitTogether(kind, low, high))
        throw Error(u"A figure of the study does not hold together (%1, %2 to %3). Run “foilio-cli verify”."_s.arg(
            figure.kindName(), low ? QString::number(*low) : u"nothing"_s,
            high ? QString::number(*high) : u"nothing"_s));
    return figure;
}

QString Figure::toString() const
{
    switch (m_kind) {
    case Kind::Blank:
        return u"blank"_s;
    case Kind::Refused:
        return u"refused"_s;
    case Kind::NotHeld:
        return u"not held"_s;
    case Kind::NotApplicable:
        return u"not applicable"_s;
    case Kind::Unresolved:
        return u"not resolved"_s;
    case Kind::Suppressed:
        return m_high == Unbounded ? u"suppressed"_s
                                   : u"suppressed (%1 to %2)"_s.arg(withThousands(m_low), withThousands(m_high));
    default:
        break;
    }
    if (m_low == m_high)
        return withThousands(m_low);
    return m_high == Unbounded ? u"at least %1"_s.arg(withThousands(m_low))
                               : u"%1 to %2"_s.arg(withThousands(m_low), withThousands(m_high));
}

Figure operator+(const Figure &a, const Figure &b)
{
    Q_ASSERT(a.hasBounds() && b.hasBounds());
    constexpr auto Cap = Figure::Unbounded - 1;
    const auto low = cappedSum(a.m_low, b.m_low, Cap);
    if (a.m_high == Figure::Unbounded || b.m_high == Figure::Unbounded)
        return Figure::atLeast(low);
    return Figure::between(low, cappedSum(a.m_high, b.m_high, Cap));
}
