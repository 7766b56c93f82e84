// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figure.h"
#include "ui/widgets/place_form.h"
#include <functional>

/// Another figure for a cell, and why, typed in place. The printed text stays in the study.
class CorrectionPanel : public PlaceForm {
    Q_OBJECT
public:
    using Done = std::function<void(const Figure &figure, const QString &note)>;
    explicit CorrectionPanel(QWidget *parent);
    void ask(const QString &title, const QString &printed, const QRect &beside, const Done &done);

protected:
    void accept() override;

private:
    Done m_done;
    QLineEdit *m_figure;
    QLineEdit *m_note;
};
