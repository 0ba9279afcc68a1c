# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories of the numbers: read, recorded, imported, explained and undone, all without a pointer."""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gtk  # noqa: E402

from harness import tell, wait_for  # noqa: E402

KPI = "Discount rate"
TABLE = "Date,Value\n2026-11-23,5.5\n2026-11-30,5.7\n"


def open_kpi(desk):
    """Selects the KPI in the list, where the focus stays."""
    desk.press("ctrl+4")
    desk.focuses_on("Weekly sales revenue")
    desk.press("Down")
    desk.focuses_on(KPI)
    desk.press("Return")


def to_chart(desk):
    """Goes on to the chart and selects its last value."""
    desk.press("Tab")
    desk.focuses_on("XmR chart")
    desk.press("End")


def reading(desk):
    """What the command line says of the KPI."""
    return desk.run("xmr", str(desk.plan), "--kpi", KPI)


def undo(desk, before):
    """Takes the change back and sees that all is as it was."""
    wait_for("the change in the file", lambda: reading(desk) != before)
    desk.press("ctrl+z")
    wait_for("the KPI as it was", lambda: reading(desk) == before)


def fill_in(desk, title, text):
    """Answers a dialog whose focus is where the answer goes."""
    desk.see("dialog", title)
    desk.focuses("text", "entry")
    desk.type(text)
    desk.press("Return")
    desk.miss("dialog", title)


def chart(desk):
    """arrow keys read each value with its rules; zoom and pan by keyboard go on from there"""
    open_kpi(desk)
    to_chart(desk)
    desk.hears("16 Nov: 7.6")
    desk.hears("above the upper limit")
    desk.press("Home")
    desk.hears("16 Feb: 5.4")
    desk.press("Right")
    desk.hears("23 Feb")
    desk.press("plus", "plus", "shift+Right", "minus", "0", "Left")
    desk.hears("16 Feb: 5.4")
    desk.focuses_on("XmR chart")


def process_change(desk):
    """a process change is marked from the value that is read, and undone"""
    open_kpi(desk)
    before = reading(desk)
    to_chart(desk)
    desk.press("Left", "Left", "Left", "ctrl+m")
    fill_in(desk, "Mark a Process Change", "New price list")
    desk.hears("New price list")
    undo(desk, before)


def ghost(desk):
    """a value is ghosted for a reason, and counted again"""
    open_kpi(desk)
    before = reading(desk)
    to_chart(desk)
    desk.press("ctrl+g")
    fill_in(desk, "Ghost a Value", "Clearance sale")
    wait_for("the value to be left out", lambda: reading(desk) != before)
    desk.press("ctrl+g")
    wait_for("the value to count again", lambda: reading(desk) == before)


def limits(desk):
    """the limits are locked to the first values, and undone"""
    open_kpi(desk)
    before = reading(desk)
    to_chart(desk)
    desk.tab_to("Limits")
    desk.press("Return")
    desk.see("dialog", "Limits")
    desk.focuses_on("Computed From")
    desk.press("space")
    desk.focuses("list item")
    desk.press("Home", "Return")
    desk.focuses_on("Computed From")
    desk.tab_to("Apply")
    desk.press("Return")
    desk.miss("dialog", "Limits")
    undo(desk, before)


def record(desk):
    """a value is recorded, and undone"""
    open_kpi(desk)
    before = reading(desk)
    desk.press("ctrl+r")
    fill_in(desk, "Record Value", "8.25")
    undo(desk, before)


def paste(desk):
    """a table from the clipboard is previewed, imported, and undone"""
    open_kpi(desk)
    before = reading(desk)
    Gdk.Display.get_default().get_clipboard().set(TABLE)
    desk.press("ctrl+shift+v")
    preview = see_preview(desk)
    desk.focus_within(preview)
    desk.press("Return")
    undo(desk, before)


def import_file(desk):
    """a file of values is previewed, imported, and undone"""
    path = desk.plan.with_name("values.csv")
    path.write_text(TABLE)
    open_kpi(desk)
    before = reading(desk)
    desk.press("ctrl+i")
    desk.give_path("Import Values", path)
    # Nothing manages the windows, so none has the focus after another was closed.
    desk.activate(desk.see("button", "Import", see_preview(desk)))
    undo(desk, before)


def see_preview(desk):
    dialog = desk.see("dialog", "Import Values")
    desk.see("label", "2 new", dialog)
    return dialog


Gtk.init()
tell(sys.argv[1], [chart, process_change, ghost, limits, record, paste, import_file])
