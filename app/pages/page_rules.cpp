// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/page_rules.h"

#include <algorithm>
#include <cstdlib>

namespace {
constexpr int Contrast = 10;          ///< of 255: the light grey of spreadsheet grids is seen
constexpr double ShortestLevel = 8;   ///< points
constexpr double ShortestUpright = 5; ///< points: lower than a row of small print
constexpr double Together = 2.2;      ///< points: both edges of one line lie this near

/// An edge between pixel lines `at` and `at + 1`, from pixel `from` up to (not with) `to`.
struct Edge {
    int at;
    int from;
    int to;
};

/// The picture as it is, or with rows and columns exchanged: upright edges are found as level ones.
struct Turned {
    const GreyPicture &picture;
    bool turned;
    int across() const { return turned ? picture.height : picture.width; }
    int down() const { return turned ? picture.width : picture.height; }
    int at(int along, int line) const { return turned ? picture.at(line, along) : picture.at(along, line); }
};

std::vector<Edge> edgesOf(const Turned &picture, int shortest)
{
    std::vector<Edge> edges;
    for (int line = 0; line + 1 < picture.down(); ++line) {
        int from = -1;
        int sign = 0;
        for (int along = 0; along <= picture.across(); ++along) {
            const int step = along < picture.across() ? picture.at(along, line + 1) - picture.at(along, line) : 0;
            const int now = std::abs(step) < Contrast ? 0 : step > 0 ? 1 : -1;
            if (now == sign && now != 0)
                continue;
            if (sign != 0 && along - from >= shortest)
                edges.push_back({line, from, along});
            from = along;
            sign = now;
        }
    }
    return edges;
}

struct Merged {
    int first; ///< pixel lines of the edges in it
    int last;
    int from;
    int to;
};

/// Edges of the same line: near each other and over the same stretch.
std::vector<Merged> merged(const std::vector<Edge> &edges, int near)
{
    std::vector<Merged> all;
    std::size_t open = 0; // those before are too far up to be joined
    for (const Edge &edge : edges) {
        while (open < all.size() && all[open].last < edge.at - near)
            ++open;
        const auto joins = [&](const Merged &one) {
            return one.last >= edge.at - near && edge.at - one.first <= 2 * near && edge.from <= one.to + near &&
                   edge.to >= one.from - near;
        };
        const auto one = std::find_if(all.begin() + std::ptrdiff_t(open), all.end(), joins);
        if (one == all.end()) {
            all.push_back({edge.at, edge.at, edge.from, edge.to});
            continue;
        }
        one->last = edge.at;
        one->from = std::min(one->from, edge.from);
        one->to = std::max(one->to, edge.to);
    }
    return all;
}

void addRules(std::vector<PdfRule> &rules, const GreyPicture &grey, bool turned, double shortest)
{
    const double scale = grey.pixelsPerPoint;
    const auto edges = edgesOf({grey, turned}, std::max(4, int(shortest * scale)));
    for (const Merged &one : merged(edges, int(Together * scale))) {
        const double at = (one.first + one.last + 2) / 2.0 / scale;
        const double from = one.from / scale;
        const double to = one.to / scale;
        rules.push_back(turned ? PdfRule{at, from, at, to} : PdfRule{from, at, to, at});
    }
}
} // namespace

std::vector<PdfRule> rulesOf(const GreyPicture &picture)
{
    std::vector<PdfRule> rules;
    addRules(rules, picture, false, ShortestLevel);
    addRules(rules, picture, true, ShortestUpright);
    return rules;
}
