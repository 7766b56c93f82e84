// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/board_model.h"

#include "core/domain/display_text.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/tone.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
using BoardKind = BoardColumn::Kind;

std::vector<BoardColumn> columnsOf(const std::vector<Question> &questions)
{
    const QString answer = BoardModel::tr("Answer");
    std::vector<BoardColumn> columns{{BoardKind::Force, -1, -1, BoardModel::tr("Force"), {}}};
    for (int q = 0; q < int(questions.size()); ++q)
        columns.push_back({BoardKind::Status, q, -1, questionWord(questions[std::size_t(q)]), answer});
    columns.push_back({BoardKind::Sent, -1, -1, BoardModel::tr("Sent"), answer});
    columns.push_back({BoardKind::Limit, -1, -1, BoardModel::tr("Limit"), answer});
    columns.push_back({BoardKind::Clock, -1, -1, BoardModel::tr("Days"), answer});
    columns.push_back({BoardKind::Answered, -1, -1, BoardModel::tr("Answered"), answer});
    columns.push_back({BoardKind::Reference, -1, -1, BoardModel::tr("Reference"), answer});
    columns.push_back({BoardKind::Returns, -1, -1, BoardModel::tr("Returns"), answer});
    for (int q = 0; q < int(questions.size()); ++q) {
        const Question &question = questions[std::size_t(q)];
        for (int p = 0; p < int(question.periods.size()); ++p)
            columns.push_back(
                {BoardKind::Cell, q, p, question.periods[std::size_t(p)].label(), questionWord(question)});
    }
    columns.push_back({BoardKind::Reason, -1, -1, BoardModel::tr("Why not complete"), {}});
    return columns;
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"d MMM yy"_s) : QString();
}

Tone toneOf(AnswerStatus status)
{
    if (status == AnswerStatus::Answered)
        return Tone::Plain;
    if (status == AnswerStatus::Partly || status == AnswerStatus::Clarification)
        return Tone::Attention;
    if (status == AnswerStatus::Awaited)
        return Tone::Note;
    return status == AnswerStatus::NotAsked ? Tone::Plain : Tone::Bad;
}

Tone toneOf(Completeness completeness)
{
    switch (completeness) {
    case Completeness::Complete:
        return Tone::Good;
    case Completeness::Partial:
        return Tone::Attention;
    case Completeness::Excluded:
        return Tone::Bad;
    case Completeness::Unreviewed:
        break;
    }
    return Tone::Plain;
}

Tone toneOf(const RequestClock &clock)
{
    constexpr int Soon = 2; // working days
    if (clock.isLate())
        return Tone::Bad;
    if (clock.state == RequestClock::State::Stopped)
        return Tone::Attention;
    return clock.state == RequestClock::State::Running && clock.daysLeft <= Soon ? Tone::Attention : Tone::Plain;
}

const Answer &answerOf(const BoardRow &row, const BoardColumn &column)
{
    return row.answers[std::size_t(column.question)];
}

const Decision &decisionOf(const BoardRow &row, const BoardColumn &column)
{
    return row.decisions[std::size_t(column.question)][std::size_t(column.period)];
}

const Proposal &proposalOf(const BoardRow &row, const BoardColumn &column)
{
    return row.proposals[std::size_t(column.question)][std::size_t(column.period)];
}

/// Late ones first, then by the days they have left; what no limit runs for comes last.
int clockOrder(const RequestClock &clock)
{
    constexpr int Stopped = 10'000;
    if (clock.isOpen())
        return clock.daysLeft.value_or(Stopped);
    return Stopped + 1 + int(clock.state);
}

/// What is not there yet steps back behind what is.
bool isQuiet(const BoardRow &row, const BoardColumn &column)
{
    if (column.kind == BoardKind::Status) {
        const AnswerStatus status = answerOf(row, column).status;
        return status == AnswerStatus::NotAsked;
    }
    if (column.kind == BoardKind::Cell)
        return decisionOf(row, column).completeness == Completeness::Unreviewed;
    if (column.kind == BoardKind::Clock)
        return !row.request.clock.isOpen();
    return column.kind != BoardKind::Force && column.kind != BoardKind::Reason;
}

int alignmentOf(const BoardColumn &column)
{
    const bool isNarrow = column.kind == BoardKind::Cell || column.kind == BoardKind::Returns;
    return int(Qt::AlignVCenter | (isNarrow ? Qt::AlignHCenter : Qt::AlignLeft));
}
} // namespace

