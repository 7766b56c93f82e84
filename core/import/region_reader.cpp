// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/region_reader.h"

#include "core/domain/number_text.h"
#include "core/import/cell_look.h"
#include "core/import/label_words.h"
#include "core/import/sentence_figures.h"
#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {
bool isListed(const std::vector<int> &list, int value)
{
    return std::ranges::find(list, value) != list.end();
}
} // namespace

RegionReader::RegionReader(Draft &draft, DraftWords &words, const Table &head, const Mapping &mapping)
    : m_draft(draft), m_words(words), m_mapping(mapping), m_titles(draft, words, m_mapping),
      m_listsTotals(mapping.region.rows() <= LongestListed), m_firstCount(draft.counts.size())
{
    makeAxes();
    makeGroups();
    findYearsEnd(head);
    readHeadings(head);
    makeDefaults();
    remarkLeftOut(head);
    remarkCarried();
}

/// "Year ending 31 March" in the headings, or in the lines just above them.
void RegionReader::findYearsEnd(const Table &head)
{
    constexpr int LinesAbove = 3;
    const Region &region = m_mapping.region;
    const int last = std::min(region.top + m_mapping.headerRows, head.rows()) - 1;
    for (int row = last; row >= std::max(0, region.top - LinesAbove); --row) {
        for (int column = region.left; column <= region.right; ++column) {
            const QString text = head.text(row, column);
            if (row >= region.top && isFinancialYearWord(text))
                m_titles.setYearsUnclear();
            if (const QString end = yearsEndIn(text); !end.isEmpty())
                return m_titles.setYearsEnd(end);
        }
    }
}

void RegionReader::makeAxes()
{
    for (const Axis &axis : m_mapping.down) {
        if (dimensionOf(axis.role))
            m_axes.push_back(std::make_unique<AxisTitles>(axis, AxisTitles::Where::Down));
    }
    m_downAxes = m_axes.size();
    if (!m_mapping.groupRows.empty() && dimensionOf(m_mapping.groupRows.front().role))
        m_axes.push_back(std::make_unique<AxisTitles>(m_mapping.groupRows.front(), AxisTitles::Where::Group));
    m_rowAxes = m_axes.size();
    for (const Axis &axis : m_mapping.across) {
        if (dimensionOf(axis.role))
            m_axes.push_back(std::make_unique<AxisTitles>(axis, AxisTitles::Where::Across));
    }
    m_rowNumbers.resize(m_rowAxes);
    if (m_rowAxes > m_downAxes) // rows before the first group have no title of it
        m_rowNumbers[m_downAxes] =
            m_axes[m_downAxes]->number({}, cell(m_mapping.groupRows.front().index, m_mapping.region.left));
}

