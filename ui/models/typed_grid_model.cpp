// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typed_grid_model.h"

#include "core/domain/figure_rule.h"
#include "core/domain/number_text.h"
#include "core/import/period_words.h"
#include "ui/models/cell_text.h"
#include "ui/widgets/tone.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
bool holdsFigures(TypedGridModel::Kind kind)
{
    return kind == TypedGridModel::Kind::Entry || kind == TypedGridModel::Kind::Spare ||
           kind == TypedGridModel::Kind::Total;
}

Tone toneOf(TypedSum::Verdict verdict)
{
    switch (verdict) {
    case TypedSum::Verdict::Agrees:
        return Tone::Good;
    case TypedSum::Verdict::Differs:
        return Tone::Bad;
    case TypedSum::Verdict::MayAgree:
        return Tone::Attention;
    case TypedSum::Verdict::NothingStated:
        break;
    }
    return Tone::Plain;
}
} // namespace

TypedGridModel::TypedGridModel(QObject *parent) : QAbstractTableModel(parent) {}

void TypedGridModel::setForm(const TypedForm &form)
{
    beginResetModel();
    m_form = form;
    layOut();
    endResetModel();
}

/// Titles and sums stand between what is typed.
void TypedGridModel::layOut()
{
    m_lines = {{Kind::Periods, -1, 0}};
    for (int section = 0; section < int(m_form.sections.size()); ++section) {
        auto &rows = m_form.sections[std::size_t(section)].rows;
        const bool hasSpare = std::ranges::any_of(rows, [](const auto &row) { return row.title.isEmpty(); });
        if (!hasSpare)
            rows.insert(std::ranges::find(rows, true, &TypedForm::Row::isTotal), TypedForm::Row());
        m_lines.push_back({Kind::Title, section, 0});
        for (int row = 0; row < int(rows.size()); ++row) {
            const auto &one = rows[std::size_t(row)];
            m_lines.push_back({one.isTotal           ? Kind::Total
                               : one.title.isEmpty() ? Kind::Spare
                                                     : Kind::Entry,
                               section, row});
        }
        if (rows.back().isTotal)
            m_lines.push_back({Kind::Sum, section, 0});
    }
}

TypedForm::Row &TypedGridModel::rowAt(const Line &line)
{
    return m_form.sections[std::size_t(line.section)].rows[std::size_t(line.row)];
}

const TypedForm::Row &TypedGridModel::rowAt(const Line &line) const
{
    return m_form.sections[std::size_t(line.section)].rows[std::size_t(line.row)];
}

int TypedGridModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

/// Titles, the periods, and one more for a period that was not asked for.
int TypedGridModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_form.periods.size()) + 2;
}

bool TypedGridModel::isFigure(const QModelIndex &index) const
{
    return index.isValid() && holdsFigures(kindOf(index.row())) && index.column() >= 1 &&
           index.column() <= m_form.periods.size();
}

QString TypedGridModel::sumText(const Line &line, int period) const
{
    const TypedSum sum = sumOf(m_form.sections[std::size_t(line.section)], period);
    if (sum.numbers == 0)
        return {};
    const QString words = sum.open > 0 ? tr("%1 + %2 open").arg(sum.sum.toString()).arg(sum.open) : sum.sum.toString();
    switch (sum.verdict()) {
    case TypedSum::Verdict::Agrees:
        return words + u" ✓"_s;
    case TypedSum::Verdict::Differs:
        return words + u" ≠"_s;
    case TypedSum::Verdict::MayAgree:
        return words + u" ?"_s;
    case TypedSum::Verdict::NothingStated:
        break;
    }
    return words;
}

QString TypedGridModel::text(const QModelIndex &index) const
{
    const Line &line = m_lines[std::size_t(index.row())];
    const int period = index.column() - 1;
    const bool isTitle = index.column() == 0;
    switch (line.kind) {
    case Kind::Periods:
        return isTitle ? tr("Period") : m_form.periods.value(period);
    case Kind::Title:
        return isTitle ? m_form.sections[std::size_t(line.section)].title : QString();
    case Kind::Sum:
        return isTitle                          ? tr("Sum of what is typed")
               : period < m_form.periods.size() ? sumText(line, period)
                                                : QString();
    case Kind::Total:
        return isTitle ? tr("Total, as the letter states it") : rowAt(line).texts.value(period);
    case Kind::Entry:
    case Kind::Spare:
        return isTitle ? rowAt(line).title : rowAt(line).texts.value(period);
    }
    Q_UNREACHABLE();
}

QString TypedGridModel::trouble(const QModelIndex &index) const
{
    const QString typed = text(index).trimmed();
    if (typed.isEmpty() || index.column() == 0)
        return {};
    if (kindOf(index.row()) == Kind::Periods)
        return readPeriod(typed).period ? QString()
                                        : tr("“%1” is no period. Type it as 2019/20, 2022 or July 2022.").arg(typed);
    if (!isFigure(index))
        return {};
    const auto figure = Figure::parse(typed, FigureRule());
    if (!figure)
        return tr("“%1” is no figure. Type it as the letter prints it: 12, <5, -, nil.").arg(typed);
    if (figure->kind() == Figure::Kind::Unresolved)
        return tr("What “%1” stands for is decided at the bench.").arg(typed);
    return {};
}

