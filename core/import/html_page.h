// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/reader.h"
#include <string_view>

using xmlNodePtr = struct _xmlNode *;

/// Adds the tables and the running text of a parsed page to a source, in reading order (html_reader.h). The page may be
/// null: a page without a single element. What the page hides is left out, or shown first.
void readHtmlPage(xmlNodePtr page, const QString &fileName, bool readsHidden, ReadSource &source);

/// Whether an element has this name, in small letters.
bool isElement(const _xmlNode *node, std::string_view name);
/// The number of an attribute such as rowspan; `otherwise` where it is not there or is no number.
int numberOf(xmlNodePtr element, const char *attribute, int otherwise);
/// The text inside a node as it is read: runs of white space as one space, hidden parts, scripts and inner tables left
/// out, superscript digits as such.
std::string textInside(xmlNodePtr node);
/// Whether the page hides it, or it is no text to be read: a script, a style, the menu of a site.
bool isLeftOut(xmlNodePtr node);
