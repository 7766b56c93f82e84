// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the screen of the second reader.
#include "ui/screens/review_screen.h"

#include "core/domain/error.h"
#include "core/export/atomic_file.h"
#include "core/export/review_files.h"
#include "core/import/letter_cells.h"
#include "core/import/load_file.h"
#include "core/import/sheet_rows.h"
#include "ui/models/rows_model.h"
#include "ui/session.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/key_action.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/source_window.h"
#include <QAction>
#include <QFileDialog>
#include <QTableView>
#include <set>

using namespace Qt::StringLiterals;

QAction *ReviewScreen::addKey(QTableView *table, const QString &name, const QString &title, const QKeySequence &key,
                              const std::function<void()> &run)
{
    QAction *action = keyOn(table, name, title, key, run);
    addAction(action);
    return action;
}

void ReviewScreen::buildActions()
{
    addKey(m_queueTable, u"reviewKeep"_s, tr("Keep ours…"), Qt::Key_K, [this] { keepOurs(); });
    addKey(m_queueTable, u"reviewCorrect"_s, tr("Correct the figure…"), Qt::Key_C, [this] { correct(); });
    addKey(m_queueTable, u"reviewReopen"_s, tr("Open the disagreement again"), Qt::Key_R, [this] { reopen(); });
    addKey(m_forceTable, u"reviewSign"_s, tr("Sign the force off…"), Qt::Key_S, [this] { sign(); });
    addKey(m_forceTable, u"reviewWithdraw"_s, tr("Withdraw the signature"), Qt::Key_W, [this] { withdrawSignature(); });
    addKey(m_queueTable, u"reviewLetter"_s, tr("Open the letter"), Qt::Key_Return, [this] { openLetter(); });
    const auto both = [this](const QString &name, const QString &title, const QKeySequence &key,
                             const std::function<void()> &run) {
        m_forceTable->addAction(addKey(m_queueTable, name, title, key, run));
    };
    both(u"reviewExportRekey"_s, tr("Export a pack to re-key…"), Qt::Key_X, [this] { askExport(ReviewWay::Rekey); });
    both(u"reviewExportTick"_s, tr("Export a pack to tick…"), Qt::Key_T, [this] { askExport(ReviewWay::Tick); });
    both(u"reviewMerge"_s, tr("Merge a filled pack…"), Qt::Key_G, [this] { askMerge(); });
    connect(m_queueTable, &QTableView::doubleClicked, this, [this] { openLetter(); });
}

void ReviewScreen::readUsable()
{
    const bool canEdit = m_session.canEdit();
    const auto usable = [this](const QString &name, bool is) {
        if (auto *action = findChild<QAction *>(name))
            action->setEnabled(is);
    };
    const Disagreement *line = current();
    const ReviewState *force = currentForce();
    usable(u"reviewKeep"_s, canEdit && line && line->reading.isOpen());
    usable(u"reviewCorrect"_s, canEdit && line && line->reading.isOpen());
    usable(u"reviewReopen"_s, canEdit && line && line->reading.settled == ValueReading::Settled::Kept);
    usable(u"reviewLetter"_s, line);
    usable(u"reviewSign"_s, canEdit && force && !force->isSigned());
    usable(u"reviewWithdraw"_s, canEdit && force && force->signOff);
    usable(u"reviewMerge"_s, canEdit);
    for (const QString &name : {u"reviewExportRekey"_s, u"reviewExportTick"_s})
        usable(name, m_session.isOpen() && !m_values.empty());
}

void ReviewScreen::keepOurs()
{
    const ValueReading reading = current()->reading;
    ChoicePanel::Question question{
        tr("Why does %1 stay, which %2 read as %3?").arg(reading.ours, reading.reader, reading.theirs),
        {{u"Ours is what is printed"_s, tr("Ours is what is printed"), false, {}},
         {u"The rule of the return says so"_s, tr("The rule of the return says so"), false, {}},
         {u"The reader took another cell"_s, tr("The reader took another cell"), false, {}}},
        true,
        true};
    m_choice->ask(question, beside(m_queueTable), [this, reading](const QString &reason, const QString &note) {
        const QString why = note.isEmpty() ? reason : reason + u": "_s + note;
        m_messages.attempt([&] { // as one step of its own
            m_session.edit(tr("Keep a figure that %1 read otherwise").arg(reading.reader), [&](Study &study) {
                study.reviews().settle(reading.value, reading.reader, ValueReading::Settled::Kept, why);
            });
        });
    });
}

void ReviewScreen::correct()
{
    const Disagreement line = *current();
    ChoicePanel::Question question{tr("What is the figure? Type it; the note says why."), {}, true, true};
    if (line.reading.theirs != "no"_L1)
        question.choices.push_back(
            {line.reading.theirs, tr("%1, as %2 read it").arg(line.reading.theirs, line.reading.reader), true, {}});
    m_choice->ask(question, beside(m_queueTable), [this, line](const QString &figure, const QString &note) {
        m_messages.attempt([&] {
            const QString why = note.isEmpty() ? tr("as %1 read it").arg(line.reading.reader) : note;
            const Figure right = figureSaid(m_session.study(), line.value, figure);
            m_session.edit(tr("Correct a figure of %1 to %2")
                               .arg(m_session.view().forceName(line.reading.force), right.toString()),
                           [&](Study &study) { correctValue(study, line.reading, line.value, right, why); });
        });
    });
}

