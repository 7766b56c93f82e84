// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/period.h"
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <vector>

/// What an official table says of one force: crimes recorded in a period. Never mixed with the figures of returns.
struct ReferenceCount {
    QString force; ///< code
    Period period;
    QString offence;        ///< as printed; empty: all crime
    std::int64_t count = 0; ///< may be negative: a correction of earlier periods
    bool operator==(const ReferenceCount &) const = default;
};

/// A table of official statistics: where it comes from, and what was taken of it. Its bytes are not kept.
struct ReferenceTable {
    QString title; ///< named beside every figure of it
    QString file;
    QByteArray sha256; ///< of the file, 32 bytes
    qint64 size = 0;
    QString address;
    QDate published;      ///< null where it was not said
    QDateTime importedAt; ///< UTC
    std::vector<ReferenceCount> counts;
};
