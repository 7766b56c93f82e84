// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/remark_corner.h"

#include "ui/widgets/tone.h"
#include <QPainter>
#include <QPainterPath>

namespace {
constexpr int CornerSize = 8;
}

void paintRemarkCorner(QPainter *painter, const QPointF &corner, Remark::Severity severity, const QPalette &palette)
{
    const Tone tone = severity == Remark::Severity::Mistake    ? Tone::Bad
                      : severity == Remark::Severity::Question ? Tone::Attention
                                                               : Tone::Note;
    const double size = severity == Remark::Severity::Mistake ? CornerSize + 2 : CornerSize;
    QPainterPath shape;
    shape.addPolygon(QPolygonF{{corner, corner + QPointF(size, 0), corner + QPointF(0, size)}});
    shape.closeSubpath();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(toneMark(tone, palette));
    painter->setBrush(severity == Remark::Severity::Note ? palette.color(QPalette::Base) : toneMark(tone, palette));
    painter->drawPath(shape);
}
