// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"

class QPainter;
class QPalette;
class QPointF;

/// The mark of a remark in the upper left corner of a cell: a mistake is a full corner, a question a smaller one, a
/// note an outlined one, so that they are told apart without their colours.
void paintRemarkCorner(QPainter *painter, const QPointF &corner, Remark::Severity severity, const QPalette &palette);
