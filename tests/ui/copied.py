# SPDX-License-Identifier: GPL-3.0-or-later
"""What another program copied: a small program that holds the clipboard while it is in a with statement.
copied.py TYPE FILE…: offers the bytes of each FILE as the MIME type before it."""

import pathlib
import subprocess
import sys
import tempfile


class Copied:
    """offers: MIME type → text."""

    def __init__(self, window, offers):
        self.window = window
        self.offers = offers

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="exa-copied-")
        arguments = []
        for number, (kind, text) in enumerate(self.offers.items()):
            path = pathlib.Path(self.folder.name) / str(number)
            path.write_text(text, "utf-8")
            arguments += [kind, str(path)]
        self.source = subprocess.Popen(["/usr/bin/python3", __file__, *arguments], env=self.window.env |
                                       {"GTK_A11Y": "none"}, stdout=subprocess.PIPE, text=True)
        if self.source.stdout.readline() != "copied\n":
            raise RuntimeError("nothing could be copied")
        return self

    def __exit__(self, *_):
        self.source.terminate()
        self.source.wait()
        self.source.stdout.close()
        self.folder.cleanup()


def main():
    import gi

    gi.require_version("Gdk", "4.0")
    gi.require_version("Gtk", "4.0")
    from gi.repository import Gdk, GLib, Gtk

    Gtk.init()
    providers = []
    for kind, path in zip(sys.argv[1::2], sys.argv[2::2]):
        providers.append(Gdk.ContentProvider.new_for_bytes(kind, GLib.Bytes.new(pathlib.Path(path).read_bytes())))
    display = Gdk.Display.get_default()
    display.get_clipboard().set_content(Gdk.ContentProvider.new_union(providers))
    display.sync()
    print("copied", flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
