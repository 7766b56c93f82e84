// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/checks/finding.h"
#include "core/analysis/study_view.h"

/// Where a finding's cells stand, in the words of the letters: "reply.csv, cell C12: 289".
struct FindingPlace {
    QString words;      ///< of the part: "2021, offences: 289"
    QStringList cells;  ///< the first few
    qsizetype more = 0; ///< cells that are not listed
};
/// Read from the study: one for each part of the finding.
std::vector<FindingPlace> placesOf(Study &study, const Finding &finding, int most = 6);

/// A letter to the force about a finding, as plain text: first line the subject. What the program cannot know stands in
/// square brackets; nothing is sent. Of a finding of the whole study it is a note for any force.
QString findingLetter(const StudyView &view, const Finding &finding, const std::vector<FindingPlace> &places);
