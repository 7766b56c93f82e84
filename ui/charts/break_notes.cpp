// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_font.h"
#include "ui/charts/chart_palette.h"
#include "ui/charts/layout_parts.h"

namespace {
constexpr double WidestNote = 190;
constexpr double NarrowestNote = 50;
constexpr double LineClearance = 1.5;

struct BreakNote {
    double line = 0; ///< x of the break
    double left = 0;
    QStringList lines;
};

double breakAcross(const ChartSpec &spec, const ChartBreak &mark, double left, double width)
{
    return left + width * std::clamp(mark.position / double(spec.categories.size()), 0.0, 1.0);
}

/// From the top down. The last break comes first and each note ends before the line to its right, so that no line runs
/// through the note of another.
std::vector<BreakNote> breakNotes(const ChartSpec &spec, double left, double width, int size)
{
    std::vector<ChartBreak> breaks = spec.breaks;
    std::ranges::stable_sort(breaks, std::greater(), &ChartBreak::position);
    std::vector<BreakNote> notes;
    double limit = left + width;
    for (const ChartBreak &mark : breaks) {
        const double line = breakAcross(spec, mark, left, width);
        const double room = std::max(std::min(limit - left, WidestNote), NarrowestNote);
        const auto text = wrapText(mark.label, room, size);
        double widest = 0;
        for (const QString &words : text.lines)
            widest = std::max(widest, textWidth(words, size));
        notes.push_back({line, std::max(left, std::min(line, limit - widest)), text.lines});
        limit = line - Gap;
    }
    return notes;
}
} // namespace

double breakNotesHeight(const ChartSpec &spec, double left, double width, int size)
{
    double height = 0;
    for (const BreakNote &note : breakNotes(spec, left, width, size))
        height += double(note.lines.size()) * lineHeight(size) + 1;
    return height;
}

void placeBreakNotes(ChartLayout &layout, const ChartSpec &spec, double top, int size)
{
    double y = top;
    for (const BreakNote &note : breakNotes(spec, layout.plot.left(), layout.plot.width(), size)) {
        const double bottom = placeLines(layout, note.lines, {note.left, y, layout.page.width(), 0}, Qt::AlignLeft,
                                         softText(size, TextRole::BreakNote));
        layout.breakLines.emplace_back(note.line, bottom, note.line, layout.plot.bottom());
        y = bottom + 1;
    }
}

void interruptBreakLines(ChartLayout &layout)
{
    std::vector<QLineF> whole = std::move(layout.breakLines);
    layout.breakLines.clear();
    for (const QLineF &line : whole) {
        const bool isUpright = line.x1() == line.x2();
        double from = isUpright ? line.y1() : line.x1();
        const double end = isUpright ? line.y2() : line.x2();
        const auto piece = [&](double a, double b) {
            if (b > a)
                layout.breakLines.push_back(isUpright ? QLineF(line.x1(), a, line.x1(), b)
                                                      : QLineF(a, line.y1(), b, line.y1()));
        };
        std::vector<std::pair<double, double>> covered;
        for (const PlacedText &text : layout.texts) {
            const QRectF rect = text.rect.adjusted(-LineClearance, -LineClearance, LineClearance, LineClearance);
            const bool isCrossed = isUpright ? rect.left() < line.x1() && line.x1() < rect.right()
                                             : rect.top() < line.y1() && line.y1() < rect.bottom();
            if (isCrossed)
                covered.emplace_back(isUpright ? rect.top() : rect.left(), isUpright ? rect.bottom() : rect.right());
        }
        std::ranges::sort(covered);
        for (const auto &[start, stop] : covered) {
            piece(from, std::min(start, end));
            from = std::max(from, stop);
        }
        piece(from, end);
    }
}
