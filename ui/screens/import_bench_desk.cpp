// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/screens/import_bench_desk.h"

#include "core/import/load_file.h"
#include "core/store/accept_return.h"
#include "ui/screens/import_bench_accept.h"
#include "ui/screens/import_bench_reading.h"
#include "ui/session.h"

ImportBenchDesk::ImportBenchDesk(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_queue(new ImportBenchQueue(this)), m_jobs(new ImportBenchJobs(this))
{
    connect(m_jobs, &ImportBenchJobs::finished, this, &ImportBenchDesk::took);
    connect(m_jobs, &ImportBenchJobs::progressed, this, [this](int row, qint64 done, qint64 all) {
        if (row == m_chosen)
            emit progressed(done, all);
    });
    connect(this, &ImportBenchDesk::chosenChanged, this, [this] { m_foreseen.reset(); });
    connect(this, &ImportBenchDesk::draftChanged, this, [this] { m_foreseen.reset(); });
    connect(&session, &Session::changed, this, &ImportBenchDesk::studyChanged);
    connect(&session, &Session::studyReplaced, this, [this] {
        m_jobs->cancelAll();
        m_chosen = -1; // before the queue goes, which is looked at as soon as this is told
        m_queue->clear();
        choose(-1);
    });
}

const Forces &ImportBenchDesk::forces() const
{
    return m_session.isOpen() ? m_session.study().forces() : Forces::reference();
}

void ImportBenchDesk::bring(const QStringList &paths)
{
    int first = -1;
    for (const QString &path : filesBehind(paths)) {
        const int row = m_queue->add(path);
        first = first < 0 ? row : first;
    }
    readNext();
    if (first >= 0 && (!file() || !file()->isOpen()))
        choose(first);
}

void ImportBenchDesk::paste(SourceFile cells)
{
    const int row = m_queue->add(std::move(cells));
    readNext();
    choose(row);
}

void ImportBenchDesk::takeTyped(SourceFile typed)
{
    m_jobs->cancel(m_chosen);
    m_queue->divide(m_chosen, {std::move(typed)});
    readNext();
    choose(m_chosen);
}

void ImportBenchDesk::choose(int row)
{
    m_chosen = row;
    emit chosenChanged();
    emit draftChanged();
}

void ImportBenchDesk::chooseNext()
{
    if (const int next = m_queue->nextOpen(std::max(m_chosen, 0)); next >= 0)
        choose(next);
}

const ImportFile *ImportBenchDesk::file() const
{
    return m_chosen >= 0 ? &m_queue->at(m_chosen) : nullptr;
}

const ImportFile *ImportBenchDesk::draft() const
{
    return file() && file()->draft ? file() : nullptr;
}

void ImportBenchDesk::readNext()
{
    const int row = m_queue->firstWaiting();
    if (row < 0)
        return;
    m_queue->change(row, [](ImportFile &file) { file.state = ImportFile::State::Reading; });
    const ImportFile &file = m_queue->at(row);
    m_jobs->start(row, [path = file.path, part = file.part, hints = hintsFor(file)](const Progress &progress) {
        return part ? readPart(*part, hints, progress) : readFile(path, hints, progress);
    });
}

/// With how earlier returns were read, so that the same layout needs no new mapping.
Hints ImportBenchDesk::hintsFor(const ImportFile &file) const
{
    Hints hints = file.hints();
    if (!m_session.isOpen())
        return hints;
    if (!m_kept)
        m_kept = std::make_shared<const std::vector<KeptReading>>(m_session.study().returns().keptReadings());
    hints.kept = m_kept;
    hints.wordings = std::make_shared<const OutcomeWordings>(m_session.study().outcomeWordings().all());
    return hints;
}

void ImportBenchDesk::readChosenAgain()
{
    m_queue->change(m_chosen, [](ImportFile &file) { file.state = ImportFile::State::Reading; });
    const ImportFile &file = m_queue->at(m_chosen);
    if (file.decisions().drawn != file.sourceDrawn) {
        Hints hints = hintsFor(file);
        hints.force = file.chosenForce();
        hints.period = file.chosenPeriod();
        m_jobs->start(m_chosen,
                      [from = file.draft->source, hints, decisions = file.decisions()](const Progress &progress) {
                          return readAsDrawn(from, hints, decisions, progress);
                      });
        emit draftChanged();
        return;
    }
    m_jobs->start(m_chosen, [source = file.source, from = file.draft->source, decisions = file.decisions()](
                                const Progress &) { return readAgain(source, from, decisions); });
    emit draftChanged();
}

void ImportBenchDesk::took(int row, const ImportReading &reading)
{
    if (!reading.parts.empty()) {
        m_queue->divide(row, reading.parts);
        readNext();
        if (row == m_chosen)
            emit draftChanged();
        return;
    }
    const bool isFirst = !m_queue->at(row).draft;
    const bool isAnew = reading.source != m_queue->at(row).source; // the cells, not only what they mean
    m_queue->change(row, [&](ImportFile &file) {
        if (!reading.draft) {
            file.state = ImportFile::State::Failed;
            file.message = reading.failure;
            return;
        }
        file.source = reading.source;
        file.draft = reading.draft;
        if (reading.asDrawn) {
            BenchDecisions &decided = file.steps[file.step];
            file.sourceDrawn = decided.drawn;
            if (decided.mappings.empty())
                decided.mappings = reading.draft->mappings;
        } else if (isAnew) {
            file.steps = {{reading.draft->mappings, reading.draft->rules}};
            file.step = 0;
        }
        file.draftStep = file.step;
        judge(file);
    });
    if (isFirst)
        readNext();
    if (row == m_chosen)
        emit draftChanged();
}

void ImportBenchDesk::decide(const BenchDecisions &decisions)
{
    if (decisions == file()->decisions() || file()->state == ImportFile::State::Accepted)
        return;
    m_queue->change(m_chosen, [&](ImportFile &file) { file.decide(decisions); });
    readChosenAgain();
}

void ImportBenchDesk::draw(const std::vector<PageTable> &tables)
{
    if (!draft() || tables == file()->decisions().drawn)
        return;
    decide({{}, file()->decisions().rules, tables});
}

void ImportBenchDesk::readHidden(const HiddenChoice &choice)
{
    if (!draft() || file()->state == ImportFile::State::Accepted)
        return;
    m_queue->change(m_chosen, [](ImportFile &file) { file.state = ImportFile::State::Reading; });
    m_jobs->start(m_chosen, [from = file()->draft->source, hints = hintsFor(*file()),
                             choice](const Progress &progress) { return readPart(from, hints, progress, choice); });
    emit draftChanged();
}

void ImportBenchDesk::decideAll(const std::function<void(Mapping &)> &change)
{
    BenchDecisions after = file()->decisions();
    for (Mapping &mapping : after.mappings)
        change(mapping);
    decide(after);
}

bool ImportBenchDesk::canTakeBack() const
{
    return draft() && file()->state != ImportFile::State::Accepted && file()->step > 0;
}

bool ImportBenchDesk::canRepeat() const
{
    return draft() && file()->state != ImportFile::State::Accepted && file()->step + 1 < file()->steps.size();
}

void ImportBenchDesk::moveTo(std::size_t step)
{
    m_queue->change(m_chosen, [&](ImportFile &file) { file.step = step; });
    readChosenAgain();
}

void ImportBenchDesk::takeBack()
{
    if (canTakeBack())
        moveTo(file()->step - 1);
}

void ImportBenchDesk::repeat()
{
    if (canRepeat())
        moveTo(file()->step + 1);
}

bool ImportBenchDesk::isReading() const
{
    return m_chosen >= 0 && m_jobs->isRunning(m_chosen);
}

void ImportBenchDesk::stop()
{
    if (!isReading())
        return;
    m_jobs->cancel(m_chosen);
    const bool wasFirst = !draft();
    m_queue->change(m_chosen, [&](ImportFile &file) {
        if (wasFirst) {
            file.state = ImportFile::State::Stopped;
            return;
        }
        // The correction that was being read goes with it, so that decisions and figures shown belong together.
        file.step = file.draftStep;
        judge(file);
    });
    if (wasFirst)
        readNext();
    emit draftChanged();
}

void ImportBenchDesk::remove()
{
    if (m_chosen < 0)
        return;
    const int row = std::exchange(m_chosen, -1); // before the row goes, which is looked at as soon as this is told
    const bool wasFirst = m_queue->at(row).state == ImportFile::State::Reading && !m_queue->at(row).draft;
    m_jobs->remove(row);
    m_queue->remove(row);
    if (wasFirst)
        readNext();
    choose(std::min(row, m_queue->count() - 1));
}

std::optional<QString> ImportBenchDesk::whyNotAccepted() const
{
    if (!file())
        return tr("No file is chosen.");
    if (!draft())
        return file()->message.isEmpty() ? tr("The file is being read.") : file()->message;
    if (isReading())
        return tr("The file is being read again.");
    if (file()->state == ImportFile::State::Accepted)
        return tr("This return is in the study.");
    if (!m_session.isOpen())
        return tr("No study is open.");
    if (!m_session.canEdit())
        return m_session.study().readOnlyReason();
    if (const auto why = ::whyNotAccepted(*file()->draft))
        return why;
    if (foreseen().isNothingNew())
        return foreseenSentence(foreseen(), *file()->draft, forces());
    return std::nullopt;
}

const Foreseen &ImportBenchDesk::foreseen() const
{
    const bool isOpen = m_session.isOpen() && draft() && file()->isOpen();
    if (!m_foreseen)
        m_foreseen =
            isOpen ? foresee(m_session.study(), m_session.view().counts.columns(), *file()->draft) : Foreseen();
    return *m_foreseen;
}

bool ImportBenchDesk::isBeside() const
{
    return file() && file()->beside.value_or(foreseen().mayStayBeside()) && foreseen().mayStayBeside();
}

void ImportBenchDesk::keepBeside(bool beside)
{
    m_queue->change(m_chosen, [&](ImportFile &file) { file.beside = beside; });
    emit draftChanged();
}

void ImportBenchDesk::accept()
{
    const auto draft = file()->draft;
    const int row = m_chosen;
    Acceptance how;
    how.supersedeEarlier = !isBeside();
    m_queue->change(row, [](ImportFile &file) { file.wasAccepted = true; });
    m_session.edit(acceptTitle(m_session.study(), *draft), [&](Study &study) { acceptReturn(study, *draft, how); });
    const int next = m_queue->nextOpen(row);
    choose(next >= 0 ? next : row);
}

/// Undo and redo of the study move files between accepted and not.
void ImportBenchDesk::studyChanged()
{
    m_foreseen.reset();
    m_kept.reset();
    if (!m_session.isOpen())
        return;
    bool touched = false;
    for (int row = 0; row < m_queue->count(); ++row) {
        const ImportFile &file = m_queue->at(row);
        if (!file.draft || m_jobs->isRunning(row))
            continue;
        const bool is = file.wasAccepted && isAccepted(m_session.study(), *file.draft);
        if (is == (file.state == ImportFile::State::Accepted))
            continue;
        touched = touched || row == m_chosen;
        m_queue->change(row, [&](ImportFile &changed) {
            judge(changed);
            if (is)
                changed.state = ImportFile::State::Accepted;
        });
    }
    if (touched)
        emit draftChanged();
}
