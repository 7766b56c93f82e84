// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/return_bar.h"

#include "ui/models/cell_text.h"
#include "ui/models/title_readings.h"
#include "ui/widgets/plain_label.h"
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int Moment = 250; ///< milliseconds
constexpr int ProgressSteps = 1000;
} // namespace

ReturnBar::ReturnBar(QWidget *parent)
    : QWidget(parent), m_forces(Forces::reference()), m_force(new QComboBox(this)), m_forceOrigin(quietLabel({}, this)),
      m_period(new QLineEdit(this)), m_periodOrigin(quietLabel({}, this)), m_verdict(plainLabel({}, this)),
      m_accept(new QPushButton(tr("Accept"), this)), m_next(new QPushButton(tr("Next file"), this)),
      m_progress(new QProgressBar(this)), m_stop(new QPushButton(tr("Stop"), this)), m_patience(new QTimer(this))
{
    build();
    m_patience->setSingleShot(true);
    m_patience->setInterval(Moment);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_progress->setVisible(m_view.reading);
        m_stop->setVisible(m_view.reading);
    });
    connect(m_force, &QComboBox::activated, this, &ReturnBar::takeForce);
    connect(m_force->lineEdit(), &QLineEdit::editingFinished, this, &ReturnBar::takeForce);
    connect(m_period, &QLineEdit::editingFinished, this, &ReturnBar::takePeriod);
    connect(m_accept, &QPushButton::clicked, this, &ReturnBar::acceptWanted);
    connect(m_next, &QPushButton::clicked, this, &ReturnBar::nextWanted);
    connect(m_stop, &QPushButton::clicked, this, &ReturnBar::stopWanted);
    showReturn({});
    offerNext(false);
}

void ReturnBar::build()
{
    m_force->setObjectName(u"returnForce"_s);
    m_force->setAccessibleName(tr("Force of the whole file"));
    m_force->setEditable(true);
    m_force->setInsertPolicy(QComboBox::NoInsert);
    m_force->lineEdit()->setPlaceholderText(tr("Type a force"));
    m_force->setMinimumContentsLength(20);
    m_forceOrigin->setObjectName(u"forceOrigin"_s);
    m_period->setObjectName(u"returnPeriod"_s);
    m_period->setAccessibleName(tr("Period of the whole file"));
    m_period->setPlaceholderText(tr("2019/20, 2022, 2022-07 …"));
    m_periodOrigin->setObjectName(u"periodOrigin"_s);
    m_verdict->setObjectName(u"returnVerdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setAutoFillBackground(true);
    m_verdict->setContentsMargins(8, 3, 8, 3);
    m_accept->setObjectName(u"acceptReturn"_s);
    m_accept->setDefault(true); // looks like the next step that it is
    m_next->setObjectName(u"nextFile"_s);
    m_progress->setAccessibleName(tr("Reading"));
    m_progress->setMaximum(ProgressSteps);
    m_progress->setMaximumWidth(140);
    m_stop->setObjectName(u"stopReading"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(buildFields());
    column->addWidget(m_verdict);
}

QGridLayout *ReturnBar::buildFields()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    const auto label = [&](const QString &words, QWidget *field, int column) {
        QLabel *title = plainLabel(words, this);
        title->setBuddy(field);
        grid->addWidget(title, 0, column);
    };
    label(tr("Force"), m_force, 0);
    grid->addWidget(m_force, 0, 1);
    grid->addWidget(m_forceOrigin, 1, 1);
    label(tr("Period"), m_period, 2);
    grid->addWidget(m_period, 0, 3);
    grid->addWidget(m_periodOrigin, 1, 3);
    grid->addWidget(m_progress, 0, 5);
    grid->addWidget(m_stop, 0, 6);
    grid->addWidget(m_next, 0, 7);
    grid->addWidget(m_accept, 0, 8);
    grid->setColumnMinimumWidth(3, 190);
    grid->setColumnStretch(4, 1);
    return grid;
}

void ReturnBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void ReturnBar::tint()
{
    QPalette own = palette();
    own.setColor(QPalette::Window, toneFill(m_view.tone, own));
    own.setColor(QPalette::WindowText, own.color(QPalette::Text));
    m_verdict->setPalette(own);
}

void ReturnBar::setForces(const Forces &forces)
{
    m_forces = forces;
    const QSignalBlocker quiet(m_force);
    m_force->clear();
    m_force->addItem(QString(), QString());
    for (const Force &force : m_forces.all())
        m_force->addItem(force.name, force.code);
    m_force->completer()->setFilterMode(Qt::MatchContains);
    m_force->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_force->setCurrentIndex(m_force->findData(m_view.force));
}

void ReturnBar::showReturn(const ReturnView &view)
{
    m_view = view;
    m_force->setCurrentIndex(m_force->findData(view.force));
    m_forceOrigin->setText(cellText(view.forceOrigin));
    m_period->setText(view.period);
    m_periodOrigin->setText(cellText(view.periodOrigin));
    m_verdict->setText(cellText(view.verdict));
    m_force->setEnabled(view.correctable);
    m_period->setEnabled(view.correctable);
    m_accept->setEnabled(view.acceptable);
    m_verdict->setVisible(!view.verdict.isEmpty());
    tint();
    if (view.reading && !m_patience->isActive())
        m_patience->start();
    if (!view.reading) {
        m_patience->stop();
        m_progress->setValue(0);
        m_progress->hide();
        m_stop->hide();
    }
}

void ReturnBar::offerNext(bool waits)
{
    m_next->setEnabled(waits);
}

void ReturnBar::showProgress(qint64 done, qint64 all)
{
    m_progress->setValue(all > 0 ? int(double(done) / double(all) * ProgressSteps) : 0);
}

void ReturnBar::takeForce()
{
    const QString typed = m_force->currentText().simplified();
    const Force *force = typed.isEmpty() ? nullptr : m_forces.find(typed);
    if (!typed.isEmpty() && !force) {
        emit notUnderstood(tr("“%1” is no force that is known. Choose one from the list.").arg(cellText(typed)));
        m_force->setCurrentIndex(m_force->findData(m_view.force));
        return;
    }
    const QString code = force ? force->code : QString();
    if (code != m_view.force)
        emit forceChosen(code);
}

void ReturnBar::takePeriod()
{
    const QString typed = m_period->text().simplified();
    if (typed == m_view.period)
        return;
    const auto key = readingFromText(Role::Period, typed, m_forces);
    if (!key) {
        emit notUnderstood(tr("“%1” is no period. Type %2.").arg(cellText(typed), readingHint(Role::Period)));
        m_period->setText(m_view.period);
        return;
    }
    emit periodChosen(Period::parse(*key));
}
