// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/place_form.h"

#include "core/domain/display_text.h"
#include "ui/widgets/choice_panel.h"
#include "ui/widgets/plain_label.h"
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

std::optional<QDate> typedDay(const QString &text)
{
    const QString typed = text.simplified();
    for (const QString &form :
         {u"yyyy-MM-dd"_s, u"d/M/yyyy"_s, u"d.M.yyyy"_s, u"d-M-yyyy"_s, u"d MMM yyyy"_s, u"d MMMM yyyy"_s}) {
        if (const QDate day = QLocale::c().toDate(typed, form); day.isValid() && day.year() >= 1990)
            return day;
    }
    return std::nullopt;
}

QString typedForm(QDate day)
{
    return day.isValid() ? day.toString(u"d MMM yyyy"_s) : QString();
}

PlaceForm::PlaceForm(const QString &name, QWidget *parent)
    : QFrame(parent), m_form(new QFormLayout(this)), m_title(headingLabel({}, 0, this)), m_hint(quietLabel({}, this))
{
    setObjectName(name + u"Panel"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_form->setContentsMargins(8, 6, 8, 6);
    m_form->setVerticalSpacing(4);
    m_form->addRow(m_title);
    m_hint->setObjectName(name + u"Hint"_s);
    m_hint->setMinimumWidth(m_hint->fontMetrics().averageCharWidth() * 46);
    m_form->addRow(m_hint);
    hide();
}

QLineEdit *PlaceForm::addField(const QString &name, const QString &title)
{
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(title);
    field->installEventFilter(this);
    connect(field, &QLineEdit::returnPressed, this, [this] { accept(); });
    m_form->insertRow(m_form->rowCount() - 1, title, field);
    return field;
}

void PlaceForm::setFieldVisible(QLineEdit *field, bool visible)
{
    field->setVisible(visible);
    m_form->labelForField(field)->setVisible(visible);
}

void PlaceForm::open(const QString &title, const QString &hint, const QRect &beside, QLineEdit *first)
{
    m_title->setText(displayLine(title));
    m_hint->setText(hint);
    show();
    placeBeside(this, beside);
    first->setFocus(Qt::PopupFocusReason);
    first->selectAll();
}

std::optional<QDate> PlaceForm::readDay(QLineEdit *field)
{
    const auto day = typedDay(field->text());
    if (!day) {
        m_hint->setText(tr("“%1” is no date: write 1 Jul 2022 or 1/7/2022.").arg(displayLine(field->text().trimmed())));
        field->setFocus(Qt::OtherFocusReason);
    }
    return day;
}

bool PlaceForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void PlaceForm::leave()
{
    hide();
    emit closed();
}
