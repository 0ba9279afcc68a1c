-- SPDX-FileCopyrightText: 2026 The Ridgeline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 1 of the document. Keys are random 63-bit integers, so that rows of
-- two copies never collide. Days are ISO text, instants UTC. Self-references
-- have no cascade: SQLite stops cascading at 1,000 levels.

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL,
  mission TEXT NOT NULL DEFAULT '',
  vision TEXT NOT NULL DEFAULT '',
  principles TEXT NOT NULL DEFAULT '',
  fiscal_month INTEGER NOT NULL DEFAULT 1 CHECK (fiscal_month BETWEEN 1 AND 12),
  check_in_weekday INTEGER NOT NULL DEFAULT 1 CHECK (check_in_weekday BETWEEN 1 AND 7),
  cadence_days INTEGER NOT NULL DEFAULT 7 CHECK (cadence_days BETWEEN 1 AND 366),
  rules TEXT NOT NULL DEFAULT 'wheeler'
) STRICT;

CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  starts TEXT NOT NULL,
  ends TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'active',
  reflection TEXT NOT NULL DEFAULT '',
  CHECK (starts <= ends)
) STRICT;

CREATE TABLE team (
  id INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES team (id),
  rank TEXT NOT NULL,
  name TEXT NOT NULL,
  color TEXT NOT NULL DEFAULT '',
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  team INTEGER REFERENCES team (id),
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE TABLE objective (
  id INTEGER PRIMARY KEY,
  parent_objective INTEGER REFERENCES objective (id),
  parent_key_result INTEGER REFERENCES key_result (id),
  rank TEXT NOT NULL,
  title TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  period INTEGER NOT NULL REFERENCES period (id),
  team INTEGER REFERENCES team (id),
  owner INTEGER REFERENCES person (id),
  kind TEXT NOT NULL DEFAULT 'aspirational',
  state TEXT NOT NULL DEFAULT 'active',
  roll_up TEXT NOT NULL DEFAULT 'key-results',
  grade REAL,
  grade_reason TEXT NOT NULL DEFAULT '',
  reflection TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT 'none',
  carried_from INTEGER REFERENCES objective (id),
  CHECK (parent_objective IS NULL OR parent_key_result IS NULL)
) STRICT;

CREATE TABLE key_result (
  id INTEGER PRIMARY KEY,
  objective INTEGER NOT NULL REFERENCES objective (id),
  rank TEXT NOT NULL,
  title TEXT NOT NULL,
  measure TEXT NOT NULL DEFAULT 'change',
  unit TEXT NOT NULL DEFAULT '',
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 9),
  baseline REAL,
  target REAL,
  relative_target REAL,
  low REAL,
  high REAL,
  weight REAL NOT NULL DEFAULT 1 CHECK (weight >= 0),
  owner INTEGER REFERENCES person (id),
  role TEXT NOT NULL DEFAULT 'driver',
  curve TEXT NOT NULL DEFAULT 'linear',
  aggregate TEXT NOT NULL DEFAULT 'last',
  grade REAL,
  reflection TEXT NOT NULL DEFAULT '',
  outcome TEXT NOT NULL DEFAULT 'none',
  carried_from INTEGER REFERENCES key_result (id)
) STRICT;

CREATE TABLE plan_step (
  id INTEGER PRIMARY KEY,
  key_result INTEGER NOT NULL REFERENCES key_result (id),
  day TEXT NOT NULL,
  value REAL NOT NULL
) STRICT;

CREATE TABLE milestone (
  id INTEGER PRIMARY KEY,
  key_result INTEGER NOT NULL REFERENCES key_result (id),
  rank TEXT NOT NULL,
  title TEXT NOT NULL,
  weight REAL NOT NULL DEFAULT 1 CHECK (weight > 0),
  done_on TEXT
) STRICT;

CREATE TABLE check_in (
  id INTEGER PRIMARY KEY,
  key_result INTEGER NOT NULL REFERENCES key_result (id),
  day TEXT NOT NULL,
  value REAL,
  confidence INTEGER CHECK (confidence BETWEEN 0 AND 100),
  note TEXT NOT NULL DEFAULT '',
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE initiative (
  id INTEGER PRIMARY KEY,
  key_result INTEGER NOT NULL REFERENCES key_result (id),
  rank TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'to-do',
  owner INTEGER REFERENCES person (id),
  due TEXT
) STRICT;

CREATE TABLE kpi (
  id INTEGER PRIMARY KEY,
  rank TEXT NOT NULL,
  name TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  formula TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',
  decimals INTEGER NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 9),
  source TEXT NOT NULL DEFAULT '',
  frequency TEXT NOT NULL DEFAULT 'monthly',
  owner INTEGER REFERENCES person (id),
  team INTEGER REFERENCES team (id),
  direction TEXT NOT NULL DEFAULT 'higher',
  timing TEXT NOT NULL DEFAULT 'lagging',
  perspective TEXT NOT NULL DEFAULT 'other',
  healthy_low REAL,
  healthy_high REAL,
  target REAL,
  health_metric INTEGER NOT NULL DEFAULT 0 CHECK (health_metric IN (0, 1)),
  process TEXT NOT NULL DEFAULT '',
  retired_on TEXT,
  rules TEXT NOT NULL DEFAULT 'plan',
  median_center INTEGER NOT NULL DEFAULT 0 CHECK (median_center IN (0, 1)),
  median_range INTEGER NOT NULL DEFAULT 0 CHECK (median_range IN (0, 1)),
  screen INTEGER NOT NULL DEFAULT 0 CHECK (screen IN (0, 1)),
  floor REAL,
  ceiling REAL,
  trend TEXT NOT NULL DEFAULT 'none',
  season INTEGER NOT NULL DEFAULT 0 CHECK (season BETWEEN 0 AND 366),
  baseline TEXT NOT NULL DEFAULT 'all',
  baseline_count INTEGER,
  baseline_from TEXT,
  baseline_to TEXT,
  baseline_center REAL,
  baseline_range REAL
) STRICT;

