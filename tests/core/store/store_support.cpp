// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

std::unique_ptr<Study> StudyFolder::newStudy(const QString &name) const
{
    NewStudy what;
    what.info.title = "Intimate images";
    what.from = QDate(2019, 1, 1);
    what.to = QDate(2022, 7, 31);
    return Study::create(path(name), what);
}

namespace {
Count countOf(std::int16_t force, std::int16_t period, std::int16_t measure, const Figure &figure, std::int32_t row,
              std::int16_t column)
{
    Count count;
    count.figure = figure;
    count.force = force;
    count.period = period;
    count.measure = measure;
    count.offence = 0;
    count.table = 0;
    count.row = row;
    count.column = column;
    return count;
}

void addForce(Draft &draft, std::int16_t force)
{
    const std::int32_t row = 1 + force * 3;
    draft.counts.push_back(countOf(force, 0, 0, Figure::exact(100 + force), row, 1));
    draft.counts.push_back(countOf(force, 1, 0, Figure::exact(0), row, 2));
    Count hidden = countOf(force, 0, 1, Figure::lessThan(0, 4), row + 1, 1);
    hidden.outcome = 0;
    hidden.text = 0;
    draft.counts.push_back(hidden);
    Count mark = countOf(force, 1, 1, Figure::absent(Figure::Kind::Unresolved), row + 1, 2);
    mark.outcome = 0;
    mark.text = 1;
    draft.counts.push_back(mark);
    Count total = countOf(force, 0, 0, Figure::exact(100 + force), row + 2, 1);
    total.isTotal = true;
    draft.counts.push_back(total);
}
} // namespace

Draft smallDraft(const QStringList &forceCodes, const QByteArray &bytes)
{
    Draft draft;
    draft.source = {"reply.csv", bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), "csv"};
    draft.tables = {"Sheet 1"};
    draft.periods = {Period::calendarYear(2020), Period::calendarYear(2021)};
    draft.measures = {Measure{}, Measure{Measure::Kind::Outcomes, "", "crimes", Measure::Basis::OfRecorded, false}};
    draft.offences = {{"Disclose private sexual images", "008/71"}};
    draft.outcomes = {{"Charged / Summonsed", {{"1"}, "words: charge"}}};
    draft.texts = {"<5", "-"};
    for (const QString &code : forceCodes) {
        draft.forces.push_back({code + " as printed", code});
        addForce(draft, std::int16_t(draft.forces.size() - 1));
    }
    draft.rules.figures.marks = {{"*", Figure::suppressed(1, 4)}, {"nil", Figure::exact(0)}};
    draft.rules.caveats = {"Figures are live and may change."};
    draft.rules.correctAsAt = QDate(2022, 8, 1);
    draft.rules.yearBasis = "calendar";
    Mapping mapping;
    mapping.region = {0, 0, 0, 5, 2};
    mapping.figureColumns = {1, 2};
    draft.mappings = {mapping};
    return draft;
}

QByteArray fileHash(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
}

QString errorOf(const std::function<void()> &call)
{
    try {
        call();
    } catch (const Error &error) {
        return error.message();
    }
    return "no error";
}