QString TypedGridModel::spoken(const QModelIndex &index) const
{
    const QString words = text(index).isEmpty() ? tr("empty") : cellText(text(index));
    if (index.column() == 0 || kindOf(index.row()) == Kind::Periods)
        return words;
    const QString title = cellText(text(index.siblingAtColumn(0)));
    return u"%1, %2, %3. %4"_s.arg(words, title, m_form.periods.value(index.column() - 1), cellText(trouble(index)));
}

QVariant TypedGridModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Kind kind = kindOf(index.row());
    switch (role) {
    case Qt::DisplayRole:
        if (kind == Kind::Spare && index.column() == 0)
            return tr("another row …");
        if (kind == Kind::Periods && index.column() > m_form.periods.size())
            return tr("another …");
        return cellText(text(index));
    case Qt::EditRole:
        return text(index);
    case Qt::ToolTipRole:
        return toolTipText({index.column() == 0 ? text(index) : trouble(index)});
    case Qt::AccessibleTextRole:
        return spoken(index);
    case KindRole:
        return int(kind);
    case ToneRole: {
        if (kind == Kind::Sum && index.column() >= 1 && index.column() <= m_form.periods.size()) {
            const auto section = std::size_t(m_lines[std::size_t(index.row())].section);
            return int(toneOf(sumOf(m_form.sections[section], index.column() - 1).verdict()));
        }
        if (trouble(index).isEmpty())
            return int(Tone::Plain);
        const bool waits = isFigure(index) && Figure::parse(text(index), FigureRule()).has_value();
        return int(waits ? Tone::Attention : Tone::Bad);
    }
    default:
        return {};
    }
}

/// The empty row is one of the letter now, and another empty one follows it.
void TypedGridModel::setTitle(int row, const QString &title)
{
    Line &line = m_lines[std::size_t(row)];
    const bool wasSpare = line.kind == Kind::Spare;
    rowAt(line).title = title;
    line.kind = title.isEmpty() ? Kind::Spare : Kind::Entry;
    if (!wasSpare || title.isEmpty())
        return;
    beginInsertRows({}, row + 1, row + 1);
    auto &rows = m_form.sections[std::size_t(line.section)].rows;
    rows.insert(rows.begin() + line.row + 1, TypedForm::Row());
    layOut();
    endInsertRows();
}

bool TypedGridModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().simplified();
    if (typed == text(index))
        return true;
    const Line line = m_lines[std::size_t(index.row())];
    const int period = index.column() - 1;
    if (line.kind == Kind::Periods) {
        const bool isNew = period == m_form.periods.size();
        if (isNew)
            beginInsertColumns({}, period + 1, period + 1);
        isNew ? m_form.periods.append(typed) : m_form.periods.replace(period, typed);
        if (isNew)
            endInsertColumns();
    } else if (index.column() == 0) {
        setTitle(index.row(), typed);
    } else {
        QStringList &texts = rowAt(line).texts;
        texts.resize(std::max(texts.size(), qsizetype(period) + 1));
        texts[period] = typed;
    }
    emit dataChanged(this->index(0, 0), this->index(rowCount() - 1, columnCount() - 1)); // sums follow
    return true;
}

Qt::ItemFlags TypedGridModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    const Kind kind = kindOf(index.row());
    const bool isTitle = index.column() == 0 && (kind == Kind::Entry || kind == Kind::Spare);
    const bool isPeriod = index.column() > 0 && kind == Kind::Periods;
    return isTitle || isPeriod || isFigure(index) ? flags | Qt::ItemIsEditable : flags;
}

void TypedGridModel::paste(const QModelIndex &from, const QString &text)
{
    int row = from.row();
    for (const QString &line : text.split(u'\n')) {
        while (row < rowCount() && !holdsFigures(kindOf(row)) && kindOf(row) != Kind::Periods)
            ++row; // titles and sums are not pasted over
        if (row == rowCount())
            return;
        int column = from.column();
        for (const QString &cell : line.split(u'\t'))
            setData(index(row, column++), cell);
        ++row;
    }
}

QString TypedGridModel::sumWords(const QModelIndex &index) const
{
    if (!index.isValid() || kindOf(index.row()) == Kind::Periods || index.column() < 1 ||
        index.column() > m_form.periods.size())
        return {};
    const Line &line = m_lines[std::size_t(index.row())];
    const auto &section = m_form.sections[std::size_t(line.section)];
    const QString sum = section.rows.back().isTotal ? sumText(line, index.column() - 1) : QString();
    const QString stated = section.rows.back().texts.value(index.column() - 1);
    if (sum.isEmpty())
        return {};
    const QString words = tr("%1, %2: %3 typed").arg(section.title, m_form.periods.value(index.column() - 1), sum);
    return stated.isEmpty() ? words : tr("%1, %2 stated").arg(words, stated);
}

std::optional<QString> TypedGridModel::whyNot() const
{
    if (::isEmpty(m_form))
        return tr("Nothing is typed yet.");
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 1; column < columnCount(); ++column) {
            const QModelIndex cell = index(row, column);
            if (data(cell, ToneRole) == int(Tone::Bad) && kindOf(row) != Kind::Sum)
                return trouble(cell);
            if (isFigure(cell) && kindOf(row) == Kind::Spare && !text(cell).isEmpty())
                return tr("A figure stands in a row without a title. Type what it counts beside it.");
        }
    }
    return std::nullopt;
}
