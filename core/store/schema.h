// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

class Database;

/// One numbered step of the schema: an empty file becomes version 1, version 1 becomes 2. Never edited once released.
struct Migration {
    int version = 0;
    QByteArray sql;
};
using Migrations = std::vector<Migration>;

const Migrations &shippedMigrations(); ///< resources/schema, in order

/// "Foil" in the header of the file: what tells a study from any other SQLite file (PRAGMA application_id).
constexpr qint32 StudyApplicationId = 0x466f696c;

/// Runs the steps above the version of the file and sets application_id and user_version last. Needs a transaction.
void applyMigrations(Database &database, const Migrations &migrations);

/// How tables, triggers and views of a file differ from those this program makes.
struct SchemaDifference {
    QStringList missing;
    QStringList foreign; ///< not made by this program, or made otherwise
};
SchemaDifference compareSchema(Database &database, const Migrations &migrations);
