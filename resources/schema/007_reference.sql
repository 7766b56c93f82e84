-- SPDX-FileCopyrightText: The Foilio contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tables of official statistics: what they say of each force, and where they come from. Never edited once released.
CREATE TABLE reference_tables (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL CHECK (title <> ''),
    file TEXT NOT NULL,
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    size INTEGER NOT NULL CHECK (size >= 0),
    address TEXT NOT NULL,
    published_on TEXT CHECK (published_on IS date(published_on)),
    imported_by TEXT NOT NULL,
    imported_at TEXT NOT NULL
) STRICT;

-- "offence" is empty for all crime. Corrections of official tables are printed with a sign.
CREATE TABLE reference_counts (
    table_id INTEGER NOT NULL REFERENCES reference_tables (id),
    force_id INTEGER NOT NULL REFERENCES forces (id),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CHECK (to_day IS date(to_day) AND to_day >= from_day),
    offence TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count BETWEEN -10000000 AND 10000000),
    PRIMARY KEY (table_id, force_id, from_day, to_day, offence)
) STRICT, WITHOUT ROWID;
