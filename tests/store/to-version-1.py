# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes a new plan as the program of version 1 would have: to-version-1.py PLAN SCHEMA FIXTURE.

The changes are those of version 1 but for the first, which made the plan; that one is the fixture's."""

import hashlib
import os
import sqlite3
import sys
import zlib

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


class Changeset:
    """A changeset in the format of SQLite's session extension, as its documentation gives it."""

    SIZES = {0: 0, 5: 0, 1: 8, 2: 8}

    def __init__(self, data, columns):
        self.data, self.at, self.columns, self.out = data, 0, columns, b""

    def take(self, n):
        self.at += n
        return self.data[self.at - n : self.at]

    def read_length(self):
        value = 0
        while True:
            byte = self.take(1)[0]
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value

    def read_value(self):
        start, kind = self.at, self.take(1)[0]
        self.take(self.SIZES[kind] if kind in self.SIZES else self.read_length())
        return self.data[start : self.at]

    def narrow(self):
        """The same with the columns of the old tables, which are the first of today's."""
        while self.at < len(self.data):
            kind = self.take(1)
            if kind == b"T":
                n = self.read_length()
                keys = self.take(n)
                name = self.take(self.data.index(b"\0", self.at) + 1 - self.at)
                kept = self.columns[name[:-1].decode()]
                self.out += b"T" + bytes([kept]) + keys[:kept] + name
                continue
            self.out += kind + self.take(1)
            for _ in range(2 if kind[0] == 23 else 1):
                self.out += b"".join([self.read_value() for _ in range(n)][:kept])
        return self.out


def count_columns(target):
    names = [name for (name,) in target.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: len(target.execute(f'PRAGMA table_info ("{name}")').fetchall()) for name in names}


def copy_history(source, target):
    source.row_factory = sqlite3.Row
    columns = count_columns(target)
    made = sqlite3.connect(fixture).execute("SELECT changeset FROM change WHERE id = 1").fetchone()[0]
    previous = bytes(32)
    for row in map(dict, source.execute("SELECT * FROM change ORDER BY id").fetchall()):
        if row["compressed"]:
            row |= {"compressed": 0, "changeset": zlib.decompress(row["changeset"], wbits=-15)}
        row["changeset"] = made if row["id"] == 1 else Changeset(row["changeset"], columns).narrow()
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
