// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pdf_bytes.h"

void overwrite(QByteArray &pdf, const QByteArray &before, char end, const QByteArray &value)
{
    for (qsizetype at = pdf.indexOf(before); at >= 0; at = pdf.indexOf(before, at + 1)) {
        const qsizetype from = at + before.size(), to = pdf.indexOf(end, from);
        if (value.size() <= to - from) // else it is a headline that speaks of such a thing
            pdf.replace(from, to - from, value.leftJustified(to - from, ' '));
    }
}

void removeMoment(QByteArray &pdf)
{
    overwrite(pdf, "/CreationDate (D:", ')', "20000101000000Z");
    overwrite(pdf, "/ModDate (D:", ')', "20000101000000Z");
    for (const char *date : {"xmp:CreateDate=\"", "xmp:ModifyDate=\"", "xmp:MetadataDate=\""})
        overwrite(pdf, date, '"', "2000-01-01T00:00:00+00:00");
    overwrite(pdf, "xmpMM:DocumentID=\"", '"', "uuid:00000000-0000-0000-0000-000000000000");
    const qsizetype id = pdf.lastIndexOf("/ID [ <"), end = pdf.indexOf(']', id);
    if (id >= 0 && end > id)
        pdf.replace(id, end - id, QByteArray("/ID [ <00> <00> ").leftJustified(end - id, ' '));
}
