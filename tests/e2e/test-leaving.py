# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Stories about leaving: Control+W and Control+Q, whatever is open and whatever was typed."""

import os
import resource
import sys

from harness import PATIENCE, tell, wait_for

QUESTION = "Discard What Was Entered?"


def assert_gone(desk):
    assert desk.process.wait(PATIENCE) == 0


def assert_alive(desk):
    assert desk.process.poll() is None


def close_dialog(desk):
    """Control+W closes the dialog that is open, Control+Q ends the program with it"""
    for keys, title in (("ctrl+t", "Teams"), ("alt+Return", "Plan Properties"), ("ctrl+question", "Keyboard"), ("ctrl+h", "History")):
        desk.press(keys)
        desk.see("dialog", title)
        desk.press("ctrl+w")
        desk.miss("dialog", title)
        assert_alive(desk)
    desk.press("ctrl+t")
    desk.see("dialog", "Teams")
    desk.press("ctrl+q")
    assert_gone(desk)


def quit_menu(desk):
    """Control+Q ends the program while a menu is open"""
    desk.press("F10")
    wait_for("the menu", lambda: desk.find("menu", ""))
    desk.press("ctrl+q")
    assert_gone(desk)


def close_menu(desk):
    """Control+W closes the window while a menu is open"""
    desk.press("F10")
    wait_for("the menu", lambda: desk.find("menu", ""))
    desk.press("ctrl+w")
    assert_gone(desk)


def quit_print(desk):
    """Control+Q ends the program while the print dialog is open, and leaves nothing behind"""
    desk.press("ctrl+p")
    desk.see("dialog", "Print")
    desk.press("ctrl+q")
    assert_gone(desk)


def close_print(desk):
    """Control+W in the print dialog closes that and no more"""
    desk.press("ctrl+p")
    desk.see("dialog", "Print")
    desk.press("ctrl+w")
    desk.miss("dialog", "Print")
    assert_alive(desk)
    desk.press("ctrl+q")
    assert_gone(desk)


def type_value(desk):
    desk.press("ctrl+1", "ctrl+e")
    desk.focuses("text", "entry")
    desk.type("987")


def asked(desk):
    """what was typed into a dialog is asked about, and stays until it is discarded"""
    before = desk.history()
    for key in ("ctrl+w", "ctrl+q"):
        type_value(desk)
        desk.press(key)
        desk.see("alert", QUESTION)
        desk.press("Escape")
        desk.miss("alert", QUESTION)
        assert_alive(desk)
        assert desk.focuses("text", "entry").text() == "987"
        desk.press("Escape")
        desk.activate(desk.see("button", "Discard", desk.see("alert", QUESTION)))
        desk.miss("dialog", "Check In")
    type_value(desk)
    desk.press("ctrl+q")
    desk.activate(desk.see("button", "Discard", desk.see("alert", QUESTION)))
    assert_gone(desk)
    assert desk.history() == before


def rename(desk, text):
    desk.press("ctrl+2")
    desk.see("list item", "")
    desk.press("Home", "F2")
    desk.focuses("text")
    desk.press("ctrl+a")
    desk.type(text)


def saved(desk):
    """a title that is being typed is saved when the window goes"""
    rename(desk, "Typed until the end")
    desk.press("ctrl+w")
    assert_gone(desk)
    assert "Typed until the end" in desk.tree()


def refused(desk):
    """on a full disk a title stays in its entry with the reason, and the window stays"""
    before = desk.tree()
    rename(desk, "Typed in vain")
    unlimited = resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    desk.press("Return")
    desk.hears("could not be")
    assert desk.focuses("text").text() == "Typed in vain"
    for key in ("ctrl+w", "ctrl+q"):
        desk.press(key)
        desk.see("alert", QUESTION)
        desk.press("Escape")
        desk.miss("alert", QUESTION)
        assert desk.focuses("text").text() == "Typed in vain"
    assert desk.tree() == before
    resource.prlimit(desk.process.pid, resource.RLIMIT_FSIZE, unlimited)
    desk.press("Return")
    wait_for("the title in the file", lambda: "Typed in vain" in desk.tree())
    desk.quit()


def one_window(desk):
    """a plan that is opened by another name of its file gets no second window"""
    link = desk.plan.with_name("link.ridgeline")
    hard = desk.plan.with_name("hard.ridgeline")
    link.symlink_to(desk.plan)
    os.link(desk.plan, hard)
    for name in (link, hard, desk.plan.parent / "." / desk.plan.name, desk.plan.parent / ".." / desk.plan.parent.name / desk.plan.name):
        desk.run(str(name))
        assert desk.count("frame") == 1, name


tell(
    sys.argv[1],
    [close_dialog, quit_menu, close_menu, quit_print, close_print, asked, saved, refused, one_window],
)
