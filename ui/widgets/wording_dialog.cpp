// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wording_dialog.h"

#include "core/domain/display_text.h"
#include "ui/widgets/plain_label.h"
#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {
/// A field of some lines that Tab leaves: both are short texts, and a form is walked by Tab.
QPlainTextEdit *field(const QString &name, const QString &title, int lines, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 14);
    return edit;
}
} // namespace

WordingDialog::WordingDialog(const ChartSpec &proposed, const std::optional<ChartWording> &saved, QWidget *parent)
    : QDialog(parent), m_proposed(proposed), m_headline(field(u"wordingHeadline"_s, tr("Headline"), 2, this)),
      m_altText(field(u"wordingAltText"_s, tr("Alternative text"), 4, this)), m_remarks(quietLabel({}, this))
{
    setObjectName(u"wordingDialog"_s);
    setWindowTitle(tr("Headline and alternative text"));
    m_remarks->setObjectName(u"wordingRemarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->setMinimumHeight(2 * m_remarks->fontMetrics().lineSpacing());
    m_remarks->setAlignment(Qt::AlignTop);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Save)->setObjectName(u"wordingSave"_s);
    QPushButton *again = buttons->addButton(tr("&Use the proposed words"), QDialogButtonBox::ResetRole);
    again->setObjectName(u"wordingPropose"_s);
    again->setAutoDefault(false);
    auto *headline = plainLabel(tr("&Headline: the finding, at most 15 words"), this);
    headline->setBuddy(m_headline);
    auto *altText =
        plainLabel(tr("&Alternative text: for readers who cannot see the chart, at most two sentences"), this);
    altText->setBuddy(m_altText);

    auto *column = new QVBoxLayout(this);
    column->addWidget(headline);
    column->addWidget(m_headline);
    column->addSpacing(6);
    column->addWidget(altText);
    column->addWidget(m_altText);
    column->addWidget(m_remarks);
    column->addWidget(buttons);
    setMinimumWidth(560);

    connect(m_headline, &QPlainTextEdit::textChanged, this, &WordingDialog::readAgain);
    connect(m_altText, &QPlainTextEdit::textChanged, this, &WordingDialog::readAgain);
    connect(again, &QPushButton::clicked, this, &WordingDialog::propose);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    propose();
    if (saved && !saved->headline.isEmpty())
        m_headline->setPlainText(displayText(saved->headline));
    if (saved && !saved->altText.isEmpty())
        m_altText->setPlainText(displayText(saved->altText));
    m_headline->selectAll();
}

ChartWording WordingDialog::wording() const
{
    return {m_headline->toPlainText(), m_altText->toPlainText()};
}

void WordingDialog::propose()
{
    m_headline->setPlainText(displayText(m_proposed.headline));
    m_altText->setPlainText(displayText(m_proposed.altText));
}

void WordingDialog::readAgain()
{
    const QStringList remarks = wordingRemarks(m_proposed, wording());
    m_remarks->setText(remarks.isEmpty()
                           ? tr("Both are printed with the chart until its figures change. An empty field stands for "
                                "the proposed words.")
                           : displayText(remarks.join(u'\n')));
}
