// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_model.h"

#include "core/domain/force.h"
#include "ui/models/cell_text.h"
#include "ui/models/draft_filter.h"
#include <QFont>
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

DraftModel::DraftModel(QObject *parent) : QAbstractTableModel(parent) {}

void DraftModel::setDraft(std::shared_ptr<const Draft> draft)
{
    beginResetModel();
    m_draft = std::move(draft);
    m_byCell.resize(m_draft ? m_draft->counts.size() : 0);
    std::iota(m_byCell.begin(), m_byCell.end(), 0);
    const auto cell = [this](std::int32_t count) { return m_draft->counts[std::size_t(count)].cell(); };
    if (!std::ranges::is_sorted(m_byCell, {}, cell))
        std::ranges::sort(m_byCell, {}, cell);
    choose();
    measure();
    endResetModel();
}

void DraftModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    choose();
    endResetModel();
}

void DraftModel::setShown(Shown shown)
{
    if (shown == m_shown)
        return;
    beginResetModel();
    m_shown = shown;
    choose();
    measure();
    endResetModel();
}

void DraftModel::choose()
{
    m_rows.clear();
    if (!m_draft)
        return;
    const DraftFilter filter(*m_draft, m_filter);
    for (std::size_t index = 0; index < m_draft->counts.size(); ++index) {
        const Count &count = m_draft->counts[index];
        if (count.isTotal == (m_shown == Shown::Totals) && filter.takes(count))
            m_rows.push_back(std::int32_t(index));
    }
}

const Count &DraftModel::countAt(int row) const
{
    return m_draft->counts[std::size_t(m_rows[std::size_t(row)])];
}

CellRef DraftModel::cellAt(int row) const
{
    return row >= 0 && row < rowCount() ? countAt(row).cell() : CellRef{};
}

std::optional<std::size_t> DraftModel::countOf(const CellRef &cell) const
{
    const auto place = [this](std::int32_t count) { return m_draft->counts[std::size_t(count)].cell(); };
    const auto found = std::ranges::lower_bound(m_byCell, cell, {}, place);
    if (found == m_byCell.end() || place(*found) != cell)
        return std::nullopt;
    return std::size_t(*found);
}

std::optional<int> DraftModel::rowOf(const CellRef &cell) const
{
    const auto count = countOf(cell);
    if (!count)
        return std::nullopt;
    const auto row = std::ranges::lower_bound(m_rows, std::int32_t(*count));
    if (row == m_rows.end() || *row != std::int32_t(*count))
        return std::nullopt;
    return int(row - m_rows.begin());
}

std::optional<DraftModel::Shown> DraftModel::whereIs(const CellRef &cell) const
{
    const auto count = countOf(cell);
    if (!count)
        return std::nullopt;
    return m_draft->counts[*count].isTotal ? Shown::Totals : Shown::Figures;
}

std::int32_t DraftModel::wordOf(const Count &count, Column column)
{
    switch (column) {
    case ForceColumn:
        return count.force;
    case MeasureColumn:
        return count.measure;
    case OffenceColumn:
        return count.offence;
    case OutcomeColumn:
    case TypeColumn:
        return count.outcome;
    case PlaceColumn:
        return count.place;
    case LabelColumn:
        return count.label;
    default:
        return -1;
    }
}

/// Which words occur in each column among all figures, or all totals.
void DraftModel::measure()
{
    m_extents = {};
    if (!m_draft)
        return;
    for (const Count &count : m_draft->counts) {
        if (count.isTotal != (m_shown == Shown::Totals))
            continue;
        for (int column = 0; column < ColumnCount; ++column) {
            Extent &extent = m_extents[std::size_t(column)];
            const std::int32_t word = wordOf(count, Column(column));
            extent.least = std::min(extent.least, word);
            extent.most = std::max(extent.most, word);
        }
    }
}

bool DraftModel::isUsed(Column column) const
{
    const bool always = column == ForceColumn || column == PeriodColumn || column == MeasureColumn ||
                        column == FigureColumn || column == PrintedColumn || column == CellColumn;
    return always || m_extents[column].most >= 0;
}

bool DraftModel::isSame(Column column) const
{
    return m_extents[column].least >= 0 && m_extents[column].least == m_extents[column].most;
}

QString DraftModel::sameWords() const
{
    QStringList words;
    for (const Column column : {ForceColumn, MeasureColumn}) {
        const std::int32_t word = m_extents[column].least;
        if (!isSame(column))
            continue;
        words.append(column == ForceColumn ? forceName(word) : m_draft->measures[std::size_t(word)].name());
    }
    return cellText(words.join(u", "_s));
}

