# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes a new plan of version 2 as the program before it would have: to-version-1.py PLAN SCHEMA FIXTURE.

The changes are those of version 1 but for the first, which made the plan; that one is the fixture's."""

import hashlib
import os
import sqlite3
import sys

plan, schema, fixture = sys.argv[1:]
TEXTS = ("made_at", "author", "verb", "subject")


def number(value):
    return value.to_bytes(8, "big")


def text(value):
    return number(len(value)) + value


def old_hash(previous, row):
    data = previous + number(row["id"]) + b"".join(text(row[name].encode()) for name in TEXTS)
    data += number(row["reverses"] or 0) + number(row["n_rows"]) + number(row["compressed"]) + text(row["changeset"])
    return hashlib.sha256(data).digest()


def copy_table(source, target, name):
    columns = [row[1] for row in target.execute(f'PRAGMA table_info ("{name}")')]
    names = ", ".join(f'"{column}"' for column in columns)
    rows = source.execute(f'SELECT {names} FROM "{name}"').fetchall()
    target.executemany(f'INSERT INTO "{name}" ({names}) VALUES ({", ".join("?" * len(columns))})', rows)


def copy_history(source, target):
    source.row_factory = sqlite3.Row
    made = sqlite3.connect(fixture).execute("SELECT changeset FROM change WHERE id = 1").fetchone()[0]
    previous = bytes(32)
    for row in map(dict, source.execute("SELECT * FROM change ORDER BY id").fetchall()):
        if row["id"] == 1:
            row |= {"compressed": 0, "changeset": made}
        previous = old_hash(previous, row)
        target.execute(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (row["id"], *(row[name] for name in TEXTS), row["reverses"], row["n_rows"], row["compressed"],
             row["changeset"], previous),
        )


older = plan + ".older"
source, target = sqlite3.connect(plan), sqlite3.connect(older)
target.executescript(open(schema).read())
for (name,) in target.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'change'").fetchall():
    copy_table(source, target, name)
copy_history(source, target)
target.execute("PRAGMA user_version = 1")
target.execute(f"PRAGMA application_id = {0x5244474c}")
target.commit()
target.close()
os.rename(older, plan)
