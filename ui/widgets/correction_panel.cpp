// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/correction_panel.h"

#include "core/domain/display_text.h"
#include "core/domain/figure_rule.h"
#include <QLineEdit>

using namespace Qt::StringLiterals;

CorrectionPanel::CorrectionPanel(QWidget *parent)
    : PlaceForm(u"correction"_s, parent), m_figure(addField(u"correctionFigure"_s, tr("Figure"))),
      m_note(addField(u"correctionNote"_s, tr("Why")))
{
}

void CorrectionPanel::ask(const QString &title, const QString &printed, const QRect &beside, const Done &done)
{
    m_done = done;
    m_figure->setText(printed);
    m_note->clear();
    open(displayLine(title),
         tr("A number, “<5” or “over 830”, and why. The printed text is kept. Enter keeps it · Esc goes back"), beside,
         m_figure);
}

void CorrectionPanel::accept()
{
    const auto figure = Figure::parse(m_figure->text().trimmed(), FigureRule());
    const bool isFigure = figure && (!figure->isAbsence() || figure->kind() == Figure::Kind::NotApplicable);
    if (!isFigure) {
        m_figure->setFocus();
        return m_figure->selectAll();
    }
    if (m_note->text().trimmed().isEmpty())
        return m_note->setFocus();
    leave();
    m_done(*figure, m_note->text().trimmed());
}
