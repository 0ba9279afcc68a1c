# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The first ten minutes of somebody who has never seen the program: from an empty start to a page on paper."""

import json
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gtk  # noqa: E402

from harness import has_focus, tell, wait_for  # noqa: E402

OBJECTIVE = "Riders get their bike back sooner"
OTHER = "Riders come back"
KPI = "Days in the workshop"
BANNER = (
    "Workshop report;;\n\nWoche;Soll;Ist\n"
    "2026-W41;7;12,5\n2026-W42;7;11\n2026-W43;7;12\n2026-W44;7;10,5\n2026-W45;7;11,5\n2026-W46;7;9,75\n2026-W53;7;9\n"
)


def start_empty(desk):
    """Leaves the sample, and starts the program without any plan."""
    desk.quit()
    desk.start()
    desk.see("button", "New Plan")


def find_line(desk, dialog, name):
    return wait_for(f"the line “{name}”", lambda: next(
        (n for n in desk.look(dialog) if n.role in ("text", "entry") and n.name.startswith(name)), None))


def fill(desk, dialog, name, text, paste=False):
    """Types into a line of a dialog, or pastes what this keyboard has no keys for."""
    line = find_line(desk, dialog, name)
    desk.click(line)
    wait_for(f"the focus in “{name}”", lambda: has_focus(find_line(desk, dialog, name)))
    desk.press("ctrl+a")
    if paste:
        Gdk.Display.get_default().get_clipboard().set(text)
        desk.press("ctrl+v")
    else:
        desk.type(text)
    wait_for(f"“{text}” in “{name}”", lambda: line.text() == text)


def choose(desk, name, number):
    """Picks the line of that number out of a choice."""
    desk.tab_to(name)
    desk.press("space")
    desk.focuses("list item")
    desk.press("Home", *["Down"] * number, "Return")
    desk.focuses_on(name)


def new_plan(desk):
    """A plan of one's own, which is called like its file."""
    path = desk.plan.with_name("Tandem.ridgeline")
    desk.click(desk.see("button", "New Plan"))
    desk.give_path("New Plan", path.with_suffix(""))
    desk.frame = desk.see("frame", "Tandem")
    desk.plan = path
    desk.see("button", "New Period")


def new_team(desk):
    desk.press("ctrl+t")
    dialog = desk.see("dialog", "Teams and People")
    desk.click(desk.see("button", "Add Team", dialog))
    fill(desk, dialog, "Name", "Workshop")
    desk.press("Return", "Escape")
    desk.see("list item", "Workshop", dialog)
    desk.press("Escape")
    desk.miss("dialog", "Teams and People")


def new_period(desk):
    """Today suggests the quarter that it lies in."""
    desk.click(desk.see("button", "New Period"))
    dialog = desk.see("dialog", "New Period")
    assert find_line(desk, dialog, "Name").text() == "Q4 2026"
    desk.click(desk.see("button", "Add", dialog))
    desk.miss("dialog", "New Period")
    desk.hears("week 8")


def new_objective(desk, title, before):
    desk.press("ctrl+2")
    desk.focuses_on(before)
    desk.press("Insert")
    dialog = desk.see("dialog", "New Objective")
    fill(desk, dialog, "What shall be different?", title)
    desk.press("Return")
    desk.miss("dialog", "New Objective")
    return desk.see("list item", title)


def new_key_result(desk, title, how=0, lines=(), guardrail=False, refused=None):
    """Adds a key result to the selected objective; what is refused first is typed once more."""
    desk.press("ctrl+shift+k")
    dialog = desk.see("dialog", "New Key Result")
    desk.focuses_on("How will it be seen?")
    desk.type(title)
    if how:
        choose(desk, "Measured By", how)
    for name, text in lines:
        fill(desk, dialog, name, refused[1] if refused and refused[0] == name else text)
    if guardrail:
        choose(desk, "Role", 1)
    if refused:
        desk.click(desk.see("button", "Add", dialog))
        desk.hears(refused[2])
        fill(desk, dialog, refused[0], dict(lines)[refused[0]])
    desk.click(desk.see("button", "Add", dialog))
    desk.miss("dialog", "New Key Result")
    desk.see("list item", title)
    # Back to the objective, to go on there.
    desk.click(desk.see("list item", OBJECTIVE))


def key_results(desk):
    """One of every kind."""
    desk.click(desk.see("list item", OBJECTIVE))
    new_key_result(desk, "Days until it is ready", lines=[("Baseline", "12.5"), ("Target", "7"), ("Unit", "days")],
                   refused=("Baseline", "about 12", "Baseline: “about 12” is not a number."))
    new_key_result(desk, "Returns stay rare", 1, [("Upper Bound", "2.5 %"), ("Unit", "%")], guardrail=True)
    new_key_result(desk, "The new stands are up", 3)
    new_key_result(desk, "Night drop works", 2)


def new_kpi(desk):
    desk.press("ctrl+4")
    desk.click(desk.see("button", "New KPI"))
    dialog = desk.see("dialog", "New KPI")
    fill(desk, dialog, "Name", KPI)
    desk.click(desk.see("button", "Add", dialog))
    desk.hears("Direction has to be chosen.")
    choose(desk, "Direction", 2)
    choose(desk, "Frequency", 1)
    desk.click(desk.see("button", "Add", dialog))
    desk.miss("dialog", "New KPI")
    desk.see("list item", KPI)


