// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"
#include <chrono>

/// What every reader does now and then while it reads: tell how far it is, stop when it was cancelled (throws
/// Cancelled) and when its time is up (throws Error).
class ReadWatch {
public:
    static constexpr qint64 Step = Limits::MiB; ///< bytes between two looks

    ReadWatch(const QString &fileName, const Progress &progress, qint64 all, const Limits &limits);

    /// Cheap until another Step of bytes is done.
    void reached(qint64 done)
    {
        if (done >= m_next)
            look(done);
    }

private:
    void look(qint64 done);

    QString m_fileName;
    const Progress &m_progress;
    qint64 m_all;
    qint64 m_next = Step;
    int m_seconds;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};
