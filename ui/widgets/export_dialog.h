// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_gallery.h"
#include "ui/charts/picture_size.h"
#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;

/// Where one chart is to be written, and how large.
struct ExportTarget {
    QString path;
    PictureSize size = PictureSize::Full;
};

/// Which charts, in which format and size, to which folder.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const std::vector<GalleryEntry> &charts, int current, QWidget *parent = nullptr);
    QStringList chosen() const; ///< names in the gallery
    /// FOLDER/NAME.svg, with the force's code where the chart is of one force.
    ExportTarget target(const QString &chart, const QString &forceCode) const;

private:
    void chooseFolder();
    void readAgain();

    QListWidget *m_charts;
    QComboBox *m_format;
    QComboBox *m_size;
    QLineEdit *m_folder;
    QDialogButtonBox *m_buttons;
};

/// Writes a chart with its figures and words, unless small numbers forbid it. Throws Error; returns the path.
QString exportChart(const ChartSpec &spec, const ExportTarget &target);
