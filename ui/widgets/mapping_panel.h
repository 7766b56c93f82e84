// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

/// What the panel shows of the table at the current cell.
struct MappingView {
    Mapping mapping;
    QString title; ///< "Table 1 of 2: A1:F6"
    int row = -1;  ///< of the current cell; -1: outside a table
    int column = -1;
    std::optional<Role> rowRole; ///< what the row is now; Figure for a plain one
    std::optional<Role> columnRole;
};

/// Corrects what a table means: its heading rows, what it counts, what the row and the column of the current cell are.
class MappingPanel : public QWidget {
    Q_OBJECT
public:
    explicit MappingPanel(QWidget *parent = nullptr);

    void showTable(const std::optional<MappingView> &view); ///< nothing: the current cell is in no table
    void setCorrectable(bool correctable);                  ///< false while nothing may be changed

signals:
    void headerRowsChosen(int rows);
    void measureChosen(const Measure &measure);
    void rowRoleChosen(int row, Role role);
    void columnRoleChosen(int column, Role role);
    void selectionWanted(); ///< use the selected block as the table

private:
    QComboBox *addRoles(const QString &name, const QString &title);
    void build();
    void showMeasure(const Measure &measure);
    void chooseMeasure();

    QLabel *m_title;
    QPushButton *m_use;
    QSpinBox *m_headerRows;
    QComboBox *m_kind;
    QLineEdit *m_words;
    QComboBox *m_basis;
    QComboBox *m_rowRole;
    QLabel *m_rowLabel;
    QComboBox *m_columnRole;
    QLabel *m_columnLabel;
    QWidget *m_form;
    std::optional<MappingView> m_view;
};
