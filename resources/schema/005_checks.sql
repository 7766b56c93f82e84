-- SPDX-FileCopyrightText: The Foilio contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What people did about the findings of the checks, and figures they put over accepted counts. Never edited once released.

-- "finding" is the key by which the program knows a finding again; "figures" are those it rested on when it was answered.
CREATE TABLE finding_answers (
    id INTEGER PRIMARY KEY,
    finding TEXT NOT NULL UNIQUE CHECK (finding <> ''),
    force_id INTEGER REFERENCES forces (id),
    figures TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('explained', 'corrected', 'asked')),
    explanation TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CHECK ((explanation <> '') = (state = 'explained'))
) STRICT;

-- Put over the figure of a count where figures are read; the count and its printed text stay in "counts".
CREATE TABLE count_corrections (
    count_id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL REFERENCES figure_kinds (id),
    low INTEGER CHECK (low >= 0),
    high INTEGER,
    note TEXT NOT NULL CHECK (note <> ''),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    CHECK (high >= low)
) STRICT;

DROP VIEW figures_long;
CREATE VIEW figures_long AS
SELECT counts.id AS count_id, returns.id AS return_id, forces.code AS force_code, forces.name AS force,
       CASE measures.kind WHEN 'other' THEN measures.title ELSE measures.kind END AS measure,
       measures.unit, measures.basis, measures.is_share,
       offences.printed AS offence, offences.code AS offence_code,
       outcomes.printed AS outcome,
       coalesce(return_wordings.types, iif(outcomes.why = 'corrected by a person', outcomes.types,
                                           coalesce(outcome_wordings.types, outcomes.types))) AS outcome_types,
       outcomes.types AS outcome_types_accepted,
       labels.text AS label, places.text AS place,
       periods.from_day, periods.to_day, periods.cover, count_days.as_at,
       figure_kinds.name AS kind,
       iif(count_corrections.count_id IS NULL, counts.low, count_corrections.low) AS low,
       iif(count_corrections.count_id IS NULL, counts.high, count_corrections.high) AS high,
       coalesce(texts.text, CAST(counts.low AS TEXT)) AS text, counts.is_total,
       count_corrections.count_id IS NOT NULL AS is_corrected,
       sources.name AS source, reading_sheets.name AS sheet,
       iif(counts.column > 701, char(64 + (counts.column - 26) / 676), '')
           || iif(counts.column > 25, char(65 + (counts.column / 26 - 1) % 26), '') || char(65 + counts.column % 26)
           || (counts.row + 1) AS cell
FROM returns
JOIN contents ON contents.id = returns.id
JOIN forces ON forces.id = contents.force_id
JOIN readings ON readings.id = contents.reading_id
JOIN sources ON sources.id = readings.source_id
JOIN counts ON counts.id >= contents.first_count AND counts.id < contents.first_count + contents.counts
LEFT JOIN count_corrections ON count_corrections.count_id = counts.id
JOIN figure_kinds ON figure_kinds.id = coalesce(count_corrections.kind, counts.kind)
LEFT JOIN measures ON measures.id = counts.measure_id
LEFT JOIN periods ON periods.id = counts.period_id
LEFT JOIN offences ON offences.id = counts.offence_id
LEFT JOIN outcomes ON outcomes.id = counts.outcome_id
LEFT JOIN outcome_wordings ON outcome_wordings.printed = outcomes.printed
LEFT JOIN return_wordings ON return_wordings.content_id = contents.id
                         AND return_wordings.outcome_id = counts.outcome_id
LEFT JOIN count_days ON count_days.count_id = counts.id
LEFT JOIN labels ON labels.id = counts.label_id
LEFT JOIN places ON places.id = counts.place_id
LEFT JOIN texts ON texts.id = counts.text_id
LEFT JOIN reading_sheets ON reading_sheets.reading_id = readings.id AND reading_sheets.position = counts.sheet
WHERE returns.state = 'in-force';
