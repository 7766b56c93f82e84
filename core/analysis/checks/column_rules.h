// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"

/// Figures of which two lists that are the same are hardly so by chance: their hash, in any order, and how surprising
/// it is that another list has it. Each number above 0 adds what is uncertain of a count of its size (half the
/// logarithm of it, and one bit); zeros and absences say nothing.
class FigureSet {
public:
    void add(quint64 words, const Figure &figure);
    quint64 hash() const { return m_hash; }
    /// Too many bits for chance among so many pairs of lists: less than one in sixteen thousand.
    bool isTelling(std::size_t lists) const;

private:
    quint64 m_hash = 0;
    double m_bits = 0;
};
