// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_chart.h"

#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSeries>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalBarSeries>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <memory>

namespace {
/// Qt Charts moves lines to whole units: it works in tenths of ours.
constexpr double Fineness = 10;
constexpr double GridWidth = 0.5, StackGap = 0.5;

std::unique_ptr<QAbstractBarSeries> newSeries(const ChartSpec &spec, bool isRows)
{
    if (isStack(spec))
        return isRows ? std::unique_ptr<QAbstractBarSeries>(std::make_unique<QHorizontalStackedBarSeries>())
                      : std::make_unique<QStackedBarSeries>();
    return isRows ? std::unique_ptr<QAbstractBarSeries>(std::make_unique<QHorizontalBarSeries>())
                  : std::make_unique<QBarSeries>();
}

std::unique_ptr<QBarSet> newSet(const ChartSpec &spec, const ChartSeries &series, bool isRows)
{
    auto set = std::make_unique<QBarSet>(QString());
    QList<qreal> values;
    for (const ChartValue &value : series.values)
        values << value.low.value_or(0);
    if (isRows)
        std::ranges::reverse(values); // Qt Charts draws the first category at the bottom (trap 7)
    set->append(values);
    set->setBrush(palette::ofSeries(series.colour));
    const QColor outline = palette::outlineOf(series.colour);
    if (outline.isValid())
        set->setPen(QPen(outline, StackGap * Fineness));
    else
        set->setPen(isStack(spec) ? QPen(palette::Page, StackGap * Fineness) : QPen(Qt::NoPen));
    return set;
}

/// One chart in a scene of its own; the scene owns everything.
class PlotScene {
public:
    PlotScene(const ChartSpec &spec, const ChartLayout &layout) : m_layout(layout), m_chart(new QChart)
    {
        m_scene.addItem(m_chart);
        m_chart->legend()->hide();
        m_chart->setBackgroundVisible(false);
        m_chart->setAnimationOptions(QChart::NoAnimation);
        m_chart->layout()->setContentsMargins(0, 0, 0, 0);
        m_chart->setMargins({});
        addSeries(spec);
        addAxes(spec);
        const QRectF area(QPointF(), layout.plot.size() * Fineness);
        m_chart->setGeometry(area);
        m_chart->setPlotArea(area);
        m_chart->layout()->activate();
    }

    void draw(QPainter &painter)
    {
        // The gridline at either end is half outside.
        const QRectF target = m_layout.plot.adjusted(-1, -1, 1, 1);
        const QRectF source(QPointF(-Fineness, -Fineness), target.size() * Fineness);
        m_scene.render(&painter, target, source, Qt::IgnoreAspectRatio);
    }

    std::vector<QRectF> bars() const
    {
        std::vector<QRectF> rects;
        for (const QGraphicsItem *item : m_scene.items())
            if (const auto *bar = qgraphicsitem_cast<const QGraphicsRectItem *>(item);
                bar && bar->brush().style() == Qt::SolidPattern && bar->zValue() >= 0 &&
                isSeriesColour(bar->brush().color()))
                rects.push_back(inPageUnits(bar->mapRectToScene(bar->rect())));
        return rects;
    }

private:
    void addSeries(const ChartSpec &spec)
    {
        auto series = newSeries(spec, m_layout.isRows);
        series->setBarWidth(m_layout.barWidth);
        const bool isReversed = m_layout.isRows && !isStack(spec);
        for (std::size_t s = 0; s < spec.series.size(); ++s) {
            const std::size_t place = isReversed ? spec.series.size() - 1 - s : s;
            series->append(newSet(spec, spec.series[place], m_layout.isRows).release());
        }
        m_series = series.get();
        m_chart->addSeries(series.release());
    }

    void addAxes(const ChartSpec &spec)
    {
        auto categories = std::make_unique<QBarCategoryAxis>();
        for (std::size_t c = 0; c < spec.categories.size(); ++c)
            categories->append(QString::number(c));
        categories->setGridLineVisible(false);
        auto values = std::make_unique<QValueAxis>();
        values->setRange(0, m_layout.scale.max);
        values->setTickType(QValueAxis::TicksDynamic);
        values->setTickAnchor(0);
        values->setTickInterval(m_layout.scale.step);
        values->setGridLinePen(QPen(palette::Gridline, GridWidth * Fineness));
        attach(std::move(categories), m_layout.isRows ? Qt::AlignLeft : Qt::AlignBottom);
        attach(std::move(values), m_layout.isRows ? Qt::AlignBottom : Qt::AlignLeft);
    }

    void attach(std::unique_ptr<QAbstractAxis> axis, Qt::Alignment side)
    {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        QAbstractAxis *attached = axis.get();
        m_chart->addAxis(axis.release(), side);
        m_series->attachAxis(attached);
    }

    static bool isSeriesColour(const QColor &colour)
    {
        for (int place = ChartSeries::Remainder; place < 6; ++place)
            if (palette::ofSeries(place) == colour)
                return true;
        return false;
    }

    QRectF inPageUnits(const QRectF &rect) const
    {
        return QRectF(rect.topLeft() / Fineness, rect.size() / Fineness).translated(m_layout.plot.topLeft());
    }

    const ChartLayout &m_layout;
    QGraphicsScene m_scene;
    QChart *m_chart = nullptr;
    QAbstractBarSeries *m_series = nullptr;
};
} // namespace

bool isDrawnByQtCharts(const ChartSpec &spec)
{
    using enum ChartSpec::Kind;
    return spec.kind == Bars || spec.kind == Stacked || spec.kind == Shares || spec.kind == ForceBars;
}

void drawPlot(QPainter &painter, const ChartSpec &spec, const ChartLayout &layout)
{
    PlotScene(spec, layout).draw(painter);
}

std::vector<QRectF> barsOfPlot(const ChartSpec &spec, const ChartLayout &layout)
{
    return PlotScene(spec, layout).bars();
}
