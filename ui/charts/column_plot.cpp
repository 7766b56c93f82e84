// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include "ui/charts/stack_labels.h"
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double WidestColumn = 64;
constexpr double UsualColumns = 0.66; ///< part of a category
constexpr double UnitsPerTick = 30;
constexpr double LabelSpace = 3; ///< between the labels of neighbours
constexpr int MostCategoryLines = 4;

class ColumnPlot {
public:
    ColumnPlot(ChartLayout &layout, const ChartSpec &spec, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_plan(plan), m_size(plan.sizes.text)
    {
    }

    bool place(QRectF area)
    {
        m_layout.isRows = false;
        if (!placeFrame(area))
            return false;
        placeTicks();
        chooseBarWidth();
        placeBars(m_layout, m_spec);
        return isStack(m_spec) ? placeStackWords() : placeGroupWords();
    }

private:
    /// Title of the values, notes of the breaks, names of the categories; the plot is what they leave.
    bool placeFrame(QRectF area)
    {
        const double top = placeLines(m_layout, wrapText(axisTitle(m_spec, m_plan.content), area.width(), m_size).lines,
                                      area, Qt::AlignLeft, softText(m_size, TextRole::ValueTitle));
        m_layout.scale = niceScale(largestShown(m_spec), axisUnit(m_spec),
                                   std::clamp(int(std::lround(area.height() * 0.7 / UnitsPerTick)), 2, 5));
        double gutter = 0;
        for (const double tick : m_layout.scale.ticks())
            gutter = std::max(gutter, textWidth(m_layout.scale.label(tick), m_size) + Gap + 1);
        const double left = area.left() + gutter, width = area.width() - gutter;
        const double notes = breakNotesHeight(m_spec, left, width, m_plan.sizes.foot);
        const double labelStrip = (hasLabelsAbove() ? 1.1 : 0.6) * lineHeight(m_size);
        m_layout.plot = {left, top + notes + labelStrip, width, 0};
        const double names = placeNames(area.bottom());
        m_layout.plot.setBottom(area.bottom() - names);
        if (names < 0 || m_layout.plot.height() < m_plan.leastPlot)
            return false;
        for (QLineF line : m_yearLines) {
            line.setP1({line.x1(), m_layout.plot.bottom()});
            m_layout.leaders.push_back(line);
        }
        placeBreakNotes(m_layout, m_spec, top + 1, m_plan.sizes.foot);
        return true;
    }

    bool hasLabelsAbove() const
    {
        if (!isStack(m_spec))
            return m_plan.hasValueLabels;
        for (std::size_t c = 0; c < m_spec.categories.size(); ++c)
            if (hasAbsentPart(m_spec, c))
                return true;
        return false;
    }

    /// Height of the names below the plot, or less than nothing where a name has no room. Many months share the name of
    /// their year.
    double placeNames(double bottom)
    {
        const auto names = namesOfCategories(m_spec);
        const double height = placeNameRows(names, bottom);
        for (const bool withMonths : {true, false}) {
            const auto years = height < 0 ? namesByYear(m_spec, withMonths) : std::vector<AxisName>();
            if (const double shared = years.empty() ? -1 : placeNameRows(years, bottom); shared > 0) {
                partYears(years, bottom);
                return shared;
            }
        }
        return height;
    }

    double placeNameRows(const std::vector<AxisName> &names, double bottom)
    {
        const int size = m_plan.sizes.names;
        std::array<qsizetype, 2> most{};
        std::vector<QStringList> wrapped;
        for (const AxisName &name : names) {
            const auto text = wrapText(name.words, widthOf(name) - LabelSpace, size);
            if (text.hasCutWord || text.lines.size() > MostCategoryLines)
                return -1;
            wrapped.push_back(text.lines);
            most[std::size_t(name.row)] = std::max(most[std::size_t(name.row)], text.lines.size());
        }
        const double height = double(most[0] + most[1]) * lineHeight(size) + Gap;
        for (std::size_t n = 0; n < names.size(); ++n) {
            const double top = bottom - height + Gap + (names[n].row > 0 ? double(most[0]) * lineHeight(size) : 0);
            placeLines(m_layout, wrapped[n], {leftOf(names[n]), top, widthOf(names[n]), 0}, Qt::AlignHCenter,
                       {{}, {}, size, false, palette::Text, TextRole::Category});
        }
        return height;
    }

    /// A line between the columns of one year and the next.
    void partYears(const std::vector<AxisName> &names, double bottom)
    {
        for (const AxisName &name : names)
            if (name.width > 1 && name.from > 0)
                m_yearLines.emplace_back(leftOf(name), bottom, leftOf(name), bottom);
    }

    double pitch() const { return m_layout.plot.width() / double(m_spec.categories.size()); }
    double leftOf(const AxisName &name) const { return m_layout.plot.left() + pitch() * double(name.from); }
    double widthOf(const AxisName &name) const { return pitch() * double(name.width); }

    void placeTicks()
    {
        const QRectF &plot = m_layout.plot;
        for (const double tick : m_layout.scale.ticks()) {
            const double y = plot.bottom() - plot.height() * tick / m_layout.scale.max;
            placeLines(m_layout, {m_layout.scale.label(tick)},
                       {0, y - lineHeight(m_size) / 2, plot.left() - Gap, lineHeight(m_size)}, Qt::AlignRight,
                       softText(m_size, TextRole::Tick));
        }
    }

    void chooseBarWidth()
    {
        const double pitch = m_layout.plot.width() / double(m_spec.categories.size());
        m_layout.barWidth = std::min(UsualColumns, WidestColumn * double(barsInCategory(m_spec)) / pitch);
        if (isStack(m_spec) && m_plan.hasValueLabels)
            chooseStackWidth(m_layout, m_spec, m_size);
    }

    bool placeStackWords()
    {
        for (std::size_t c = 0; c < m_spec.categories.size(); ++c) {
            if (const auto words = absenceWords(m_spec, c); words && !placeAbsence(*words, stripOf(c)))
                return false;
            if (hasAbsentPart(m_spec, c))
                placeAbove(u"[x]"_s, topOf(c), stripOf(c), TextRole::Absence);
        }
        if (m_plan.hasValueLabels)
            placeStackLabels(m_layout, m_spec, m_size);
        return true;
    }

    bool placeGroupWords()
    {
        for (std::size_t c = 0; c < m_spec.categories.size(); ++c) {
            const auto words = absenceWords(m_spec, c);
            if (words && m_plan.hasValueLabels && placeAbsence(*words, stripOf(c)))
                continue;
            for (std::size_t s = 0; s < m_spec.series.size(); ++s)
                if (!placeValueWord(c, s))
                    return false;
        }
        return true;
    }

    bool placeValueWord(std::size_t category, std::size_t series)
    {
        const ChartValue &value = m_spec.series[series].values[category];
        const QRectF slot = slotOf(category, series);
        if (value.isAbsent())
            return m_plan.hasValueLabels ? placeAbsence(shownText(value.label), slot) : placeMark(slot);
        if (!m_plan.hasValueLabels)
            return true;
        const double end = std::min(value.high.value_or(*value.low), m_layout.scale.max);
        double top = barBetween(m_layout, m_spec, category, series, 0, end).top();
        for (const PlacedCap &cap : m_layout.caps)
            if (cap.rect.center().x() > slot.left() && cap.rect.center().x() < slot.right())
                top = std::min(top, cap.rect.top());
        placeAbove(shownText(value.label), top, slot, TextRole::Value);
        return textWidth(shownText(value.label), m_size) <= slot.width();
    }

    void placeAbove(const QString &text, double y, const QRectF &slot, TextRole role)
    {
        placeLines(m_layout, {text}, {slot.left(), y - lineHeight(m_size) - 1, slot.width(), 0}, Qt::AlignHCenter,
                   {{}, {}, m_size, false, palette::Text, role});
    }

    /// Words at the foot of an empty place; false where they have no room.
    bool placeAbsence(const QString &words, const QRectF &slot)
    {
        const auto text = wrapText(words, slot.width() - LabelSpace, m_size);
        const double height = double(text.lines.size()) * lineHeight(m_size);
        if (text.hasCutWord || height > m_layout.plot.height())
            return false;
        placeLines(m_layout, text.lines, {slot.left(), m_layout.plot.bottom() - height - 1, slot.width(), 0},
                   Qt::AlignHCenter, softText(m_size, TextRole::Absence));
        return true;
    }

    bool placeMark(const QRectF &slot)
    {
        const int size = m_plan.sizes.foot;
        placeLines(m_layout, {AbsenceMark},
                   {slot.left(), m_layout.plot.bottom() - lineHeight(size) - 1, slot.width(), 0}, Qt::AlignHCenter,
                   softText(size, TextRole::Absence));
        return textWidth(AbsenceMark, size) <= slot.width() + LabelSpace;
    }

    QRectF stripOf(std::size_t category) const
    {
        return categoryStrip(m_layout, m_spec, category).adjusted(LabelSpace / 2, 0, -LabelSpace / 2, 0);
    }

    /// Where the label of a bar may stand: the bar's own width, or the whole category where it is alone.
    QRectF slotOf(std::size_t category, std::size_t series) const
    {
        if (m_spec.series.size() == 1)
            return stripOf(category);
        return barBetween(m_layout, m_spec, category, series, 0, m_layout.scale.max).adjusted(0.5, 0, -0.5, 0);
    }

    /// The upper end of a stack and its cap.
    double topOf(std::size_t category) const
    {
        const QRectF strip = stripOf(category);
        double top = m_layout.plot.bottom();
        for (const PlacedValue &value : m_layout.values)
            if (value.category == category)
                top = std::min(top, value.bar.top());
        for (const PlacedCap &cap : m_layout.caps)
            if (strip.contains(cap.rect.center()))
                top = std::min(top, cap.rect.top());
        return top;
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    const LayoutPlan &m_plan;
    int m_size;
    std::vector<QLineF> m_yearLines;
};
} // namespace

bool placeColumns(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return ColumnPlot(layout, spec, plan).place(area);
}
