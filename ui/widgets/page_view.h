// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/page_marks.h"
#include "ui/widgets/page_lines.h"
#include "ui/widgets/page_pictures.h"
#include <QAbstractScrollArea>

class QPainter;
class QTimer;

/// A letter page by page as it would be printed, with the cells that were read from it marked in their places. A click
/// or the arrow keys choose one; the current one is the one linked to a figure. Pages are drawn away from the window;
/// one that cannot be drawn says so in the place of its picture.
///
/// Ctrl and the wheel zoom; Page up and Page down go through the page and on to the next.
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    /// From its first page on, as wide as the view. Null: nothing to show.
    void showLetter(PagePictures::Draw draw);
    void setMarks(std::shared_ptr<const ReadSource> source, const std::vector<Mapping> &mappings,
                  const std::vector<Remark> &remarks);

    /// The tables of all pages, with the lines between their columns; they are seen and drawn while isDrawing().
    void setTables(std::vector<PageTable> tables);
    bool isDrawing() const { return m_isDrawing; }
    void setDrawing(bool drawing);
    void splitTable(); ///< above the row of the current cell
    void joinTables(); ///< the table of the current cell, and the next one on its page

    CellRef currentCell() const { return m_current; }
    /// Makes the cell current, turns to its page and brings it into view; one that stands on no page takes the mark
    /// away.
    void light(const CellRef &cell);
    int page() const { return m_page; }
    int pages() const { return m_pages; } ///< 0 until a page was drawn
    void showPage(int page);              ///< from its upper edge on
    void zoomBy(double factor);
    void zoomToWidth();
    void zoomToFull();   ///< as large as on paper
    double zoom() const; ///< 1: as large as on paper

    /// Where a cell of the page in view stands, in the coordinates of the viewport.
    QRectF areaOf(const CellRef &cell) const;
    /// What stands in the place of the picture; empty where the picture does.
    QString notice() const;

signals:
    void tablesDrawn(const std::vector<PageTable> &tables); ///< each in place of those it overlaps
    void cellChosen(const CellRef &cell);                   ///< by the person
    void viewChanged();                                     ///< page, number of pages or zoom

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    double scale() const; ///< pixels of the window a point
    double onPaper() const;
    QPointF corner() const; ///< of the page, in the viewport
    QPointF pointAt(const QPointF &position) const;
    void setZoom(std::optional<double> zoom, const QPointF &around);
    void fitBars();
    int wishedWidth() const; ///< of the picture, in pixels of the screen
    void wishPicture();
    void paintPicture(QPainter &painter, const QRectF &paper) const;
    void paintMarks(QPainter &painter) const;
    void takePicture(int page);
    void turn(int page, bool toFoot);
    void scrollPage(int direction);
    void walk(int key);
    void walkOver(int direction);
    void choose(const PageMark &mark);
    bool chooseAt(const QPointF &position); ///< the cell there
    void bringIntoView(const QRectF &box);
    void tell();

    void chooseLine(int direction); // page_view_lines.cpp
    void moveLine(double by);
    void draw(const std::vector<PageTable> &tables);
    bool drawByKey(const QKeyEvent &event); ///< whether the key was one of drawing
    void beginDrawing(const QPointF &position);
    void goOnDrawing(const QPointF &position);
    void endDrawing(const QPointF &position);
    void addLineAt(const QPointF &position);
    void paintLines(QPainter &painter) const;
    QString spokenLine() const;

    PagePictures *m_pictures;
    QTimer *m_wish; ///< while the window is pulled larger, not every width is drawn
    PageMarks m_marks;
    CellRef m_current;
    PageLines m_lines;
    bool m_isDrawing = false;
    std::optional<QPointF> m_pressed; ///< where a pull began, in points
    std::optional<PageTable> m_shape; ///< that is being pulled
    bool m_hasLetter = false;
    int m_page = 1;
    int m_pages = 0;
    QSizeF m_size;                ///< of the page, in points
    std::optional<double> m_zoom; ///< nothing: as wide as the view
};

/// Lets screen readers meet a page as a picture whose value is the current cell. Safe to call again.
void usePageAccessible();
