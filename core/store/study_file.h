// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/schema.h"
#include <QLockFile>

/// A study file that was opened and checked (methods 5.2).
struct StudyFile {
    std::unique_ptr<QLockFile> lock; ///< held while it is open for writing; given up after the database is closed
    std::unique_ptr<Database> database;
    QString readOnlyReason; ///< empty where it can be written
};

/// Opens an existing study. Throws Error where it is no study, damaged or newer: then not a byte of it was changed.
/// Where another program holds it, the medium cannot be written, or the schema or history was changed from outside, it
/// is opened for reading with a reason. An older version is migrated.
StudyFile openStudyFile(const QString &path, Database::Mode mode, const Migrations &migrations);

/// Makes a new file, runs `fill` in the transaction that makes the tables, and leaves nothing where that fails.
StudyFile createStudyFile(const QString &path, const Migrations &migrations,
                          const std::function<void(Database &)> &fill);
