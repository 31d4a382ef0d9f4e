# SPDX-License-Identifier: GPL-3.0-or-later
"""drag-source.py FILE: a small window to drag FILE from, as out of a file manager."""

import pathlib
import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402


def on_activate(application, path):
    source = Gtk.DragSource(actions=Gdk.DragAction.COPY)
    uris = GLib.Bytes.new((path.as_uri() + "\r\n").encode())
    source.set_content(Gdk.ContentProvider.new_for_bytes("text/uri-list", uris))
    label = Gtk.Label(label=path.name)
    label.add_controller(source)
    window = Gtk.ApplicationWindow(application=application, title="Files", child=label, default_width=200,
                                   default_height=160)
    window.present()


file = pathlib.Path(sys.argv[1])
program = Gtk.Application(application_id="io.github.exascope.DragSource")
program.connect("activate", on_activate, file)
sys.exit(program.run(None))
