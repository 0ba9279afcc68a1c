# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window by keyboard and by ear: nothing without a name, everything without a pointer."""

import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from harness import name_of, role_of, tell, walk, wait_for  # noqa: E402

PLACES = {"1": "Today", "2": "Objectives", "3": "KPIs", "4": "Scorecard"}
DIALOGS = {
    "ctrl+e": "Check In",
    "ctrl+h": "History",
    "ctrl+t": "Teams and People",
    "alt+Return": "Plan Properties",
    "ctrl+slash": "Keyboard Shortcuts",
}


# Containers are named by what is in them; the toolkit's own panes have no names to give.
CONTROLS = {
    "button", "push button", "toggle button", "check box", "radio button", "switch", "combo box", "entry", "text",
    "spin button", "slider", "link", "menu item", "page tab", "image",
}


def nameless(desk):
    """What a person could tab to and would hear nothing of."""
    for node in walk(desk.application):
        states = node.get_state_set()
        reachable = states.contains(Atspi.StateType.FOCUSABLE) and states.contains(Atspi.StateType.SHOWING)
        if reachable and role_of(node) in CONTROLS and not name_of(node):
            parent = node.get_parent()
            yield f"{role_of(node)} in {role_of(parent)} “{name_of(parent)}”"


def names(desk):
    """whatever can have the focus has a name, on every page and in every dialog"""
    silent = []
    for key, place in PLACES.items():
        desk.press(f"ctrl+{key}")
        desk.see("list item", place)
        wait_for(f"the page {place}", lambda: selected_place(desk) == place)
        silent += [f"{place}: {what}" for what in nameless(desk)]
    for keys, title in DIALOGS.items():
        desk.press(keys)
        desk.see("dialog", title)
        silent += [f"{title}: {what}" for what in nameless(desk)]
        desk.press("Escape")
        desk.miss("dialog", title)
    assert not silent, "\n".join(silent)


def selected_place(desk):
    places = desk.see("list", "Places")
    for node in walk(places):
        if node.get_state_set().contains(Atspi.StateType.SELECTED):
            return name_of(node)
    return None


def check_in(desk):
    """a walk through what is due, by keyboard alone, is in the file at once"""
    before = desk.run("history", str(desk.plan)).count("Check in")
    desk.press("ctrl+e")
    desk.see("dialog", "Check In")
    desk.focuses("text", "entry")
    desk.press("Return")
    wait_for("the check-in in the file", lambda: desk.run("history", str(desk.plan)).count("Check in") == before + 1)
    desk.press("Escape")
    desk.miss("dialog", "Check In")
    desk.press("ctrl+z")
    wait_for("it to be undone", lambda: "Undo" in desk.run("history", str(desk.plan)))


def typing(desk):
    """while a person types, Control+Z takes back the typing and not the plan's last change"""
    desk.run("record", str(desk.plan), "--kpi", "Discount rate", "--date", "2026-11-20", "--value", "9.9")
    desk.hears("9.9")
    desk.press("alt+Return")
    desk.see("dialog", "Plan Properties")
    desk.focuses("text", "entry")
    desk.type("Southwind")
    desk.press("ctrl+z", "Escape")
    steps = desk.run("history", str(desk.plan))
    assert "Undo" not in steps and "Southwind" not in steps, steps


def follow(desk):
    """what the command line records, the window shows by itself"""
    desk.press("ctrl+1")
    desk.run("record", str(desk.plan), "--kpi", "Discount rate", "--date", "2026-11-20", "--value", "9.9")
    desk.hears("9.9")


tell(sys.argv[1], [names, check_in, typing, follow])
