// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/review_merge.h"

#include "core/domain/error.h"
#include "core/domain/sha256.h"
#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {
/// Where the columns of the sheet stand, by their headings in any case.
struct Columns {
    qsizetype heading = -1; ///< row
    qsizetype id = -1;
    qsizetype reading = -1;
    qsizetype right = -1;
    qsizetype instead = -1;
    qsizetype note = -1;
};

Columns columnsOf(const std::vector<QStringList> &rows)
{
    for (qsizetype row = 0; row < qsizetype(rows.size()); ++row) {
        QStringList titles;
        for (const QString &title : rows[std::size_t(row)])
            titles << title.simplified().toLower();
        const Columns found{row,
                            titles.indexOf(u"id"_s),
                            titles.indexOf(u"your reading"_s),
                            titles.indexOf(u"right?"_s),
                            titles.indexOf(u"should be"_s),
                            titles.indexOf(u"note"_s)};
        if (found.id >= 0 && (found.reading >= 0 || found.right >= 0))
            return found;
    }
    throw Error(u"This is no review pack: there is no line with the headings “Id” and “Your reading” or “Right?”. "
                "Export one with “foilio-cli review export”, and merge the file that was filled."_s);
}

std::optional<bool> tickOf(const QString &words)
{
    const QString word = words.toLower();
    if (QStringList{u"yes"_s, u"y"_s, u"x"_s, u"✓"_s, u"✔"_s, u"ok"_s, u"right"_s, u"true"_s, u"1"_s}.contains(word))
        return true;
    if (QStringList{u"no"_s, u"n"_s, u"✗"_s, u"✘"_s, u"wrong"_s, u"false"_s, u"0"_s}.contains(word))
        return false;
    return std::nullopt;
}

class Comparing {
public:
    Comparing(const std::vector<ReviewValue> &values, const std::vector<ReturnInfo> &returns, const QString &reader)
        : m_reader(reader), m_now(QDateTime::currentDateTimeUtc())
    {
        for (const ReviewValue &value : values)
            m_values.emplace(value.key, &value);
        for (const ReturnInfo &info : returns)
            m_rules.emplace(info.id, info.rules.figures);
    }
    ReviewComparison result;

    void line(const QStringList &row, const Columns &columns, int number)
    {
        const auto at = [&](qsizetype column) { return row.value(column).simplified(); };
        if (at(columns.id).isEmpty())
            return;
        if (at(columns.reading).isEmpty() && at(columns.right).isEmpty() && at(columns.instead).isEmpty()) {
            ++result.blank;
            return;
        }
        const ReviewValue *value = known(at(columns.id), number);
        if (!value)
            return;
        ValueReading reading{value->key, value->mark, value->count.force, m_reader, value->count.figure.toString(),
                             {},         false,       at(columns.note),   m_now};
        if (columns.reading >= 0)
            rekeyed(reading, *value, at(columns.reading));
        else if (!ticked(reading, *value, at(columns.right), at(columns.instead), number))
            return;
        keep(reading, number);
    }

private:
    const ReviewValue *known(const QString &id, int number)
    {
        const auto found = m_values.find(id.section(u'.', 0, 0));
        if (found == m_values.end()) {
            result.unknown << u"Line %1: no figure in force has the id %2."_s.arg(number).arg(id);
            return nullptr;
        }
        if (found->second->mark == id.section(u'.', 1))
            return found->second;
        result.unknown << u"Line %1: the figure %2 has changed since the pack was made."_s.arg(number).arg(id);
        return nullptr;
    }

    void rekeyed(ValueReading &reading, const ReviewValue &value, const QString &words) const
    {
        reading.theirs = words;
        reading.agrees = saysTheSame(words, value.count, m_rules.at(value.count.returnId));
    }

