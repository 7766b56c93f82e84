// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/remark.h"
#include "core/import/docx_table.h"
#include "core/import/prose.h"
#include "core/import/xml_part.h"

/// What the parts of one text document (body, headers, footnotes) are gathered into.
struct DocxParts {
    QString fileName;
    std::vector<Table> tables;
    std::vector<Remark> remarks;
    Prose prose; ///< since the last table
    std::int64_t cells = 0;
    int insertions = 0; ///< tracked and not yet accepted
    int deletions = 0;
    int hiddenTexts = 0;
    bool readsHidden = false;
};

/// Follows a part with running text and tables (document.xml, header1.xml, footnotes.xml). Text boxes stand before the
/// paragraph that they are fixed to. A raised digit becomes one of Unicode's ("12¹"), so that a footnote is not read as
/// part of a figure. Tracked deletions and hidden text (unless it was chosen) are left out, tracked insertions are
/// read; all are counted.
class DocxText : public XmlHandler {
public:
    explicit DocxText(DocxParts &parts) : m_parts(parts) {}

    void start(std::string_view name, const XmlAttributes &attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    struct Run {
        bool isRaised = false;
        bool isHidden = false;
    };
    bool startsTable(std::string_view name, const XmlAttributes &attributes);
    void startsText(std::string_view name, const XmlAttributes &attributes);
    bool inCell() const { return !m_open.empty() && m_open.back().table.inCell(); }
    void addToLine(std::string_view text);
    void breakLine();
    void endParagraph();
    void endTable();
    struct OpenTable {
        DocxTable table;
        std::size_t place; // in m_finished
    };
    struct Finished {
        Table table;
        std::optional<CellRef> firstMerged;
        bool hasNested = false;
    };
    void deliver(Finished &one);
    void deliverAsProse(const Table &table);
    DocxParts &m_parts;
    std::vector<std::string> m_lines; // of the open paragraphs: one within another where there is a text box
    std::vector<Run> m_runs;
    std::vector<OpenTable> m_open;    // one within another
    std::vector<Finished> m_finished; // those and the ones inside of them, in the order in which they began
    int m_skipped = 0;
    bool m_inRowProperties = false;
    bool m_takesText = false;
};
