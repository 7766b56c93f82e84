// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/draft.h"
#include "core/import/hints.h"
#include "core/import/reader.h"

/// What each region of figures of a source seems to mean, in reading order.
std::vector<Mapping> proposeMappings(const ReadSource &source, const Hints &hints);

/// The whole way from cells to a Draft: regions, mappings, figures, checks. What cannot be told from the cells, the
/// title and the file name stands in the remarks as a question, with its cell; nothing is guessed in silence.
Draft recognise(const ReadSource &source, const SourceFile &file, const Hints &hints);

/// The same for a source that may have been left on disk (openSources()), read by readSource(SourceFile &). A large
/// table is taken apart once, not twice, where its first rows mean what the whole means.
Draft recogniseFile(SourceFile &file, const Hints &hints, const Progress &progress = {},
                    const HiddenChoice &choice = {});

/// The same with mappings that a person has corrected at the import bench, or a kept recipe.
Draft recogniseAs(const ReadSource &source, const SourceFile &file, const std::vector<Mapping> &mappings,
                  const ReturnRules &rules);
