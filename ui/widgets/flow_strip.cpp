// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_strip.h"

#include "core/analysis/panel.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tone.h"
#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionFocusRect>

using namespace Qt::StringLiterals;

namespace {
/// A number with weight and its words: what a button of the style cannot draw.
class FlowStepButton : public QAbstractButton {
public:
    FlowStepButton(const FlowStep &step, QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(u"flow-"_s + step.name);
        setText(step.title);
        m_number = QString::number(step.forces);
        setAccessibleName(m_number + u' ' + step.title);
        setToolTip(tr("Show the forces counted here on the board"));
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::TabFocus);
    }
    QSize sizeHint() const override
    {
        const int words = QFontMetrics(font()).horizontalAdvance(text());
        const QFontMetrics number(numberFont());
        return {number.horizontalAdvance(m_number) + words + Gap + 2 * Margin, number.height() + 6};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || isDown()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(toneFill(Tone::Note, palette()));
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawRoundedRect(rect().adjusted(0, 1, 0, -1), 4, 4);
        }
        const int base = (height() + QFontMetrics(numberFont()).capHeight()) / 2;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setFont(numberFont());
        painter.drawText(Margin, base, m_number);
        const int x = Margin + QFontMetrics(numberFont()).horizontalAdvance(m_number) + Gap;
        painter.setFont(font());
        painter.drawText(x, base, text());
        if (hasFocus()) {
            QStyleOptionFocusRect option;
            option.initFrom(this);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
        }
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }

private:
    static constexpr int Margin = 6;
    static constexpr int Gap = 5;
    QFont numberFont() const
    {
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.3);
        large.setWeight(QFont::DemiBold);
        return large;
    }
    QString m_number;
};
} // namespace

std::vector<FlowStep> flowSteps(const StudyView &view)
{
    std::vector<FlowStep> steps;
    for (const Question &question : view.questions) {
        const Panel panel = flow(view, measureKey(question.measure));
        if (steps.empty()) {
            steps.push_back({u"asked"_s, FlowStrip::tr("asked"), panel.asked});
            steps.push_back({u"answered"_s, FlowStrip::tr("answered"), panel.answered});
        }
        steps.push_back(
            {u"complete-"_s + question.key, FlowStrip::tr("complete for %1").arg(question.key), panel.complete});
    }
    return steps;
}

FlowStrip::FlowStrip(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setObjectName(u"flowStrip"_s);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(2);
}

void FlowStrip::show(const std::vector<FlowStep> &steps)
{
    if (steps == m_steps)
        return;
    m_steps = steps;
    while (QLayoutItem *old = m_row->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const FlowStep &step : steps) {
        if (m_row->count() > 0)
            m_row->addWidget(quietLabel(u"\u2192"_s, this));
        auto *button = new FlowStepButton(step, this);
        connect(button, &QAbstractButton::clicked, this, [this, name = step.name] { emit stepChosen(name); });
        m_row->addWidget(button);
    }
}
