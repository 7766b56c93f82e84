// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"

/// The checks of a study file (methods 5.2), each as sentences for a person; an empty list: nothing found.
QStringList quickFindings(Database &database);     ///< SQLite's quick_check: at every open
QStringList integrityFindings(Database &database); ///< integrity_check, foreign keys, counts that belong to nothing
QStringList schemaFindings(Database &database, const Migrations &migrations);
QStringList sourceFindings(Database &database);      ///< stored originals against their SHA-256
QStringList publicationFindings(Database &database); ///< frozen files against their SHA-256
QStringList countFindings(Database &database);       ///< counts and words against the hash made when they were accepted
