// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/marks_panel.h"

#include "ui/models/cell_text.h"
#include "ui/widgets/plain_label.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

MarksPanel::MarksPanel(QWidget *parent)
    : QWidget(parent), m_form(nullptr), m_marks(new QWidget(this)), m_evidence(quietLabel({}, this)),
      m_zeros(new QCheckBox(tr("Zeros are printed, so <5 is 1 to 4"), this))
{
    m_form = new QFormLayout(m_marks);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_evidence->setObjectName(u"markEvidence"_s);
    m_evidence->setWordWrap(true);
    m_zeros->setObjectName(u"zerosPrinted"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(headingLabel(tr("What its marks stand for"), 0, this));
    column->addWidget(m_marks);
    column->addWidget(m_zeros);
    column->addWidget(m_evidence);
    connect(m_zeros, &QCheckBox::clicked, this, [this](bool printed) {
        m_rule.zerosPrinted = printed;
        emit ruleChosen(m_rule);
    });
    showDraft(nullptr);
}

void MarksPanel::showDraft(const Draft *draft)
{
    const auto uses = draft ? marksOf(*draft) : std::vector<MarkUse>{};
    const bool bounds = draft && hasLessThan(*draft);
    m_rule = draft ? draft->rules.figures : FigureRule{};
    setVisible(!uses.empty() || bounds);
    m_zeros->setVisible(bounds);
    m_zeros->setChecked(m_rule.zerosPrinted);
    // The same marks keep their lists, so that the one in use keeps the focus while the file is read again.
    const bool same = std::ranges::equal(
        uses, m_shown, [](const MarkUse &a, const MarkUse &b) { return a.mark == b.mark && a.cells == b.cells; });
    while (!same && m_form->rowCount() > 0)
        m_form->removeRow(0);
    m_shown = uses;
    QStringList evidence;
    for (const MarkUse &use : uses) {
        if (!same)
            addMark(use);
        showFigure(use);
        if (!use.evidence.isEmpty())
            evidence.append(cellText(use.evidence));
    }
    m_evidence->setText(evidence.join(u'\n'));
    m_evidence->setVisible(!evidence.isEmpty());
}

void MarksPanel::addMark(const MarkUse &use)
{
    const QString shown = use.mark.isEmpty() ? tr("blank") : u"“%1”"_s.arg(cellText(use.mark));
    const QString cells = use.cells == 1 ? tr("1 cell") : tr("%1 cells").arg(use.cells);
    auto *choice = new QComboBox(m_marks);
    choice->setObjectName(u"mark:"_s + use.mark);
    choice->setAccessibleName(tr("What %1 in %2 stands for").arg(shown, cells));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(10);
    for (const MarkChoice &meaning : markChoices())
        choice->addItem(meaning.title);
    QLabel *title = plainLabel(u"%1 (%2)"_s.arg(shown, cells), m_marks);
    title->setBuddy(choice);
    m_form->addRow(title, choice);
    connect(choice, &QComboBox::activated, this,
            [this, mark = use.mark](int index) { choose(mark, markChoices()[std::size_t(index)].figure); });
}

void MarksPanel::showFigure(const MarkUse &use)
{
    const auto &choices = markChoices();
    const auto found = std::ranges::find(choices, use.figure, &MarkChoice::figure);
    auto *choice = m_marks->findChild<QComboBox *>(u"mark:"_s + use.mark);
    choice->setCurrentIndex(found == choices.end() ? -1 : int(found - choices.begin()));
    const auto zero = std::ranges::find(choices, std::optional(Figure::exact(0)), &MarkChoice::figure);
    choice->setItemText(int(zero - choices.begin()),
                        use.isProven ? tr("%1: the totals fit").arg(zero->title) : zero->title);
}

void MarksPanel::choose(const QString &mark, const std::optional<Figure> &figure)
{
    m_rule.marks.erase(mark);
    if (figure)
        m_rule.marks.emplace(mark, *figure);
    emit ruleChosen(m_rule);
}
