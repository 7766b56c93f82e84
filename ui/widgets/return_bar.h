// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/force.h"
#include "core/domain/period.h"
#include "ui/widgets/tone.h"
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

/// What stands above a return at the bench.
struct ReturnView {
    QString force;        ///< code for the whole file; empty: named in the table, or not known
    QString forceOrigin;  ///< "from the file name"
    QString period;       ///< of the whole file, as may be typed; empty where there is none
    QString periodOrigin; ///< "named in the table"
    QString verdict;      ///< why it cannot be accepted, or what accepting it does
    Tone tone = Tone::Plain;
    bool correctable = false;
    bool acceptable = false;
    bool reading = false;
};

/// Force and period of the whole file with where they come from, what keeps it from being accepted, and accepting it.
class ReturnBar : public QWidget {
    Q_OBJECT
public:
    explicit ReturnBar(QWidget *parent = nullptr);

    void setForces(const Forces &forces);
    void showReturn(const ReturnView &view);
    void offerNext(bool waits); ///< whether another file waits for a person
    void showProgress(qint64 done, qint64 all);

protected:
    void changeEvent(QEvent *event) override;

signals:
    void forceChosen(const QString &code); ///< empty: as the table says
    void periodChosen(const std::optional<Period> &period);
    void notUnderstood(const QString &message);
    void acceptWanted();
    void nextWanted();
    void stopWanted();

private:
    void build();
    QGridLayout *buildFields();
    void tint();
    void takeForce();
    void takePeriod();

    Forces m_forces;
    ReturnView m_view;
    QComboBox *m_force;
    QLabel *m_forceOrigin;
    QLineEdit *m_period;
    QLabel *m_periodOrigin;
    QLabel *m_verdict;
    QPushButton *m_accept;
    QPushButton *m_next;
    QProgressBar *m_progress;
    QPushButton *m_stop;
    QTimer *m_patience; ///< progress shows only where reading takes longer than a moment
};
