// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include "core/domain/figure_rule.h"

/// The grammar of a cell that is not a plain number (methods 6.2 and domain 3.3): bounds in signs and words, marks, and
/// what looks like a number but is not a count. Use Figure::parse().
std::optional<Figure> readFigure(const QString &text, const FigureRule &rule);
