// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/foreseen.h"
#include <QWidget>

class ChangesModel;
class QLabel;
class QRadioButton;
class QTableView;

/// What a draft changes in earlier returns, and whether these step back, where both answers make sense.
class ChangesPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChangesPanel(QWidget *parent = nullptr);

    void showChanges(const QString &sentence, bool mayChoose, bool isBeside);
    ChangesModel &model() { return *m_model; }
    void fitColumns();

signals:
    void besideChosen(bool isBeside);
    void cellChosen(const CellRef &cell);                     ///< of the draft
    void earlierWanted(qint64 returnId, const CellRef &cell); ///< Enter or double click: the cell in the earlier file

private:
    void build();
    void choose(int row);
    void openEarlier(int row);

    ChangesModel *m_model;
    QLabel *m_sentence;
    QRadioButton *m_replace;
    QRadioButton *m_add;
    QTableView *m_view;
};