CREATE TABLE point (
  kpi INTEGER NOT NULL REFERENCES kpi (id),
  day TEXT NOT NULL,
  value REAL,
  note TEXT NOT NULL DEFAULT '',
  ghost INTEGER NOT NULL DEFAULT 0 CHECK (ghost IN (0, 1)),
  ghost_reason TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (kpi, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE phase (
  id INTEGER PRIMARY KEY,
  kpi INTEGER NOT NULL REFERENCES kpi (id),
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  baseline TEXT NOT NULL DEFAULT 'all',
  baseline_count INTEGER,
  baseline_from TEXT,
  baseline_to TEXT,
  baseline_center REAL,
  baseline_range REAL
) STRICT;

CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  from_kpi INTEGER REFERENCES kpi (id),
  from_objective INTEGER REFERENCES objective (id),
  to_kpi INTEGER REFERENCES kpi (id),
  to_objective INTEGER REFERENCES objective (id),
  to_key_result INTEGER REFERENCES key_result (id),
  lag INTEGER NOT NULL DEFAULT 0,
  CHECK ((from_kpi IS NULL) <> (from_objective IS NULL)),
  CHECK ((to_kpi IS NOT NULL) + (to_objective IS NOT NULL) + (to_key_result IS NOT NULL) = 1)
) STRICT;

CREATE TABLE forecast (
  id INTEGER PRIMARY KEY,
  key_result INTEGER NOT NULL REFERENCES key_result (id),
  made_on TEXT NOT NULL,
  for_day TEXT NOT NULL,
  low REAL NOT NULL,
  middle REAL NOT NULL,
  high REAL NOT NULL,
  level REAL NOT NULL,
  chance REAL,
  method TEXT NOT NULL,
  "values" INTEGER NOT NULL
) STRICT;

-- Append-only. A changeset is SQLite's own format, compressed when large;
-- hash = SHA-256 over the previous hash and this row's other columns.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  author TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  reverses INTEGER REFERENCES change (id),
  n_rows INTEGER NOT NULL,
  compressed INTEGER NOT NULL CHECK (compressed IN (0, 1)),
  changeset BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length (hash) = 32)
) STRICT;

-- One index for each reference: a delete asks every child table who points
-- at the row, and must not read the table for it.
CREATE INDEX team_by_parent ON team (parent) WHERE parent IS NOT NULL;
CREATE INDEX person_by_team ON person (team) WHERE team IS NOT NULL;
CREATE INDEX objective_by_parent_objective ON objective (parent_objective) WHERE parent_objective IS NOT NULL;
CREATE INDEX objective_by_parent_key_result ON objective (parent_key_result) WHERE parent_key_result IS NOT NULL;
CREATE INDEX objective_by_period ON objective (period);
CREATE INDEX objective_by_team ON objective (team) WHERE team IS NOT NULL;
CREATE INDEX objective_by_owner ON objective (owner) WHERE owner IS NOT NULL;
CREATE INDEX objective_by_carried_from ON objective (carried_from) WHERE carried_from IS NOT NULL;
CREATE INDEX key_result_by_objective ON key_result (objective);
CREATE INDEX key_result_by_owner ON key_result (owner) WHERE owner IS NOT NULL;
CREATE INDEX key_result_by_carried_from ON key_result (carried_from) WHERE carried_from IS NOT NULL;
CREATE INDEX plan_step_by_key_result ON plan_step (key_result, day);
CREATE INDEX milestone_by_key_result ON milestone (key_result);
CREATE INDEX check_in_by_key_result ON check_in (key_result, day);
CREATE INDEX initiative_by_key_result ON initiative (key_result);
CREATE INDEX initiative_by_owner ON initiative (owner) WHERE owner IS NOT NULL;
CREATE INDEX kpi_by_owner ON kpi (owner) WHERE owner IS NOT NULL;
CREATE INDEX kpi_by_team ON kpi (team) WHERE team IS NOT NULL;
CREATE INDEX phase_by_kpi ON phase (kpi, day);
CREATE INDEX link_by_from_kpi ON link (from_kpi) WHERE from_kpi IS NOT NULL;
CREATE INDEX link_by_from_objective ON link (from_objective) WHERE from_objective IS NOT NULL;
CREATE INDEX link_by_to_kpi ON link (to_kpi) WHERE to_kpi IS NOT NULL;
CREATE INDEX link_by_to_objective ON link (to_objective) WHERE to_objective IS NOT NULL;
CREATE INDEX link_by_to_key_result ON link (to_key_result) WHERE to_key_result IS NOT NULL;
CREATE INDEX forecast_by_key_result ON forecast (key_result);
