// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/foreseen.h"
#include "ui/screens/import_bench_jobs.h"
#include "ui/screens/import_bench_queue.h"

class Session;

/// What the import bench does, without widgets: reads the files of the queue, one after the other, reads the chosen one
/// again after each correction, and puts accepted returns into the study.
class ImportBenchDesk : public QObject {
    Q_OBJECT
public:
    explicit ImportBenchDesk(Session &session, QObject *parent = nullptr);

    ImportBenchQueue &queue() { return *m_queue; }
    const ImportBenchQueue &queue() const { return *m_queue; }
    /// Files, and folders with the files in them; the first is chosen where nothing open is. Error for a path that is
    /// not there.
    void bring(const QStringList &paths);
    void paste(SourceFile cells); ///< cells of the clipboard, kept as a source of its own
    /// Figures typed from the chosen file take its place: they hold it.
    void takeTyped(SourceFile typed);
    void choose(int row); ///< -1: none
    void chooseNext();    ///< the next open file; stays where there is none
    int chosen() const { return m_chosen; }
    const ImportFile *file() const;  ///< the chosen one; null where none is
    const ImportFile *draft() const; ///< the same; null where it has no draft yet
    const Forces &forces() const;    ///< of the study, or of the reference table where none is open

    /// A correction of the chosen file, which has a draft: it is read again away from the window.
    void decide(const BenchDecisions &decisions);
    /// These tables are drawn on the pages of the chosen letter: its cells are read again, and what they mean is
    /// proposed anew, for the force and the period that were chosen here.
    void draw(const std::vector<PageTable> &tables);
    /// The same decision for every table of the file.
    void decideAll(const std::function<void(Mapping &)> &change);
    /// Reads the chosen file, which has a draft, anew with these of its hidden parts: its tables are proposed again,
    /// and corrections made before go.
    void readHidden(const HiddenChoice &choice);
    bool canTakeBack() const; ///< a correction that was not accepted
    bool canRepeat() const;
    void takeBack();
    void repeat();
    bool isReading() const;
    void stop(); ///< the reading of the chosen file; what was read before stays

    std::optional<QString> whyNotAccepted() const; ///< nothing where accept() may be called
    /// What accepting the chosen file does to earlier returns; nothing in it where it is accepted or has no draft.
    const Foreseen &foreseen() const;
    /// Whether the earlier returns stay in force: as the person chose, else where figures would be lost.
    bool isBeside() const;
    void keepBeside(bool beside);
    /// Takes the chosen file off the bench, whatever its state; what is in the study of it stays there.
    void remove();
    /// One step of the history for the chosen file, then the next open file. Throws Error.
    void accept();

signals:
    void chosenChanged();
    void draftChanged(); ///< of the chosen file: what is read, or how far it is
    void progressed(qint64 done, qint64 all);

private:
    void readNext();
    Hints hintsFor(const ImportFile &file) const;
    void readChosenAgain();
    void took(int row, const ImportReading &reading);
    void moveTo(std::size_t step);
    void studyChanged();

    Session &m_session;
    ImportBenchQueue *m_queue;
    ImportBenchJobs *m_jobs;
    int m_chosen = -1;
    mutable std::shared_ptr<const std::vector<KeptReading>> m_kept; ///< of the study as it is: one for a whole batch
    mutable std::optional<Foreseen> m_foreseen;                     ///< of the chosen file, found when it is asked for
};