void RegionReader::makeGroups()
{
    // Titles of measures first: what they say of a period or an outcome is closer to the figure than the other axes.
    std::vector<std::size_t> order(m_axes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_partition(order, [&](std::size_t i) { return m_axes[i]->axis().role == Role::Measure; });
    for (const std::size_t i : order) {
        const auto dimension = dimensionOf(m_axes[i]->axis().role);
        Q_ASSERT(dimension); // makeAxes leaves out the others
        auto group = std::ranges::find(m_groups, *dimension, &TitleGroup::dimension);
        if (dimension == Dimension::Measure || group == m_groups.end()) { // titles of measures are read one by one
            m_groups.emplace_back(*dimension);
            m_groupAxes.emplace_back();
            group = std::prev(m_groups.end());
        }
        group->add(m_axes[i].get());
        m_groupAxes[std::size_t(group - m_groups.begin())].push_back(i);
    }
}

void RegionReader::readHeadings(const Table &head)
{
    m_columnNumbers.resize(m_mapping.figureColumns.size());
    for (std::size_t axis = m_rowAxes; axis < m_axes.size(); ++axis) {
        const int row = m_axes[axis]->axis().index;
        for (std::size_t i = 0; i < m_mapping.figureColumns.size(); ++i) {
            const int column = m_mapping.figureColumns[i];
            m_columnNumbers[i].push_back(m_axes[axis]->number(head.at(row, column), cell(row, column)));
        }
    }
}

bool RegionReader::has(Dimension dimension) const
{
    return std::ranges::any_of(m_groups, [&](const TitleGroup &group) { return group.dimension() == dimension; });
}

void RegionReader::makeDefaults()
{
    m_defaults.measure = m_words.measure(m_mapping.measure);
    if (!has(Dimension::Force) && !m_mapping.force.isEmpty())
        m_defaults.force = m_words.force({}, m_mapping.force);
    if (!has(Dimension::Period) && m_mapping.period)
        m_defaults.period = m_words.period(*m_mapping.period);
    if (!has(Dimension::Offence) && !m_mapping.offence.isEmpty())
        m_defaults.offence = m_words.offence(m_mapping.offence);
    if (!has(Dimension::Outcome) && !m_mapping.outcome.isEmpty()) {
        const Meaning meaning =
            m_titles.read(Dimension::Outcome,
                          {{Role::Outcome, m_mapping.outcome, cell(m_mapping.region.top, m_mapping.region.left)}});
        m_defaults.outcome = meaning.outcome;
    }
    // Where some titles of measures name their own period, the others have none rather than that of the whole file.
    for (const auto &axis : m_axes) {
        if (axis->axis().role != Role::Measure)
            continue;
        for (std::size_t i = 0; i < m_mapping.figureColumns.size(); ++i) {
            const std::size_t at = std::size_t(&axis - &m_axes.front());
            if (at >= m_rowAxes && periodWithin(axis->title(m_columnNumbers[i][at - m_rowAxes]).text))
                m_defaults.period = -1;
        }
    }
}

/// Titles that hold for the blank cells below or beside them are said to do so.
void RegionReader::remarkCarried()
{
    for (const auto &axis : m_axes) {
        if (!axis->axis().carried)
            continue;
        const bool across = std::ranges::find(m_mapping.across, axis->axis()) != m_mapping.across.end();
        const int heading = m_mapping.region.top + std::max(0, m_mapping.headerRows - 1);
        m_draft.remarks.push_back(
            {Remark::Severity::Note, u"titles-carried"_s,
             across ? cell(axis->axis().index, m_mapping.figureColumns.front()) : cell(heading, axis->axis().index),
             across ? u"Blank titles of row %1 are read as the title to their left."_s.arg(axis->axis().index + 1)
                    : u"Blank titles of column %1 are read as the title above them."_s.arg(
                          columnLetters(axis->axis().index))});
    }
}

void RegionReader::remarkLeftOut(const Table &head)
{
    const Region &region = m_mapping.region;
    for (int column = region.left; column <= region.right; ++column) {
        const bool isRead =
            isListed(m_mapping.figureColumns, column) || std::ranges::any_of(m_mapping.down, [&](const Axis &axis) {
                return axis.index == column && axis.role != Role::Ignore;
            });
        int row = std::min(region.bottom, head.rows() - 1);
        while (row >= region.top && isBlankCell(head, row, column))
            --row;
        if (isRead || row < region.top)
            continue;
        const int heading = region.top + std::max(0, m_mapping.headerRows - 1);
        m_draft.remarks.push_back({Remark::Severity::Note, u"column-left-out"_s, cell(heading, column),
                                   u"Column %1 (“%2”) holds no figures and no titles of them; it is left out."_s.arg(
                                       columnLetters(column), head.text(heading, column).simplified())});
    }
}

void RegionReader::readRows(const Table &slice, int firstRow)
{
    const int body = m_mapping.region.top + m_mapping.headerRows;
    const int first = std::max(0, body - firstRow);
    const int last = std::min(slice.rows() - 1, m_mapping.region.bottom - firstRow);
    const std::size_t wanted =
        m_draft.counts.size() + std::size_t(std::max(0, last - first + 1)) * m_mapping.figureColumns.size();
    if (wanted > m_draft.counts.capacity())
        m_draft.counts.reserve(std::max(wanted, m_draft.counts.capacity() * 2));
    for (int row = first; row <= last; ++row) {
        if (!isSetAside(slice, row, row + firstRow))
            readRow(slice, row, row + firstRow);
    }
}

/// Lines that hold no figures: left out with a note, or the title of the rows below.
bool RegionReader::isSetAside(const Table &slice, int row, int sourceRow)
{
    const Region &region = m_mapping.region;
    const auto group = std::ranges::find(m_mapping.groupRows, sourceRow, &Axis::index);
    if (group != m_mapping.groupRows.end() && m_rowAxes > m_downAxes) {
        m_rowNumbers[m_downAxes] = m_axes[m_downAxes]->number(slice.at(row, region.left), cell(sourceRow, region.left));
        return true;
    }
    const bool ignored = isListed(m_mapping.ignoredRows, sourceRow);
    int firstPrinted = region.left;
    while (firstPrinted <= region.right && isBlankCell(slice, row, firstPrinted))
        ++firstPrinted;
    const bool blank = firstPrinted > region.right;
    if (ignored && m_mapping.countsRows)
        notePrintedTotal(slice, row, sourceRow);
    if (ignored && !blank)
        m_draft.remarks.push_back({Remark::Severity::Note, u"line-left-out"_s, cell(sourceRow, firstPrinted),
                                   u"Row %1 (“%2”) holds no figures of the table; it is left out."_s.arg(sourceRow + 1)
                                       .arg(slice.text(row, firstPrinted).simplified())});
    return ignored || blank;
}

void RegionReader::readRow(const Table &slice, int row, int sourceRow)
{
    for (std::size_t i = 0; i < m_downAxes; ++i) {
        const int column = m_axes[i]->axis().index;
        m_rowNumbers[i] = m_axes[i]->number(slice.at(row, column), cell(sourceRow, column));
    }
    if (m_mapping.countsRows)
        countRow(sourceRow);
    for (std::size_t i = 0; i < m_mapping.figureColumns.size(); ++i)
        readCell(slice, row, sourceRow, i);
}

void RegionReader::readCell(const Table &slice, int row, int sourceRow, std::size_t column)
{
    const int at = m_mapping.figureColumns[column];
    Count count = countOf(column, sourceRow);
    if (slice.prose && readSentence(slice.text(row, at), count))
        return;
    const auto text = slice.at(row, at);
    const auto plain = slice.kind(row, at) == Table::CellKind::Date ? std::nullopt : plainCount(text);
    if (plain) {
        count.figure = Figure::exact(*plain);
        if (text.size() > 1 && text.front() == '0')
            count.text = m_words.text(text);
    } else
        readOddCell(figureCell(text, slice.kind(row, at)), text, count);
    addCount(count);
}

bool RegionReader::readSentence(const QString &line, const Count &whole)
{
    const auto figures = readSentences(line).figures;
    for (const SentenceFigure &figure : figures) {
        Count count = whole;
        count.figure = figure.figure;
        count.text = m_words.text(line.simplified().toStdString());
        if (figure.period)
            count.period = m_words.period(*figure.period);
        if (figure.measure)
            count.measure = m_words.measure(*figure.measure);
        if (!figure.offence.isEmpty())
            count.offence = m_words.offence(figure.offence);
        if (!figure.outcome.isEmpty())
            count.outcome = m_titles.read(Dimension::Outcome, {{Role::Outcome, figure.outcome, count.cell()}}).outcome;
        addCount(count);
    }
    return !figures.empty();
}

void RegionReader::readOddCell(const CellFigure &read, std::string_view text, Count &count)
{
    count.figure = read.figure;
    count.text = m_words.text(text);
    if (read.isShare)
        count.measure = shareOf(count.measure);
    if (!read.period.isEmpty()) {
        const Meaning meaning = m_titles.read(Dimension::Period, {{Role::Period, read.period, count.cell()}});
        count.period = meaning.period;
    }
    if (read.oddity != FigureOddity::None)
        m_odd.add(read.oddity, QString::fromUtf8(text.data(), qsizetype(text.size())), count.cell());
}

void RegionReader::addCount(const Count &count)
{
    if (m_isWholeSpan)
        m_wholeSpans.push_back(m_draft.counts.size());
    else if (count.period >= 0 && count.period != m_defaults.period) {
        const Period &period = m_draft.periods[std::size_t(count.period)];
        if (!m_span)
            m_span = period;
        else if (!m_span->contains(period))
            m_span = Period(std::min(m_span->from(), period.from()), std::max(m_span->to(), period.to()));
    }
    m_draft.counts.push_back(count);
}

const CellFigure &RegionReader::figureCell(std::string_view text, Table::CellKind kind)
{
    std::string key(1, char('0' + int(kind)));
    key.append(text);
    auto found = m_cells.find(key);
    if (found == m_cells.end())
        found = m_cells.emplace(std::move(key), readFigureCell(text, kind, m_draft.rules.figures)).first;
    return found->second;
}

Count RegionReader::countOf(std::size_t column, int sourceRow)
{
    Count count;
    count.table = std::int16_t(m_mapping.region.table);
    count.row = sourceRow;
    count.column = std::int16_t(m_mapping.countsRows ? m_mapping.region.left : m_mapping.figureColumns[column]);
    m_isWholeSpan = false;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        m_numbers.clear();
        for (const std::size_t axis : m_groupAxes[i])
            m_numbers.push_back(axis < m_rowAxes ? m_rowNumbers[axis] : m_columnNumbers[column][axis - m_rowAxes]);
        merge(count, m_groups[i].meaning(m_numbers, sourceRow, m_titles));
    }
    if (m_listsTotals)
        count.isTotal =
            count.isTotal || isListed(m_mapping.totalRows, sourceRow) || isListed(m_mapping.totalColumns, count.column);
    applyDefaults(count);
    return count;
}

