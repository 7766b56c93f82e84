// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_picture.h"

/// Reads a picture as another program would: SVG well-formed and of the right size in millimetres, PNG of the right
/// pixels and density, PDF with one page of the right size and something on it. Throws Error where it is not.
void checkPicture(const QByteArray &bytes, PictureFormat format, PictureSize size);
