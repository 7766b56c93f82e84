// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>
#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;

/// A day as people type it: "1/7/2022", "1 Jul 2022", "2022-07-01". Nothing where it is none.
std::optional<QDate> typedDay(const QString &text);
/// A day as typedDay() reads it: "1 Jul 2022"; empty for none.
QString typedForm(QDate day);

/// A few fields typed in place, beside what they are about: Enter accepts, Esc goes back.
class PlaceForm : public QFrame {
    Q_OBJECT
public:
    /// The panel is called "NAMEPanel" and its hint "NAMEHint".
    PlaceForm(const QString &name, QWidget *parent);

signals:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    virtual void accept() = 0; ///< Enter, in any field

    QLineEdit *addField(const QString &name, const QString &title);
    void setFieldVisible(QLineEdit *field, bool visible);
    void open(const QString &title, const QString &hint, const QRect &beside, QLineEdit *first);
    /// The day in a field; where it is none the hint says so, and the field is returned to.
    std::optional<QDate> readDay(QLineEdit *field);
    void leave();

private:
    QFormLayout *m_form;
    QLabel *m_title;
    QLabel *m_hint; ///< stays below the fields
};
