# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories about files: where a plan is made, opened, copied and printed, and what happens to it meanwhile."""

import sys

from harness import tell, wait_for


def new_plan(desk):
    """a new plan is made where the person says, and is open"""
    path = desk.plan.with_name("Tandem.ridgeline")
    desk.press("ctrl+n")
    # It gets its ending by itself.
    desk.give_path("New Plan", path.with_suffix(""))
    wait_for("the new plan's window", lambda: desk.find("frame", "Tandem"))
    assert path.exists()
    desk.run("tree", str(path))


def open_plan(desk):
    """a plan that is chosen opens beside the first"""
    path = desk.plan.with_name("Cyclist.ridgeline")
    desk.run("new", str(path), "--sample", "cyclist")
    desk.press("ctrl+o")
    desk.give_path("Open a Plan", path)
    wait_for("the other window", lambda: desk.count("frame") == 2)


def save_copy(desk):
    """a copy is a plan of its own with the same contents, and is opened from where it is said"""
    path = desk.plan.with_name("Copy.ridgeline")
    desk.press("ctrl+shift+s")
    desk.give_path("Save a Copy", path.with_suffix(""))
    desk.hears("A copy of the plan was saved")
    assert desk.run("tree", str(path)) == desk.tree()
    desk.activate(desk.see("button", "Open"))
    wait_for("the copy's window", lambda: desk.count("frame") == 2)


def save_pdf(desk):
    """the scorecard is saved as a PDF"""
    path = desk.plan.with_name("Monday.pdf")
    desk.press("ctrl+5")
    desk.see("list", "Scorecard")
    desk.choose("More", 1)
    desk.give_path("Save as PDF", path.with_suffix(""))
    desk.hears("Saved “Monday.pdf”")
    assert path.read_bytes().startswith(b"%PDF")


def print_to_file(desk):
    """the scorecard goes through the print dialog into a file"""
    path = desk.plan.with_name("output.pdf")
    desk.press("ctrl+p")
    dialog = desk.see("dialog", "Print")
    desk.focus_within(dialog)
    desk.see("table row", "Print to File")
    desk.press("Tab", "Down")
    desk.focuses_on("Print to File")
    desk.hears("output.pdf")
    desk.activate(desk.see("button", "Print", dialog))
    wait_for("the printed pages", lambda: path.exists() and path.read_bytes().endswith(b"%%EOF\n"))
    desk.miss("dialog", "Print")


def undo_after_restart(desk):
    """what was done before the program was left can be undone after it starts again"""
    before = desk.tree()
    desk.press("ctrl+2")
    rows = desk.see("list", "Objectives and key results")
    desk.focuses("list item")
    desk.press("Home", "Delete")
    desk.hears("deleted")
    after = desk.tree()
    assert after != before
    desk.quit()
    desk.start(str(desk.plan))
    desk.see("button", "Undo")
    desk.press("ctrl+z")
    wait_for("the tree as it was", lambda: desk.tree() == before)
    desk.press("ctrl+shift+z")
    wait_for("it to be done again", lambda: desk.tree() == after)


tell(sys.argv[1], [new_plan, open_plan, save_copy, save_pdf, print_to_file, undo_after_restart])
