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

bool DraftModel::isUsed(Column column) const
{
    if (!m_draft)
        return true;
    switch (column) {
    case OffenceColumn:
        return !m_draft->offences.empty();
    case OutcomeColumn:
    case TypeColumn:
        return !m_draft->outcomes.empty();
    case PlaceColumn:
        return !m_draft->places.empty();
    case LabelColumn:
        return !m_draft->labels.empty();
    default:
        return true;
    }
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
    case ForceColumn: {
        if (count.force < 0)
            return tr("not stated");
        const Force *force = Forces::reference().byCode(at(m_draft->forces, count.force).code);
        return force ? force->name : at(m_draft->forces, count.force).printed;
    }
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
