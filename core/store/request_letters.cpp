// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of RequestRepository.
#include "core/store/acceptance.h"
#include "core/store/database.h"
#include "core/store/request_repository.h"
#include "core/store/words.h"
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<QLatin1StringView, 3> Names{"request"_L1, "reply"_L1, "other"_L1};
}

QString letterKindName(Letter::Kind kind)
{
    return Names[std::size_t(kind)];
}

std::optional<Letter::Kind> letterKindFromName(QStringView name)
{
    const auto found = std::ranges::find_if(Names, [&](QLatin1StringView known) { return name == known; });
    return found == Names.end() ? std::nullopt : std::optional(Letter::Kind(found - Names.begin()));
}

std::vector<Letter> RequestRepository::letters(const QString &forceCode) const
{
    std::vector<Letter> letters;
    auto rows = m_database.query(R"(
        SELECT responses.id, responses.kind, received_on, responses.note, sources.id, sources.name, sources.size
        FROM responses
        JOIN response_forces ON response_forces.response_id = responses.id
        JOIN forces ON forces.id = force_id
        JOIN response_sources ON response_sources.response_id = responses.id
        JOIN sources ON sources.id = source_id
        WHERE forces.code = ?
        ORDER BY received_on IS NULL, received_on, responses.id)",
                                 forceCode);
    while (rows.step()) {
        const auto kind = letterKindFromName(rows.text(1)).value_or(Letter::Kind::Other);
        letters.push_back(
            {rows.number(0), kind, rows.day(2), rows.text(3), rows.number(4), rows.text(5), rows.number(6)});
    }
    return letters;
}

void RequestRepository::attach(const QStringList &forceCodes, const Letter &letter, const SourceFile &file)
{
    Q_ASSERT(m_database.inTransaction());
    const qint64 source = storeSource(m_database, file);
    m_database
        .query("INSERT INTO responses (received_on, reference, note, kind) VALUES (?, '', ?, ?)", letter.day,
               letter.note, letterKindName(letter.kind))
        .run();
    const qint64 response = lastAdded(m_database);
    m_database.query("INSERT INTO response_sources (response_id, source_id) VALUES (?, ?)", response, source).run();
    for (const QString &code : forceCodes) {
        m_database
            .query("INSERT INTO response_forces (response_id, force_id) VALUES (?, ?)", response,
                   forceNumber(m_database, code))
            .run();
    }
}
