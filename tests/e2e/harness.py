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

from accessible import Atspi, GLib, Node, connect, find_program

PATIENCE = 20.0
TODAY = "2026-11-21"

# Where root tells the story, permissions shall hold for the program as they do for a person.
AS_A_PERSON = ["setpriv", "--bounding-set", "-dac_override"] if os.geteuid() == 0 else []


def rest(seconds):
    """Lets time pass, and listens to what the program says meanwhile."""
    end = time.monotonic() + seconds
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        if time.monotonic() >= end:
            return
        time.sleep(0.01)


def wait_for(what, look, patience=PATIENCE):
    """What `look` finds, as soon as it finds something; fails loudly when it never does."""
    end = time.monotonic() + patience
    while True:
        rest(0)
        found = look()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        rest(0.05)


def is_short(node):
    """Of the many values of a KPI only the table is looked at."""
    return (node.role, node.name) != ("tree table", "Values")


def has_focus(node):
    return node.has_state(Atspi.StateType.FOCUSED)


class Desk:
    """A plan open in a window, and the hands of the person in front of it."""

    def __init__(self, program, sample):
        self.program = os.path.abspath(program)
        self.folder = tempfile.TemporaryDirectory(prefix="ridgeline-e2e-")
        self.plan = pathlib.Path(self.folder.name) / "plan.ridgeline"
        self.environment = dict(os.environ, RIDGELINE_TODAY=TODAY, GTK_A11Y="atspi", G_DEBUG="fatal-criticals")
        self.focused = None
        self.said = []
        self.bus = connect()
        self.listener = Atspi.EventListener.new(self._hear)
        self.listener.register("object:state-changed:focused")
        self.listener.register("object:announcement")
        self.run("new", str(self.plan), "--sample", sample)
        self.start(str(self.plan))

    def start(self, *arguments, **surroundings):
        """Starts the program and waits for its window."""
        self.process = subprocess.Popen(
            [*AS_A_PERSON, self.program, *arguments],
            cwd=self.folder.name,
            env=self.environment | surroundings,
            restore_signals=False,
        )
        self.application = wait_for("the program on the accessibility bus", lambda: find_program(self.bus, self.process.pid))
        self.frame = self.see("frame", "")
        self.point(20, 20)
        wait_for("the window to take keys", lambda: self.frame.has_state(Atspi.StateType.ACTIVE))

    def quit(self):
        """Leaves the program as a person does, and waits until it is gone."""
        self.press("ctrl+q")
        assert self.process.wait(PATIENCE) == 0

    def close(self):
        self.listener.deregister("object:state-changed:focused")
        self.listener.deregister("object:announcement")
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.folder.cleanup()

    def _hear(self, event):
        if event.type.startswith("object:announcement"):
            self.said.append(event.any_data)
        elif event.detail1:
            self.focused = event.source.path

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

    def history(self):
        """The plan's changes, the newest first, as the command line prints them from the file."""
        return self.run("history", str(self.plan)).splitlines()

    # ---- Looking ----

    def look(self, within=None):
        """All that the window shows now, or what is left of it below an accessible that was seen before."""
        return list((within or self.application).read(is_short).walk())

    def find(self, role, beginning, within=None):
        """The first accessible of a role whose name begins so; None when there is none."""
        return next((n for n in self.look(within) if n.role == role and n.name.startswith(beginning)), None)

    def count(self, role):
        return sum(node.role == role for node in self.look())

    @property
    def focus(self):
        """What got the focus last, as it is now; None when nothing got it since `forget_focus`."""
        return self.focused and Node(self.bus, self.application.owner, self.focused).read(lambda node: False)

    def forget_focus(self):
        self.focused = None

    def see(self, role, beginning, within=None):
        return wait_for(f"the {role} “{beginning}”", lambda: self.find(role, beginning, within))

    def miss(self, role, beginning, within=None):
        wait_for(f"the {role} “{beginning}” to go", lambda: not self.find(role, beginning, within))

    def focuses(self, *roles):
        """Waits until something of one of these roles has the focus."""
        return wait_for(
            f"the focus in the {roles[0]}",
            lambda: next((n for n in self.look() if n.role in roles and has_focus(n)), None),
        )

    def focuses_on(self, beginning):
        """Waits until the focus is on something whose name begins so."""
        return wait_for(
            f"the focus on “{beginning}”",
            lambda: next((n for n in self.look() if n.name.startswith(beginning) and has_focus(n)), None),
        )

    def tab_to(self, beginning):
        """Presses Tab until the focus is on something whose name begins so."""
        stops = []
        while not (stops and stops[-1].startswith(beginning)):
            assert len(stops) < 50, f"Tab never came to “{beginning}”: {stops}"
            self.forget_focus()
            self.press("Tab")
            stops.append(wait_for(f"the focus after {stops}", lambda: self.focus).name)

    def focus_within(self, node):
        return wait_for("the focus inside", lambda: next((n for n in self.look(node) if has_focus(n)), None))

    def hears(self, words):
        """Waits until a label on the screen says these words, or they are announced."""
        return wait_for(
            f"“{words}”",
            lambda: any(words in said for said in self.said) or any(words in n.name for n in self.look()),
        )

    def place_of(self, node, x=0.5, y=0.5):
        """A point of an accessible on the screen. The window's shadow counts twice in its coordinates."""
        frame_x, frame_y, _, _ = self.frame.extents()
        left, top, width, height = node.extents()
        return (
            round(left - 2 * frame_x + width * x),
            round(top - 2 * frame_y + height * y),
        )

    # ---- Hands ----

    def hand(self, *arguments):
        self.said.clear()
        subprocess.run(["xdotool", *map(str, arguments)], check=True, timeout=PATIENCE)

    def point(self, x, y):
        self.hand("mousemove", x, y)

    def press(self, *keys):
        for key in keys:
            self.hand("key", key)

    def type(self, text):
        self.hand("type", "--delay", "20", "--", text)

    def click(self, node):
        self.point(*self.place_of(node))
        self.hand("click", 1)

    def choose(self, button, number):
        """Picks something out of a menu, by its place: the toolkit gives its menu items no names."""
        self.click(self.see("toggle button", button))
        menu = self.see("menu", button)
        items = wait_for("the menu's items", lambda: [n for n in self.look(menu) if n.role == "menu item"])
        self.click(items[number])

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

    def activate(self, node):
        node.press()

    def give_path(self, title, path):
        """Answers the toolkit's own file dialog; in one piece, since it completes what is typed."""
        dialog = self.see("dialog", title)
        if self.focus_within(dialog).role != "text":
            self.press("ctrl+l")
        wait_for("the path in its entry", lambda: self._put_path(dialog, str(path)))
        self.press("Return")
        # What comes next may have the same title.
        wait_for(f"the dialog “{title}” to go", lambda: all(node.path != dialog.path for node in self.look()))

    def _put_path(self, dialog, path):
        entry = self.focus_within(dialog)
        if entry.role != "text":
            return False
        entry.set_text(path)
        rest(0.3)
        return self.focus_within(dialog).path == entry.path and entry.text() == path


def tell(program, stories):
    """Runs stories, or those that are named, each at a desk of its own, and says the results as TAP."""
    stories = [story for story in stories if story.__name__ in sys.argv[2:] or not sys.argv[2:]]
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
