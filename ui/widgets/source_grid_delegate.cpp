// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/source_grid_delegate.h"

#include "ui/models/table_model.h"
#include "ui/widgets/remark_corner.h"
#include "ui/widgets/tone.h"
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {
constexpr int LetterWidth = 15;
constexpr int WidestText = 300; ///< a longer label is wrapped

CellRole::Part partOf(const QModelIndex &index)
{
    return CellRole::Part(index.data(TableModel::PartRole).toInt());
}

Role meaningOf(const QModelIndex &index)
{
    return Role(index.data(TableModel::MeaningRole).toInt());
}

int regionOf(const QModelIndex &index)
{
    return index.isValid() ? index.data(TableModel::RegionRole).toInt() : -1;
}

QColor hueOf(Role role)
{
    switch (role) {
    case Role::Force:
    case Role::ForceCode:
        return QColor(0x7b, 0x5a, 0xa6);
    case Role::Period:
    case Role::PeriodFrom:
    case Role::PeriodTo:
    case Role::Year:
    case Role::Month:
    case Role::Quarter:
        return QColor(0x1c, 0x86, 0x86);
    case Role::Offence:
        return QColor(0xb8, 0x69, 0x2b);
    case Role::Outcome:
    case Role::OutcomeType:
        return QColor(0x2f, 0x6f, 0xb3);
    case Role::Measure:
        return QColor(0x8a, 0x8a, 0x1c);
    default:
        return QColor(0x70, 0x78, 0x80);
    }
}

bool carriesLetter(CellRole::Part part)
{
    return part == CellRole::Part::Title;
}

void paintLetter(QPainter *painter, const QStyleOptionViewItem &option, Role role)
{
    QFont small = option.font;
    small.setItalic(false);
    small.setBold(true);
    small.setPointSizeF(std::max(6.0, small.pointSizeF() * 0.78));
    painter->setFont(small);
    painter->setPen(
        option.palette.color(option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect place(option.rect.right() - LetterWidth, option.rect.top(), LetterWidth, option.rect.height());
    painter->drawText(place, Qt::AlignCenter, QString(roleLetter(role)));
}

/// Along each edge of the cell that is an edge of its table.
void paintOutline(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const int region = regionOf(index);
    if (region < 0)
        return;
    const QRect edge = option.rect;
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text), 0.75));
    constexpr int Thick = 2;
    if (regionOf(index.siblingAtColumn(index.column() - 1)) != region)
        painter->drawRect(edge.left(), edge.top(), Thick, edge.height());
    if (regionOf(index.siblingAtColumn(index.column() + 1)) != region)
        painter->drawRect(edge.right() - Thick + 1, edge.top(), Thick, edge.height());
    if (regionOf(index.siblingAtRow(index.row() - 1)) != region)
        painter->drawRect(edge.left(), edge.top(), edge.width(), Thick);
    if (regionOf(index.siblingAtRow(index.row() + 1)) != region)
        painter->drawRect(edge.left(), edge.bottom() - Thick + 1, edge.width(), Thick);
}
} // namespace

QColor roleTint(Role role, const QPalette &palette)
{
    return mixed(palette.color(QPalette::Base), hueOf(role), isDark(palette) ? 0.36 : 0.17);
}

void SourceGridDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    ReadingDelegate::initStyleOption(option, index);
    const CellRole::Part part = partOf(index);
    const Role meaning = meaningOf(index);
    const bool isTotal = part == CellRole::Part::Total || (part == CellRole::Part::Title && meaning == Role::Total);
    option->font.setItalic(isTotal || index.data(TableModel::InferredRole).toBool());
    if (part == CellRole::Part::Title || part == CellRole::Part::Heading)
        option->backgroundBrush = roleTint(part == CellRole::Part::Title ? meaning : Role::Label, option->palette);
    if (part == CellRole::Part::Title)
        option->font.setWeight(QFont::DemiBold);
    if (part == CellRole::Part::Figure || part == CellRole::Part::Total)
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
    if (part == CellRole::Part::Ignored || part == CellRole::Part::Outside ||
        index.data(TableModel::HiddenRole).toBool())
        option->palette.setColor(QPalette::Text, mutedText(option->palette));
    if (part == CellRole::Part::Ignored)
        option->backgroundBrush = QBrush(hairline(option->palette), Qt::BDiagPattern);
}

void SourceGridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem whole = option;
    initStyleOption(&whole, index);
    QStyleOptionViewItem text = option;
    const bool letter = carriesLetter(partOf(index));
    if (letter) {
        painter->fillRect(option.rect, whole.state & QStyle::State_Selected
                                           ? QBrush(whole.palette.color(QPalette::Highlight))
                                           : whole.backgroundBrush);
        text.rect.setRight(text.rect.right() - LetterWidth);
    }
    ReadingDelegate::paint(painter, text, index);
    painter->save();
    if (letter)
        paintLetter(painter, whole, meaningOf(index));
    paintOutline(painter, whole, index);
    if (const QVariant severity = index.data(TableModel::SeverityRole); severity.isValid())
        paintRemarkCorner(painter, option.rect.topLeft() + QPoint(1, 1), Remark::Severity(severity.toInt()),
                          whole.palette);
    painter->restore();
}

QSize SourceGridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem measured = option;
    initStyleOption(&measured, index);
    const int margin = 10 + (carriesLetter(partOf(index)) ? LetterWidth : 0);
    const QFontMetrics metrics(measured.font);
    const int width = option.rect.width() > 0 ? option.rect.width() - margin : WidestText;
    const QRect bounds = metrics.boundingRect(QRect(0, 0, width, 10000), Qt::TextWordWrap, measured.text);
    return {std::min(bounds.width(), WidestText) + margin, std::max(bounds.height(), metrics.height()) + 6};
}
