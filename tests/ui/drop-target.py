# SPDX-License-Identifier: GPL-3.0-or-later
"""drop-target.py TYPE: a small window that figures are dragged to, as into a document. Prints the kinds that were
offered, one a line, then an empty line, then the bytes of TYPE, and ends."""

import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402


def on_drop(target, drop, x, y):
    kinds = drop.get_formats().get_mime_types()
    sys.stdout.buffer.write("\n".join(kinds).encode() + b"\n\n")
    drop.read_async([sys.argv[1]], 0, None, on_read)
    return True


def on_read(drop, result):
    stream, _ = drop.read_finish(result)
    memory = Gio.MemoryOutputStream.new_resizable()
    memory.splice_async(stream, Gio.OutputStreamSpliceFlags.CLOSE_TARGET, 0, None, on_spliced, drop)


def on_spliced(memory, result, drop):
    memory.splice_finish(result)
    sys.stdout.buffer.write(memory.steal_as_bytes().get_data())
    sys.stdout.buffer.flush()
    drop.finish(Gdk.DragAction.COPY)
    GLib.timeout_add(200, program.quit)


def on_activate(application):
    target = Gtk.DropTargetAsync(actions=Gdk.DragAction.COPY, formats=Gdk.ContentFormats.new([sys.argv[1]]))
    target.connect("drop", on_drop)
    label = Gtk.Label(label="Drop here")
    label.add_controller(target)
    window = Gtk.ApplicationWindow(application=application, title="Document", child=label, default_width=240,
                                   default_height=200)
    window.present()


program = Gtk.Application(application_id="io.github.exascope.DropTarget")
program.connect("activate", on_activate)
sys.exit(program.run(None))
