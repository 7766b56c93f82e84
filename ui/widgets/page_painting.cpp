// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_painting.h"

#include "ui/widgets/remark_corner.h"
#include "ui/widgets/tone.h"
#include <QPainter>
#include <QPalette>

namespace {
constexpr int FigureFill = 34; ///< of 255: the printed figure stays black on it
constexpr int CurrentFill = 36;

const QColor figureHue(0x2f, 0x6f, 0xb3);
const QColor currentHue(0x0b, 0x3d, 0x91);

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

QColor hueOf(const PageMark &mark)
{
    if (mark.severity == Remark::Severity::Mistake)
        return toneMark(Tone::Bad, paperPalette());
    if (mark.severity == Remark::Severity::Question)
        return toneMark(Tone::Attention, paperPalette());
    return figureHue;
}

bool holdsFigure(const PageMark &mark)
{
    return mark.role.part == CellRole::Part::Figure || mark.role.part == CellRole::Part::Total;
}

QPen penOf(const PageMark &mark)
{
    if (mark.role.part == CellRole::Part::Total)
        return {hueOf(mark), 1.2, Qt::DashLine};
    if (mark.severity)
        return {hueOf(mark), 1.2};
    return holdsFigure(mark) ? QPen(withAlpha(hueOf(mark), 120), 1)
                             : QPen(QColor(0x80, 0x88, 0x90, 110), 1, Qt::DotLine);
}
} // namespace

const QPalette &paperPalette()
{
    static const QPalette paper = [] {
        QPalette palette(Qt::white);
        palette.setColor(QPalette::Base, Qt::white);
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::Text, Qt::black);
        return palette;
    }();
    return paper;
}

void paintMark(QPainter *painter, const QRectF &area, const PageMark &mark, bool isCurrent)
{
    painter->setPen(penOf(mark));
    painter->setBrush(holdsFigure(mark) ? QBrush(withAlpha(hueOf(mark), FigureFill)) : QBrush(Qt::NoBrush));
    painter->drawRect(area);
    if (isCurrent) {
        painter->setBrush(withAlpha(currentHue, CurrentFill));
        painter->setPen(QPen(currentHue, 2.5));
        painter->drawRoundedRect(area.adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2);
    }
    if (mark.severity)
        paintRemarkCorner(painter, area.topLeft() - QPointF(3, 3), *mark.severity, paperPalette());
}
