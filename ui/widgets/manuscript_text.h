// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/manuscript_check.h"
#include <QPlainTextEdit>

/// A draft as text, typed, pasted or opened, with a mark under each number that was looked at.
class ManuscriptText : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ManuscriptText(QWidget *parent = nullptr);

    /// Marks what was found; the sentences are those of the text as it stands.
    void mark(const std::vector<QuotedSentence> &sentences, const std::vector<ManuscriptFinding> &findings);
    /// Selects the words of a finding and brings them into view.
    void light(const ManuscriptFinding &finding);

signals:
    void placeChosen(int sentence, qsizetype place); ///< the cursor was put into a sentence

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void tell();

    std::vector<ManuscriptFinding> m_findings;
    QList<QTextEdit::ExtraSelection> m_marks; ///< the words of each; they move as the text is changed
    bool m_lighting = false;                  ///< the cursor follows a finding: it is not the person's
};
