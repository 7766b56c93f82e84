// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sensitivity_strip.h"

#include "core/domain/display_text.h"
#include "core/domain/number_text.h"
#include "core/report/sensitivity_words.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tone.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace {
QString shortTitle(const SensitivityRow &row)
{
    if (row.key == "with-partial"_L1)
        return SensitivityStrip::tr("with partial returns");
    if (row.key == "same-panel"_L1)
        return SensitivityStrip::tr("same forces throughout");
    if (row.key == "leave-one-out"_L1)
        return SensitivityStrip::tr("each force left out");
    if (row.key == "base-all-recorded"_L1)
        return SensitivityStrip::tr("of all recorded");
    if (row.key == "base-outcome-known"_L1)
        return SensitivityStrip::tr("of known outcomes");
    if (row.key == "base-finalised"_L1)
        return SensitivityStrip::tr("of final outcomes");
    return row.key == "charge-alone"_L1 ? SensitivityStrip::tr("charge alone (1)")
                                        : SensitivityStrip::tr("charge with 1A");
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Holds:
        return Tone::Good;
    case Verdict::ChangesSize:
        return Tone::Attention;
    case Verdict::Reverses:
        return Tone::Bad;
    case Verdict::Open:
        return Tone::Plain;
    }
    Q_UNREACHABLE();
}

/// Two lines: what was done, in quiet words; the number and its verdict. The tone's line at the left goes with the
/// word.
class RowButton : public QAbstractButton {
public:
    RowButton(const SensitivityRow &row, QWidget *parent)
        : QAbstractButton(parent), m_number(displayLine(row.text)), m_verdict(verdictName(row.verdict)),
          m_tone(toneOf(row.verdict))
    {
        setObjectName(u"sensitivity-"_s + row.key);
        setText(shortTitle(row));
        setAccessibleName(displayLine(sensitivityLine(row)));
        setToolTip(u"<qt>%1</qt>"_s.arg(displayLine(sensitivityLine(row)).toHtmlEscaped()));
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }
    QSize sizeHint() const override
    {
        const int number = QFontMetrics(numberFont()).horizontalAdvance(m_number) + 6 +
                           QFontMetrics(font()).horizontalAdvance(m_verdict);
        return {std::max(QFontMetrics(font()).horizontalAdvance(text()), number) + 3 * Margin,
                2 * QFontMetrics(font()).height() + Margin};
    }
    QSize minimumSizeHint() const override { return {48, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (isChecked() || underMouse())
            painter.fillRect(rect(), toneFill(Tone::Note, palette()));
        if (m_tone != Tone::Plain)
            painter.fillRect(QRect(0, 3, 3, height() - 6), toneMark(m_tone, palette()));
        const int line = QFontMetrics(font()).height();
        const int room = width() - 2 * Margin;
        painter.setFont(font());
        painter.setPen(mutedText(palette()));
        painter.drawText(QRect(Margin, Margin / 2, room, line), Qt::AlignVCenter,
                         QFontMetrics(font()).elidedText(text(), Qt::ElideRight, room));
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(numberFont());
        const int number = QFontMetrics(numberFont()).horizontalAdvance(m_number);
        const QRect below(Margin, Margin / 2 + line, room, line);
        painter.drawText(below, Qt::AlignVCenter,
                         QFontMetrics(numberFont()).elidedText(m_number, Qt::ElideRight, room));
        painter.setFont(font());
        painter.drawText(below.adjusted(number + 6, 0, 0, 0), Qt::AlignVCenter,
                         QFontMetrics(font()).elidedText(m_verdict, Qt::ElideRight, std::max(0, room - number - 6)));
        if (hasFocus()) {
            QStyleOptionFocusRect option;
            option.initFrom(this);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
        }
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return click();
        if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Left) {
            const bool isNext = event->key() == Qt::Key_Right;
            for (QWidget *to = isNext ? nextInFocusChain() : previousInFocusChain(); to != this;
                 to = isNext ? to->nextInFocusChain() : to->previousInFocusChain()) {
                if (to->parentWidget() == parentWidget() && dynamic_cast<RowButton *>(to))
                    return to->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            }
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    static constexpr int Margin = 8;
    QFont numberFont() const
    {
        QFont strong = font();
        strong.setWeight(QFont::DemiBold);
        return strong;
    }
    QString m_number;
    QString m_verdict;
    Tone m_tone;
};
} // namespace

SensitivityStrip::SensitivityStrip(QWidget *parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_lead(plainLabel({}, this)), m_coverage(quietLabel({}, this))
{
    setObjectName(u"sensitivityStrip"_s);
    setAccessibleName(tr("How firm the headline is"));
    m_lead->setObjectName(u"sensitivityLead"_s);
    m_coverage->setObjectName(u"coverageLabel"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    m_row->addWidget(m_lead);
    m_row->addStretch(1);
    m_row->addWidget(m_coverage);
    hide();
}

void SensitivityStrip::show(const Sensitivity &tried, const std::optional<Coverage> &coverage)
{
    for (QAbstractButton *button : m_buttons)
        delete button;
    m_buttons.clear();
    m_lead->setText(tr("How firm\nis %1?").arg(displayLine(tried.text)));
    for (std::size_t i = 0; i < tried.rows.size(); ++i)
        addRow(int(i), tried.rows[i]);
    m_coverage->setVisible(coverage.has_value());
    if (coverage) {
        m_coverage->setText(
            tr("%1% of residents\n(%2)").arg(percentText(coverage->part, coverage->whole)).arg(coverage->usedYear));
        const QString words = coverage->text() + u' ' + coverage->note() + u' ' + coverage->source;
        m_coverage->setToolTip(u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped()));
        m_coverage->setAccessibleName(words);
    }
    setVisible(!tried.rows.empty());
}

void SensitivityStrip::addRow(int place, const SensitivityRow &row)
{
    auto *button = new RowButton(row, this);
    m_row->insertWidget(place + 1, button);
    m_buttons.push_back(button);
    connect(button, &QAbstractButton::clicked, this, [this, place, button](bool isChosen) {
        for (QAbstractButton *other : m_buttons)
            other->setChecked(other == button && isChosen);
        if (isChosen)
            emit rowChosen(place);
        else
            emit choiceCleared();
    });
}

void SensitivityStrip::clearChoice()
{
    for (QAbstractButton *button : m_buttons)
        button->setChecked(false);
}
