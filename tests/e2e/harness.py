# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A person at the program: another process, found by accessible names, driven by keys and pointer."""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 20.0
TODAY = "2026-11-21"


def wait_for(what, look, patience=PATIENCE):
    """What `look` finds, as soon as it finds something; fails loudly when it never does."""
    end = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.05)


def walk(node):
    """An accessible and everything below it, as far as it still exists."""
    try:
        children = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except gi.repository.GLib.Error:
        return
    yield node
    for child in children:
        if child is not None:
            yield from walk(child)


def name_of(node):
    try:
        return node.get_name() or ""
    except gi.repository.GLib.Error:
        return ""


def role_of(node):
    try:
        return node.get_role_name()
    except gi.repository.GLib.Error:
        return ""


def has_focus(node):
    try:
        return node.get_state_set().contains(Atspi.StateType.FOCUSED)
    except gi.repository.GLib.Error:
        return False


class Desk:
    """A plan open in a window, and the hands of the person in front of it."""

    def __init__(self, program, sample):
        self.program = program
        self.folder = tempfile.TemporaryDirectory(prefix="ridgeline-e2e-")
        self.plan = pathlib.Path(self.folder.name) / "plan.ridgeline"
        self.environment = dict(os.environ, RIDGELINE_TODAY=TODAY, GTK_A11Y="atspi", G_DEBUG="fatal-criticals")
        self.run("new", str(self.plan), "--sample", sample)
        self.process = subprocess.Popen([program, str(self.plan)], env=self.environment)
        self.application = wait_for("the program on the accessibility bus", self._find_application)
        self.frame = wait_for("the window", lambda: self.find("frame", ""))
        self.point(20, 20)

    def close(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.folder.cleanup()

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    # ---- The command line ----

    def run(self, *arguments):
        done = subprocess.run(
            [self.program, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=True,
        )
        return done.stdout

    def tree(self):
        """The plan's tree as the command line prints it from the file."""
        return self.run("tree", str(self.plan))

    # ---- Looking ----

    def find(self, role, beginning, within=None):
        """The first accessible of a role whose name begins so; None when there is none."""
        for node in walk(within or self.application):
            if role_of(node) == role and name_of(node).startswith(beginning):
                return node
        return None

    def see(self, role, beginning, within=None):
        return wait_for(f"the {role} “{beginning}”", lambda: self.find(role, beginning, within))

    def miss(self, role, beginning, within=None):
        wait_for(f"the {role} “{beginning}” to go", lambda: not self.find(role, beginning, within))

    def focuses(self, *roles):
        """Waits until something of one of these roles has the focus."""
        return wait_for(
            f"the focus in the {roles[0]}",
            lambda: next((n for n in walk(self.application) if role_of(n) in roles and has_focus(n)), None),
        )

    def hears(self, words):
        """Waits until some label on the screen says these words."""
        return wait_for(f"“{words}”", lambda: next((n for n in walk(self.application) if words in name_of(n)), None))

    def place_of(self, node, x=0.5, y=0.5):
        """A point of an accessible on the screen. The window's shadow counts twice in its coordinates."""
        frame = self.frame.get_extents(Atspi.CoordType.WINDOW)
        box = node.get_extents(Atspi.CoordType.WINDOW)
        return (
            round(box.x - 2 * frame.x + box.width * x),
            round(box.y - 2 * frame.y + box.height * y),
        )

    # ---- Hands ----

    def hand(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=PATIENCE)

    def point(self, x, y):
        self.hand("mousemove", x, y)

    def press(self, *keys):
        for key in keys:
            self.hand("key", key)

    def type(self, text):
        self.hand("type", "--delay", "20", text)

    def click(self, node):
        self.point(*self.place_of(node))
        self.hand("click", 1)

    def carry(self, start, end):
        """Presses at one point and moves to another in ten steps, without letting go."""
        self.point(*start)
        self.hand("mousedown", 1)
        for step in range(1, 11):
            self.point(
                round(start[0] + (end[0] - start[0]) * step / 10),
                round(start[1] + (end[1] - start[1]) * step / 10),
            )
            time.sleep(0.02)

    def let_go(self):
        self.hand("mouseup", 1)


def tell(program, stories):
    """Runs stories, each at a desk of its own, and says the results as TAP."""
    print(f"1..{len(stories)}")
    failed = False
    for number, story in enumerate(stories, 1):
        desk = None
        try:
            desk = Desk(program, "company")
            story(desk)
            print(f"ok {number} {story.__doc__}", flush=True)
        except Exception:
            failed = True
            print(f"not ok {number} {story.__doc__}", flush=True)
            traceback.print_exc()
        finally:
            if desk is not None:
                desk.close()
    sys.exit(1 if failed else 0)
