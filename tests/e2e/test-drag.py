# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories of the pointer: what is dragged, where it may be dropped, and what happens when it is not."""

import sys

from harness import tell, wait_for

COMPANY = "Riders choose us first"
LEASING = "Learn whether leasing"
PART = "Rider satisfaction rises"
STAY = "Run a company that people stay with"
LAST = "Three leasing offers"
KPI = "Rider satisfaction"


def open_objectives(desk):
    """The rows of the page, all closed."""
    desk.press("ctrl+2")
    rows = desk.see("list", "Objectives and key results")
    desk.see("list item", COMPANY, rows)
    desk.focuses("list item")
    desk.press("ctrl+shift+w")
    desk.miss("list item", PART, rows)
    return rows


def place(desk, rows, beginning):
    return desk.place_of(desk.see("list item", beginning, rows), 0.3)


def let_go_elsewhere(desk):
    """Lets go where nothing can be dropped."""
    desk.point(*desk.place_of(desk.see("list", "Teams")))
    desk.let_go()


def kpi_onto_objective(desk):
    """a KPI dragged from the side onto an objective becomes its key result, once its target is said"""
    rows = open_objectives(desk)
    desk.click(desk.see("page tab", "KPIs"))
    shelf = desk.see("list", "KPIs")
    before = desk.tree().count(KPI)
    desk.carry(place(desk, shelf, KPI), place(desk, rows, STAY))
    desk.let_go()
    dialog = desk.see("dialog", "New Key Result")
    assert desk.tree().count(KPI) == before
    desk.click(desk.see("button", "Add", dialog))
    wait_for("the key result in the file", lambda: desk.tree().count(KPI) == before + 1)
    desk.press("ctrl+z")
    wait_for("it to be gone", lambda: desk.tree().count(KPI) == before)


def hover_and_leave(desk):
    """a row that is rested on opens; letting go where nothing can be dropped leaves everything where it was"""
    rows = open_objectives(desk)
    before = desk.history()
    desk.carry(place(desk, rows, LEASING), place(desk, rows, COMPANY))
    desk.see("list item", PART, rows)
    let_go_elsewhere(desk)
    desk.press("Home")
    desk.focuses_on(COMPANY)
    assert desk.history() == before


def edge_scrolls(desk):
    """rows out of sight come when what is carried rests at the edge"""
    rows = open_objectives(desk)
    desk.press("ctrl+shift+e")
    desk.see("list item", PART, rows)
    assert not desk.find("list item", LAST, rows)
    desk.carry(place(desk, rows, COMPANY), desk.place_of(rows, 0.3, 0.98))
    desk.see("list item", LAST, rows)
    let_go_elsewhere(desk)


tell(sys.argv[1], [kpi_onto_objective, hover_and_leave, edge_scrolls])
