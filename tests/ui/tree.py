# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told: objects of the accessibility bus, asked anew each time."""

from gi.repository import Gio, GLib

ACTIVE, CHECKED, FOCUSED, PRESSED, SELECTED, SENSITIVE = 1, 4, 12, 20, 23, 24
WINDOW = 1
LABELLED_BY = 2
ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Gone(Exception):
    """The object went away while it was asked."""


class Node:
    """One object: what it is asked is answered as of now."""

    def __init__(self, bus, address):
        self.bus, self.address = bus, address

    def _call(self, interface, method, arguments=None):
        try:
            return self.bus.call_sync(*self.address, interface, method, arguments, None,
                                      Gio.DBusCallFlags.NONE, 10000, None).unpack()
        except GLib.Error as error:
            raise Gone(error.message) from error

    def _get(self, name):
        return self._call("org.freedesktop.DBus.Properties", "Get",
                          GLib.Variant("(ss)", ("org.a11y.atspi.Accessible", name)))[0]

    @property
    def name(self):
        return self._get("Name")

    @property
    def description(self):
        return self._get("Description")

    @property
    def role(self):
        return self._call("org.a11y.atspi.Accessible", "GetRoleName")[0]

    @property
    def parent(self):
        """None of a program."""
        bus, path = self._get("Parent")
        return Node(self.bus, (bus, path)) if path != "/org/a11y/atspi/null" and bus else None

    @property
    def children(self):
        return [Node(self.bus, child) for child in self._call("org.a11y.atspi.Accessible", "GetChildren")[0]]

    @property
    def labels(self):
        """What it is named by where it has no name of its own."""
        relations = self._call("org.a11y.atspi.Accessible", "GetRelationSet")[0]
        return [Node(self.bus, label) for kind, those in relations if kind == LABELLED_BY for label in those]

    @property
    def text(self):
        """Of a label."""
        return self._call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    def has(self, state):
        low, high = self._call("org.a11y.atspi.Accessible", "GetState")[0]
        return bool((low | high << 32) >> state & 1)

    @property
    def pressed(self):
        return self.has(PRESSED) or self.has(CHECKED)

    @property
    def extents(self):
        """x, y, width, height in the window."""
        return self._call("org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (WINDOW,)))[0]

    def press(self):
        """What a click on it would do."""
        self._call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))

    def walk(self):
        """This and everything below it."""
        yield self
        for child in self.children:
            yield from child.walk()

    def texts(self):
        """What the labels below it say, but for hidden pages: these have no size."""
        return [node.name for node in self.walk() if node.role == "label" and node.extents[2] > 0]

    def dump(self, depth=0):
        print(f"{'  ' * depth}{self.role}: {self.name!r} {self.description!r}")
        for child in self.children:
            child.dump(depth + 1)


def desktop(bus):
    """The parent of all programs."""
    return Node(bus, ROOT)
