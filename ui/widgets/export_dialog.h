// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/chart_gallery.h"
#include "ui/charts/picture_size.h"
#include <QDialog>

class Protection;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

/// Where one chart is to be written, and how large.
struct ExportTarget {
    QString path;
    PictureSize size = PictureSize::Full;
};

/// Which charts, in which format and size, to which folder.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    /// `force`: code of the force the charts are of; empty: all included forces.
    ExportDialog(const std::vector<GalleryEntry> &charts, int current, const QString &force, QWidget *parent = nullptr);
    QStringList chosen() const; ///< names in the gallery
    /// FOLDER/NAME.svg, with the force's code where the charts are of one force.
    ExportTarget target(const QString &chart) const;

private:
    void chooseFolder();
    void readAgain();
    void fillChoices();
    QLayout *form();
    QString state() const; ///< what is missing, or which files will be replaced

    QString m_force;
    QListWidget *m_charts;
    QComboBox *m_format;
    QComboBox *m_size;
    QLineEdit *m_folder;
    QLabel *m_state;
    QPushButton *m_save;
};

/// Writes a chart with its figures and words, small numbers protected. Throws Error; returns the path.
QString exportChart(const Protection &protection, const ChartSpec &spec, const ExportTarget &target);
