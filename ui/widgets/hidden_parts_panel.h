// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/hidden_parts.h"
#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

/// What a file holds and does not show, each part on a line: what it is, where, how much. Those that can be read have a
/// box to choose them.
class HiddenPartsPanel : public QWidget {
    Q_OBJECT
public:
    explicit HiddenPartsPanel(QWidget *parent = nullptr);

    /// Hidden where there are none. `hasCorrections`: reading anew forgets them, which is then said.
    void showParts(const std::vector<HiddenPart> &parts, bool hasCorrections);
    /// Boxes can be used; what was accepted is only told.
    void setChoosable(bool is);

signals:
    void chosen(const HiddenChoice &choice);

private:
    void addLine(const HiddenPart &part);
    void choose();

    QVBoxLayout *m_lines;
    QLabel *m_note;
    std::vector<HiddenPart> m_parts;
    std::vector<QCheckBox *> m_boxes; ///< one for each part; null where it cannot be read
};
