# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader says: it listens on the accessibility bus and speaks as Orca does, in words that are the same
under every version of GTK.

Spoken are: a window that gets the keyboard, and its title when it changes; what gets the keyboard, by the names of what
it stands in, where that is new, its own name, what it is, how it stands, and what describes it; a description that
changes under the keyboard, and an announcement.
"""

from gi.repository import Gio, GLib

import tree

REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry")
# What a role is called, where GTK's versions differ, or a reader says nothing.
ROLES = {
    "push button": "button", "toggle button": "button", "list item": "", "label": "", "static": "", "panel": "",
    "filler": "", "page tab list": "", "generic": "", "grouping": "", "text": "entry", "list box": "list",
    "table row": "", "radio menu item": "menu item", "check menu item": "menu item", "section": "", "row": "",
    "frame": "window", "unknown": "", "invalid": "", "article": "", "combo box": "list",
}


class Heard:
    """Collects what is said from now on."""

    def __init__(self, screen):
        self.bus = screen._connect(screen._accessibility_address())
        self.said = []
        self.focus = None
        # A window that has the keyboard itself, since nothing in it has it any more.
        self.bare = None
        self.context = []
        self.descriptions = {}
        # Every description that was told of what has the keyboard, behind that it has it: some readers say each of them.
        self.told = []
        # What the description of that which just got the keyboard was last: some of it may be from before.
        self.late = None
        self.fresh = False
        self.bus.call_sync(*REGISTRY, "RegisterEvent", GLib.Variant("(s)", ("object:",)), None,
                           Gio.DBusCallFlags.NONE, 10000, None)
        self.bus.call_sync(*REGISTRY, "RegisterEvent", GLib.Variant("(s)", ("window:",)), None,
                           Gio.DBusCallFlags.NONE, 10000, None)
        for interface in ("Object", "Window"):
            self.bus.signal_subscribe(None, "org.a11y.atspi.Event." + interface, None, None, None,
                                      Gio.DBusSignalFlags.NONE, self._on_event)

    def close(self):
        self.bus.close_sync(None)

    # --- what comes in ---

    def _on_event(self, _bus, sender, path, _interface, member, arguments):
        kind, one, _two, data = arguments.unpack()[:4]
        node = tree.Node(self.bus, (sender, path))
        try:
            if member == "Announcement":
                self._say("announced", data)
            elif member == "Activate":
                self.context = []
                self._say("window", node.name)
            elif member == "StateChanged" and kind == "focused" and one:
                self._on_focus(node)
            elif member == "StateChanged" and kind == "focused" and node.address == self.focus:
                self.bare = self._window_of(node)
            elif member == "StateChanged" and kind in ("checked", "pressed") and node.address == self.focus:
                self._say("state", kind if one else "not " + kind)
            elif member == "PropertyChange" and kind == "accessible-description" and node.address == self.bare:
                self._say("announced", data)
            elif member == "PropertyChange" and kind == "accessible-description" and node.address == self.focus:
                self.told.append(data)
                self._on_description(data)
            elif member == "PropertyChange" and kind == "accessible-name" and node.role in ("frame", "window"):
                self._say("title", data)
        except tree.Gone:
            pass

    @staticmethod
    def _window_of(node):
        while node is not None and node.role not in ("frame", "window", "dialog"):
            node = node.parent
        return node and node.address

    def _on_focus(self, node):
        self.bare = None
        if node.address == self.focus:
            return
        self.focus = node.address
        context = self._ancestors(node)
        for address, words in context:
            if address not in [a for a, _ in self.context]:
                self._say("within", words)
        self.context = context
        self._say("focus", node.name or "(nothing)")
        description = node.description
        self.descriptions[self.focus] = description
        self.fresh, self.late = True, None
        if description and description != node.name:
            self._say("description", description)

    def _on_description(self, words):
        if self.fresh:
            self.late = words
            return
        if self.descriptions.get(self.focus) == words:
            return
        self.descriptions[self.focus] = words
        self._say("announced", words)

    def _ancestors(self, node):
        """Named lists, dialogs and groups that it stands in, the outermost first."""
        found = []
        parent = node
        while True:
            parent = parent.parent
            if parent is None or parent.role in ("frame", "window", "application", "dialog", "alert"):
                return found[::-1]
            name, role = parent.name, ROLES.get(parent.role, parent.role)
            if name and name != node.name and role not in ("scroll pane", "viewport", "widget", "button"):
                found.append((parent.address, " ".join(filter(None, [name, role]))))

    def _say(self, kind, words):
        self.said.append((kind, words.replace("\u00a0", " ").strip()))

    # --- what is asked ---

    def listen(self):
        """Takes in what has come."""
        while GLib.MainContext.default().iteration(False):
            pass
        # Of what came before the answer about the focus, the last is what was answered.
        self.fresh = False
        if self.late is not None:
            self._on_description(self.late)
            self.late = None

    def keyboard(self):
        """What has the keyboard, as it was told last: asked of nothing, found at once; None before."""
        self.listen()
        return tree.Node(self.bus, self.focus) if self.focus else None

    def words(self):
        """What was said since it was last forgotten, one text a line."""
        self.listen()
        return [words for _kind, words in self.said]

    def forget(self):
        self.listen()
        self.said = []
