// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/request_repository.h"

#include "core/domain/error.h"
#include "core/store/database.h"
#include "core/store/response_repository.h"
#include "core/store/words.h"
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace {
void refuseOddEvent(const RequestEvent &event)
{
    const QString title = requestEventTitle(event.kind);
    if (!event.day.isValid())
        throw Error(u"“%1” needs the day on which it happened."_s.arg(title));
    if (event.kind == RequestEvent::Kind::Extended && !event.until.isValid())
        throw Error(u"“%1” needs the day it runs to."_s.arg(title));
    if (event.until.isValid() && event.until < event.day)
        throw Error(u"“%1” runs to %2, before the day it was announced, %3."_s.arg(
            title, event.until.toString(u"d MMMM yyyy"_s), event.day.toString(u"d MMMM yyyy"_s)));
}

void storeEvents(Database &database, qint64 force, std::vector<RequestEvent> events)
{
    std::ranges::stable_sort(events, {}, &RequestEvent::day);
    database.query("DELETE FROM request_events WHERE force_id = ?", force).run();
    auto add = database.query("INSERT INTO request_events (force_id, position, kind, day, until_day, note)"
                              " VALUES (?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < events.size(); ++i) {
        refuseOddEvent(events[i]);
        add.bindAll(force, i, requestEventName(events[i].kind), events[i].day, events[i].until, events[i].note);
        add.run();
    }
}

void storeReferences(Database &database, qint64 force, const QStringList &references)
{
    database.query("DELETE FROM request_references WHERE force_id = ?", force).run();
    auto add = database.query("INSERT INTO request_references (force_id, reference, position) VALUES (?, ?, ?)"
                              " ON CONFLICT DO NOTHING");
    for (qsizetype i = 0; i < references.size(); ++i) {
        add.bindAll(force, references[i], i);
        add.run();
    }
}

/// The request of each force of which something is noted, by its number.
class Reading {
public:
    explicit Reading(Database &database) : m_database(database)
    {
        readRequests();
        readReferences();
        readEvents();
    }
    std::map<QString, ForceRequest> byCode;

private:
    ForceRequest &of(const QString &code)
    {
        ForceRequest &request = byCode[code];
        request.force = code;
        return request;
    }

    void readRequests()
    {
        auto rows = m_database.query("SELECT code, channel, wording, note FROM requests"
                                     " JOIN forces ON forces.id = force_id");
        while (rows.step()) {
            ForceRequest &request = of(rows.text(0));
            request.channel = rows.text(1);
            request.wording = rows.text(2);
            request.note = rows.text(3);
        }
    }

    /// What is a reference of the force now is no earlier one, though it may have been.
    void readReferences()
    {
        auto rows = m_database.query(R"(
            SELECT code, reference FROM request_references JOIN forces ON forces.id = force_id
            WHERE NOT EXISTS (SELECT 1 FROM answers WHERE answers.force_id = request_references.force_id
                              AND answers.reference = request_references.reference)
            ORDER BY position, reference)");
        while (rows.step())
            of(rows.text(0)).earlierReferences << rows.text(1);
    }

    void readEvents()
    {
        auto rows = m_database.query("SELECT code, request_events.kind, day, until_day, note FROM request_events"
                                     " JOIN forces ON forces.id = force_id ORDER BY position");
        while (rows.step()) {
            if (const auto kind = requestEventFromName(rows.text(1)))
                of(rows.text(0)).events.push_back({*kind, rows.day(2), rows.day(3), rows.text(4)});
        }
    }

    Database &m_database;
};
} // namespace

QString RequestRepository::wording() const
{
    auto row = m_database.query("SELECT wording FROM request");
    return row.step() ? row.text(0) : QString();
}

void RequestRepository::setWording(const QString &wording)
{
    Q_ASSERT(m_database.inTransaction());
    m_database.query("UPDATE request SET wording = ?", wording).run();
}

std::vector<ForceRequest> RequestRepository::all() const
{
    Reading reading(m_database);
    std::vector<ForceRequest> requests;
    auto forces = m_database.query("SELECT code FROM forces ORDER BY name");
    while (forces.step()) {
        if (const auto found = reading.byCode.find(forces.text(0)); found != reading.byCode.end())
            requests.push_back(std::move(found->second));
    }
    return requests;
}

ForceRequest RequestRepository::find(const QString &forceCode) const
{
    Reading reading(m_database);
    ForceRequest request = reading.byCode[forceCode];
    request.force = forceCode;
    return request;
}

void RequestRepository::set(const ForceRequest &request)
{
    Q_ASSERT(m_database.inTransaction());
    const qint64 force = forceNumber(m_database, request.force);
    const bool isPlain = request.channel.isEmpty() && request.wording.isEmpty() && request.note.isEmpty();
    if (isPlain) {
        m_database.query("DELETE FROM requests WHERE force_id = ?", force).run();
    } else {
        m_database
            .query(R"(
            INSERT INTO requests (force_id, channel, wording, note) VALUES (?, ?, ?, ?)
            ON CONFLICT (force_id) DO UPDATE SET
                channel = excluded.channel, wording = excluded.wording, note = excluded.note)",
                   force, request.channel, request.wording, request.note)
            .run();
    }
    storeReferences(m_database, force, request.earlierReferences);
    storeEvents(m_database, force, request.events);
}

void RequestRepository::note(const QString &forceCode, const RequestEvent &event)
{
    ForceRequest request = find(forceCode);
    std::erase_if(request.events,
                  [&](const RequestEvent &known) { return known.kind == event.kind && known.day == event.day; });
    request.events.push_back(event);
    set(request);
    ResponseRepository responses(m_database);
    for (const Answer &answer : answersAfter(event, responses.ofForce(forceCode)))
        responses.set(answer);
}
