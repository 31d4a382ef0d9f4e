# SPDX-License-Identifier: GPL-3.0-or-later
"""clipboard.py: prints the size of the picture on the clipboard, as WIDTHxHEIGHT."""

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


Gdk.Display.get_default().get_clipboard().read_texture_async(None, on_read)
loop.run()
