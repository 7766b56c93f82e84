// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <memory>

/// Pictures need a QApplication, with or without a display: where there is none, the offscreen platform is chosen,
/// since Qt ends the program otherwise. Lives as long as pictures are drawn; at most one at a time.
class PictureApplication {
public:
    PictureApplication();

private:
    int m_argc = 1;
    char m_name[11] = "foilio-cli";
    char *m_argv[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};
