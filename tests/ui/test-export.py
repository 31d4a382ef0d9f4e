# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's export writes what the command line writes."""

import data
import tree
from tap import equal, run
from window import Window, until


def check_png(screen):
    path = screen.folder / "figure.png"
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        window.key("ctrl+e")
        until(lambda: window.active().name == "Export the figure", "Ctrl+E asks how to export")
        window.key("alt+e")
        # GTK 4.14 names the entry with the mark of its key, "_Name:".
        until(lambda: len(window.windows()) == 3 and any(node.name.endswith("Name:") and node.has(tree.FOCUSED)
                                                         for node in window.windows()[2].walk()), "and then where to")
        window.key("ctrl+a")
        window.type(str(path))
        window.key("Return")
        until(path.exists, "the file is written")
        until(lambda: len(window.windows()) == 1, "both dialogs are closed")
        # Two that close at once may leave a window manager without a window for the keyboard.
        window.click(1, 1)
        until(window.active, "the window has the keyboard again")
        # Windows that come after an export are those of the same program.
        window.key("ctrl+e")
        until(lambda: window.active() and window.active().name == "Export the figure", "Ctrl+E asks again")
        equal(window.has_name("exascope"), True, "the dialog is a window of exascope")
    first = next(iter(data.charts().values()))
    equal(path.read_bytes() == data.ask("export", first["id"], "--size", "slide", "-o", "-"), True, "the same bytes")


run({
    "Ctrl+E saves the PNG that “exascope export” writes, and the program keeps its name": check_png,
})
