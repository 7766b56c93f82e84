// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/answer.h"
#include "ui/widgets/place_form.h"
#include <functional>

/// What is to be written into several answers at once; what is not set stays as it is.
struct AnswerChange {
    std::optional<QDate> sent; ///< a null date: not known after all
    std::optional<QDate> answered;
    std::optional<QString> exemption;
    std::optional<QString> reference;
    std::optional<QString> note;

    bool isEmpty() const { return !sent && !answered && !exemption && !reference && !note; }
    void apply(Answer &answer) const;
    bool operator==(const AnswerChange &) const = default;
};

/// Dates, reference, exemption and note of one or several answers, typed in place. Fields that differ among the answers
/// start empty, and only fields that were changed are written.
class AnswerPanel : public PlaceForm {
    Q_OBJECT
public:
    using Done = std::function<void(const AnswerChange &)>;
    explicit AnswerPanel(QWidget *parent);
    void edit(const QString &title, const std::vector<Answer> &answers, const QRect &beside, const Done &done);

protected:
    void accept() override;

private:
    Done m_done;
    QLineEdit *m_sent;
    QLineEdit *m_answered;
    QLineEdit *m_exemption;
    QLineEdit *m_reference;
    QLineEdit *m_note;
};
