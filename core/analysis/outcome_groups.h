// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/count_columns.h"

/// The groups in which outcomes are shown. They follow the Home Office list except that evidential difficulties are
/// two groups, told apart by whether the victim supports action, and cautions, penalties and community resolutions are
/// one; a label that fits several groups is a group of its own under its printed words (methods 1.9, domain 4.2).
struct OutcomeGroup {
    QString key;       ///< "charged", "evidential-supports", ... or the printed words
    QString title;     ///< "Charged or summonsed (1, 1A)": with the types it takes
    QStringList types; ///< empty for printed words
    bool operator==(const OutcomeGroup &) const = default;
};

namespace OutcomeGroups {
/// The groups by type, in the order in which they are drawn; "open" (type 0) last.
const std::vector<OutcomeGroup> &all();
const OutcomeGroup *find(const QString &key); ///< null for printed words and unknown keys
/// The group of a label. Several types of one group are that group; words that say nothing ("nn", "(blank)", "not
/// known") are the group "unknown".
OutcomeGroup of(const OutcomeLabel &label);
/// Key of a single outcome: its type, or the printed words in lower case where it is not one type.
QString outcomeKey(const OutcomeLabel &label);
QString outcomeTitle(const OutcomeLabel &label); ///< "15: Evidential difficulties: ...", or the printed words in quotes
/// Whether the label belongs to one of the groups or single outcomes named by their keys.
bool matches(const OutcomeLabel &label, const QStringList &keys);
inline constexpr QLatin1StringView Open{"open"};
inline constexpr QLatin1StringView Unknown{"unknown"};
inline constexpr QLatin1StringView Charged{"charged"};
} // namespace OutcomeGroups
