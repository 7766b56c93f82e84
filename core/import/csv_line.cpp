// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csv_line.h"

#include <algorithm>
#include <limits>

namespace {

constexpr int MaxSteps = 20'000; // of one line: quotes that fit nowhere would be tried in every way
constexpr int MaxFaults = 6;     // of one line that are overlooked
constexpr int StrayFaults = 2;   // what a quote at the start of a cell counts that opens nothing

class LineCut {
public:
    LineCut(std::string_view line, const CsvLineForm &form, int wanted, bool mayBeStray, int faults)
        : m_line(line), m_form(form), m_wanted(wanted), m_mayBeStray(mayBeStray), m_faults(faults)
    {
    }
    bool cutFrom(std::size_t at);
    std::vector<std::string> cells;

private:
    struct Ending {
        std::size_t quote; // the quote that closes the cell
        std::size_t stop;  // the delimiter after it, or the end of the line
        int faults;        // quotes inside that are not doubled, and one if this is the second of a doubled quote
    };
    std::vector<Ending> endingsAfter(std::size_t open) const;
    bool goOn(std::string cell, std::size_t stop, int faults);
    std::string unquoted(std::string_view inside) const;
    std::size_t afterDelimiter(std::size_t stop) const
    {
        return stop + 1 + (m_form.spaceAfter && stop + 1 < m_line.size() && m_line[stop + 1] == ' ' ? 1 : 0);
    }

    std::string_view m_line;
    const CsvLineForm &m_form;
    int m_wanted; // 0: any number
    bool m_mayBeStray;
    int m_faults; // that may still be overlooked
    int m_steps = 0;
};

std::vector<LineCut::Ending> LineCut::endingsAfter(std::size_t open) const
{
    std::vector<Ending> endings;
    std::size_t run = 0; // quotes that follow each other
    int single = 0;      // quotes so far that are not doubled
    for (std::size_t at = open + 1; at < m_line.size(); ++at) {
        if (m_form.backslash && m_line[at] == '\\') {
            ++at;
            run = 0;
            continue;
        }
        if (m_line[at] != m_form.quote) {
            run = 0;
            continue;
        }
        single += ++run % 2 == 1 ? 1 : -1;
        const std::size_t stop = std::min(m_line.find_first_not_of(' ', at + 1), m_line.size());
        if (stop == m_line.size() || m_line[stop] == m_form.delimiter)
            endings.push_back({at, stop, run % 2 == 1 ? single - 1 : single + 1});
        else if (m_form.delimiter == ' ' && stop > at + 1)
            endings.push_back({at, at + 1, run % 2 == 1 ? single - 1 : single + 1});
    }
    std::ranges::stable_sort(endings, {}, &Ending::faults);
    return endings;
}

std::string LineCut::unquoted(std::string_view inside) const
{
    std::string text;
    for (std::size_t at = 0; at < inside.size(); ++at) {
        const bool isPair = at + 1 < inside.size() && inside[at + 1] == m_form.quote;
        if (isPair && (inside[at] == m_form.quote || (m_form.backslash && inside[at] == '\\')))
            ++at;
        text += inside[at];
    }
    return text;
}

bool LineCut::goOn(std::string cell, std::size_t stop, int faults)
{
    if (faults > m_faults)
        return false;
    m_faults -= faults;
    cells.push_back(std::move(cell));
    const int count = int(cells.size());
    const bool isLast = stop >= m_line.size();
    if (isLast ? m_wanted == 0 || count == m_wanted
               : (m_wanted == 0 || count < m_wanted) && cutFrom(afterDelimiter(stop)))
        return true;
    cells.pop_back();
    m_faults += faults;
    return false;
}

bool LineCut::cutFrom(std::size_t at)
{
    if (++m_steps > MaxSteps)
        return false;
    const bool isQuote = at < m_line.size() && m_line[at] == m_form.quote;
    if (isQuote) {
        for (const Ending &ending : endingsAfter(at)) {
            if (goOn(unquoted(m_line.substr(at + 1, ending.quote - at - 1)), ending.stop, ending.faults))
                return true;
        }
        if (!m_mayBeStray)
            return false;
    }
    const std::size_t stop = std::min(m_line.find(m_form.delimiter, at), m_line.size());
    return goOn(std::string(m_line.substr(at, stop - at)), stop, isQuote ? StrayFaults : 0);
}

} // namespace

std::optional<std::vector<std::string>> cutCsvLine(std::string_view line, const CsvLineForm &form, int cells,
                                                   bool mayBeStray)
{
    for (int faults = 0; faults <= MaxFaults; ++faults) {
        LineCut cut(line, form, cells, mayBeStray, faults);
        if (cut.cutFrom(0))
            return std::move(cut.cells);
    }
    return std::nullopt;
}

std::vector<std::string> cutCsvLine(std::string_view line, const CsvLineForm &form)
{
    LineCut cut(line, form, 0, true, std::numeric_limits<int>::max());
    cut.cutFrom(0);
    return std::move(cut.cells);
}
