// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mapping_panel.h"

#include "core/domain/cell_ref.h"
#include "ui/models/cell_roles.h"
#include "ui/models/cell_text.h"
#include "ui/widgets/plain_label.h"
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
constexpr int DeepestHeading = 5;

void chooseData(QComboBox *box, int value)
{
    box->setCurrentIndex(box->findData(value));
}
} // namespace

MappingPanel::MappingPanel(QWidget *parent)
    : QWidget(parent), m_title(headingLabel(tr("Table"), 0, this)),
      m_use(new QPushButton(tr("Use selection as the table"), this)), m_headerRows(new QSpinBox(this)),
      m_kind(new QComboBox(this)), m_words(new QLineEdit(this)), m_basis(new QComboBox(this)),
      m_rowRole(addRoles(u"rowRole"_s, tr("What the row is"))), m_rowLabel(plainLabel({}, this)),
      m_columnRole(addRoles(u"columnRole"_s, tr("What the column is"))), m_columnLabel(plainLabel({}, this)),
      m_form(new QWidget(this))
{
    build();
    connect(m_use, &QPushButton::clicked, this, &MappingPanel::selectionWanted);
    connect(m_headerRows, &QSpinBox::valueChanged, this, &MappingPanel::headerRowsChosen);
    connect(m_kind, &QComboBox::activated, this, &MappingPanel::chooseMeasure);
    connect(m_basis, &QComboBox::activated, this, &MappingPanel::chooseMeasure);
    connect(m_words, &QLineEdit::editingFinished, this, &MappingPanel::chooseMeasure);
    connect(m_rowRole, &QComboBox::activated, this,
            [this] { emit rowRoleChosen(m_view->row, Role(m_rowRole->currentData().toInt())); });
    connect(m_columnRole, &QComboBox::activated, this,
            [this] { emit columnRoleChosen(m_view->column, Role(m_columnRole->currentData().toInt())); });
    showTable({});
}

QComboBox *MappingPanel::addRoles(const QString &name, const QString &title)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    for (const Role role : {Role::Figure, Role::Total, Role::Ignore, Role::Force, Role::ForceCode, Role::Period,
                            Role::PeriodFrom, Role::PeriodTo, Role::Year, Role::Month, Role::Quarter, Role::AsAt,
                            Role::Measure, Role::Offence, Role::Outcome, Role::OutcomeType, Role::Place, Role::Label})
        box->addItem(roleTitle(role), int(role));
    return box;
}

void MappingPanel::build()
{
    m_title->setObjectName(u"mappingTitle"_s);
    m_title->setWordWrap(true);
    m_use->setObjectName(u"useSelection"_s);
    m_headerRows->setObjectName(u"headerRows"_s);
    m_headerRows->setAccessibleName(tr("Heading rows"));
    m_headerRows->setRange(1, DeepestHeading);
    m_kind->setObjectName(u"measureKind"_s);
    m_kind->setAccessibleName(tr("What the table counts"));
    m_kind->addItem(tr("offences recorded"), int(Measure::Kind::Offences));
    m_kind->addItem(tr("outcomes"), int(Measure::Kind::Outcomes));
    m_kind->addItem(tr("something else"), int(Measure::Kind::Other));
    m_words->setObjectName(u"measureWords"_s);
    m_words->setAccessibleName(tr("What is counted, in words"));
    m_words->setPlaceholderText(tr("what is counted"));
    m_basis->setObjectName(u"measureBasis"_s);
    m_basis->setAccessibleName(tr("Basis of the outcomes"));
    m_basis->addItem(tr("not stated"), int(Measure::Basis::Unknown));
    m_basis->addItem(tr("of offences recorded"), int(Measure::Basis::OfRecorded));
    m_basis->addItem(tr("assigned in the period"), int(Measure::Basis::Assigned));
    for (QComboBox *box : {m_kind, m_basis}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }

    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Headings"), m_headerRows);
    form->addRow(tr("Counts"), m_kind);
    form->addRow(QString(), m_words);
    form->addRow(tr("Basis"), m_basis);
    form->addRow(m_rowLabel, m_rowRole);
    form->addRow(m_columnLabel, m_columnRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_form);
    column->addWidget(m_use);
}

void MappingPanel::showTable(const std::optional<MappingView> &view)
{
    m_view = view;
    m_form->setEnabled(view.has_value());
    m_title->setText(view ? cellText(view->title) : tr("No table here"));
    m_rowLabel->setText(view ? tr("Row %1").arg(view->row + 1) : tr("Row"));
    m_columnLabel->setText(view ? tr("Column %1").arg(columnLetters(view->column)) : tr("Column"));
    if (!view)
        return;
    const QSignalBlocker quiet(m_headerRows);
    m_headerRows->setMaximum(std::clamp(view->mapping.region.rows() - 1, 1, DeepestHeading));
    m_headerRows->setValue(view->mapping.headerRows);
    showMeasure(view->mapping.measure);
    chooseData(m_rowRole, int(view->rowRole.value_or(Role::Figure)));
    chooseData(m_columnRole, int(view->columnRole.value_or(Role::Ignore)));
}

void MappingPanel::setCorrectable(bool correctable)
{
    setEnabled(correctable);
}

void MappingPanel::showMeasure(const Measure &measure)
{
    chooseData(m_kind, int(measure.kind));
    m_words->setText(cellText(measure.title));
    m_words->setVisible(measure.kind == Measure::Kind::Other);
    chooseData(m_basis, int(measure.basis));
    m_basis->setEnabled(measure.kind == Measure::Kind::Outcomes);
}

void MappingPanel::chooseMeasure()
{
    if (!m_view)
        return; // the words may be left when the table goes
    const Measure shown = m_view->mapping.measure;
    Measure measure = shown;
    measure.kind = Measure::Kind(m_kind->currentData().toInt());
    const bool isOther = measure.kind == Measure::Kind::Other;
    measure.title = isOther ? m_words->text().simplified() : QString();
    measure.basis = measure.kind == Measure::Kind::Outcomes ? Measure::Basis(m_basis->currentData().toInt())
                                                            : Measure::Basis::Unknown;
    m_words->setVisible(isOther);
    if (isOther && measure.title.isEmpty()) {
        m_words->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (measure != shown)
        emit measureChosen(measure);
}