QString DraftModel::forceName(std::int32_t force) const
{
    const ForceLabel &label = m_draft->forces[std::size_t(force)];
    const Force *known = Forces::reference().byCode(label.code);
    return known ? known->name : label.printed;
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DraftModel::text(const Count &count, int column) const
{
    const auto at = [](const auto &words, std::int32_t word) { return words[std::size_t(word)]; };
    switch (column) {
    case ForceColumn:
        return count.force < 0 ? tr("not stated") : forceName(count.force);
    case PeriodColumn:
        return count.period < 0 ? tr("not stated") : at(m_draft->periods, count.period).label();
    case MeasureColumn:
        return count.measure < 0 ? QString() : at(m_draft->measures, count.measure).name();
    case TypeColumn:
        if (count.outcome < 0)
            return {};
        return at(m_draft->outcomes, count.outcome).match.types.isEmpty()
                   ? tr("none")
                   : at(m_draft->outcomes, count.outcome).match.types.join(tr(" or "));
    case PlaceColumn:
        return count.place < 0 ? QString() : at(m_draft->places, count.place);
    case LabelColumn:
        return count.label < 0 ? QString() : at(m_draft->labels, count.label);
    case FigureColumn:
        return count.figure.toString();
    case PrintedColumn:
        return m_draft->printedText(count);
    case CellColumn:
        return count.cell().a1();
    default:
        return printedWords(count, column);
    }
}

QString DraftModel::printedWords(const Count &count, int column) const
{
    if (column == ForceColumn && count.force >= 0)
        return m_draft->forces[std::size_t(count.force)].printed;
    if (column == OffenceColumn && count.offence >= 0)
        return m_draft->offences[std::size_t(count.offence)].printed;
    if ((column == OutcomeColumn || column == TypeColumn) && count.outcome >= 0)
        return m_draft->outcomes[std::size_t(count.outcome)].printed;
    return {};
}

QString DraftModel::toolTip(const Count &count, int column) const
{
    QStringList lines{text(count, column)};
    if ((column == OutcomeColumn || column == TypeColumn) && count.outcome >= 0) {
        const OutcomeLabel &outcome = m_draft->outcomes[std::size_t(count.outcome)];
        lines = {tr("Printed: %1").arg(outcome.printed)};
        for (const QString &type : outcome.match.types) {
            const OutcomeType *known = OutcomeTypes::reference().find(type);
            lines.append(tr("Outcome type %1: %2").arg(type, known ? known->title : tr("not in the Home Office list")));
        }
        lines.append(outcome.match.types.isEmpty() ? tr("Fits no single type. %1").arg(outcome.match.why)
                                                   : tr("Why: %1").arg(outcome.match.why));
    } else if (column == PeriodColumn && count.period >= 0) {
        lines.append(m_draft->periods[std::size_t(count.period)].dates());
    } else if (column == ForceColumn && count.force >= 0) {
        lines.append(tr("Printed: %1").arg(printedWords(count, column)));
    } else if (column == OffenceColumn && count.offence >= 0) {
        const QString &code = m_draft->offences[std::size_t(count.offence)].code;
        lines.append(code.isEmpty() ? tr("No offence code in the label") : tr("Offence code %1").arg(code));
    }
    return toolTipText(lines);
}

QVariant DraftModel::titleRole(const Count &count, int column) const
{
    if (printedWords(count, column).isEmpty())
        return {};
    if (column == ForceColumn)
        return int(Role::Force);
    return int(column == OffenceColumn ? Role::Offence : Role::Outcome);
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Count &count = countAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(text(count, index.column()));
    case Qt::ToolTipRole:
        return toolTip(count, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == FigureColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                              : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setItalic(count.isTotal || (index.column() == FigureColumn && count.figure.isAbsence()));
        return font;
    }
    case AbsenceRole:
        return count.figure.isAbsence();
    case TitleRoleData:
        return titleRole(count, index.column());
    case TitleWordsData:
        return printedWords(count, index.column());
    default:
        return {};
    }
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[ColumnCount] = {tr("Force"),   tr("Period"),  tr("Counted"), tr("Offence"),
                                         tr("Outcome"), tr("Type"),    tr("Place"),   tr("Other title"),
                                         tr("Figure"),  tr("Printed"), tr("Cell")};
    return titles[section];
}

Qt::ItemFlags DraftModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && data(index, TitleRoleData).isValid() ? flags | Qt::ItemIsEditable : flags;
}
