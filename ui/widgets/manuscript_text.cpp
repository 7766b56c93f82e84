// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/manuscript_text.h"

#include "ui/models/manuscript_model.h"
#include <QEvent>
#include <QTextBlock>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// Where each character of the text with single spaces stands in the text as it was typed, and the end.
std::vector<int> placesOf(const QString &typed)
{
    std::vector<int> places;
    bool isSpace = true; // at the start there are none
    for (int i = 0; i < int(typed.size()); ++i) {
        if (typed[i].isSpace() && isSpace)
            continue;
        isSpace = typed[i].isSpace();
        places.push_back(i);
    }
    places.push_back(int(typed.size()));
    return places;
}

struct Paragraph {
    int position = 0; ///< in the document
    std::vector<int> places;

    int at(qsizetype place) const { return position + places[std::min(std::size_t(place), places.size() - 1)]; }
};

/// The blocks that are not blank: paragraph n of a sentence is the n-th, from 1.
std::vector<Paragraph> paragraphsOf(const QTextDocument &document)
{
    std::vector<Paragraph> paragraphs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        if (!text.trimmed().isEmpty())
            paragraphs.push_back({block.position(), placesOf(text)});
    }
    return paragraphs;
}
} // namespace

ManuscriptText::ManuscriptText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &ManuscriptText::tell);
}

void ManuscriptText::mark(const std::vector<QuotedSentence> &sentences, const std::vector<ManuscriptFinding> &findings)
{
    const std::vector<Paragraph> paragraphs = paragraphsOf(*document());
    m_findings = findings;
    m_marks.clear();
    for (const ManuscriptFinding &finding : findings) {
        const QuotedSentence &sentence = sentences[std::size_t(finding.sentence)];
        QTextEdit::ExtraSelection mark;
        if (std::size_t(sentence.paragraph) <= paragraphs.size()) {
            const Paragraph &paragraph = paragraphs[std::size_t(sentence.paragraph) - 1];
            mark.cursor = QTextCursor(document());
            mark.cursor.setPosition(paragraph.at(sentence.offset + finding.start));
            mark.cursor.setPosition(paragraph.at(sentence.offset + finding.end), QTextCursor::KeepAnchor);
        }
        m_marks += mark;
    }
    colour();
}

void ManuscriptText::colour()
{
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const ManuscriptFinding::State state = m_findings[std::size_t(i)].state;
        QTextCharFormat &format = m_marks[i].format;
        format.setBackground(toneFill(toneOf(state), palette()));
        format.setUnderlineColor(toneMark(toneOf(state), palette()));
        format.setUnderlineStyle(state == ManuscriptFinding::State::Matched ? QTextCharFormat::SingleUnderline
                                                                            : QTextCharFormat::WaveUnderline);
    }
    setExtraSelections(m_marks);
}

void ManuscriptText::light(const ManuscriptFinding &finding)
{
    const auto same = std::ranges::find_if(m_findings, [&](const ManuscriptFinding &one) {
        return one.sentence == finding.sentence && one.start == finding.start && one.end == finding.end;
    });
    if (same == m_findings.end())
        return;
    m_lighting = true;
    setTextCursor(m_marks[same - m_findings.begin()].cursor);
    ensureCursorVisible();
    m_lighting = false;
}

void ManuscriptText::tell()
{
    if (m_lighting)
        return;
    const int at = textCursor().position();
    for (qsizetype i = 0; i < m_marks.size(); ++i) {
        const QTextCursor &words = m_marks[i].cursor;
        const bool isThere = words.hasSelection(); // words that were deleted leave an empty mark
        if (isThere && words.selectionStart() <= at && at <= words.selectionEnd())
            return emit placeChosen(m_findings[std::size_t(i)].sentence, m_findings[std::size_t(i)].start);
    }
}

void ManuscriptText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}
