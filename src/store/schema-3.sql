-- SPDX-FileCopyrightText: 2026 The Ridgeline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 3: values that are parts of a whole, and charts for them; and what the
-- plan says, as one number.

ALTER TABLE kpi ADD COLUMN chart TEXT NOT NULL DEFAULT 'individuals';
ALTER TABLE kpi ADD COLUMN per REAL;
ALTER TABLE kpi ADD COLUMN watch TEXT NOT NULL DEFAULT 'none';

ALTER TABLE point ADD COLUMN denominator REAL;

-- A sum over all cells that follows every change: what comes into the rows past the
-- history, by accident, does not add up when the plan is opened.
CREATE TABLE content (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change INTEGER NOT NULL,
  sum INTEGER NOT NULL
) STRICT;
