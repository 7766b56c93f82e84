-- SPDX-FileCopyrightText: The Foilio contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1 of the study file. Explained table by table in docs/study-file.md. Never edited once released.
-- Days are text 'YYYY-MM-DD', moments are UTC text 'YYYY-MM-DDTHH:MM:SS.zzzZ'.

-- What the study is about -------------------------------------------------------------------------------------------
CREATE TABLE study (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL,
    source_line TEXT NOT NULL,
    notice TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE forces (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    home_office_name TEXT NOT NULL,
    region TEXT NOT NULL,
    kind TEXT NOT NULL
) STRICT;

CREATE TABLE force_aliases (
    id INTEGER PRIMARY KEY,
    force_id INTEGER NOT NULL REFERENCES forces (id),
    alias TEXT NOT NULL CHECK (alias <> ''),
    UNIQUE (force_id, alias)
) STRICT;

CREATE TABLE population_sources (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE populations (
    force_id INTEGER NOT NULL REFERENCES forces (id),
    year INTEGER NOT NULL,
    population INTEGER NOT NULL CHECK (population BETWEEN 0 AND 100000000),
    rounded_to INTEGER NOT NULL CHECK (rounded_to > 0),
    source_id INTEGER NOT NULL REFERENCES population_sources (id),
    PRIMARY KEY (force_id, year)
) STRICT, WITHOUT ROWID;

-- Words, each once; rows are only ever added ------------------------------------------------------------------------
CREATE TABLE periods (
    id INTEGER PRIMARY KEY,
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day)),
    to_day TEXT NOT NULL CHECK (to_day IS date(to_day)),
    cover TEXT NOT NULL CHECK (cover IN ('whole', 'unstated')),
    CHECK (from_day <= to_day),
    UNIQUE (from_day, to_day, cover)
) STRICT;

CREATE TABLE measures (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('offences', 'outcomes', 'other')),
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis IN ('unknown', 'of-recorded', 'assigned')),
    is_share INTEGER NOT NULL CHECK (is_share IN (0, 1)),
    UNIQUE (kind, title, unit, basis, is_share)
) STRICT;

CREATE TABLE offences (
    id INTEGER PRIMARY KEY,
    printed TEXT NOT NULL,
    code TEXT NOT NULL,
    UNIQUE (printed, code)
) STRICT;

CREATE TABLE outcomes (
    id INTEGER PRIMARY KEY,
    printed TEXT NOT NULL,
    types TEXT NOT NULL,
    why TEXT NOT NULL,
    UNIQUE (printed, types, why)
) STRICT;

