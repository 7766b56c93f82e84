// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

/// Titles in two lines: a group over the columns that share it ("Offences" over its periods), then each column's own.
class BoardHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit BoardHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QString groupOf(int section) const;
};
