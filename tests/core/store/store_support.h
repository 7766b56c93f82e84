// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/study.h"
#include "tests/support/error_of.h"
#include "tests/support/test_support.h"
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

/// A folder that goes away with the test, and studies in it.
class StudyFolder {
public:
    QString path(const QString &name = "a.foilio") const { return m_folder.filePath(name); }
    std::unique_ptr<Study> newStudy(const QString &name = "a.foilio") const;
    std::unique_ptr<Study> openStudy(const QString &name = "a.foilio", Study::Mode mode = Study::Mode::ReadWrite) const
    {
        return Study::open(path(name), mode);
    }

private:
    QTemporaryDir m_folder;
};

inline const QString Kent = "E23000032";
inline const QString Durham = "E23000008";

/// Offences and outcomes of 2020 and 2021 for the forces, with a "<5", a total and a mark: small, but of every kind.
Draft smallDraft(const QStringList &forceCodes, const QByteArray &bytes = "force,2020,2021\n");
/// A draft with one figure of offences for each calendar year.
Draft yearsDraft(const QString &forceCode, int from, int to, const QByteArray &bytes);
/// Accepts in an edit of its own; the new ids.
std::vector<qint64> accept(Study &study, const Draft &draft, const Acceptance &acceptance = {});
Question questionOf(const Study &study, const QString &key);
QByteArray fileHash(const QString &path);
/// What any other program does with the file: plain SQLite, without the settings of this program.
void changeFromOutside(const QString &path, const char *script);
/// Rows of a query by such a program, columns joined by "|".
QStringList rowsFromOutside(const QString &path, const char *sql);