CREATE TABLE labels (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE places (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE figure_kinds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO figure_kinds (id, name) VALUES
    (0, 'exact'), (1, 'less-than'), (2, 'at-least'), (3, 'range'), (4, 'blank'),
    (5, 'suppressed'), (6, 'refused'), (7, 'not-held'), (8, 'not-applicable'), (9, 'unresolved');

-- What was asked and answered ---------------------------------------------------------------------------------------
CREATE TABLE request (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    wording TEXT NOT NULL,
    from_day TEXT CHECK (from_day IS date(from_day)),
    to_day TEXT CHECK (to_day IS date(to_day))
) STRICT;

CREATE TABLE questions (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL,
    wording TEXT NOT NULL,
    measure_id INTEGER NOT NULL REFERENCES measures (id),
    offence TEXT NOT NULL,
    outcome_types TEXT NOT NULL
) STRICT;

CREATE TABLE question_periods (
    question_id INTEGER NOT NULL REFERENCES questions (id),
    position INTEGER NOT NULL,
    period_id INTEGER NOT NULL REFERENCES periods (id),
    PRIMARY KEY (question_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
    id INTEGER PRIMARY KEY,
    received_on TEXT CHECK (received_on IS date(received_on)),
    reference TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE response_forces (
    response_id INTEGER NOT NULL REFERENCES responses (id),
    force_id INTEGER NOT NULL REFERENCES forces (id),
    PRIMARY KEY (response_id, force_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    force_id INTEGER NOT NULL REFERENCES forces (id),
    question_id INTEGER NOT NULL REFERENCES questions (id),
    response_id INTEGER REFERENCES responses (id),
    status TEXT NOT NULL CHECK (status IN ('not-asked', 'awaited', 'clarification', 'answered', 'partly', 'refused',
                                           'neither-confirm-nor-deny', 'not-held', 'withdrawn')),
    exemption TEXT NOT NULL,
    sent_on TEXT CHECK (sent_on IS date(sent_on)),
    answered_on TEXT CHECK (answered_on IS date(answered_on)),
    reference TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (force_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE completeness (
    force_id INTEGER NOT NULL REFERENCES forces (id),
    question_id INTEGER NOT NULL REFERENCES questions (id),
    period_id INTEGER NOT NULL REFERENCES periods (id),
    decision TEXT NOT NULL CHECK (decision IN ('complete', 'partial', 'excluded')),
    reason TEXT NOT NULL CHECK (reason <> '' OR decision = 'complete'),
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    PRIMARY KEY (force_id, question_id, period_id)
) STRICT, WITHOUT ROWID;

-- What was received: a source, a reading of it, its contents force by force -------------------------------------------
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    format TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    stored_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_pieces (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 33554432),
    PRIMARY KEY (source_id, position)
) STRICT;

CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    zeros_printed INTEGER NOT NULL CHECK (zeros_printed IN (0, 1)),
    year_basis TEXT NOT NULL CHECK (year_basis IN ('', 'calendar', 'financial')),
    correct_as_at TEXT CHECK (correct_as_at IS date(correct_as_at)),
    read_at TEXT NOT NULL,
    program TEXT NOT NULL
) STRICT;

CREATE TABLE reading_sheets (
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL,
    PRIMARY KEY (reading_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_marks (
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    mark TEXT NOT NULL,
    kind INTEGER NOT NULL REFERENCES figure_kinds (id),
    low INTEGER,
    high INTEGER,
    PRIMARY KEY (reading_id, mark)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading_caveats (
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL,
    PRIMARY KEY (reading_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipes (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    mapping TEXT NOT NULL
) STRICT;

CREATE TABLE contents (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    force_id INTEGER REFERENCES forces (id),
    force_printed TEXT NOT NULL,
    first_count INTEGER NOT NULL CHECK (first_count > 0),
    counts INTEGER NOT NULL CHECK (counts >= 0),
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32)
) STRICT;

CREATE TABLE remarks (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES readings (id),
    content_id INTEGER REFERENCES contents (id),
    severity TEXT NOT NULL CHECK (severity IN ('note', 'question', 'mistake')),
    code TEXT NOT NULL,
    sheet INTEGER CHECK (sheet >= 0),
    row INTEGER CHECK (row >= 0),
    column INTEGER CHECK (column >= 0),
    message TEXT NOT NULL
) STRICT;

-- A million rows are common: whole numbers only, no foreign keys and no index ("foilio-cli verify" checks the numbers).
-- The rows of one content stand together, from contents.first_count on.
CREATE TABLE counts (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL,
    period_id INTEGER,
    measure_id INTEGER,
    offence_id INTEGER,
    outcome_id INTEGER,
    label_id INTEGER,
    place_id INTEGER,
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 9),
    low INTEGER CHECK (low >= 0),
    high INTEGER,
    is_total INTEGER NOT NULL CHECK (is_total IN (0, 1)),
    sheet INTEGER,
    row INTEGER,
    column INTEGER,
    text_id INTEGER,
    CHECK (high >= low)
) STRICT;

CREATE TABLE returns (
    id INTEGER PRIMARY KEY REFERENCES contents (id),
    response_id INTEGER REFERENCES responses (id),
    superseded_by INTEGER REFERENCES returns (id),
    state TEXT NOT NULL CHECK (state IN ('in-force', 'superseded', 'withdrawn')),
    accepted_unseen INTEGER NOT NULL CHECK (accepted_unseen IN (0, 1)),
    accepted_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    CHECK (superseded_by IS NOT NULL OR state <> 'superseded')
) STRICT;

-- What is made of it ------------------------------------------------------------------------------------------------
CREATE TABLE saved_charts (
    id INTEGER PRIMARY KEY,
    chart TEXT NOT NULL,
    force_id INTEGER REFERENCES forces (id),
    headline TEXT NOT NULL,
    alt_text TEXT NOT NULL,
    figures TEXT NOT NULL
) STRICT;

CREATE TABLE statements (
    id INTEGER PRIMARY KEY,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL,
    numbers TEXT NOT NULL
) STRICT;

CREATE TABLE publications (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    published_on TEXT NOT NULL CHECK (published_on IS date(published_on)),
    journal_sequence INTEGER NOT NULL,
    journal_hash BLOB NOT NULL CHECK (length(journal_hash) = 32)
) STRICT;

CREATE TABLE publication_files (
    publication_id INTEGER NOT NULL REFERENCES publications (id),
    name TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    bytes BLOB NOT NULL CHECK (length(bytes) <= 33554432),
    PRIMARY KEY (publication_id, name)
) STRICT;

-- History -----------------------------------------------------------------------------------------------------------
CREATE TABLE journal (
    sequence INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('create', 'edit', 'undo', 'redo', 'migrate')),
    title TEXT NOT NULL,
    step INTEGER REFERENCES journal (sequence) CHECK ((step IS NULL) = (action NOT IN ('undo', 'redo'))),
    program TEXT NOT NULL,
    payload_digest BLOB NOT NULL CHECK (length(payload_digest) = 32),
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE journal_payloads (
    sequence INTEGER PRIMARY KEY REFERENCES journal (sequence),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    changeset BLOB NOT NULL
) STRICT;

CREATE TABLE file_checks (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    checked_at TEXT NOT NULL,
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    machine BLOB NOT NULL CHECK (length(machine) = 32)
) STRICT;

CREATE TRIGGER journal_stays BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_kept BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER counts_stay BEFORE UPDATE ON counts
BEGIN SELECT RAISE(ABORT, 'counts are never changed: a later return supersedes'); END;
CREATE TRIGGER counts_are_kept BEFORE DELETE ON counts
BEGIN SELECT RAISE(ABORT, 'counts are never deleted: a later return supersedes'); END;

-- For people and other programs -------------------------------------------------------------------------------------
CREATE VIEW figures_long AS
SELECT counts.id AS count_id, returns.id AS return_id, forces.code AS force_code, forces.name AS force,
       CASE measures.kind WHEN 'other' THEN measures.title ELSE measures.kind END AS measure,
       measures.unit, measures.basis, measures.is_share,
       offences.printed AS offence, offences.code AS offence_code,
       outcomes.printed AS outcome, outcomes.types AS outcome_types,
       labels.text AS label, places.text AS place,
       periods.from_day, periods.to_day, periods.cover,
       figure_kinds.name AS kind, counts.low, counts.high,
       coalesce(texts.text, CAST(counts.low AS TEXT)) AS text, counts.is_total,
       sources.name AS source, reading_sheets.name AS sheet,
       iif(counts.column > 25, char(64 + counts.column / 26), '') || char(65 + counts.column % 26)
           || (counts.row + 1) AS cell
FROM returns
JOIN contents ON contents.id = returns.id
JOIN forces ON forces.id = contents.force_id
JOIN readings ON readings.id = contents.reading_id
JOIN sources ON sources.id = readings.source_id
JOIN counts ON counts.id >= contents.first_count AND counts.id < contents.first_count + contents.counts
JOIN figure_kinds ON figure_kinds.id = counts.kind
LEFT JOIN measures ON measures.id = counts.measure_id
LEFT JOIN periods ON periods.id = counts.period_id
LEFT JOIN offences ON offences.id = counts.offence_id
LEFT JOIN outcomes ON outcomes.id = counts.outcome_id
LEFT JOIN labels ON labels.id = counts.label_id
LEFT JOIN places ON places.id = counts.place_id
LEFT JOIN texts ON texts.id = counts.text_id
LEFT JOIN reading_sheets ON reading_sheets.reading_id = readings.id AND reading_sheets.position = counts.sheet
WHERE returns.state = 'in-force';

CREATE VIEW responses_status AS
SELECT forces.code AS force_code, forces.name AS force, questions.key AS question, questions.title AS question_title,
       coalesce(answers.status, 'not-asked') AS status, coalesce(answers.exemption, '') AS exemption,
       answers.sent_on, answers.answered_on, coalesce(answers.reference, '') AS reference,
       coalesce(answers.note, '') AS note, periods.from_day, periods.to_day,
       coalesce(completeness.decision, 'unreviewed') AS completeness, coalesce(completeness.reason, '') AS reason,
       coalesce(completeness.note, '') AS completeness_note, completeness.decided_by, completeness.decided_at
FROM forces
CROSS JOIN questions
LEFT JOIN answers ON answers.force_id = forces.id AND answers.question_id = questions.id
LEFT JOIN question_periods ON question_periods.question_id = questions.id
LEFT JOIN periods ON periods.id = question_periods.period_id
LEFT JOIN completeness ON completeness.force_id = forces.id AND completeness.question_id = questions.id
    AND completeness.period_id = question_periods.period_id
WHERE forces.kind = 'territorial' OR answers.status IS NOT NULL
ORDER BY forces.name, questions.position, question_periods.position;
