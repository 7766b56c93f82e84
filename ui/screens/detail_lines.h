// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QVBoxLayout>

/// Adds a line of a detail page, wrapped, with room above it.
inline QLabel *addLine(QVBoxLayout *page, QLabel *label, int space = 0)
{
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    page->addSpacing(space);
    page->addWidget(label);
    return label;
}
