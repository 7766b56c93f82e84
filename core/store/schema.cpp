// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/database.h"
#include <QFile>
#include <map>

using namespace Qt::StringLiterals;

// The files lie in a static library, so the linker drops them unless somebody asks. Must stand outside a namespace.
static void registerSchemaFiles()
{
    Q_INIT_RESOURCE(resources);
}

namespace {
Migration shippedStep(int version, const QString &name)
{
    registerSchemaFiles();
    QFile file(u":/schema/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened); // compiled in
    Q_UNUSED(opened)
    return {version, file.readAll()};
}

/// "table counts" to its SQL with single spaces.
std::map<QString, QString> schemaOf(Database &database)
{
    std::map<QString, QString> schema;
    auto rows = database.query("SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (rows.step())
        schema.emplace(rows.text(0) + u' ' + rows.text(1), rows.text(2).simplified());
    return schema;
}
} // namespace

const Migrations &shippedMigrations()
{
    static const Migrations migrations{
        shippedStep(1, u"001_study.sql"_s),    shippedStep(2, u"002_meaning.sql"_s),
        shippedStep(3, u"003_requests.sql"_s), shippedStep(4, u"004_return_wordings.sql"_s),
        shippedStep(5, u"005_checks.sql"_s),   shippedStep(6, u"006_review.sql"_s),
        shippedStep(7, u"007_reference.sql"_s)};
    return migrations;
}

void applyMigrations(Database &database, const Migrations &migrations)
{
    Q_ASSERT(database.inTransaction());
    const qint64 from = database.number("PRAGMA user_version");
    for (const Migration &migration : migrations) {
        if (migration.version > from)
            database.execute(migration.sql.constData());
    }
    // Pragmas take no bound values; both are whole numbers of this program.
    const QByteArray ids = "PRAGMA application_id = " + QByteArray::number(StudyApplicationId) +
                           "; PRAGMA user_version = " + QByteArray::number(migrations.back().version);
    database.execute(ids.constData());
}

SchemaDifference compareSchema(Database &database, const Migrations &migrations)
{
    const auto wanted = [&] {
        const auto model = Database::inMemory();
        Transaction transaction(*model);
        applyMigrations(*model, migrations);
        return schemaOf(*model);
    }();
    const auto found = schemaOf(database);
    SchemaDifference difference;
    for (const auto &[name, sql] : wanted) {
        if (!found.contains(name))
            difference.missing.append(name);
    }
    for (const auto &[name, sql] : found) {
        const auto shipped = wanted.find(name);
        // sqlite_stat1 and its like are written by ANALYZE of other tools: figures, no statements.
        if ((shipped == wanted.end() || shipped->second != sql) && !name.startsWith(u"table sqlite_"_s))
            difference.foreign.append(name);
    }
    return difference;
}
