// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/zip_builder.h"

/// A Word document written as raw XML, so that odd ones can be made.
class DocxBuilder {
public:
    explicit DocxBuilder(const QByteArray &body) : m_body(body) {} ///< what stands inside <w:body>
    /// A part that the document points to: type "header", name "header1.xml", and what stands inside its root element.
    DocxBuilder &beside(const QByteArray &type, const QByteArray &name, const QByteArray &xml);
    DocxBuilder &part(const QByteArray &name, const QByteArray &content); ///< any other part

    QList<ZipPart> parts() const; ///< to be changed before they are packed
    QByteArray bytes() const { return zipOf(parts()); }

private:
    QByteArray m_body;
    QByteArray m_relations;
    QList<ZipPart> m_others;
};

QByteArray docxParagraph(const QByteArray &text);
QByteArray docxRun(const QByteArray &text, const QByteArray &properties = {});  ///< properties: "<w:vanish/>"
QByteArray docxCell(const QByteArray &text, const QByteArray &properties = {}); ///< properties: "<w:vMerge/>"
QByteArray docxRow(const QByteArray &cells, const QByteArray &properties = {});
QByteArray docxTable(const QByteArray &rows);
