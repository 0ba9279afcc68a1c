-- SPDX-FileCopyrightText: 2026 The Ridgeline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Version 2: who the plan is, and a history that two copies can compare.

ALTER TABLE plan ADD COLUMN identity TEXT NOT NULL DEFAULT '' CHECK (length (identity) IN (0, 32));

ALTER TABLE change RENAME TO change_1;

-- Append-only. A changeset is SQLite's own format, compressed when large, with
-- the columns that its tables had in the version `format`. `origin` is drawn
-- when the change is made and stays its own in every copy; `stamp` orders changes
-- of copies, in milliseconds, while `made_at` is for people; rows of one `batch`,
-- the number of its first, are one step; `intent` is what was meant where that is
-- not what was done; `merges` is the hash of the other end that a merge took in.
-- hash = SHA-256 over the byte 2, the previous hash and the row's other columns.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  origin BLOB NOT NULL UNIQUE CHECK (length (origin) = 16),
  stamp INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  author TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  reverses INTEGER REFERENCES change (id),
  batch INTEGER REFERENCES change (id),
  format INTEGER NOT NULL CHECK (format >= 1),
  n_rows INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length (hash) = 32),
  merges BLOB CHECK (length (merges) = 32),
  intent BLOB CHECK (length (intent) > 0),
  compressed INTEGER NOT NULL CHECK (compressed IN (0, 1)),
  changeset BLOB NOT NULL
) STRICT;
