// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_painter.h"

#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/plot_chart.h"
#include <QPainter>

namespace {
constexpr double HatchSpacing = 3, HatchWidth = 0.8, CapBorder = 0.8, OutlineWidth = 0.5;
constexpr double DotRadius = 2.4, DotBorder = 1, RangeWidth = 1.1, FineCurve = 0.6, BoldCurve = 1.1, SeriesCurve = 1.8;

/// Diagonals cut at the edge of the rectangle: a clip would be lost in SVG, and Qt's patterns are in device pixels.
std::vector<QLineF> hatchLines(const QRectF &rect)
{
    std::vector<QLineF> lines;
    for (double along = HatchSpacing; along < rect.width() + rect.height(); along += HatchSpacing) {
        const double fromX = std::min(along, rect.width()), fromY = along - fromX;
        const double toY = std::min(along, rect.height()), toX = along - toY;
        lines.emplace_back(rect.left() + fromX, rect.top() + fromY, rect.left() + toX, rect.top() + toY);
    }
    return lines;
}

void drawHatch(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.fillRect(rect, palette::Page);
    painter.setPen(QPen(colour, HatchWidth, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF &line : hatchLines(rect))
        painter.drawLine(line);
}

/// The side away from the bar stays open where nothing bounds the value.
void drawCap(QPainter &painter, const PlacedCap &cap, bool isRows)
{
    drawHatch(painter, cap.rect, cap.colour);
    const double inset = CapBorder / 2;
    const QRectF rect = cap.rect.width() > CapBorder && cap.rect.height() > CapBorder
                            ? cap.rect.adjusted(inset, inset, -inset, -inset)
                            : cap.rect;
    painter.setPen(QPen(cap.colour, CapBorder, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    if (!cap.isOpen) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect);
        return;
    }
    const bool upright = !isRows;
    painter.drawLine(upright ? rect.bottomLeft() : rect.topLeft(), upright ? rect.topLeft() : rect.topRight());
    painter.drawLine(upright ? rect.bottomRight() : rect.bottomLeft(), upright ? rect.topRight() : rect.bottomRight());
}

void drawDashes(QPainter &painter, const QLineF &line)
{
    QPen dashes(palette::SoftText, 0.8, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3, 2});
    painter.setPen(dashes);
    painter.drawLine(line);
}

void drawDot(QPainter &painter, const PlacedDot &dot)
{
    if (!dot.range.isNull()) {
        painter.setPen(QPen(dot.colour, RangeWidth, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(dot.range);
    }
    painter.setPen(QPen(dot.isMarked ? palette::Page : dot.colour, DotBorder));
    painter.setBrush(dot.isMarked || !dot.range.isNull() ? dot.colour : palette::Page);
    painter.drawEllipse(dot.centre, DotRadius, DotRadius);
}

void drawCurve(QPainter &painter, const PlacedCurve &curve)
{
    painter.setBrush(Qt::NoBrush);
    const QColor colour = curve.colour.isValid() ? curve.colour : palette::SoftText;
    painter.setPen(QPen(colour, curve.colour.isValid() ? SeriesCurve : curve.isFine ? FineCurve : BoldCurve));
    painter.drawPolyline(curve.points.data(), int(curve.points.size()));
}

void drawSwatch(QPainter &painter, const PlacedSwatch &swatch)
{
    const QRectF &rect = swatch.rect;
    const QLineF across(rect.left(), rect.center().y(), rect.right(), rect.center().y());
    switch (swatch.look) {
    case PlacedSwatch::Look::Fill:
        painter.fillRect(swatch.rect, swatch.colour);
        if (swatch.outline.isValid()) {
            painter.setPen(QPen(swatch.outline, OutlineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(swatch.rect);
        }
        break;
    case PlacedSwatch::Look::Hatch:
        drawCap(painter, {swatch.rect, swatch.colour, false}, false);
        break;
    case PlacedSwatch::Look::Dashes:
        drawDashes(painter, across);
        break;
    case PlacedSwatch::Look::Dot:
        drawDot(painter, {rect.center(), across, swatch.colour});
        break;
    case PlacedSwatch::Look::FineLine:
    case PlacedSwatch::Look::Line:
        drawCurve(painter, {{across.p1(), across.p2()}, swatch.look == PlacedSwatch::Look::FineLine});
        break;
    }
}

void drawBaseline(QPainter &painter, const ChartLayout &layout)
{
    painter.setPen(QPen(palette::SoftText, 0.8, Qt::SolidLine, Qt::FlatCap));
    const QRectF &plot = layout.plot;
    painter.drawLine(plot.bottomLeft(), layout.isRows ? plot.topLeft() : plot.bottomRight());
}

void drawDots(QPainter &painter, const ChartLayout &layout)
{
    painter.setPen(QPen(palette::Gridline, OutlineWidth, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF &line : layout.gridLines)
        painter.drawLine(line);
    for (const QLineF &line : layout.breakLines)
        drawDashes(painter, line);
    for (const PlacedCurve &curve : layout.curves)
        drawCurve(painter, curve);
    for (const PlacedText &text : layout.texts) // a name that a curve has to cross stays readable
        if (text.role == TextRole::Category && !layout.curves.empty() && !layout.isRows)
            painter.fillRect(text.rect, palette::Page);
    for (const PlacedCap &cap : layout.caps)
        drawCap(painter, cap, true);
    for (const PlacedDot &dot : layout.dots)
        drawDot(painter, dot);
    painter.setPen(QPen(palette::SoftText, 0.8, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF &line : layout.leaders)
        painter.drawLine(line);
}

void drawText(QPainter &painter, const PlacedText &text)
{
    painter.setFont(chartFont(text.size, text.bold));
    painter.setPen(text.colour);
    painter.drawText(QPointF(text.rect.left(), text.rect.top() + baselineOffset(text.size)), text.text);
}

void drawFigures(QPainter &painter, const ChartSpec &spec, const ChartLayout &layout)
{
    for (const QRectF &band : layout.bands)
        painter.fillRect(band, palette::PartYearBand);
    if (!isDrawnByQtCharts(spec) && spec.kind != ChartSpec::Kind::Flow)
        return drawDots(painter, layout);
    for (const QLineF &line : layout.breakLines) // behind the bars: a line through a bar would make it two
        drawDashes(painter, line);
    const bool isFlow = spec.kind == ChartSpec::Kind::Flow;
    if (!isFlow)
        drawPlot(painter, spec, layout);
    for (const PlacedCap &cap : layout.caps)
        drawCap(painter, cap, layout.isRows);
    if (!isFlow)
        drawBaseline(painter, layout);
    painter.setPen(QPen(palette::SoftText, 0.5, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF &leader : layout.leaders)
        painter.drawLine(leader);
}
} // namespace

void paintChart(QPainter &painter, const ChartSpec &spec, const ChartLayout &layout)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRectF(QPointF(), layout.page), palette::Page);
    if (!spec.isEmpty())
        drawFigures(painter, spec, layout);
    for (const PlacedSwatch &swatch : layout.swatches)
        drawSwatch(painter, swatch);
    for (const PlacedText &text : layout.texts)
        drawText(painter, text);
    painter.restore();
}
