# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The faults that ./dev mutants puts into a line: each kind, and none into what is no code."""

import sys

import tap

sys.path.insert(0, str(tap.top / "tests"))
sys.dont_write_bytecode = True

import mutants  # noqa: E402 pylint: disable=wrong-import-position

# A line, the one before it, and what can become of it.
CASES = [
    ("  while (n > limit)", "", {("comparison flipped", "  while (n >= limit)")}),
    ("  if (a != NULL)", "", {
        ("comparison flipped", "  if (a == NULL)"),
        ("condition negated", "  if (!(a != NULL))"),
        ("branch dropped", "  if ((a != NULL) && 0)"),
    }),
    ("  ready = a && b;", "", {("condition loosened", "  ready = a || b;")}),
    ("  area = width * height;", "", {("arithmetic swapped", "  area = width / height;")}),
    ("  RidgePlan *plan = self->plan;", "", set()),
    ("  n = 4;", "", {("constant changed", "  n = 5;"), ("constant changed", "  n = 3;")}),
    ("  link (low, high);", "", {("arguments swapped", "  link (high, low);")}),
    ("    return TRUE;", "  if (found)", {("return dropped", "    ;")}),
    ("  return TRUE;", "  count ();", set()),
    ("  g_object_notify (object, name);", "", {("arguments swapped", "  g_object_notify (name, object);"), ("telling removed", "  ;")}),
    ("  /* where 1 < 2 && 3 */", "", set()),
    ('  text = "1 < 2 && 3";', "", set()),
    ("  g_return_if_fail (n > 0);", "", set()),
    ("#define LEAST 6", "", set()),
]

tap.report("each fault is put where it is one", (
    f"“{line}” became {sorted(got)}"
    for line, before, expected in CASES
    for got in [set(mutants.faults_of_line(line, before))]
    if got != expected
))
tap.finish()
