// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_layout.h"
#include <QAbstractScrollArea>
#include <QPixmap>

/// A chart on the screen, by the renderer of the files: the page is as large as the widget, text as large as the
/// widget's font asks for. Where the widget is too small for text that can be read, it scrolls; nothing is cut off. The
/// canvas is white under every desktop theme, and nothing moves by itself.
///
/// By keyboard: arrows move a cursor over the values, Home and End go to the first and last, Return opens the value,
/// Escape puts the cursor away. A screen reader gets headline, alt text and the value under the cursor; the figures
/// themselves belong in a table beside the chart.
class ChartView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    /// Throws Error where the font of charts is not installed (ui/charts/chart_font.h).
    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const { return m_spec; }
    /// What the cursor is on: "2021, Charged: 4%"; empty without a cursor.
    QString cursorWords() const;

    QSize sizeHint() const override { return {720, 480}; }
    QSize minimumSizeHint() const override { return {280, 200}; }

signals:
    void valueActivated(const TraceKey &trace); ///< clicked, or Return on the cursor
    void valueHovered(const TraceKey &trace);   ///< under the pointer or the cursor, once for each value
    void cursorMoved(const QString &words);     ///< to be announced

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    void drawPicture();
    void setCursorAt(std::optional<std::size_t> value);
    bool moveCursor(int key);
    void showValue(std::size_t value);
    std::optional<std::size_t> valueAt(QPointF viewportPosition) const;
    QRectF frameOf(std::size_t value) const; ///< of the cursor on a value, in pixels of the page
    QString wordsOf(const PlacedValue &value) const;
    const TraceKey &traceOf(const PlacedValue &value) const;
    QPointF scrolled() const;

    ChartSpec m_spec;
    ChartLayout m_layout;
    QPixmap m_picture;
    double m_pixelsPerUnit = 1;
    std::optional<std::size_t> m_cursor; ///< into m_layout.values
    std::optional<std::size_t> m_hovered;
};
