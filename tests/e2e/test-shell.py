# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The window by keyboard and by ear: nothing without a name, everything without a pointer."""

import sys

from harness import Atspi, tell, wait_for

PLACES = {"1": "Today", "2": "Objectives", "3": "Map", "4": "KPIs", "5": "Scorecard", "6": "Review"}
DIALOGS = {
    "ctrl+e": "Check In",
    "ctrl+h": "History",
    "ctrl+t": "Teams and People",
    "alt+Return": "Plan Properties",
    "ctrl+slash": "Keyboard Shortcuts",
}


# More stops than any page has: a person who came so far has lost the way.
MANY = 100

# Containers are named by what is in them; the toolkit's own panes have no names to give.
CONTROLS = {
    "button", "push button", "toggle button", "check box", "radio button", "switch", "combo box", "entry", "text",
    "spin button", "slider", "link", "menu item", "page tab", "image",
}


def nameless(desk):
    """What a person could tab to and would hear nothing of."""
    for node in desk.look():
        silent = node.role in CONTROLS and not node.name
        if silent and node.has_state(Atspi.StateType.FOCUSABLE) and node.has_state(Atspi.StateType.SHOWING):
            yield f"{node.role} in {node.parent.role} “{node.parent.name}”"


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


def tabs(desk):
    """Tab leads through every page and back, never into nothing and never to something without a name"""
    silent = []
    for key, place in PLACES.items():
        desk.press(f"ctrl+{key}")
        wait_for(f"the page {place}", lambda: selected_place(desk) == place)
        stops = set()
        while len(stops) < MANY:
            desk.forget_focus()
            desk.press("Tab")
            stop = wait_for(f"the focus after {len(stops)} stops on {place}", lambda: desk.focus)
            if stop.path in stops:
                break
            stops.add(stop.path)
            if not stop.name:
                silent.append(f"{place}: {stop.role} after {len(stops) - 1} stops")
        assert len(stops) < MANY, f"no way back with Tab on {place}"
    assert not silent, "\n".join(silent)


def selected_place(desk):
    places = desk.see("list", "Places")
    return next((n.name for n in desk.look(places) if n.has_state(Atspi.StateType.SELECTED)), None)


def check_in(desk):
    """a walk through all that is due, by keyboard alone, with value, chance and note"""
    before = desk.history()
    desk.press("ctrl+1", "ctrl+e")
    dialog = desk.see("dialog", "Check In")
    desk.see("label", "1 of 3", dialog)
    step(desk, "12", "60", "They asked for prices")
    for position in ("2 of 3", "3 of 3"):
        desk.see("label", position, dialog)
        desk.focuses("text", "entry")
        desk.press("alt+l")  # the chance that was given last, once more
        desk.focuses_on("Chance of Reaching the Target, in %")
        desk.press("Return")
    desk.see("label", "All Checked In", dialog)
    desk.focuses_on("Close")
    desk.press("Return")
    desk.miss("dialog", "Check In")
    new = desk.history()[: -len(before)]
    assert len(new) == 3 and all("Check in" in line for line in new), new
    for _ in new:
        desk.press("ctrl+z")
    wait_for("all to be undone", lambda: sum("Undo" in line for line in desk.history()) == 3)


def step(desk, value, chance, note):
    """Fills in one check-in and goes on, from the value on which the focus is."""
    desk.focuses("text", "entry")
    desk.type(value)
    desk.press("Tab")
    desk.focuses_on("Chance of Reaching the Target, in %")
    desk.type(chance)
    desk.press("Tab", "Tab")  # past the chance that was given last
    desk.type(note)
    desk.press("Return")


def german(desk):
    """in German the window speaks German, and numbers are read and written with a comma"""
    desk.quit()
    desk.start(str(desk.plan), LC_ALL="de_DE.UTF-8")
    desk.see("list item", "Heute")
    desk.press("ctrl+4")
    desk.focuses_on("Weekly sales revenue")
    desk.press("Down")
    desk.focuses_on("Discount rate")
    desk.press("ctrl+r")
    desk.see("dialog", "Wert eintragen")
    desk.focuses("text", "entry")
    desk.type("1.008,5")
    desk.press("Return")
    desk.miss("dialog", "Wert eintragen")
    desk.hears("1.008,5")
    assert "1008.5" in desk.run("xmr", str(desk.plan), "--kpi", "Discount rate")


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


tell(sys.argv[1], [names, tabs, check_in, german, typing, follow])