void RegionReader::merge(Count &count, const Meaning &meaning)
{
    const auto take = [](auto &target, auto value) {
        if (target < 0)
            target = value;
    };
    take(count.force, meaning.force);
    take(count.period, meaning.period);
    take(count.measure, meaning.measure);
    take(count.asAt, meaning.asAt);
    take(count.offence, meaning.offence);
    take(count.outcome, meaning.outcome);
    take(count.place, meaning.place);
    if (meaning.label >= 0)
        addLabel(count, meaning.label);
    count.isTotal = count.isTotal || meaning.isSureTotal || (meaning.isTotal && !m_listsTotals);
    m_isWholeSpan = m_isWholeSpan || meaning.isWholeSpan;
}

void RegionReader::addLabel(Count &count, std::int32_t label)
{
    if (count.label < 0 || count.label == label)
        count.label = label;
    else
        count.label =
            m_words.label(m_draft.labels[std::size_t(count.label)] + u" | "_s + m_draft.labels[std::size_t(label)]);
}

void RegionReader::applyDefaults(Count &count) const
{
    if (count.force < 0)
        count.force = m_defaults.force;
    if (count.period < 0 && !m_isWholeSpan)
        count.period = m_defaults.period;
    if (count.offence < 0)
        count.offence = m_defaults.offence;
    if (count.outcome < 0 && count.measure < 0)
        count.outcome = m_defaults.outcome;
    if (count.measure < 0)
        count.measure = m_defaults.measure;
}

