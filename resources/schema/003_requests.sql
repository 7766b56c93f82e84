-- SPDX-FileCopyrightText: The Foilio contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What happens to a request between its sending and its answer, force by force. Never edited once released.
ALTER TABLE answers ADD COLUMN goodwill INTEGER NOT NULL DEFAULT 0 CHECK (goodwill IN (0, 1));
ALTER TABLE responses ADD COLUMN kind TEXT NOT NULL DEFAULT 'reply' CHECK (kind IN ('request', 'reply', 'other'));

CREATE TABLE response_sources (
    response_id INTEGER NOT NULL REFERENCES responses (id),
    source_id INTEGER NOT NULL REFERENCES sources (id),
    PRIMARY KEY (response_id, source_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    force_id INTEGER PRIMARY KEY REFERENCES forces (id),
    channel TEXT NOT NULL,
    wording TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE request_references (
    force_id INTEGER NOT NULL REFERENCES forces (id),
    reference TEXT NOT NULL CHECK (reference <> ''),
    position INTEGER NOT NULL,
    PRIMARY KEY (force_id, reference)
) STRICT, WITHOUT ROWID;

CREATE TABLE request_events (
    force_id INTEGER NOT NULL REFERENCES forces (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('received', 'clarification-asked', 'clarification-given', 'fees-asked',
                                       'fees-paid', 'extended', 'chased', 'review-asked', 'review-answered',
                                       'complained', 'decided')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    until_day TEXT CHECK (until_day IS date(until_day)),
    note TEXT NOT NULL,
    PRIMARY KEY (force_id, position)
) STRICT, WITHOUT ROWID;
