// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/outcome_meanings.h"
#include "core/analysis/printed_outcomes.h"
#include <QWidget>
#include <functional>
#include <memory>

class ChangesModel;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableView;
class QTimer;
struct Move;

/// What one printed outcome is to mean: typed or chosen from a list, for every return or for one, with everything that
/// moves shown before it is done. Enter does it, Esc leaves it.
class LabelPanel : public QWidget {
    Q_OBJECT
public:
    struct InReturn {
        qint64 id = 0;
        QString title; ///< "Durham, return 12"
    };
    /// What a change would move. The shares are asked for with each key, the rest when the person pauses.
    struct Foresee {
        using Moves = std::function<std::vector<Move>(const WordingChange &change)>;
        Moves shares;
        Moves everything;
    };

    explicit LabelPanel(Foresee foresee, QWidget *parent = nullptr);
    void showLabel(const PrintedOutcome &label, const std::vector<InReturn> &returns, bool mayChange);
    void clear();

signals:
    void decided(const WordingChange &change);
    void left(); ///< Esc: the focus belongs to the list of labels again

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildMeaning();
    QWidget *buildPreview();
    void listReturns(const std::vector<InReturn> &returns);
    void narrow();
    void addMeaning(const OutcomeMeaning &meaning);
    void preview();
    void showMoves(const std::vector<Move> &moves, bool isAll);
    void decide();
    std::optional<WordingChange> change() const;

    Foresee m_foresee;
    std::optional<PrintedOutcome> m_label;
    QLabel *m_title;
    QLabel *m_forces;
    QLineEdit *m_typed;
    QListWidget *m_list;
    QComboBox *m_scope;
    QLineEdit *m_why;
    QLabel *m_headline;
    ChangesModel *m_moves;
    QTableView *m_table;
    QPushButton *m_set;
    QTimer *m_pause;
};