void ReviewScreen::reopen()
{
    const ValueReading reading = current()->reading;
    m_messages.attempt([&] {
        m_session.edit(tr("Open a disagreement again"),
                       [&](Study &study) { study.reviews().reopen(reading.value, reading.reader); });
    });
}

void ReviewScreen::openLetter()
{
    const Disagreement *line = current();
    if (!line)
        return;
    m_messages.attempt([&] {
        auto &returns = m_session.study().returns();
        showSource(window(), line->value.sourceName, returns.sourceBytes(line->value.source), line->value.count.cell,
                   asReceived(returns.remarks(line->value.count.returnId)));
    });
}

/// Everybody who has read something, to be chosen as a name.
std::vector<Choice> ReviewScreen::readers() const
{
    std::set<QString> names;
    for (const ValueReading &reading : m_readings)
        names.insert(reading.reader);
    std::vector<Choice> choices;
    choices.reserve(names.size());
    for (const QString &name : names)
        choices.push_back({name, name, false, {}});
    return choices;
}

void ReviewScreen::sign()
{
    const QString code = currentForce()->force;
    const QString name = m_session.view().forceName(code);
    m_choice->ask({tr("Who signs %1 off?").arg(name), readers(), true, true}, beside(m_forceTable),
                  [this, code, name](const QString &by, const QString &note) {
                      m_messages.attempt([&] {
                          m_session.edit(tr("Sign off %1 by %2").arg(name, by),
                                         [&](Study &study) { signOff(study, code, by, note); });
                      });
                  });
}

void ReviewScreen::withdrawSignature()
{
    const QString code = currentForce()->force;
    m_messages.attempt([&] {
        m_session.edit(tr("Withdraw the signature of %1").arg(m_session.view().forceName(code)),
                       [&](Study &study) { study.reviews().withdrawSignature(code); });
    });
}

void ReviewScreen::askExport(ReviewWay way)
{
    const std::vector<Choice> sizes{{u"10%"_s, tr("10% of each force, and every value in doubt"), false, {}},
                                    {u"25%"_s, tr("25% of each force, and every value in doubt"), false, {}},
                                    {u"all"_s, tr("All %1 values").arg(m_values.size()), false, {}}};
    m_choice->ask({tr("How many values? A number or a share may be typed."), sizes, false, true}, beside(m_queueTable),
                  [this, way](const QString &typed, const QString &) {
                      const auto size = SampleSize::parse(typed);
                      if (!size) {
                          m_messages.show(MessageBar::Severity::Warning,
                                          tr("“%1” is no number of values: 40, 10% or all.").arg(typed));
                          return;
                      }
                      const QString path = QFileDialog::getSaveFileName(
                          this, tr("Save the review pack"), u"review.zip"_s,
                          tr("Workbook with the letters (*.zip);;Workbook (*.xlsx);;CSV (*.csv)"));
                      if (!path.isEmpty())
                          m_messages.attempt([&] { exportTo(path, way, *size); });
                  });
}

void ReviewScreen::exportTo(const QString &path, ReviewWay way, const SampleSize &size)
{
    Study &study = m_session.study();
    const QString state = studyState(study);
    const auto values = drawSample(reviewValues(study), size, state.toUtf8());
    const auto returns = study.returns().all();
    LetterCells letters([&](qint64 source) -> LetterCells::Letter {
        const auto from = std::ranges::find(returns, source, &ReturnInfo::sourceId);
        return {study.returns().sourceBytes(source), from->sourceName, asReceived(study.returns().remarks(from->id))};
    });
    const ShowFigures show = way == ReviewWay::Tick ? ShowFigures::Yes : ShowFigures::No;
    const ReviewPack pack = reviewPack(m_session.view(), values, way, state, [&](const ReviewValue &value) {
        return ReviewPlace{letters.around(value.source, value.count.cell, show),
                           letters.page(value.source, value.count.cell)};
    });
    writeFile(path, reviewFile(path, pack, study, values));
    m_messages.show(MessageBar::Severity::Note, tr("%1 values are in %2.").arg(values.size()).arg(path));
}

void ReviewScreen::askMerge()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Merge a filled review pack"), {},
                                                      tr("Filled packs (*.xlsx *.csv *.ods)"));
    if (path.isEmpty())
        return;
    m_choice->ask(
        {tr("Who read the values?"), readers(), false, true}, beside(m_queueTable),
        [this, path](const QString &reader, const QString &) { m_messages.attempt([&] { mergeFrom(path, reader); }); });
}

void ReviewScreen::mergeFrom(const QString &path, const QString &reader)
{
    const SourceFile file = loadFile(path);
    const auto comparison =
        compareReview(rowsUnder(file.bytes, file.name, u"Id"_s), m_values, m_session.study().returns().all(), reader);
    m_session.edit(reviewTitle(comparison, reader),
                   [&](Study &study) { keepReview(study, comparison, file.name, file.bytes, reader); });
    m_messages.show(comparison.unknown.isEmpty() ? MessageBar::Severity::Note : MessageBar::Severity::Warning,
                    (QStringList{comparison.text()} + comparison.unknown.mid(0, 5)).join(u'\n'));
}
