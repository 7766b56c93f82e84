// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <vector>

/// Writes UTF-8 to standard output. Error where it cannot be written whole (a full disk, a closed pipe).
void print(const QString &text);
void print(const QByteArray &utf8);
/// Standard error: remarks and errors, so that standard output stays a table.
void complain(const QString &text);

/// Rows under a heading, in columns for a person; numbers stay where they are.
QString inColumns(const QStringList &heading, const std::vector<QStringList> &rows);
/// The same rows as CSV or JSON (a list of objects by heading), by the value of --format.
/// Columns named as numbers are numbers in JSON.
void printRows(const QStringList &heading, const std::vector<QStringList> &rows, const QString &format,
               const QStringList &numbers = {});
void printJson(const QJsonArray &array);
void printJson(const QJsonObject &object);
/// "mistake total-differs, Sheet1!C12: ..." on standard error.
void complainOf(const std::vector<Remark> &remarks, const std::vector<QString> &tables);
QJsonArray remarksAsJson(const std::vector<Remark> &remarks, const std::vector<QString> &tables);
