// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/hidden_parts_panel.h"

#include "ui/models/cell_text.h"
#include "ui/widgets/plain_label.h"
#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
/// "Sheet “Data”, rows 3–5: 12 cells".
QString placeOf(const HiddenPart &part)
{
    const QString where = cellText(part.where);
    if (part.kind == HiddenPart::Kind::Text)
        return part.cells == 1 ? HiddenPartsPanel::tr("%1: 1 place").arg(where)
                               : HiddenPartsPanel::tr("%1: %2 places").arg(where).arg(part.cells);
    if (!part.canBeRead())
        return where;
    return part.cells == 1 ? HiddenPartsPanel::tr("%1: 1 cell").arg(where)
                           : HiddenPartsPanel::tr("%1: %2 cells").arg(where).arg(part.cells);
}

bool sameParts(const HiddenPart &a, const HiddenPart &b)
{
    return a.kind == b.kind && a.table == b.table && a.where == b.where && a.cells == b.cells;
}
} // namespace

HiddenPartsPanel::HiddenPartsPanel(QWidget *parent)
    : QWidget(parent), m_lines(new QVBoxLayout), m_note(quietLabel({}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(headingLabel(tr("Not shown by the file"), 0, this));
    m_lines->setSpacing(4);
    column->addLayout(m_lines);
    m_note->setObjectName(u"hiddenNote"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    hide();
}

void HiddenPartsPanel::showParts(const std::vector<HiddenPart> &parts, bool hasCorrections)
{
    setVisible(!parts.empty());
    // The same parts keep their boxes, so that the one in use keeps the focus while the file is read again.
    if (!std::ranges::equal(parts, m_parts, sameParts)) {
        while (QLayoutItem *line = m_lines->takeAt(0)) {
            delete line->widget();
            delete line;
        }
        m_boxes.clear();
        std::ranges::for_each(parts, [this](const HiddenPart &part) { addLine(part); });
    }
    m_parts = parts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        if (m_boxes[i])
            m_boxes[i]->setChecked(parts[i].isRead);
    }
    const bool canChoose = std::ranges::any_of(parts, &HiddenPart::canBeRead);
    m_note->setText(!canChoose ? tr("Listed only: none of it is read.")
                    : hasCorrections
                        ? tr("Left out unless ticked. Ticking reads the file anew: corrections made here go.")
                        : tr("Left out of cells and figures unless ticked."));
}

void HiddenPartsPanel::addLine(const HiddenPart &part)
{
    const QString kind = kindTitle(part.kind);
    const QString place = placeOf(part);
    if (!part.canBeRead()) {
        QLabel *line = plainLabel(
            place.isEmpty() ? tr("%1: not read").arg(kind) : tr("%1 of %2: not read").arg(kind, place), this);
        line->setWordWrap(true);
        m_lines->addWidget(line);
        m_boxes.push_back(nullptr);
        return;
    }
    auto *line = new QWidget(this);
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *box = new QCheckBox(tr("Read too: %1").arg(kind.toLower()), line);
    box->setObjectName(u"hiddenPart%1"_s.arg(m_boxes.size()));
    box->setAccessibleDescription(place);
    connect(box, &QCheckBox::clicked, this, [this] { choose(); });
    QLabel *where = quietLabel(place, line);
    where->setWordWrap(true);
    where->setIndent(box->fontMetrics().height() + 6);
    column->addWidget(box);
    column->addWidget(where);
    m_lines->addWidget(line);
    m_boxes.push_back(box);
}

void HiddenPartsPanel::setChoosable(bool is)
{
    for (QCheckBox *box : m_boxes) {
        if (box)
            box->setEnabled(is);
    }
}

void HiddenPartsPanel::choose()
{
    HiddenChoice choice;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_boxes[i] && m_boxes[i]->isChecked())
            choice.parts.push_back({m_parts[i].kind, m_parts[i].table});
    }
    emit chosen(choice);
}
