# SPDX-License-Identifier: GPL-3.0-or-later
"""Data of one's own: files that change while they are shown."""

import os

from tap import equal, run
from window import Window, until

BUTTON = ".*button"
BEFORE = "Chip,Memory (GB)\nB200,180\nMI325X,256\n"
AFTER = "Chip,Memory (GB)\nB200,192\nMI325X,256\nTrainium3,144\n"


def names(window):
    return [bar.name.replace("\u00a0", " ") for bar in window.bars()]


def labels(window):
    return [name.split(":")[0] for name in names(window)]


def check_live(screen):
    path = screen.folder / "chips.csv"
    path.write_text(BEFORE, "utf-8")
    with Window(screen, path) as window:
        until(lambda: labels(window) == ["MI325X", "B200"], "the table is shown")
        # As editors save: another file, in place of this one.
        other = path.with_suffix(".tmp")
        other.write_text(AFTER, "utf-8")
        os.replace(other, path)
        until(lambda: labels(window) == ["MI325X", "B200", "Trainium3"], "what was saved is shown")
        equal("192" in names(window)[1], True, "the figure that was changed is the new one")
        until(lambda: window.find("label", r"chips\.csv changed at \d\d:\d\d: 1 figure differs, 1 row is new"),
              "and said")
        show = window.find(BUTTON, "Show")
        show.press()
        until(lambda: [labels(window)[i] for i in window.picked()] == ["B200"], "Show picks what changed")
        show.press()
        until(lambda: [labels(window)[i] for i in window.picked()] == ["Trainium3"], "and what is new")
        window.find(BUTTON, "Dismiss").press()
        until(lambda: not window.find(BUTTON, "Show"), "the bar goes when it is dismissed")
        path.unlink()
        until(lambda: window.find("label", "The files could not be read.*"), "a file that is gone is missed")
        equal(len(window.bars()), 3, "the last good data")
        path.write_text(BEFORE, "utf-8")
        until(lambda: len(window.bars()) == 2, "it is read when it is there again")
        until(lambda: not window.find("label", "The files could not be read.*"), "and nothing is missed")


run({
    "a file that is saved is shown as it is now": check_live,
})