    /// A figure in "Should be" counts for more than the tick beside it, unless they contradict each other.
    bool ticked(ValueReading &reading, const ReviewValue &value, const QString &right, const QString &instead,
                int number)
    {
        const auto tick = tickOf(right);
        const bool same = !instead.isEmpty() && saysTheSame(instead, value.count, m_rules.at(value.count.returnId));
        if ((!tick && !right.isEmpty()) || (tick && !instead.isEmpty() && *tick != same)) {
            result.problems
                << u"Line %1: “%2” with “%3” beside it is neither right nor wrong. Write yes or no."_s.arg(number).arg(
                       right, instead);
            return false;
        }
        reading.agrees = tick.value_or(same);
        reading.theirs = !instead.isEmpty() ? instead : reading.agrees ? u"yes"_s : u"no"_s;
        return true;
    }

    void keep(const ValueReading &reading, int number)
    {
        if (m_read.insert(reading.value).second)
            result.readings.push_back(reading);
        else
            result.problems << u"Line %1: the id %2 stands twice."_s.arg(number).arg(reading.value);
    }

    QString m_reader;
    QDateTime m_now;
    std::map<QString, const ReviewValue *> m_values;
    std::map<qint64, FigureRule> m_rules;
    std::set<QString> m_read; ///< keys of values
};
} // namespace

bool saysTheSame(const QString &theirs, const StoredCount &count, const FigureRule &rule)
{
    const QString words = theirs.simplified();
    if (words.compare(u"blank"_s, Qt::CaseInsensitive) == 0)
        return count.figure.kind() == Figure::Kind::Blank;
    const auto read = Figure::parse(words, rule);
    if (read && read->hasBounds() && count.figure.hasBounds())
        return read->low() == count.figure.low() && read->high() == count.figure.high();
    if (read && read->hasBounds())
        return false;
    return words.compare(count.text.simplified(), Qt::CaseInsensitive) == 0;
}

int ReviewComparison::agreed() const
{
    return int(std::ranges::count(readings, true, &ValueReading::agrees));
}

QString ReviewComparison::text() const
{
    return u"%1 agreed, %2 disagreed, %3 left blank, %4 not known."_s.arg(agreed())
        .arg(disagreed())
        .arg(blank)
        .arg(unknown.size());
}

ReviewComparison compareReview(const std::vector<QStringList> &rows, const std::vector<ReviewValue> &values,
                               const std::vector<ReturnInfo> &returns, const QString &reader)
{
    const Columns columns = columnsOf(rows);
    Comparing comparing(values, returns, reader);
    for (std::size_t i = std::size_t(columns.heading) + 1; i < rows.size(); ++i)
        comparing.line(rows[i], columns, int(i) + 1);
    return std::move(comparing.result);
}

void keepReview(Study &study, const ReviewComparison &comparison, const QString &file, const QByteArray &bytes,
                const QString &reader)
{
    if (!comparison.problems.isEmpty())
        throw Error(u"Nothing was merged. "_s + comparison.problems.join(u'\n'));
    const ReviewMerge merge{Sha256::of(bytes),
                            file,
                            reader,
                            {},
                            comparison.agreed(),
                            comparison.disagreed(),
                            comparison.blank,
                            int(comparison.unknown.size())};
    study.reviews().merge(merge, comparison.readings);
}

QString reviewTitle(const ReviewComparison &comparison, const QString &reader)
{
    return u"Review by %1: %2"_s.arg(reader, comparison.text()).chopped(1);
}

Figure figureSaid(Study &study, const ReviewValue &value, const QString &words)
{
    const auto returns = study.returns().all();
    const auto from = std::ranges::find(returns, value.count.returnId, &ReturnInfo::id);
    const auto figure = Figure::parse(words.simplified(), from->rules.figures);
    if (!figure || figure->kind() == Figure::Kind::Unresolved)
        throw Error(u"“%1” is no figure: write a number, or what hides one (<5)."_s.arg(words));
    return *figure;
}

void correctValue(Study &study, const ValueReading &reading, const ReviewValue &value, const Figure &figure,
                  const QString &reason)
{
    study.reviews().settle(reading.value, reading.reader, ValueReading::Settled::Corrected, reason);
    study.checks().correct(value.count.id, figure, reason);
}