std::int16_t RegionReader::shareOf(std::int16_t measure)
{
    Measure share = m_draft.measures[std::size_t(measure)];
    if (share.isShare)
        return measure;
    share = {Measure::Kind::Other, share.name() + u" (%)"_s, {}, share.basis, true};
    return m_words.measure(share);
}

void RegionReader::settleTotals()
{
    const auto span = m_span ? m_span : m_mapping.period;
    if (span && !m_wholeSpans.empty()) {
        const auto whole = m_words.period(*span);
        for (const std::size_t at : m_wholeSpans)
            m_draft.counts[at].period = whole;
    }
    m_wholeSpans.clear();
    m_firstCount = 0;
}

void RegionReader::finish()
{
    addTallies();
    const std::size_t first = m_firstCount;
    settleTotals();
    m_firstCount = first;
    for (const Remark &remark : m_odd.remarks())
        m_draft.remarks.push_back(remark);
    const CellRef corner = cell(m_mapping.region.top, m_mapping.region.left);
    if (!has(Dimension::Force) && m_mapping.force.isEmpty())
        m_draft.remarks.push_back({Remark::Severity::Question, u"force-unknown"_s, corner,
                                   u"Neither the cells nor the file name say which force answered. Name the force."_s});
    const bool anyPeriod = m_span || m_mapping.period || has(Dimension::Period);
    if (!anyPeriod)
        m_draft.remarks.push_back(
            {Remark::Severity::Question, u"period-missing"_s, corner,
             u"Neither the cells nor the file name say which period the figures cover. State it."_s});
}
