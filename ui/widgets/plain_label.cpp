// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plain_label.h"

#include "core/domain/display_text.h"
#include "ui/widgets/tone.h"
#include <QEvent>

namespace {
/// Follows the palette of its surroundings, light or dark, also while the window is open.
class QuietLabel : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationPaletteChange)
            stepBack();
        QLabel::changeEvent(event);
    }
    void showEvent(QShowEvent *event) override
    {
        stepBack();
        QLabel::showEvent(event);
    }

private:
    void stepBack()
    {
        QPalette own = parentWidget() ? parentWidget()->palette() : QPalette();
        own.setCurrentColorGroup(QPalette::Active); // not of a parent that happens to be disabled
        own.setColor(QPalette::WindowText, mutedText(own));
        setPalette(own);
    }
};

QLabel *asPlain(QLabel *label, const QString &text)
{
    label->setTextFormat(Qt::PlainText);
    label->setText(displayText(text));
    return label;
}
} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    return asPlain(new QLabel(parent), text);
}

QLabel *headingLabel(const QString &text, int steps, QWidget *parent)
{
    auto *label = asPlain(new QLabel(parent), text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() + steps);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

QLabel *quietLabel(const QString &text, QWidget *parent)
{
    return asPlain(new QuietLabel(parent), text);
}
