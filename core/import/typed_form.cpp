// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/typed_form.h"

#include "core/domain/figure_rule.h"
#include "core/domain/outcome.h"
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1StringView totalTitle("Total");
constexpr QLatin1StringView forceTitle("Force");

TypedForm::Section sectionFor(const Question &question)
{
    if (question.measure.kind != Measure::Kind::Outcomes)
        return {question.title, u"Offence"_s, {{question.title, {}, false}}};
    TypedForm::Section section{question.title, u"Outcome type"_s, {}};
    for (const OutcomeType &type : OutcomeTypes::reference().all()) {
        if (question.outcomeTypes.isEmpty() || question.outcomeTypes.contains(type.type))
            section.rows.push_back({u"%1 %2"_s.arg(type.type, type.title), {}, false});
    }
    section.rows.push_back({totalTitle, {}, true});
    return section;
}

bool isTyped(const TypedForm::Row &row)
{
    return std::ranges::any_of(row.texts, [](const QString &text) { return !text.trimmed().isEmpty(); });
}

bool isTyped(const TypedForm &form, qsizetype period)
{
    return std::ranges::any_of(form.sections, [period](const TypedForm::Section &section) {
        return std::ranges::any_of(
            section.rows, [period](const TypedForm::Row &row) { return !row.texts.value(period).trimmed().isEmpty(); });
    });
}

void append(QByteArray &csv, const QStringList &cells)
{
    for (const QString &cell : cells)
        csv += '"' + cell.simplified().replace(u'"', u"\"\""_s).toUtf8() + "\",";
    csv.back() = '\n';
}

void append(QByteArray &csv, const TypedForm::Section &section, const TypedForm &form,
            const std::vector<qsizetype> &periods)
{
    if (std::ranges::none_of(section.rows, [](const auto &row) { return isTyped(row); }))
        return;
    if (!csv.isEmpty())
        csv += '\n';
    append(csv, {forceTitle, form.force}); // over each: a table is read with what stands over it
    append(csv, {section.title});
    const auto line = [&](const QString &title, const QStringList &texts) {
        QStringList cells{title};
        for (const qsizetype period : periods)
            cells += texts.value(period);
        append(csv, cells);
    };
    line(section.heading, form.periods);
    for (const TypedForm::Row &row : section.rows) {
        if (isTyped(row))
            line(row.title, row.texts);
    }
}

qsizetype placeOf(QStringList &periods, const QString &period)
{
    if (!periods.contains(period))
        periods += period;
    return periods.indexOf(period);
}

TypedForm::Section &sectionOf(TypedForm &form, const QString &title)
{
    const auto found = std::ranges::find(form.sections, title, &TypedForm::Section::title);
    return found != form.sections.end() ? *found : form.sections.emplace_back(TypedForm::Section{title, {}, {}});
}

TypedForm::Row &rowOf(TypedForm::Section &section, const QString &title)
{
    const auto found = std::ranges::find(section.rows, title, &TypedForm::Row::title);
    if (found != section.rows.end())
        return *found;
    const auto total = std::ranges::find(section.rows, true, &TypedForm::Row::isTotal);
    return *section.rows.insert(total, {title, {}, title == totalTitle});
}

/// Reads toCsv() back line by line.
class Filling {
public:
    explicit Filling(TypedForm form) : m_form(std::move(form)) {}

    TypedForm from(const Table &typed)
    {
        for (int row = 0; row < typed.rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < typed.rowLength(row); ++column)
                cells += typed.text(row, column);
            take(cells);
        }
        return std::move(m_form);
    }

private:
    void take(const QStringList &cells)
    {
        if (cells.isEmpty())
            m_section = nullptr; // another begins
        else if (m_section)
            m_places.empty() ? takePeriods(cells) : takeRow(cells);
        else if (cells.front() == forceTitle)
            m_form.force = cells.value(1);
        else
            begin(cells.front());
    }

    void begin(const QString &title)
    {
        m_section = &sectionOf(m_form, title);
        m_places.clear();
    }

    void takePeriods(const QStringList &cells)
    {
        m_section->heading = cells.front();
        for (qsizetype column = 1; column < cells.size(); ++column)
            m_places.push_back(placeOf(m_form.periods, cells[column]));
    }

    void takeRow(const QStringList &cells)
    {
        QStringList &texts = rowOf(*m_section, cells.front()).texts;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            texts.resize(std::max(texts.size(), m_places[i] + 1));
            texts[m_places[i]] = cells.value(qsizetype(i) + 1);
        }
    }

    TypedForm m_form;
    TypedForm::Section *m_section = nullptr;
    std::vector<qsizetype> m_places; ///< of the columns, among the periods of the form
};

bool canHold(const Figure &sum, const Figure &stated)
{
    const auto most = sum.high();
    const auto least = stated.high();
    return (!most || *most >= stated.low()) && (!least || sum.low() <= *least);
}
} // namespace

TypedForm formFor(const std::vector<Question> &questions)
{
    TypedForm form;
    for (const Question &question : questions) {
        form.sections.push_back(sectionFor(question));
        for (const Period &period : question.periods)
            placeOf(form.periods, period.label());
    }
    return form;
}

bool isEmpty(const TypedForm &form)
{
    return std::ranges::none_of(form.sections, [](const TypedForm::Section &section) {
        return std::ranges::any_of(section.rows, [](const auto &row) { return isTyped(row); });
    });
}

QByteArray toCsv(const TypedForm &form)
{
    std::vector<qsizetype> periods;
    for (qsizetype period = 0; period < form.periods.size(); ++period) {
        if (isTyped(form, period))
            periods.push_back(period);
    }
    QByteArray csv;
    for (const TypedForm::Section &section : form.sections)
        append(csv, section, form, periods);
    return csv;
}

TypedForm filledFrom(TypedForm form, const Table &typed)
{
    return Filling(std::move(form)).from(typed);
}

TypedSum::Verdict TypedSum::verdict() const
{
    if (!stated || !stated->hasBounds())
        return Verdict::NothingStated;
    if (open > 0 && sum.low() <= stated->high().value_or(sum.low()))
        return Verdict::MayAgree;
    if (!canHold(sum, *stated))
        return Verdict::Differs;
    return sum == *stated ? Verdict::Agrees : Verdict::MayAgree;
}

TypedSum sumOf(const TypedForm::Section &section, qsizetype period)
{
    TypedSum total;
    for (const TypedForm::Row &row : section.rows) {
        const QString text = row.texts.value(period).trimmed();
        if (text.isEmpty())
            continue;
        const auto figure = Figure::parse(text, FigureRule());
        const bool isNumber = figure && figure->hasBounds();
        if (row.isTotal) {
            total.stated = figure;
        } else if (isNumber) {
            total.sum = total.sum + *figure;
            ++total.numbers;
        } else {
            ++total.open;
        }
    }
    return total;
}
