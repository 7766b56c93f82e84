// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every window owes those who work by keyboard, by ear, with large letters or on a dark screen.
#include "core/report/chart_wording.h"
#include "tests/support/test_support.h"
#include "tests/ui/acceptance_file.h"
#include "tests/ui/page_window.h"
#include "ui/screens/new_study_dialog.h"
#include "ui/widgets/export_dialog.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/wording_dialog.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <set>

namespace {
QString described(const QWidget &widget)
{
    return QString("%1 %2").arg(widget.metaObject()->className(), widget.objectName());
}

/// Widgets that take the focus by Tab, as they stand.
QList<QWidget *> focusable(const QWidget &window)
{
    QList<QWidget *> all = window.findChildren<QWidget *>();
    all.removeIf([&](const QWidget *widget) {
        return !widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) ||
               widget->focusProxy() || widget->window() != &window;
    });
    return all;
}

QStringList withoutName(const QWidget &window)
{
    QStringList found;
    for (QWidget *widget : focusable(window)) {
        const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (!seen || seen->text(QAccessible::Name).trimmed().isEmpty() || seen->role() == QAccessible::Client)
            found << described(*widget);
    }
    return found;
}

/// Goes round by Tab. What is met twice or never is returned.
QStringList badlyReached(QWidget &window)
{
    std::set<const QWidget *> wanted;
    for (const QWidget *widget : focusable(window))
        wanted.insert(widget);
    if (wanted.empty())
        return {"nothing can be reached"};
    focusable(window).first()->setFocus();
    const QWidget *first = QApplication::focusWidget();
    std::set<const QWidget *> met;
    QStringList found;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const QWidget *here = QApplication::focusWidget();
        if (!met.insert(here).second)
            found << "twice: " + described(*here);
        for (int part = 0; part < 3 && QApplication::focusWidget() == here; ++part) // day, month and year of a date
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    if (QApplication::focusWidget() != first)
        found << "not back at " + described(*first);
    for (const QWidget *widget : wanted) {
        if (!met.contains(widget))
            found << "never: " + described(*widget);
    }
    return found;
}

QStringList richTexts(const QWidget &window)
{
    QStringList found;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool isTitle = label->buddy(); // of a field of a form: always words of ours
        if (label->isVisible() && label->textFormat() != Qt::PlainText && !isTitle && !label->text().isEmpty())
            found << described(*label) + ": " + label->text();
    }
    return found;
}

/// Labels and buttons whose words have no room.
QStringList cutTexts(const QWidget &window)
{
    QStringList found;
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool isCut = label->wordWrap() ? label->heightForWidth(label->width()) > label->height()
                                             : label->sizeHint().width() > label->width();
        if (isCut)
            found << described(*label) + ": " + label->text();
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty() &&
            button->fontMetrics().horizontalAdvance(QString(button->text()).remove('&')) > button->width())
            found << described(*button) + ": " + button->text();
    }
    return found;
}

void checkWindow(QWidget &window, const QString &name)
{
    INFO(name.toStdString());
    CHECK(withoutName(window) == QStringList());
    CHECK(badlyReached(window) == QStringList());
    CHECK(richTexts(window) == QStringList());
    CHECK(cutTexts(window) == QStringList());
}

void checkDialog(QDialog &dialog, const QString &name)
{
    dialog.show();
    REQUIRE(QTest::qWaitForWindowActive(&dialog));
    checkWindow(dialog, name);
}

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text)
{
    QPalette palette(window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::WindowText, text);
    return palette;
}
} // namespace

TEST_CASE("Every screen of the window is reached, named and whole at 1366 × 768")
{
    PageWindow opened(acceptanceFile(), "years");
    for (const QString name : {"years", "force", "history"}) {
        opened.window.showScreen(name);
        if (name == "force")
            opened.showForce("Kent");
        if (name != "history")
            opened.table().setCurrentIndex(opened.figure(""));
        QTest::qWait(1); // the layout settles
        checkWindow(opened.window, name);
    }
    opened.showForce("Lancashire");
    checkWindow(opened.window, "force without a return");
}

TEST_CASE("The start screen is reached, named and whole")
{
    PageWindow opened(acceptanceFile(), "years");
    opened.trigger("closeStudy");
    QTest::qWait(1);
    checkWindow(opened.window, "start");
}

TEST_CASE("Every dialog is reached, named and whole")
{
    PageWindow opened(acceptanceFile(), "years");
    NewStudyDialog newStudy;
    checkDialog(newStudy, "new study");
    ExportDialog exporting(gallery(opened.session.view()), 0, {});
    checkDialog(exporting, "export");
    WordingDialog wording(proposeChart(opened.session.view(), "offences-by-year"), std::nullopt);
    checkDialog(wording, "wording");
    opened.table().setCurrentIndex(opened.figure("2019"));
    emit opened.cells().activated(opened.cells().currentIndex());
    checkDialog(opened.find<QDialog>("sourceWindow"), "source");
}

TEST_CASE("The walks find what they look for")
{
    QDialog bad;
    auto *unnamed = new QWidget(&bad);
    unnamed->setFocusPolicy(Qt::TabFocus);
    auto *rich = new QLabel("<b>rich</b>", &bad);
    rich->setGeometry(0, 0, 3, 3);
    bad.show();
    REQUIRE(QTest::qWaitForWindowActive(&bad));
    CHECK(withoutName(bad).size() == 1);
    CHECK(richTexts(bad).size() == 1);
    CHECK(cutTexts(bad).size() == 1);
}

TEST_CASE("Texts on tinted and plain ground can be read in light, dark and high-contrast palettes")
{
    const std::vector<QPalette> palettes{
        paletteOf({239, 239, 239}, Qt::white, Qt::black),
        paletteOf({45, 45, 48}, {30, 30, 32}, {230, 230, 230}),
        paletteOf(Qt::black, Qt::black, Qt::white),
        paletteOf(Qt::white, Qt::white, Qt::black),
    };
    for (const QPalette &palette : palettes) {
        const QColor text = palette.color(QPalette::Text);
        for (const Tone tone : {Tone::Note, Tone::Good, Tone::Attention, Tone::Bad}) {
            CHECK(contrast(text, toneFill(tone, palette)) >= 4.5);
            CHECK(contrast(toneMark(tone, palette), palette.color(QPalette::Base)) >= 3);
        }
        CHECK(contrast(mutedText(palette), palette.color(QPalette::Base)) >= 4.5);
        CHECK(contrast(mutedText(palette), palette.color(QPalette::Window)) >= 4.5);
    }
}
