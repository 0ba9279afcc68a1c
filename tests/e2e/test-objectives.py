# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories about the objectives: cascade by pointer, be refused, do the same by keys."""

import sys

from harness import tell, wait_for

COMPANY = "Riders choose us first"
LEASING = "Learn whether leasing"
STAY = "Run a company that people stay with"
PART = "Rider satisfaction rises"


def level_of(desk, beginning):
    """How far in an objective stands in the tree that the command line prints."""
    for line in desk.tree().splitlines():
        if beginning in line:
            return line.index(beginning)
    raise AssertionError(f"“{beginning}” is not in the tree")


def open_objectives(desk):
    """The rows of the page with the top objectives alone, and the focus in them."""
    desk.press("ctrl+2")
    rows = desk.see("list", "Objectives and key results")
    desk.see("list item", COMPANY, rows)
    desk.press("ctrl+f")
    desk.focuses("entry")
    desk.press("Escape")
    desk.focuses("list item")
    desk.press("ctrl+shift+w")
    desk.see("list item", LEASING, rows)
    return rows


def carry_onto(desk, rows, source, target):
    start = desk.place_of(desk.see("list item", source, rows), 0.3)
    end = desk.place_of(desk.see("list item", target, rows), 0.3)
    desk.carry(start, end)
    desk.let_go()


def cascade(desk):
    """drag an objective under another, and take it back"""
    rows = open_objectives(desk)
    before = level_of(desk, LEASING)
    carry_onto(desk, rows, LEASING, STAY)
    wait_for("the objective to be deeper in the file", lambda: level_of(desk, LEASING) > before)
    desk.hears("is now under")
    desk.press("ctrl+z")
    wait_for("the objective to be back", lambda: level_of(desk, LEASING) == before)


def give_up(desk):
    """give a drag up with Escape: letting go does nothing, and the next drag drops"""
    rows = open_objectives(desk)
    before = len(desk.run("history", str(desk.plan)).splitlines())
    start = desk.place_of(desk.see("list item", LEASING, rows), 0.3)
    desk.carry(start, desk.place_of(desk.see("list item", STAY, rows), 0.3))
    desk.press("Escape")
    desk.let_go()
    desk.hears("Nothing was moved.")
    carry_onto(desk, rows, LEASING, STAY)
    desk.hears("is now under")
    after = len(desk.run("history", str(desk.plan)).splitlines())
    assert after == before + 1, f"{after - before} changes where one was allowed"


def refuse_loop(desk):
    """drop an objective on a part of itself in vain, then elsewhere"""
    rows = open_objectives(desk)
    desk.press("Home", "Right")
    desk.see("list item", PART, rows)
    before = len(desk.run("history", str(desk.plan)).splitlines())
    carry_onto(desk, rows, COMPANY, PART)
    desk.press("Left")
    desk.miss("list item", PART, rows)
    carry_onto(desk, rows, COMPANY, STAY)
    desk.hears("is now under")
    after = len(desk.run("history", str(desk.plan)).splitlines())
    assert after == before + 1, f"{after - before} changes where one was allowed"


def by_keys(desk):
    """search, add, rename, cascade and delete without a pointer"""
    rows = open_objectives(desk)
    desk.press("ctrl+f")
    desk.focuses("entry")
    desk.type("leasing")
    desk.miss("list item", STAY, rows)
    desk.press("Escape")
    desk.see("list item", STAY, rows)
    desk.focuses("list item")
    desk.press("Home", "ctrl+shift+n")
    desk.see("text", "What shall be different?")
    desk.type("Ride to work")
    desk.press("Return")
    desk.see("list item", "Ride to work, ", rows)
    desk.focuses("list item")
    desk.press("F2")
    desk.focuses("text", "entry")
    desk.press("ctrl+a")
    desk.type("Ride to work every day")
    desk.press("Return")
    desk.see("list item", "Ride to work every day, ", rows)
    desk.focuses("list item")
    before = level_of(desk, "Ride to work every day")
    desk.press("alt+Right")
    wait_for("the objective to be deeper in the file", lambda: level_of(desk, "Ride to work every day") > before)
    desk.focuses("list item")
    desk.press("Delete")
    desk.miss("list item", "Ride to work every day", rows)
    desk.press("ctrl+z")
    desk.see("list item", "Ride to work every day, ", rows)


tell(sys.argv[1], [cascade, give_up, refuse_loop, by_keys])
