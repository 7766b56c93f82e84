// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/screens/import_bench_correction.h"
#include <memory>

/// One file on the way into the study: what was read of it, what is decided, and how far it is.
struct ImportFile {
    enum class State {
        Waiting,  ///< not read yet
        Reading,  ///< a worker reads it, for the first time or again
        NeedsYou, ///< read; a person must decide or look
        Ready,    ///< read; nothing is odd
        Accepted, ///< its return is in the study
        Stopped,  ///< reading was stopped by the person
        Failed,   ///< it cannot be read: see the message
    };

    QString path;                           ///< of the file on the disk; empty for pasted cells
    std::shared_ptr<const SourceFile> part; ///< what lies inside it, or was pasted; null: the file itself
    State state = State::Waiting;
    QString message; ///< why it failed, or what it needs
    std::shared_ptr<const ReadSource> source;
    std::shared_ptr<const Draft> draft;
    std::vector<PageTable> sourceDrawn; ///< that the cells were read with
    std::vector<BenchDecisions> steps;  ///< the proposal first, then every correction
    std::optional<bool> beside;         ///< whether earlier returns stay in force, where the person said
    bool wasAccepted = false;           ///< from here: undo and redo take it out of the study and back
    std::size_t step = 0;               ///< the one in use
    std::size_t draftStep = 0;          ///< the one the draft was read with: behind `step` while it is read again

    QString name() const; ///< file name without folders; of a part with its place in the file
    Hints hints() const;
    const BenchDecisions &decisions() const;    ///< requires a draft
    QString chosenForce() const;                ///< code, where a person named another than was proposed
    std::optional<Period> chosenPeriod() const; ///< the same
    bool isCorrected() const { return step > 0; }
    bool isOpen() const { return state != State::Accepted && state != State::Failed && state != State::Stopped; }
    /// A correction: what was taken back before it is forgotten.
    void decide(BenchDecisions decisions);
};

/// What keeps a draft from being accepted, as a sentence with what to do; nothing where it may be.
std::optional<QString> whyNotAccepted(const Draft &draft);
/// Ready or NeedsYou, with what it needs ("2 questions, 12 marks left open") as the message.
void judge(ImportFile &file);
/// The marks and words of a draft whose meaning is not decided: they stay out of sums.
int unresolvedCount(const Draft &draft);

/// "from the file name", "chosen here": where the force or the period of the whole file comes from.
QString forceOrigin(const ImportFile &file, const Forces &forces);
QString periodOrigin(const ImportFile &file);
/// "needs you", "accepted": in the queue.
QString stateTitle(ImportFile::State state);
