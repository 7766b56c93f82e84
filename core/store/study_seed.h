// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class Database;
struct NewStudy;

/// Fills the tables of a new study: forces and populations of the reference tables, request and questions.
/// Throws Error where the template is unknown or the dates do not fit.
void seedStudy(Database &database, const NewStudy &what);
