// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/study_checks.h"

#include "core/store/content_hash.h"
#include "core/store/database.h"
#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {
QStringList pragmaFindings(Database &database, const char *pragma)
{
    QStringList findings;
    database.withoutTimeLimit([&] {
        auto rows = database.query(pragma);
        while (rows.step()) {
            if (rows.text(0) != "ok"_L1)
                findings.append(u"SQLite: "_s + rows.text(0));
        }
    });
    return findings;
}

QStringList foreignKeyFindings(Database &database)
{
    QStringList findings;
    auto rows = database.query("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check");
    while (rows.step())
        findings.append(
            u"Table %1, row %2: what it refers to in %3 is missing."_s.arg(rows.text(0), rows.text(1), rows.text(2)));
    return findings;
}
} // namespace

QStringList quickFindings(Database &database)
{
    return pragmaFindings(database, "PRAGMA quick_check(20)");
}

QStringList integrityFindings(Database &database)
{
    QStringList findings = pragmaFindings(database, "PRAGMA integrity_check(20)") + foreignKeyFindings(database);
    const qint64 strays =
        database.number("SELECT (SELECT count(*) FROM counts) - coalesce(sum(counts), 0) FROM contents");
    if (strays > 0)
        findings.append(u"Table counts: %1 rows more than the returns hold."_s.arg(strays));
    else if (strays < 0)
        findings.append(u"Table counts: %1 rows of the returns are missing."_s.arg(-strays));
    return findings;
}

QStringList schemaFindings(Database &database, const Migrations &migrations)
{
    const SchemaDifference difference = compareSchema(database, migrations);
    QStringList findings;
    for (const QString &name : difference.missing)
        findings.append(u"Schema: %1 is missing."_s.arg(name));
    for (const QString &name : difference.foreign)
        findings.append(u"Schema: %1 was not made by this program."_s.arg(name));
    return findings;
}

QStringList sourceFindings(Database &database)
{
    QStringList findings;
    auto sources = database.query("SELECT id, name, sha256 FROM sources ORDER BY id");
    while (sources.step()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        auto pieces =
            database.query("SELECT bytes FROM source_pieces WHERE source_id = ? ORDER BY position", sources.number(0));
        while (pieces.step())
            hash.addData(pieces.bytes(0));
        if (hash.result() != sources.bytes(2))
            findings.append(u"Source “%1”: the stored file is not as it was received."_s.arg(sources.text(1)));
    }
    return findings;
}

QStringList publicationFindings(Database &database)
{
    QStringList findings;
    auto files = database.query("SELECT title, name, sha256, bytes FROM publication_files"
                                " JOIN publications ON publications.id = publication_id ORDER BY publication_id, name");
    while (files.step()) {
        if (QCryptographicHash::hash(files.bytes(3), QCryptographicHash::Sha256) != files.bytes(2))
            findings.append(u"Publication “%1”: “%2” is not as it was frozen."_s.arg(files.text(0), files.text(1)));
    }
    return findings;
}

QStringList countFindings(Database &database)
{
    QStringList findings;
    auto contents = database.query(R"(
        SELECT contents.id, coalesce(forces.name, force_printed), sources.name, contents.sha256
        FROM contents
        LEFT JOIN forces ON forces.id = force_id
        JOIN readings ON readings.id = reading_id
        JOIN sources ON sources.id = source_id
        ORDER BY contents.id)");
    while (contents.step()) {
        if (storedContentHash(database, contents.number(0)) != contents.bytes(3))
            findings.append(u"Figures of %1 from “%2”: they are not as they were accepted."_s.arg(contents.text(1),
                                                                                                  contents.text(2)));
    }
    return findings;
}
