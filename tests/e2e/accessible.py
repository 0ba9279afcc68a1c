# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a screen reader sees of a program: the tree of its accessibles, read in one go.

The accessibility library asks five questions for each accessible and waits for each answer, two seconds for a page.
Here all questions are on their way at once.
"""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ROOT = "/org/a11y/atspi/accessible/root"
ACCESSIBLE = "org.a11y.atspi.Accessible"
PROPERTIES = "org.freedesktop.DBus.Properties"
NAME = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
WINDOW = 1


def connect():
    """A connection to the accessibility bus."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    address, = call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def call(connection, name, path, interface, method, arguments=None):
    return connection.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None).unpack()


def pid_of(connection, name):
    try:
        return call(connection, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                    "GetConnectionUnixProcessID", GLib.Variant("(s)", (name,)))[0]
    except GLib.Error:
        return None


def find_program(connection, pid):
    """The root of a process's accessibles; None as long as it is not there."""
    registry = Node(connection, "org.a11y.atspi.Registry", ROOT)
    for name, path in registry.call("Accessible", "GetChildren")[0]:
        if pid_of(connection, name) == pid:
            return Node(connection, name, path)
    return None


def take_name(node, name):
    node.name = name


def take_role(node, role):
    node.role = Atspi.role_get_localized_name(Atspi.Role(role))


class Node:
    """An accessible. Name, role and children are as they were when it was read; the rest is asked for when it is needed."""

    def __init__(self, connection, owner, path, parent=None):
        self.connection, self.owner, self.path, self.parent = connection, owner, path, parent
        self.name = self.role = ""
        self.children = []

    def call(self, interface, method, arguments=None):
        return call(self.connection, self.owner, self.path, f"org.a11y.atspi.{interface}", method, arguments)

    def extents(self):
        """x, y, width and height in the window."""
        return self.call("Component", "GetExtents", GLib.Variant("(u)", (WINDOW,)))[0]

    def text(self):
        """What is typed into an entry."""
        count, = call(self.connection, self.owner, self.path, PROPERTIES, "Get",
                      GLib.Variant("(ss)", ("org.a11y.atspi.Text", "CharacterCount")))
        return self.call("Text", "GetText", GLib.Variant("(ii)", (0, count)))[0]

    def set_text(self, text):
        self.call("EditableText", "SetTextContents", GLib.Variant("(s)", (text,)))

    def press(self):
        """Does what assistive technology does to press something."""
        self.call("Action", "DoAction", GLib.Variant("(i)", (0,)))

    def has_state(self, state):
        """Whether it has a state now; what is gone has none."""
        try:
            states, = self.call("Accessible", "GetState")
        except GLib.Error:
            return False
        return bool(states[state // 32] >> (state % 32) & 1)

    def walk(self):
        """It and all below it, in the order of the tree."""
        yield self
        for child in self.children:
            yield from child.walk()

    def read(self, descends=lambda node: True):
        """Reads it and all below it, as far as `descends` says, and returns it. What went away has no name and no role."""
        waiting = 0

        def ask(node, interface, method, arguments, take):
            nonlocal waiting
            waiting += 1
            node.connection.call(node.owner, node.path, interface, method, arguments, None,
                                 Gio.DBusCallFlags.NONE, -1, None, answered, (node, take))

        def answered(connection, result, of):
            nonlocal waiting
            waiting -= 1
            node, take = of
            try:
                take(node, connection.call_finish(result).unpack()[0])
            except GLib.Error:
                pass

        def look(node):
            ask(node, PROPERTIES, "Get", NAME, take_name)
            ask(node, ACCESSIBLE, "GetRole", None, take_role)
            ask(node, ACCESSIBLE, "GetChildren", None, take_children)

        def take_children(node, children):
            node.children = [Node(node.connection, node.owner, path, node) for _, path in children] if descends(node) else []
            for child in node.children:
                look(child)

        look(self)
        while waiting:
            GLib.MainContext.default().iteration(True)
        return self
