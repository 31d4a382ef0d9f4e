# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program finds on the clipboard. clipboard.py: the size of the picture, as WIDTHxHEIGHT; clipboard.py
text: the text; clipboard.py TYPE: the bytes of that MIME type."""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, Gio, GLib, Gtk  # noqa: E402

Gtk.init()
loop = GLib.MainLoop()


def on_read(clipboard, result):
    texture = clipboard.read_texture_finish(result)
    print(f"{texture.get_width()}x{texture.get_height()}", flush=True)
    loop.quit()


def on_read_text(clipboard, result):
    print(clipboard.read_text_finish(result), flush=True)
    loop.quit()


def on_read_bytes(clipboard, result):
    try:
        stream, _ = clipboard.read_finish(result)
    except GLib.Error:  # nothing of that kind is there, or not yet
        loop.quit()
        return
    target = Gio.MemoryOutputStream.new_resizable()
    target.splice_async(stream, Gio.OutputStreamSpliceFlags.CLOSE_TARGET, 0, None, on_spliced, None)


def on_spliced(target, result, _):
    target.splice_finish(result)
    sys.stdout.buffer.write(target.steal_as_bytes().get_data())
    sys.stdout.buffer.flush()
    loop.quit()


clipboard = Gdk.Display.get_default().get_clipboard()
if len(sys.argv) < 2:
    clipboard.read_texture_async(None, on_read)
elif sys.argv[1] == "text":
    clipboard.read_text_async(None, on_read_text)
else:
    clipboard.read_async([sys.argv[1]], 0, None, on_read_bytes)
loop.run()
