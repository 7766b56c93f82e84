// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/biff_records.h"
#include <QByteArray>
#include <QList>

/// Packs one stream into an OLE2 file; below 4,096 bytes it goes into small sectors, as the format asks.
QByteArray oleOf(const QString &name, const QByteArray &stream);

/// Little-endian numbers, and the parts of records.
QByteArray le16(int number);
QByteArray le32(quint32 number);
QByteArray le64(double number);
QByteArray biff(int kind, const QByteArray &bytes = {});           ///< a record
QByteArray biffText(const QByteArray &latin, int lengthBytes = 2); ///< a text of BIFF8, one byte for each character
QByteArray biffWideText(const QString &text, int lengthBytes = 2); ///< the same, two bytes for each
QByteArray xlsNumber(int row, int column, double value, int style = 0);
QByteArray xlsShared(int row, int column, int index);
QByteArray xlsLabel(int row, int column, const QByteArray &latin);
/// A formula with the eight bytes of its result.
QByteArray xlsFormula(int row, int column, const QByteArray &result, int flags = 0);

/// An old Excel workbook written record by record, so that odd ones can be made. Style n is number format n of those
/// given; style 0 is General.
class XlsBuilder {
public:
    XlsBuilder &globals(const QByteArray &records); ///< in front of the sheets
    XlsBuilder &strings(const QList<QByteArray> &latin);
    XlsBuilder &formats(const QList<QByteArray> &codes); ///< for the styles from 1 on; a bare number is built in
    XlsBuilder &sheet(const QByteArray &records, const QByteArray &name = "Data", int visibility = 0, int type = 0);
    XlsBuilder &biff5() ///< texts in what is given must then be bytes
    {
        m_isBiff8 = false;
        return *this;
    }

    QByteArray stream() const;
    QByteArray bytes() const { return oleOf(QString::fromLatin1(m_isBiff8 ? "Workbook" : "Book"), stream()); }

private:
    struct Sheet {
        QByteArray records, name;
        int visibility, type;
    };
    QByteArray bof(int kind) const;
    QByteArray m_globals;
    QList<Sheet> m_sheets;
    bool m_isBiff8 = true;
};
