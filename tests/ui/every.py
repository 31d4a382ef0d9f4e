# SPDX-License-Identifier: GPL-3.0-or-later
"""Every window of the program, one after the other, as a person opens it by keys."""

import re
import subprocess

from tree import FOCUSED
from window import Window, chinese, until

# GTK's own.
PRINT = "the print dialog"
# Nothing is pressed in these.
BARE = ("the help", "the keys", "the talk", "the overview", "the keys of the talk")
DOUBT = "Chip,Maker,Memory (GB),Price\nA,X,80,12.480\nB,Y,192,35.250\nC,X,141,27.100\n"


def settings(screen, **lines):
    """What the desktop says of GTK, from the next window on: gtk_theme_name="HighContrast"."""
    folder = screen.folder / ".config" / "gtk-4.0"
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(f"{name.replace('_', '-')}={value}\n" for name, value in lines.items())
    (folder / "settings.ini").write_text(f"[Settings]\n{text}", "utf-8")


def enlarge(screen, percent):
    """The size of text on the desktop, from the next window on."""
    subprocess.run(["xrdb", "-nocpp", "-merge", "-"], env=screen.env, check=True, input=f"Xft.dpi: {96 * percent // 100}\n",
                   text=True)


def _opens(window, keys):
    """Presses these keys, which open a window; GTK's own for printing never says that it is active."""
    before = len(window.windows())
    window.key(*keys.split())
    until(lambda: len(window.windows()) > before and (keys == "ctrl+p" or window.active()), f"{keys} opens a window")


def _closes(window):
    before = len(window.windows())
    window.key("Escape")
    until(lambda: len(window.windows()) < before and window.active(), "Escape closes it")


def _browsing(screen, env, visit):
    with Window(screen, env=env) as window:
        until(window.bars, "the figure shows")
        visit("the window", window)
        window.key("ctrl+f")
        window.type("nvidia")
        until(lambda: any(re.match("(NVIDIA|英伟达) · ", node.name) for node in window.walk()), "figures are found")
        visit("a search", window)
        window.key("Escape", "t")
        visit("the table", window)
        window.key("t")
        for keys, what in (("ctrl+e", "the export dialog"), ("ctrl+p", PRINT), ("F1", "the help"),
                           ("ctrl+question", "the keys")):
            _opens(window, keys)
            visit(what, window)
            _closes(window)


def _story(screen, env, visit):
    with Window(screen, env=env) as window:
        until(window.bars, "the figure shows")
        _opens(window, "ctrl+d")
        visit("the story’s window", window)
        _opens(window, "ctrl+e")
        visit("the story’s export dialog", window)
        _closes(window)
        _opens(window, "ctrl+w")
        visit("what asks about a story that is not saved", window)


def _own(screen, env, visit):
    path = screen.folder / "doubt.csv"
    path.write_text(DOUBT, "utf-8")
    with Window(screen, path, env=env) as window:
        until(window.bars, "the figure shows")
        until(lambda: window.focused() is not None, "a bar has the keyboard")
        visit("a table of one’s own", window)
        for keys, what in (("F2", "headline and source"), ("shift+F2", "a figure of the table")):
            window.key(keys)
            until(lambda: window.focused() is None, f"{what} has the keyboard")
            visit(what, window)
            window.key("Escape")
            until(lambda: any("button" in node.role and node.has(FOCUSED) for node in window.walk()), "its button has it")


def _broken(screen, env, visit):
    path = screen.folder / "broken.csv"
    path.write_text('name,value\n"a,1\n', "utf-8")
    with Window(screen, path, env=env) as window:
        visit("the page of mistakes", window)


def _talk(screen, env, visit):
    with Window(screen, "present", env=env) as window:
        until(lambda: window.active().extents[2:] == screen.size, "the talk fills the screen")
        visit("the talk", window)
        for key, what in (("o", "the overview"), ("F1", "the keys of the talk")):
            window.key(key)
            visit(what, window)
            window.key(key)
        _opens(window, "v")
        window.key("F11")
        visit("the speaker’s screen", window)
        window.key("slash")
        window.type("h100")
        visit("an answer in private", window)
        window.key("Escape", "End")
        visit("the end of a talk", window)


def visit_all(screen, visit, language="en", only=None):
    """Calls visit(what, window) in front of each window. only: names of parts."""
    env = chinese(screen) if language == "zh_CN" else {}
    for part in (_browsing, _story, _own, _broken, _talk):
        if only is None or part.__name__ in only:
            part(screen, env, visit)
