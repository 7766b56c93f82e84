// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/table.h"
#include <QStringList>

/// The running text of a document: what it says about the tables in it, and what of it is to be kept.

/// Lines of prose between a table and the one before it, nearest first. Paragraphs about the law and the rights of the
/// requester are left out.
QStringList titlesAbove(const std::vector<Table> &tables, std::size_t index);
/// Lines of prose further up, nearest first: the request as the letter repeats it.
QStringList linesBefore(const std::vector<Table> &tables, std::size_t index);

/// Code of the force that sent a letter: from the domain of its addresses ("durham.police.uk"), its head, or the one
/// force that it names by far most often. Empty where that leaves a doubt, and for sources without prose.
QString forceOfLetter(const std::vector<Table> &tables);

/// A paragraph that says how the figures are to be taken: they must travel with it. "should not be used for
/// comparison", "Please note ...".
bool isCaveat(const QString &paragraph);

/// A text without what looks like a period and is none: Acts with their years, reference numbers, single days.
QString withoutCitations(const QString &text);
