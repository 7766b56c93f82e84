// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/read_watch.h"

#include "core/domain/error.h"

using namespace Qt::StringLiterals;

ReadWatch::ReadWatch(const QString &fileName, const Progress &progress, qint64 all, const Limits &limits)
    : m_fileName(fileName), m_progress(progress), m_all(all), m_seconds(limits.seconds)
{
}

void ReadWatch::look(qint64 done)
{
    m_next = done + Step;
    if (m_progress && !m_progress(done, m_all))
        throw Cancelled();
    if (std::chrono::steady_clock::now() - m_start > std::chrono::seconds(m_seconds))
        throw Error(
            u"%1: reading was stopped after %2 seconds. Save the figures alone in a smaller file and import that."_s
                .arg(m_fileName)
                .arg(m_seconds));
}
