# SPDX-License-Identifier: GPL-3.0-or-later
"""A figure dragged out of the window, and dropped on another program that takes one type of data."""

import os
import select
import subprocess

from window import LIMIT, until

# A window with room for the other program beside it: where it is pressed it comes to the front.
STATE = "[Window]\nwidth=900\nheight=700\n"
PLACE = 1220, 300


def place(window, *search, then=()):
    """x, y, width, height of the window of the screen that is found so, after it was told what to do."""

    def ask():
        """A window that is just being shown may be told away again while it is asked."""
        run = subprocess.run(["xdotool", "search", "--onlyvisible", *search, *map(str, then), "getwindowgeometry", "--shell"],
                             env=window.env, check=False, capture_output=True, text=True, timeout=LIMIT)
        return dict(line.split("=") for line in run.stdout.splitlines()) if run.returncode == 0 else None

    fields = until(ask, f"a window {search[-1]}")
    return [int(fields[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")]


class Carried:
    """The figure on its way, by the pointer; use it in a with statement, at whose end it is dropped."""

    def __init__(self, window):
        self.window = window
        x, y, _, _ = place(window, "--classname", "^exascope$")
        at_x, at_y, _, height = window.figure().extents  # in the window
        self.at = x + at_x + 40, y + at_y + height - 40

    def __enter__(self):
        self.window.point(*self.at)
        self.window._xdotool("mousedown", 1)
        return self

    def __exit__(self, *_):
        self.window._xdotool("mouseup", 1)

    def to(self, x, y):
        """Both programs learn by motion alone: where the drag begins, and what is above them."""
        for step in range(1, 11):
            self.window.point(*(a + (b - a) * step / 10 for a, b in zip(self.at, (x, y))))
        self.at = x, y

    def tremble(self):
        x, y = self.at
        self.window.point(x + 4, y)
        self.window.point(x, y)


class Target:
    """Shows a small window to drop on; use it in a with statement."""

    def __init__(self, window, kind):
        self.window = window
        self.process = subprocess.Popen([os.environ["DROP_TARGET"], kind], env=window.env | {"GTK_A11Y": "none"},
                                        stdout=subprocess.PIPE)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def get(self):
        """Drags the figure onto it. Gives what arrived."""
        search = "--name", "^Document$"
        place(self.window, *search, then=("windowmove", *PLACE))
        # Its frame is around it.
        x, y, width, height = until(lambda: next((at for at in [place(self.window, *search)] if all(
            0 <= is_at - wanted < 60 for is_at, wanted in zip(at, PLACE))), None), "it is where it was put")

        # What a machine is slow to show may not be seen by a drag that has begun: another one sees it.
        until(lambda: self._drop(x + width / 2, y + height / 2), "the other program sees what is above it")
        said, _ = self.process.communicate(timeout=LIMIT)
        return said.removeprefix(b"over\n")

    def _drop(self, x, y):
        """Whether it was seen there, and so dropped there."""
        with Carried(self.window) as carried:
            carried.to(x, y)
            for _ in range(20):
                carried.tremble()
                if select.select([self.process.stdout], [], [], 0.1)[0]:
                    return True
        return False
