// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page_pictures.h"

/// How the pages of a letter are drawn: of a PDF by the worker process, of a photo or a scan (PNG, JPEG) here, as one
/// page and within the same limits. Null for a letter that has no pages.
PagePictures::Draw drawingOf(const QByteArray &bytes, const QString &name);
