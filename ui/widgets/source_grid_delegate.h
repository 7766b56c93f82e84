// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/reading_delegate.h"

/// Paints a cell of a source with what it is taken for: titles tinted with the letter of their role, totals in italics,
/// left-out cells grey and hatched, a line around each table, a mark in the corner of a cell with a remark. Nothing is
/// said by colour alone.
class SourceGridDelegate : public ReadingDelegate {
    Q_OBJECT
public:
    using ReadingDelegate::ReadingDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

/// The tint of titles of this role, under the palette's own text.
QColor roleTint(Role role, const QPalette &palette);
