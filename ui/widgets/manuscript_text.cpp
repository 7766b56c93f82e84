// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/manuscript_text.h"

#include "ui/models/manuscript_model.h"
#include <QEvent>
#include <QTextBlock>

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

/// The n-th block that is not blank, from 1.
QTextBlock blockOf(const QTextDocument &document, int paragraph)
{
    int number = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (!block.text().trimmed().isEmpty() && ++number == paragraph)
            return block;
    }
    return {};
}

int placeIn(const std::vector<int> &places, qsizetype at)
{
    return places[std::min(std::size_t(at), places.size() - 1)];
}
} // namespace

ManuscriptText::ManuscriptText(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &ManuscriptText::tell);
}

QTextCursor ManuscriptText::cursorOf(const QuotedSentence &sentence, qsizetype start, qsizetype end) const
{
    const QTextBlock block = blockOf(*document(), sentence.paragraph);
    if (!block.isValid())
        return {};
    const auto places = placesOf(block.text());
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + placeIn(places, sentence.offset + start));
    cursor.setPosition(block.position() + placeIn(places, sentence.offset + end), QTextCursor::KeepAnchor);
    return cursor;
}

void ManuscriptText::mark(const std::vector<QuotedSentence> &sentences, const std::vector<ManuscriptFinding> &findings)
{
    m_sentences = sentences;
    m_findings = findings;
    QList<QTextEdit::ExtraSelection> marks;
    for (const ManuscriptFinding &finding : findings) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursorOf(sentences[std::size_t(finding.sentence)], finding.start, finding.end);
        const Tone tone = toneOf(finding.state);
        mark.format.setBackground(toneFill(tone, palette()));
        mark.format.setUnderlineColor(toneMark(tone, palette()));
        mark.format.setUnderlineStyle(finding.state == ManuscriptFinding::State::Matched
                                          ? QTextCharFormat::SingleUnderline
                                          : QTextCharFormat::WaveUnderline);
        marks += mark;
    }
    setExtraSelections(marks);
}

void ManuscriptText::light(const ManuscriptFinding &finding)
{
    m_lighting = true;
    setTextCursor(cursorOf(m_sentences[std::size_t(finding.sentence)], finding.start, finding.end));
    ensureCursorVisible();
    m_lighting = false;
}

void ManuscriptText::tell()
{
    if (m_lighting)
        return;
    const int at = textCursor().position();
    for (const ManuscriptFinding &finding : m_findings) {
        const QTextCursor words = cursorOf(m_sentences[std::size_t(finding.sentence)], finding.start, finding.end);
        if (words.selectionStart() <= at && at <= words.selectionEnd())
            return emit placeChosen(finding.sentence, finding.start);
    }
}

void ManuscriptText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark(m_sentences, m_findings);
}
