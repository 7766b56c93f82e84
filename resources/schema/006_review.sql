-- SPDX-FileCopyrightText: The Foilio contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What second readers said of single figures, and who signed off a force. Never edited once released.

-- One row for each file that was merged.
CREATE TABLE reviews (
    sha256 BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
    file TEXT NOT NULL,
    reader TEXT NOT NULL CHECK (reader <> ''),
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    agreed INTEGER NOT NULL CHECK (agreed >= 0),
    disagreed INTEGER NOT NULL CHECK (disagreed >= 0),
    blank INTEGER NOT NULL CHECK (blank >= 0),
    unknown INTEGER NOT NULL CHECK (unknown >= 0)
) STRICT;

-- "value" is the identity of a value (docs/study-file.md), "mark" of the figure it held when it was read.
CREATE TABLE review_values (
    value TEXT NOT NULL CHECK (value <> ''),
    reader TEXT NOT NULL CHECK (reader <> ''),
    force_id INTEGER NOT NULL REFERENCES forces (id),
    mark TEXT NOT NULL,
    ours TEXT NOT NULL,
    theirs TEXT NOT NULL,
    agrees INTEGER NOT NULL CHECK (agrees IN (0, 1)),
    note TEXT NOT NULL,
    read_at TEXT NOT NULL,
    settled TEXT NOT NULL DEFAULT '' CHECK (settled IN ('', 'kept', 'corrected')),
    reason TEXT NOT NULL DEFAULT '',
    settled_by TEXT NOT NULL DEFAULT '',
    settled_at TEXT,
    PRIMARY KEY (value, reader),
    CHECK (settled = '' OR (agrees = 0 AND reason <> '' AND settled_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE review_signoffs (
    force_id INTEGER PRIMARY KEY REFERENCES forces (id),
    signed_by TEXT NOT NULL CHECK (signed_by <> ''),
    signed_at TEXT NOT NULL,
    figures TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