def values(desk):
    """A report with a heading above it and a plan beside what was measured, and a value that was typed."""
    Gdk.Display.get_default().get_clipboard().set(BANNER)
    desk.press("ctrl+shift+v")
    dialog = desk.see("dialog", "Import Values")
    desk.hears("7 new, 0 changed, 0 the same, 0 missing; 1 is planned for a day to come")
    desk.hears("2 lines above the table were left out.")
    desk.click(desk.see("button", "Import", dialog))
    desk.miss("dialog", "Import Values")

    desk.press("ctrl+r")
    dialog = desk.see("dialog", "Record Value")
    fill(desk, dialog, "Date", "16 Nov 2026")
    fill(desk, dialog, "Value", "nine")
    desk.press("Return")
    desk.hears("Value: “nine” is not a number.")
    # What was typed is not lost by a slip.
    desk.press("Escape")
    desk.see("alert", "Discard What Was Entered?")
    desk.press("Escape")
    desk.miss("alert", "Discard What Was Entered?")
    fill(desk, dialog, "Value", "٩٫٢٥", paste=True)
    desk.press("Return")
    desk.miss("dialog", "Record Value")
    table = desk.run("export", str(desk.plan), "--kpi", KPI).splitlines()
    assert [line.split(",")[:2] for line in table[1:]] == [
        ["2026-10-05", "12.5"], ["2026-10-12", "11"], ["2026-10-19", "12"], ["2026-10-26", "10.5"],
        ["2026-11-02", "11.5"], ["2026-11-09", "9.75"], ["2026-11-16", "9.25"], ["2026-12-28", "9"]], table


def driven(desk):
    """The KPI is dragged onto the objective, and asks where it shall go."""
    desk.press("ctrl+2")
    rows = desk.see("list", "Objectives and key results")
    desk.click(desk.see("page tab", "KPIs"))
    desk.carry(desk.place_of(desk.see("list item", KPI, desk.see("list", "KPIs")), 0.3),
               desk.place_of(desk.see("list item", OBJECTIVE, rows), 0.3))
    desk.let_go()
    dialog = desk.see("dialog", "New Key Result")
    fill(desk, dialog, "Target", "-20 %")
    desk.click(desk.see("button", "Add", dialog))
    desk.miss("dialog", "New Key Result")
    desk.see("list item", KPI, rows)


def walk_through(desk):
    """The check-in walk: a value, a milestone, a word, and what is due no more."""
    desk.press("ctrl+1")
    desk.click(desk.see("button", "Check In"))
    dialog = desk.see("dialog", "Check In")
    desk.see("label", "Days until it is ready", dialog)
    fill(desk, dialog, "Value in days", "10.5")
    fill(desk, dialog, "Chance", "70")
    desk.click(desk.see("button", "Save", dialog))
    for title in ("Returns stay rare", "The new stands are up", "Night drop works", KPI):
        desk.see("label", title, dialog)
        desk.click(desk.see("button", "Skip", dialog))
    desk.hears("1 key result has a new word on it.")
    desk.click(desk.see("button", "Close", dialog))
    desk.miss("dialog", "Check In")


def cascade(desk):
    """A second objective is dragged under the first."""
    new_objective(desk, OTHER, OBJECTIVE)
    rows = desk.see("list", "Objectives and key results")
    desk.carry(desk.place_of(desk.see("list item", OTHER, rows), 0.3), desk.place_of(desk.see("list item", OBJECTIVE, rows), 0.3))
    desk.let_go()
    desk.hears("is now under")


def on_paper(desk):
    path = desk.plan.with_name("Monday.pdf")
    desk.press("ctrl+5")
    desk.see("list", "Scorecard")
    desk.choose("More", 1)
    desk.give_path("Save as PDF", path.with_suffix(""))
    desk.hears("Saved “Monday.pdf”")
    assert path.read_bytes().startswith(b"%PDF")


def back_again(desk):
    """Undo takes the last step back, and the plan is among the recent ones with its name."""
    before = desk.tree()
    desk.press("ctrl+z")
    wait_for("the objective where it was", lambda: desk.tree() != before)
    desk.press("ctrl+shift+z")
    wait_for("the objective back under the other", lambda: desk.tree() == before)
    desk.quit()
    desk.start()
    desk.click(desk.see("list item", "Tandem", desk.see("list", "Recent Plans")))
    desk.frame = desk.see("frame", "Tandem")
    desk.hears("week 8")
    assert desk.tree() == before


def gather(rows):
    """All rows of the tree by their titles."""
    for row in rows:
        yield row["title"], row
        yield from gather(row["rows"])


def first_minutes(desk):
    """from an empty start to a plan with a team, a period, key results of every kind, values, a walk, a drag and a page"""
    start_empty(desk)
    new_plan(desk)
    new_team(desk)
    new_period(desk)
    new_objective(desk, OBJECTIVE, "New Objective")
    key_results(desk)
    new_kpi(desk)
    values(desk)
    driven(desk)
    walk_through(desk)
    cascade(desk)
    on_paper(desk)
    back_again(desk)
    rows = dict(gather(json.loads(desk.run("tree", str(desk.plan), "--json"))["rows"]))
    assert rows["Days until it is ready"]["current"] == 10.5
    assert rows["Returns stay rare"]["role"] == "guardrail" and rows["Returns stay rare"]["measure"] == "keep"
    assert rows["The new stands are up"]["measure"] == rows["Night drop works"]["measure"] == "milestones"
    assert rows[KPI]["current"] == 9.25 and rows[KPI]["baseline"] == 9.25 and rows[KPI]["target"] == 7.4
    assert rows[KPI]["planned"] == {"day": "2026-12-28", "value": 9}


Gtk.init()
tell(sys.argv[1], [first_minutes])
