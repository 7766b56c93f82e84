// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// One entry of a ZIP file made for a test.
struct ZipPart {
    QByteArray name;
    QByteArray content;
    const char *password = nullptr;
};

/// Packs the entries into a ZIP file in memory. Throws std::runtime_error where libzip refuses.
QByteArray zipOf(const QList<ZipPart> &parts);

/// A workbook written part by part as raw XML, so that odd ones can be made. The parts that are not set are the least
/// that a workbook needs.
class XlsxBuilder {
public:
    /// A sheet of which the given XML stands between <worksheet> and </worksheet>. Returns *this.
    XlsxBuilder &sheet(const QByteArray &xml, const QByteArray &name = {}, const QByteArray &state = {});
    /// A sheet whose rows are the given XML: what stands inside <sheetData>.
    XlsxBuilder &rows(const QByteArray &xml, const QByteArray &name = {})
    {
        return sheet("<sheetData>" + xml + "</sheetData>", name);
    }
    XlsxBuilder &strings(const QByteArray &items); ///< the <si> elements
    /// Number format codes for the styles from 1 on; style 0 is General. A bare number is a built-in format.
    XlsxBuilder &formats(const QList<QByteArray> &codes);
    XlsxBuilder &workbookProperties(const QByteArray &attributes);        ///< date1904="1"
    XlsxBuilder &part(const QByteArray &name, const QByteArray &content); ///< any other part

    QList<ZipPart> parts() const; ///< to be changed before they are packed
    QByteArray bytes() const { return zipOf(parts()); }

private:
    struct Sheet {
        QByteArray xml, name, state;
    };
    QList<Sheet> m_sheets;
    QByteArray m_strings;
    QByteArray m_styles;
    QByteArray m_properties;
    QList<ZipPart> m_others;
};
