// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/store_support.h"

#include "core/store/sqlite.h"
#include <algorithm>

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

Draft yearsDraft(const QString &forceCode, int from, int to, const QByteArray &bytes)
{
    Draft draft;
    draft.source = {"years.csv", bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), "csv"};
    draft.tables = {""};
    draft.measures = {Measure{}};
    draft.offences = {{"Disclose private sexual images", "008/71"}};
    draft.forces = {{forceCode, forceCode}};
    for (int year = from; year <= to; ++year) {
        const auto place = std::int16_t(year - from);
        draft.periods.push_back(Period::calendarYear(year));
        draft.counts.push_back(countOf(0, place, 0, Figure::exact(year - 2000), 1, std::int16_t(place + 1)));
    }
    return draft;
}

std::vector<qint64> accept(Study &study, const Draft &draft, const Acceptance &acceptance)
{
    std::vector<qint64> ids;
    study.edit("Import " + draft.source.name, [&] { ids = study.returns().accept(draft, acceptance); });
    return ids;
}

Question questionOf(const Study &study, const QString &key)
{
    const auto questions = study.questions();
    const auto found = std::ranges::find(questions, key, &Question::key);
    return found == questions.end() ? Question() : *found;
}

namespace {
struct Outside {
    explicit Outside(const QString &path) { REQUIRE(sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK); }
    ~Outside() { sqlite3_close(handle); }
    Q_DISABLE_COPY_MOVE(Outside)
    sqlite3 *handle = nullptr;
};
} // namespace

void changeFromOutside(const QString &path, const char *script)
{
    const Outside file(path);
    const int result = sqlite3_exec(file.handle, script, nullptr, nullptr, nullptr);
    INFO(sqlite3_errmsg(file.handle));
    REQUIRE(result == SQLITE_OK);
}

QStringList rowsFromOutside(const QString &path, const char *sql)
{
    const Outside file(path);
    QStringList rows;
    const auto addRow = [](void *list, int columns, char **values, char **) {
        QStringList row;
        for (int i = 0; i < columns; ++i)
            row.append(values[i] ? QString::fromUtf8(values[i]) : QString());
        static_cast<QStringList *>(list)->append(row.join('|'));
        return 0;
    };
    const int result = sqlite3_exec(file.handle, sql, addRow, &rows, nullptr);
    INFO(sqlite3_errmsg(file.handle));
    REQUIRE(result == SQLITE_OK);
    return rows;
}