void BoardModel::show(Board board)
{
    std::vector<BoardColumn> columns = columnsOf(board.questions);
    const bool sameShape =
        columns == m_columns && std::ranges::equal(board.rows, m_board.rows, {}, &BoardRow::force, &BoardRow::force);
    if (!sameShape)
        beginResetModel();
    m_board = std::move(board);
    m_columns = std::move(columns);
    if (!sameShape)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_board.rows.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString BoardModel::text(const BoardRow &row, const BoardColumn &column) const
{
    switch (column.kind) {
    case BoardKind::Force:
        return displayLine(row.name);
    case BoardKind::Status:
        return displayLine(shortStatus(answerOf(row, column)));
    case BoardKind::Sent:
        return dayText(row.sent());
    case BoardKind::Limit:
        return dayText(row.request.clock.due.value_or(QDate()));
    case BoardKind::Clock:
        return shortClock(row.request.clock);
    case BoardKind::Answered:
        return dayText(row.answered());
    case BoardKind::Reference:
        return displayLine(row.reference());
    case BoardKind::Returns:
        return row.returns > 0 ? QString::number(row.returns) : QString();
    case BoardKind::Cell:
        return cellMark(decisionOf(row, column), proposalOf(row, column));
    case BoardKind::Reason:
        break;
    }
    return displayLine(row.reasons(m_board.questions));
}

QString BoardModel::longText(const BoardRow &row, const BoardColumn &column) const
{
    if (column.kind == BoardKind::Status)
        return column.title + u": "_s + answerStatusTitle(answerOf(row, column).status) + u' ' +
               answerOf(row, column).exemption + (answerOf(row, column).goodwill ? tr(", figures given") : QString());
    if (column.kind == BoardKind::Limit || column.kind == BoardKind::Clock)
        return QStringList{column.title + u": "_s + row.request.clock.words, row.request.clock.why}
            .join(u". "_s)
            .trimmed();
    if (column.kind != BoardKind::Cell)
        return column.title + u": "_s + text(row, column);
    const Decision &decision = decisionOf(row, column);
    const Reason *reason = findReason(decision.reason);
    QString words = column.group + u' ' + column.title + u": "_s + completenessTitle(decision.completeness);
    if (reason)
        words += u". "_s + reason->title;
    if (!decision.note.isEmpty())
        words += u". "_s + decision.note;
    const Proposal &proposal = proposalOf(row, column);
    const QString proposed = proposal.canBeAccepted() ? completenessTitle(proposal.completeness) : tr("nothing");
    return words + tr(". Rules propose %1: %2").arg(proposed, proposal.why);
}

QVariant BoardModel::sortValue(const BoardRow &row, const BoardColumn &column) const
{
    switch (column.kind) {
    case BoardKind::Status:
        return int(answerOf(row, column).status);
    case BoardKind::Sent:
        return row.sent();
    case BoardKind::Limit:
        return row.request.clock.due.value_or(QDate());
    case BoardKind::Clock:
        return clockOrder(row.request.clock);
    case BoardKind::Answered:
        return row.answered();
    case BoardKind::Returns:
        return row.returns;
    case BoardKind::Cell:
        return int(decisionOf(row, column).completeness);
    default:
        return text(row, column);
    }
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BoardRow &of = row(index.row());
    const BoardColumn &in = column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(of, in);
    case Qt::ToolTipRole: // tooltips guess whether they are rich text
        return displayText(u"%1\n%2"_s.arg(of.name, longText(of, in))).toHtmlEscaped().replace(u'\n', u"<br>"_s);
    case Qt::AccessibleTextRole:
        return displayLine(of.name + u", "_s + longText(of, in));
    case Qt::TextAlignmentRole:
        return alignmentOf(in);
    case ToneRole:
        if (in.kind == BoardKind::Cell)
            return int(toneOf(decisionOf(of, in).completeness));
        if (in.kind == BoardKind::Clock)
            return int(toneOf(of.request.clock));
        return int(in.kind == BoardKind::Status ? toneOf(answerOf(of, in).status) : Tone::Plain);
    case SortRole:
        return sortValue(of, in);
    case QuietRole:
        return isQuiet(of, in);
    default:
        return {};
    }
}

/// References that no force gave only take the room of the reasons.
bool BoardModel::isUnused(int section) const
{
    if (column(section).kind != BoardKind::Reference)
        return false;
    for (int row = 0; row < rowCount(); ++row)
        if (!index(row, section).data().toString().isEmpty())
            return false;
    return rowCount() > 0;
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= (orientation == Qt::Horizontal ? columnCount() : rowCount()))
        return {};
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(row(section).name) : QVariant();
    if (role == Qt::DisplayRole)
        return column(section).title;
    if (role == GroupRole)
        return column(section).group;
    if (role == UnusedRole)
        return isUnused(section);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column(section));
    if (role == Qt::AccessibleTextRole)
        return QString(column(section).group + u' ' + column(section).title).trimmed();
    return {};
}

BoardProxy::BoardProxy(BoardModel &model, QObject *parent)
    : QSortFilterProxyModel(parent), m_model(model), m_filter(boardFilters({}).front())
{
    setSourceModel(&model);
    setSortRole(BoardModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    // A row that is marked stays where it is until the user sorts again: the next key must hit the row below it.
    setDynamicSortFilter(false);
}

void BoardProxy::setFilter(const BoardFilter &filter)
{
    m_filter = filter;
    invalidateFilter();
}

void BoardProxy::setTyped(const QString &typed)
{
    m_typed = typed;
    invalidateFilter();
}

bool BoardProxy::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    const BoardRow &row = m_model.row(sourceRow);
    if (!m_filter.takes(row))
        return false;
    if (m_typed.isEmpty())
        return true;
    QString words = row.name + u' ' + row.reference() + u' ' + row.reasons(m_model.board().questions);
    for (const Answer &answer : row.answers)
        words += u' ' + answerStatusTitle(answer.status) + u' ' + answer.exemption;
    return matchesTyped(words, m_typed);
}
