# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories about what can go wrong with the file while its window is open."""

import resource
import sys

from harness import Atspi, tell


def fill_in(desk):
    """Types a value of the first KPI, but does not save it yet."""
    desk.press("ctrl+4")
    desk.see("list item", "Weekly sales revenue")
    desk.press("ctrl+r")
    desk.see("dialog", "Record Value")
    desk.focuses("text")
    desk.type("987")


def save_later(desk, before):
    """What was refused is still typed in, and is saved when nothing is in its way any more."""
    assert desk.history() == before
    desk.press("Return")
    desk.miss("dialog", "Record Value")
    assert "“Weekly sales revenue”" in desk.history()[0]
    assert desk.history()[1:] == before


def replaced(desk):
    """a file replaced underneath is left alone, and what is on the screen can be saved as a copy"""
    other = desk.plan.with_name("other.ridgeline")
    copy = desk.plan.with_name("kept.ridgeline")
    desk.run("new", str(other), "--sample", "cyclist")
    before = desk.tree()
    fill_in(desk)
    other.replace(desk.plan)
    replacement = desk.plan.read_bytes()
    desk.press("Return")
    desk.hears("Another program replaced")
    assert desk.focus.text() == "987"
    desk.press("Escape")
    desk.activate(desk.see("button", "Discard", desk.see("alert", "Discard What Was Entered?")))
    desk.miss("dialog", "Record Value")
    desk.activate(desk.see("button", "Save a Copy…"))
    desk.give_path("Save a Copy", copy)
    desk.hears("A copy of the plan was saved")
    assert desk.run("tree", str(copy)) == before
    assert desk.plan.read_bytes() == replacement


def read_only_file(desk):
    """a file that cannot be written opens to be read, and says why"""
    desk.quit()
    desk.plan.chmod(0o444)
    desk.start(str(desk.plan))
    desk.hears("cannot be changed")
    desk.press("ctrl+4")
    record_button = desk.see("button", "Record Value")
    assert not record_button.has_state(Atspi.StateType.SENSITIVE)
    desk.press("ctrl+r", "ctrl+e")
    assert not desk.find("dialog", "")


def read_only_folder(desk):
    """a folder that becomes read-only refuses the edit, keeps what was typed, and takes it later"""
    before = desk.history()
    fill_in(desk)
    desk.plan.parent.chmod(0o555)
    try:
        desk.press("Return")
        desk.hears("cannot be changed")
    finally:
        desk.plan.parent.chmod(0o755)
    save_later(desk, before)


def disk_full(desk):
    """a disk that takes no more refuses the edit, keeps what was typed, and takes it later"""
    before = desk.history()
    fill_in(desk)
    unlimited = resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    desk.press("Return")
    desk.hears("could not be")
    resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE, unlimited)
    save_later(desk, before)


tell(sys.argv[1], [replaced, read_only_file, read_only_folder, disk_full])
