-- SPDX-FileCopyrightText: 2026 The Ridgeline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: values that are parts of a whole, and charts for them; what the plan
-- says, as one number; how a period ended, as it was when it was closed; and which
-- questions of the coach somebody has put aside, one a line with its reason; what of
-- a KPI's values is charted, and what was seen of them that somebody has dismissed,
-- by its name, a space between two.

ALTER TABLE kpi ADD COLUMN chart TEXT NOT NULL DEFAULT 'individuals';
ALTER TABLE kpi ADD COLUMN per REAL;
ALTER TABLE kpi ADD COLUMN watch TEXT NOT NULL DEFAULT 'none';
ALTER TABLE kpi ADD COLUMN asides TEXT NOT NULL DEFAULT '';
ALTER TABLE kpi ADD COLUMN transform TEXT NOT NULL DEFAULT 'none';
ALTER TABLE kpi ADD COLUMN waived TEXT NOT NULL DEFAULT '';

ALTER TABLE point ADD COLUMN denominator REAL;

ALTER TABLE period ADD COLUMN next_steps TEXT NOT NULL DEFAULT '';
ALTER TABLE period ADD COLUMN closed_on TEXT;
ALTER TABLE period ADD COLUMN reopened_because TEXT NOT NULL DEFAULT '';
ALTER TABLE period ADD COLUMN asides TEXT NOT NULL DEFAULT '';

ALTER TABLE objective ADD COLUMN next_steps TEXT NOT NULL DEFAULT '';
ALTER TABLE objective ADD COLUMN closed_on TEXT;
ALTER TABLE objective ADD COLUMN closed_score REAL;
ALTER TABLE objective ADD COLUMN closed_progress REAL;
ALTER TABLE objective ADD COLUMN closed_pace TEXT NOT NULL DEFAULT 'no-data';
ALTER TABLE objective ADD COLUMN asides TEXT NOT NULL DEFAULT '';

ALTER TABLE key_result ADD COLUMN cause TEXT NOT NULL DEFAULT 'none';
ALTER TABLE key_result ADD COLUMN closed_on TEXT;
ALTER TABLE key_result ADD COLUMN closed_value REAL;
ALTER TABLE key_result ADD COLUMN closed_day TEXT;
ALTER TABLE key_result ADD COLUMN closed_progress REAL;
ALTER TABLE key_result ADD COLUMN closed_pace TEXT NOT NULL DEFAULT 'no-data';
ALTER TABLE key_result ADD COLUMN closed_verdict TEXT NOT NULL DEFAULT 'none';
ALTER TABLE key_result ADD COLUMN asides TEXT NOT NULL DEFAULT '';

-- A sum over all cells that follows every change: what comes into the rows past the
-- history, by accident, does not add up when the plan is opened.
CREATE TABLE content (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
