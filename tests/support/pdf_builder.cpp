// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pdf_builder.h"

#include <QFile>

namespace {
/// Objects from number 1 with their table of places and the trailer.
QByteArray document(const QList<QByteArray> &objects, const QByteArray &trailer = {})
{
    QByteArray bytes = "%PDF-1.4\n";
    QByteArray places = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(bytes.size());
    const QByteArray size = QByteArray::number(objects.size() + 1);
    return bytes + "xref\n0 " + size + "\n" + places + "trailer\n<< /Size " + size + " /Root 1 0 R " + trailer +
           ">>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray stream(const QByteArray &content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

const QByteArray catalog = "<< /Type /Catalog /Pages 2 0 R >>";
const QByteArray font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
} // namespace

void PdfBuilder::text(int x, int y, const QByteArray &words)
{
    QByteArray escaped = words;
    escaped.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
    m_contents.back() +=
        "BT /F1 10 Tf " + QByteArray::number(x) + ' ' + QByteArray::number(y) + " Td (" + escaped + ") Tj ET\n";
}

void PdfBuilder::line(int x1, int y1, int x2, int y2)
{
    m_contents.back() += "0.5 w " + QByteArray::number(x1) + ' ' + QByteArray::number(y1) + " m " +
                         QByteArray::number(x2) + ' ' + QByteArray::number(y2) + " l S\n";
}

void PdfBuilder::fill(int x, int y, int width, int height)
{
    for (const int number : {x, y, width, height})
        m_contents.back() += QByteArray::number(number) + ' ';
    m_contents.back() += "re f\n";
}

QByteArray PdfBuilder::bytes() const
{
    QList<QByteArray> objects{catalog, {}, font};
    QByteArray kids;
    for (const QByteArray &content : m_contents) {
        const QByteArray next = QByteArray::number(objects.size() + 2);
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
                       "/Contents " +
                       next + " 0 R >>");
        objects.append(stream(content));
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(m_contents.size()) + " >>";
    return document(objects);
}

QByteArray PdfBuilder::withLoop()
{
    return document({catalog, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"});
}

QByteArray PdfBuilder::withPages(int count)
{
    QByteArray kids;
    QList<QByteArray> objects{catalog, {}};
    for (int i = 0; i < count; ++i) {
        kids += QByteArray::number(i + 3) + " 0 R ";
        objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(count) + " >>";
    return document(objects);
}

QByteArray PdfBuilder::locked()
{
    const QByteArray key(64, 'A');
    return document({catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                     "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
                     "<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <" + key + "> /U <" + key + "> >>"},
                    "/Encrypt 4 0 R /ID [<" + key.left(32) + "> <" + key.left(32) + ">] ");
}

QString shellProgram(const QTemporaryDir &folder, const QByteArray &lines)
{
    QFile file(folder.filePath("worker"));
    if (file.open(QIODevice::WriteOnly))
        file.write("#!/bin/sh\n" + lines);
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    return file.fileName();
}
