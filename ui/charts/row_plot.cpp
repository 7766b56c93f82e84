// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include "ui/charts/stack_labels.h"
#include <cmath>

using namespace Qt::StringLiterals;

namespace {
constexpr double WidestRow = 26;
constexpr double UsualRows = 0.74;  ///< part of a category
constexpr double WidestNames = 0.4; ///< part of the page
constexpr double UnitsPerRowTick = 62;

class RowPlot {
public:
    RowPlot(ChartLayout &layout, const ChartSpec &spec, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_plan(plan), m_size(plan.sizes.names)
    {
    }

    bool place(QRectF area)
    {
        m_layout.isRows = true;
        m_layout.scale =
            niceScale(largestShown(m_spec), axisUnit(m_spec),
                      std::clamp(int(std::lround(area.width() * (1 - WidestNames) / UnitsPerRowTick)), 2, 5));
        wrapNames(area.width() * WidestNames);
        placeFrame(area);
        if (m_layout.plot.height() < m_plan.leastPlot || !rowsAreHighEnough())
            return false;
        placeNames(area.left());
        placeTicks();
        chooseBarWidth();
        placeBars(m_layout, m_spec);
        placeWords();
        placeBreaks();
        return true;
    }

private:
    void wrapNames(double width)
    {
        for (const auto &category : m_spec.categories) {
            m_names.push_back(wrapText(categoryWords(category), width, m_size).lines);
            for (const QString &line : m_names.back())
                m_gutter = std::max(m_gutter, textWidth(line, m_size));
        }
    }

    void placeFrame(QRectF area)
    {
        const double left = area.left() + m_gutter + Gap + 2;
        const auto title = wrapText(axisTitle(m_spec, m_plan.content), area.width(), m_plan.sizes.text).lines;
        const double axis = lineHeight(m_plan.sizes.text) * double(1 + title.size()) + 1.5 * Gap;
        m_layout.plot = {left, area.top(), area.right() - left - labelMargin(area.right() - left),
                         area.height() - axis};
        placeTitle(title, left, area);
    }

    /// Below the numbers of the axis, from the zero on; further left where it is longer than the plot.
    void placeTitle(const QStringList &lines, double left, const QRectF &area)
    {
        double widest = 0;
        for (const QString &line : lines)
            widest = std::max(widest, textWidth(line, m_plan.sizes.text));
        const double top = m_layout.plot.bottom() + lineHeight(m_plan.sizes.text) + 1.5 * Gap;
        placeLines(m_layout, lines, {std::min(left, area.right() - widest), top, widest, 0}, Qt::AlignLeft,
                   softText(m_plan.sizes.text, TextRole::ValueTitle));
    }

    /// Room to the right of the plot so that the label of every bar, written at its end, stays on the page.
    double labelMargin(double width) const
    {
        double margin = textWidth(m_layout.scale.label(m_layout.scale.max), m_plan.sizes.text) / 2;
        if (isStack(m_spec) || !m_plan.hasValueLabels)
            return margin;
        for (const auto &series : m_spec.series)
            for (const ChartValue &value : series.values) {
                const double part = endOf(value) / m_layout.scale.max;
                const double label = textWidth(shownText(value.label), m_size) + Gap + 1;
                if (part > 0)
                    margin = std::max(margin, width - (width - label) / part);
            }
        return margin;
    }

    double endOf(const ChartValue &value) const
    {
        const double open = value.low.value_or(0) + 0.06 * m_layout.scale.max;
        return value.isAbsent() ? 0 : std::min(value.high.value_or(open), m_layout.scale.max);
    }

    bool rowsAreHighEnough() const
    {
        const double pitch = m_layout.plot.height() / double(m_spec.categories.size());
        qsizetype lines = qsizetype(barsInCategory(m_spec));
        for (const QStringList &name : m_names)
            lines = std::max(lines, name.size());
        return double(lines) * lineHeight(m_size) <= pitch;
    }

    void placeNames(double left)
    {
        for (std::size_t c = 0; c < m_names.size(); ++c) {
            const double height = double(m_names[c].size()) * lineHeight(m_size);
            const QRectF strip = categoryStrip(m_layout, m_spec, c);
            placeLines(m_layout, m_names[c], {left, strip.center().y() - height / 2, m_gutter, 0}, Qt::AlignRight,
                       {{}, {}, m_size, false, palette::Text, TextRole::Category});
        }
    }

    void placeTicks()
    {
        const QRectF &plot = m_layout.plot;
        for (const double tick : m_layout.scale.ticks()) {
            const double x = plot.left() + plot.width() * tick / m_layout.scale.max;
            placeTickBelow(m_layout, m_layout.scale.label(tick), x, plot.bottom(), m_plan.sizes.text);
        }
    }

    void chooseBarWidth()
    {
        const double pitch = m_layout.plot.height() / double(m_spec.categories.size());
        const auto bars = double(barsInCategory(m_spec));
        const double usual = std::max(UsualRows, std::min(0.95, bars * lineHeight(m_size) / pitch));
        m_layout.barWidth = std::min(bars > 1 ? usual : UsualRows, WidestRow * bars / pitch);
    }

    void placeWords()
    {
        for (std::size_t c = 0; c < m_spec.categories.size(); ++c) {
            const QRectF strip = categoryStrip(m_layout, m_spec, c);
            if (const auto words = absenceWords(m_spec, c))
                placeWord(*words, m_layout.plot.left(), strip, palette::SoftText, TextRole::Absence);
            else if (isStack(m_spec) && hasAbsentPart(m_spec, c))
                placeWord(u"[x]"_s, stackEnd(c), strip, palette::Text, TextRole::Absence);
            else if (!isStack(m_spec))
                placeGroupWords(c);
        }
        if (isStack(m_spec) && m_plan.hasValueLabels)
            placeStackLabels(m_layout, m_spec, m_size);
    }

    void placeGroupWords(std::size_t category)
    {
        for (std::size_t s = 0; s < m_spec.series.size(); ++s) {
            const ChartValue &value = m_spec.series[s].values[category];
            const QRectF bar = barBetween(m_layout, m_spec, category, s, 0, endOf(value));
            const auto role = value.isAbsent() ? TextRole::Absence : TextRole::Value;
            placeWord(shownText(value.label), bar.right(), bar, value.isAbsent() ? palette::SoftText : palette::Text,
                      role);
        }
    }

    void placeWord(const QString &text, double x, const QRectF &row, const QColor &colour, TextRole role)
    {
        placeLines(m_layout, {text}, {x + Gap, row.center().y() - lineHeight(m_size) / 2, m_layout.page.width(), 0},
                   Qt::AlignLeft, {{}, {}, m_size, false, colour, role});
    }

    double stackEnd(std::size_t category) const
    {
        const QRectF strip = categoryStrip(m_layout, m_spec, category);
        double end = m_layout.plot.left();
        for (const PlacedValue &value : m_layout.values)
            if (value.category == category)
                end = std::max(end, value.bar.right());
        for (const PlacedCap &cap : m_layout.caps)
            if (strip.contains(cap.rect.center()))
                end = std::max(end, cap.rect.right());
        return end;
    }

    void placeBreaks()
    {
        for (const ChartBreak &mark : m_spec.breaks) {
            const double part = std::clamp(mark.position / double(m_spec.categories.size()), 0.0, 1.0);
            const double y = m_layout.plot.top() + m_layout.plot.height() * part;
            m_layout.breakLines.emplace_back(m_layout.plot.left(), y, m_layout.plot.right(), y);
        }
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    const LayoutPlan &m_plan;
    int m_size;
    std::vector<QStringList> m_names;
    double m_gutter = 0;
};
} // namespace

bool placeRows(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return RowPlot(layout, spec, plan).place(area);
}
