// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

/// Something that can be found by typing.
struct PaletteEntry {
    QString title; ///< "Avon and Somerset"
    QString kind;  ///< "Force", "Screen", "File": shown beside it, found by it
    QString keys;  ///< shortcut, shown at the end; may be empty
    std::function<void()> run;
};

/// Whether each word typed begins a word of the text: "avo", "som av" find "Avon and Somerset".
bool matchesTyped(const QString &text, const QString &typed);

/// Finds forces, screens and actions by typing (Ctrl+K): a list that stands over the window until something is chosen
/// or Esc is pressed.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent);
    void open(std::vector<PaletteEntry> entries);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void narrow();
    void fit(); ///< as high as what was found
    void runCurrent();

    QLineEdit *m_typed;
    QListWidget *m_found;
    std::vector<PaletteEntry> m_entries;
};
