// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/zip_builder.h"

/// An OpenDocument spreadsheet written as raw XML, so that odd ones can be made.
class OdsBuilder {
public:
    /// A sheet of which the given XML stands inside <table:table>. Returns *this.
    OdsBuilder &sheet(const QByteArray &xml, const QByteArray &name = {}, bool hidden = false);
    OdsBuilder &beforeSheets(const QByteArray &xml); ///< inside <office:spreadsheet>, in front of the sheets
    OdsBuilder &part(const QByteArray &name, const QByteArray &content); ///< any other part

    QList<ZipPart> parts() const; ///< to be changed before they are packed
    QByteArray bytes() const { return zipOf(parts()); }

private:
    QByteArray m_sheets;
    int m_count = 0;
    QByteArray m_before;
    QList<ZipPart> m_others;
};

/// Cells of a row: a number, a text, and anything else with attributes.
QByteArray odsNumber(const QByteArray &value, const QByteArray &shown);
QByteArray odsText(const QByteArray &shown);
QByteArray odsCell(const QByteArray &attributes, const QByteArray &inside = {});
QByteArray odsRow(const QByteArray &cells, const QByteArray &attributes = {});
