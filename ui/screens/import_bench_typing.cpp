// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typing the figures of a letter that cannot be read, at the ImportBench.
#include "core/import/document_words.h"
#include "core/import/load_file.h"
#include "core/import/typed_form.h"
#include "core/import/typed_letter.h"
#include "ui/screens/import_bench.h"
#include "ui/screens/import_bench_desk.h"
#include "ui/session.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/return_bar.h"
#include "ui/widgets/typing_desk.h"
#include <QAction>
#include <QCryptographicHash>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
SourceFile sourceOf(const ImportFile &file)
{
    if (file.draft)
        return file.draft->source;
    return file.part ? *file.part : loadFile(file.path);
}

/// The words of a letter, a paragraph or a row of cells each on a line of its own.
QString textOf(const ReadSource &source)
{
    QStringList lines;
    for (const Table &table : source.tables) {
        for (int row = 0; row < table.rows(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.rowLength(row); ++column)
                cells += table.text(row, column);
            lines += cells.join(u'\t');
        }
    }
    return lines.join(u"\n\n"_s);
}

/// Name of the force that sent it, as far as letter and file name tell.
QString forceOf(const ImportFile &file, const SourceFile &letter, const Forces &forces)
{
    const Force *sender = file.source ? forces.byCode(forceOfLetter(file.source->tables)) : nullptr;
    const Force *named = sender ? sender : forces.findWithin(letter.name);
    return named ? named->name : QString();
}

bool hasFigures(const ImportFile &file)
{
    return file.draft && std::ranges::any_of(file.draft->counts, [](const Count &count) { return !count.isTotal; });
}

bool hasPicture(const ImportFile &file)
{
    return file.draft && std::ranges::any_of(file.draft->remarks,
                                             [](const Remark &remark) { return remark.code == "page-is-picture"_L1; });
}
} // namespace

bool ImportBench::canType() const
{
    const ImportFile *file = m_desk->file();
    return file && m_session.canEdit() && !m_desk->isReading() && file->state != ImportFile::State::Accepted &&
           file->state != ImportFile::State::Waiting && file->state != ImportFile::State::Stopped;
}

/// Offered where a letter gives no figures, or not all; its command is always there.
void ImportBench::showTyping()
{
    const ImportFile *file = m_desk->file();
    const bool isTyped = file && file->draft && file->draft->source.format == "typed"_L1;
    m_type->setText(isTyped ? tr("Type the figures again…") : tr("Type the figures…"));
    m_type->setVisible(canType() && file->draft && (isTyped || !hasFigures(*file) || hasPicture(*file)));
    m_typeTrouble->setVisible(canType());
    findChild<QAction *>(u"benchType"_s)->setEnabled(canType());
}

void ImportBench::startTyping()
{
    if (!canType())
        return;
    m_messages.attempt([this] {
        const ImportFile &file = *m_desk->file();
        SourceFile letter = sourceOf(file);
        TypedForm form = formFor(m_session.study().questions());
        QString text = file.source ? textOf(*file.source) : QString();
        if (isTypedLetter(letter.bytes)) {
            form = filledFrom(form, file.source->tables.at(0));
            const TypedLetter typed = typedLetter(letter.bytes, letter.name);
            letter = {typed.letterName, typed.letter, {}, {}};
            text.clear();
        } else {
            form.force = forceOf(file, letter, m_desk->forces());
        }
        m_evidence->setCurrentWidget(m_typing);
        m_typing->begin(letter, text, form);
        m_bar->showReturn(returnView());
    });
}

/// The letter and what was typed from it take the place of the letter on the bench.
void ImportBench::takeTyped()
{
    const SourceFile &letter = m_typing->letter();
    SourceFile typed;
    m_messages.attempt([&] {
        typed.bytes = toBytes({toCsv(m_typing->form()), letter.name.section(u'/', -1), letter.bytes});
        typed.name = tr("Typed from %1.zip").arg(letter.name.section(u'/', -1));
        typed.sha256 = QCryptographicHash::hash(typed.bytes, QCryptographicHash::Sha256);
        m_desk->takeTyped(typed);
    });
}
