// SPDX-FileCopyrightText: The Foilio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

/// Makes a table a list of things: chosen by whole rows, which have no numbers; Tab goes on to what stands beside it.
/// Words that do not fit are wrapped where its owner fits the rows.
void makeRowTable(QTableView *table);
/// The same with one line for each thing, and nothing drawn between them.
void makeLineTable(QTableView *table);
