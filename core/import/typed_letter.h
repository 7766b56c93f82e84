// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"

/// A letter and the figures that a person typed from it: one source, so that the letter goes wherever its figures go.
/// A ZIP file of two entries, which any program opens: "foilio-typed.csv" and "letter/NAME".
struct TypedLetter {
    QByteArray figures; ///< CSV: typed_form.h
    QString letterName; ///< file name without folders
    QByteArray letter;  ///< exactly as received
};

bool isTypedLetter(const QByteArray &bytes);
QByteArray toBytes(const TypedLetter &typed); ///< the same bytes for the same letter and figures
/// Throws Error for a damaged file.
TypedLetter typedLetter(const QByteArray &bytes, const QString &fileName);

/// A reader: the cells that were typed.
ReadSource readTypedLetter(const QByteArray &bytes, const QString &fileName, const Progress &progress);
