# SPDX-License-Identifier: GPL-3.0-or-later
"""clipboard.py: prints the size of the picture on the clipboard, as WIDTHxHEIGHT; clipboard.py text: the text on it."""

import sys

import gi

gi.require_version("Gdk", "4.0")
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

Gtk.init()
loop = GLib.MainLoop()


def on_read(clipboard, result):
    texture = clipboard.read_texture_finish(result)
    print(f"{texture.get_width()}x{texture.get_height()}", flush=True)
    loop.quit()


def on_read_text(clipboard, result):
    print(clipboard.read_text_finish(result), flush=True)
    loop.quit()


if "text" in sys.argv:
    Gdk.Display.get_default().get_clipboard().read_text_async(None, on_read_text)
else:
    Gdk.Display.get_default().get_clipboard().read_texture_async(None, on_read)
loop.run()
