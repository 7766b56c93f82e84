// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/page_table.h"
#include <QPointF>

class QPainter;

/// The tables on the pages of a letter with their edges and column lines, one of which may be chosen, to be moved.
class PageLines {
public:
    struct Handle {
        enum class Part { Left, Line, Right, Top, Bottom };
        std::size_t table = 0;
        Part part = Part::Left;
        std::size_t line = 0; ///< of the table, where part is Line
        bool isUpright() const { return part != Part::Top && part != Part::Bottom; }
        bool operator==(const Handle &) const = default;
    };

    void setTables(std::vector<PageTable> tables);
    const std::vector<PageTable> &tables() const { return m_tables; }
    const std::optional<Handle> &chosen() const { return m_chosen; }
    void choose(const std::optional<Handle> &handle) { m_chosen = handle; }
    /// The next edge or line on a page, from the left of the first table to the foot of the last.
    void chooseNext(int page, int direction);

    std::optional<Handle> handleAt(int page, const QPointF &point, double reach) const; ///< nearest within reach
    std::optional<std::size_t> tableAt(int page, const QPointF &point) const;
    std::optional<std::size_t> tableBelow(std::size_t table) const; ///< the next one on its page

    double placeOf(const Handle &handle) const;
    /// The table with the edge or line moved there; it keeps room.
    PageTable moved(const Handle &handle, double to) const;
    /// With a line between the chosen one and the next, or in the middle; nothing where none is chosen.
    std::optional<PageTable> withLineAfterChosen() const;
    std::optional<PageTable> withoutChosen() const; ///< nothing where no line is chosen

private:
    std::vector<Handle> handlesOn(int page) const;

    std::vector<PageTable> m_tables;
    std::optional<Handle> m_chosen;
};

/// A table with its lines over a page: `corner` is the page's upper left corner, `scale` pixels a point.
void paintTable(QPainter *painter, const PageTable &table, const QPointF &corner, double scale);
void paintHandle(QPainter *painter, const PageTable &table, const PageLines::Handle &handle, const QPointF &corner,
                 double scale);
