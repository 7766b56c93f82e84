// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"

using namespace Qt::StringLiterals;

namespace {
constexpr double UsualIndent = 16, SmallIndent = 9; ///< of each step below the one it comes from
constexpr double RailInset = 5;
constexpr double BoxPadding = 4; ///< at the sides; half of it above and below where all is small
constexpr double LeastBox = 88, WidestBox = 190, PartOfWidth = 0.32, PartOfSmallWidth = 0.56;
constexpr double LeastSide = 56;
constexpr double LeastGap = 8, SmallGap = 3, WidestGap = 44;
constexpr double SideGap = 12;
constexpr double ArrowHead = 3;

/// Boxes one below the other, each indented under the step it comes from, and beside it who left before it.
class FlowPlot {
public:
    FlowPlot(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
        : m_layout(layout), m_spec(spec), m_area(area), m_plan(plan),
          m_hasNames(plan.content == PageContent::Everything), m_isSmall(plan.content == PageContent::Essential),
          m_indent(m_isSmall ? SmallIndent : UsualIndent),
          m_boxWidth(std::clamp((m_isSmall ? PartOfSmallWidth : PartOfWidth) * area.width(), LeastBox, WidestBox))
    {
        for (const ChartCategory &step : spec.categories)
            m_depths.push_back(step.from < 0 ? 0 : m_depths[std::size_t(step.from)] + 1);
        const double deepest = m_indent * *std::ranges::max_element(m_depths);
        m_sideLeft = area.left() + deepest + m_boxWidth + (m_isSmall ? SideGap / 2 : SideGap);
    }

    bool place()
    {
        m_layout.isRows = true;
        const auto count = m_spec.categories.size();
        double needed = 0;
        for (std::size_t step = 0; step < count; ++step) {
            m_titles.push_back(titleOf(step));
            m_sides.push_back(sideOf(step));
            needed += heightOf(step);
        }
        const double foot = hasFootLine() ? lineHeight(m_plan.sizes.foot) + LeastGap : 0;
        const double gaps = double(std::max<std::size_t>(count, 2) - 1);
        const double gap = std::min(WidestGap, (m_area.height() - foot - needed) / gaps);
        if (m_sideLeft + LeastSide > m_area.right() || gap < (m_isSmall ? SmallGap : LeastGap))
            return false;
        double y = m_area.top();
        for (std::size_t step = 0; step < count; ++step) {
            placeStep(step, y);
            y += heightOf(step) + gap;
        }
        m_layout.plot = {m_area.left(), m_area.top(), m_area.width(), y - gap - m_area.top()};
        if (hasFootLine())
            placeLines(m_layout, {u"The forces are named in the text beside this diagram."_s},
                       {m_area.left(), y - gap + LeastGap, m_area.width(), 0}, Qt::AlignLeft,
                       softText(m_plan.sizes.foot, TextRole::Foot));
        return true;
    }

private:
    struct SideLine {
        QString text;
        bool isBold = false;
    };

    bool hasFootLine() const
    {
        return !m_hasNames &&
               std::ranges::any_of(m_spec.categories, [](const ChartCategory &step) { return !step.leaving.empty(); });
    }
    QString numberOf(std::size_t step) const { return m_spec.series[0].values[step].label; }
    double numberWidth(std::size_t step) const
    {
        return textWidth(numberOf(step), m_plan.sizes.headline, true) + BoxPadding;
    }

    QStringList titleOf(std::size_t step) const
    {
        return wrapText(m_spec.categories[step].label, m_boxWidth - 2 * BoxPadding - numberWidth(step),
                        m_plan.sizes.names)
            .lines;
    }

    std::vector<SideLine> sideOf(std::size_t step) const
    {
        std::vector<SideLine> lines;
        const auto &leaving = m_spec.categories[step].leaving;
        qsizetype forces = 0;
        for (const ChartLeaving &one : leaving)
            forces += one.names.size();
        if (forces > 0)
            lines.push_back({forces == 1 ? u"1 force is not"_s : u"%1 forces are not"_s.arg(forces), true});
        for (const ChartLeaving &one : leaving) {
            if (m_isSmall)
                break;
            QString text = u"%1 %2"_s.arg(one.names.size()).arg(one.reason);
            if (m_hasNames)
                text += u" (%1)"_s.arg(one.names.join(u", "_s));
            for (const QString &line : wrapText(text, m_area.right() - m_sideLeft, m_plan.sizes.foot).lines)
                lines.push_back({line});
        }
        return lines;
    }

    double boxHeight(std::size_t step) const
    {
        return std::max(lineHeight(m_plan.sizes.headline),
                        double(m_titles[step].size()) * lineHeight(m_plan.sizes.names)) +
               (m_isSmall ? 1 : 2) * BoxPadding;
    }
    double heightOf(std::size_t step) const
    {
        return std::max(boxHeight(step), double(m_sides[step].size()) * lineHeight(m_plan.sizes.foot));
    }

    void placeStep(std::size_t step, double y)
    {
        const QRectF box(m_area.left() + m_indent * m_depths[step], y, m_boxWidth, boxHeight(step));
        const bool isEnd = std::ranges::none_of(m_spec.categories,
                                                [&](const ChartCategory &other) { return other.from == int(step); }) &&
                           m_spec.categories[step].from >= 0;
        const QColor fill = isEnd ? palette::ofSeries(0) : palette::PartYearBand;
        m_layout.swatches.push_back({PlacedSwatch::Look::Fill, box, fill, palette::SoftText});
        m_boxes.push_back(box);
        placeWords(step, box, isEnd ? palette::textOn(fill) : palette::Text);
        placeSide(step, y);
        if (m_spec.categories[step].from >= 0)
            placeArrow(m_boxes[std::size_t(m_spec.categories[step].from)], box);
    }

    void placeWords(std::size_t step, const QRectF &box, const QColor &colour)
    {
        const double numberTop = box.center().y() - lineHeight(m_plan.sizes.headline) / 2;
        const QRectF inside = box.adjusted(BoxPadding, 0, -BoxPadding, 0);
        placeLines(m_layout, {numberOf(step)}, {inside.left(), numberTop, inside.width(), 0}, Qt::AlignLeft,
                   {{}, {}, m_plan.sizes.headline, true, colour, TextRole::Value});
        const double height = double(m_titles[step].size()) * lineHeight(m_plan.sizes.names);
        placeLines(m_layout, m_titles[step],
                   {inside.left() + numberWidth(step), box.center().y() - height / 2, inside.width(), 0}, Qt::AlignLeft,
                   {{}, {}, m_plan.sizes.names, false, colour, TextRole::Category});
    }

    void placeSide(std::size_t step, double y)
    {
        const double top = y;
        for (const SideLine &line : m_sides[step])
            y = placeLines(m_layout, {line.text}, {m_sideLeft, y, m_area.right() - m_sideLeft, 0}, Qt::AlignLeft,
                           {{}, {}, m_plan.sizes.foot, line.isBold, palette::Text, TextRole::Absence});
        const QRectF side(m_sideLeft, top, m_area.right() - m_sideLeft, heightOf(step));
        m_layout.values.push_back({step, 0, m_boxes.back(), m_boxes.back()});
        m_layout.values.push_back({step, 1, {}, side});
    }

    /// Down from the step before and to the right into this one.
    void placeArrow(const QRectF &from, const QRectF &to)
    {
        const double x = from.left() + RailInset;
        const QPointF end(to.left() - 1, to.center().y());
        m_layout.leaders.emplace_back(x, from.bottom(), x, end.y());
        m_layout.leaders.emplace_back(QPointF(x, end.y()), end);
        m_layout.leaders.emplace_back(end, end + QPointF(-ArrowHead, -ArrowHead));
        m_layout.leaders.emplace_back(end, end + QPointF(-ArrowHead, ArrowHead));
    }

    ChartLayout &m_layout;
    const ChartSpec &m_spec;
    QRectF m_area;
    const LayoutPlan &m_plan;
    bool m_hasNames;
    bool m_isSmall; ///< reasons stand in the text beside it
    double m_indent;
    double m_boxWidth;
    double m_sideLeft = 0;
    std::vector<int> m_depths;
    std::vector<QStringList> m_titles;
    std::vector<std::vector<SideLine>> m_sides;
    std::vector<QRectF> m_boxes;
};
} // namespace

bool placeFlow(ChartLayout &layout, const ChartSpec &spec, QRectF area, const LayoutPlan &plan)
{
    return FlowPlot(layout, spec, area, plan).place();
}
