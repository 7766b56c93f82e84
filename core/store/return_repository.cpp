// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/return_repository.h"

#include "core/domain/error.h"
#include "core/store/acceptance.h"
#include "core/store/database.h"
#include "core/store/supersession.h"
#include "core/store/words.h"
#include <QCryptographicHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {
ReturnState stateFrom(const QString &name)
{
    if (name == "in-force"_L1)
        return ReturnState::InForce;
    return name == "superseded"_L1 ? ReturnState::Superseded : ReturnState::Withdrawn;
}

ReturnRules rulesOf(Database &database, qint64 reading)
{
    ReturnRules rules;
    auto row = database.query("SELECT zeros_printed, year_basis, correct_as_at FROM readings WHERE id = ?", reading);
    if (row.step()) {
        rules.figures.zerosPrinted = row.number(0) != 0;
        rules.yearBasis = row.text(1);
        rules.correctAsAt = row.day(2);
    }
    auto marks = database.query("SELECT mark, kind, low, high FROM reading_marks WHERE reading_id = ?", reading);
    while (marks.step())
        rules.figures.marks.emplace(marks.text(0), figureFrom(marks, 1));
    auto caveats = database.query("SELECT text FROM reading_caveats WHERE reading_id = ? ORDER BY position", reading);
    while (caveats.step())
        rules.caveats.append(caveats.text(0));
    return rules;
}

std::vector<Mapping> recipesOf(Database &database, qint64 reading)
{
    std::vector<Mapping> mappings;
    auto rows = database.query("SELECT mapping FROM recipes WHERE reading_id = ? ORDER BY position", reading);
    while (rows.step()) {
        if (auto mapping = Mapping::fromJson(rows.text(0).toUtf8()))
            mappings.push_back(std::move(*mapping));
    }
    return mappings;
}

std::vector<ReturnInfo> returnsFrom(Database &database, SqlStatement rows)
{
    std::vector<ReturnInfo> returns;
    while (rows.step()) {
        ReturnInfo info;
        info.id = rows.number(0);
        info.sourceId = rows.number(1);
        info.force = rows.text(2);
        info.sourceName = rows.text(3);
        info.format = rows.text(4);
        info.sha256 = rows.bytes(5);
        info.state = stateFrom(rows.text(6));
        info.acceptedUnseen = rows.number(7) != 0;
        info.acceptedAt = rows.moment(8);
        info.counts = int(rows.number(9));
        if (!rows.isNull(10))
            info.supersedes = rows.number(10);
        info.rules = rulesOf(database, rows.number(11));
        returns.push_back(std::move(info));
    }
    return returns;
}
} // namespace

void ReturnRepository::withdraw(qint64 returnId)
{
    Q_ASSERT(m_database.inTransaction());
    auto known = m_database.query("SELECT 1 FROM returns WHERE id = ?", returnId);
    if (!known.step())
        throw Error(u"The study “%1” has no return number %2."_s.arg(m_database.path()).arg(returnId));
    m_database.query("UPDATE returns SET state = 'withdrawn' WHERE id = ?", returnId).run();
    for (const auto &[earlier, successor] : successorsWithout(m_database, returnId)) {
        m_database
            .query("UPDATE returns SET state = ?, superseded_by = ? WHERE id = ?",
                   successor ? u"superseded"_s : u"in-force"_s, successor, earlier)
            .run();
    }
}

std::vector<ReturnInfo> ReturnRepository::all() const
{
    return returnsFrom(m_database, m_database.query(R"(
        SELECT returns.id, sources.id, forces.code, sources.name, sources.format, sources.sha256, state,
               accepted_unseen, accepted_at, counts,
               (SELECT max(earlier.id) FROM returns AS earlier WHERE earlier.superseded_by = returns.id), readings.id
        FROM returns
        JOIN contents ON contents.id = returns.id
        JOIN forces ON forces.id = force_id
        JOIN readings ON readings.id = reading_id
        JOIN sources ON sources.id = source_id
        ORDER BY returns.id)"));
}

std::vector<ReturnInfo> ReturnRepository::ofForce(const QString &forceCode) const
{
    std::vector<ReturnInfo> returns = all();
    std::erase_if(returns, [&](const ReturnInfo &info) { return info.force != forceCode; });
    return returns;
}

std::vector<Remark> ReturnRepository::remarks(qint64 returnId) const
{
    std::vector<Remark> remarks;
    auto rows = m_database.query(R"(
        SELECT severity, code, sheet, row, column, message
        FROM contents JOIN remarks ON remarks.reading_id = contents.reading_id
        WHERE contents.id = ? AND (content_id IS NULL OR content_id = contents.id)
        ORDER BY remarks.id)",
                                 returnId);
    while (rows.step()) {
        const auto severity = severityFromName(rows.text(0)).value_or(Remark::Severity::Note);
        remarks.push_back({severity, rows.text(1), cellFrom(rows, 2), rows.text(5)});
    }
    return remarks;
}

QByteArray ReturnRepository::sourceBytes(qint64 sourceId) const
{
    auto source = m_database.query("SELECT name, sha256 FROM sources WHERE id = ?", sourceId);
    if (!source.step())
        throw Error(u"The study “%1” has no source number %2."_s.arg(m_database.path()).arg(sourceId));
    QByteArray bytes;
    auto pieces = m_database.query("SELECT bytes FROM source_pieces WHERE source_id = ? ORDER BY position", sourceId);
    while (pieces.step())
        bytes += pieces.bytes(0);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != source.bytes(1))
        throw Error(u"The source “%1” in the study “%2” is not as it was received: its SHA-256 does not fit. Take it "
                    "from a backup of the study."_s.arg(source.text(0), m_database.path()));
    return bytes;
}

std::vector<KeptReading> ReturnRepository::keptReadings() const
{
    std::vector<KeptReading> kept;
    auto readings = m_database.query(R"(
        SELECT readings.id, min(forces.code), count(DISTINCT forces.id), sources.name
        FROM returns JOIN contents ON contents.id = returns.id JOIN forces ON forces.id = force_id
        JOIN readings ON readings.id = reading_id JOIN sources ON sources.id = source_id
        WHERE state <> 'withdrawn'
        GROUP BY readings.id ORDER BY readings.id DESC)");
    while (readings.step()) {
        const qint64 id = readings.number(0);
        kept.push_back({readings.number(2) == 1 ? readings.text(1) : QString(), readings.text(3),
                        recipesOf(m_database, id), rulesOf(m_database, id).figures});
    }
    return kept;
}
