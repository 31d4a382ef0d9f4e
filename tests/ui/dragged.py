# SPDX-License-Identifier: GPL-3.0-or-later
"""A file dragged out of another program, as out of a file manager, and dropped on a window."""

import pathlib
import subprocess
import time

from screen import WIDTH


class Dragged:
    """Shows a small window to drag the file from; use it in a with statement."""

    def __init__(self, window, path):
        self.window = window
        script = pathlib.Path(__file__).with_name("drag-source.py")
        self.source = subprocess.Popen(["/usr/bin/python3", str(script), str(path)],
                                       env=window.env | {"GTK_A11Y": "none"})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.source.terminate()
        self.source.wait()

    def _where(self):
        """x, y, width, height of the small window."""
        out = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "^Files$", "getwindowgeometry",
                              "--shell"], env=self.window.env, check=True, capture_output=True, text=True,
                             timeout=30).stdout
        fields = dict(line.split("=") for line in out.splitlines())
        return [int(fields[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")]

    def hold(self):
        """Drags it beside the small window, and does not let it go."""
        x, y, width, height = self._where()
        to_x, to_y = (x + width + 200, y) if x + width + 300 < WIDTH else (x - 200, y)
        self.window.point(x + width / 2, y + height / 2)
        time.sleep(0.3)
        self.window._xdotool("mousedown", 1)
        for step in range(1, 11):
            self.window.point(x + width / 2 + (to_x - x - width / 2) * step / 10,
                              y + height / 2 + (to_y - y - height / 2) * step / 10)
            time.sleep(0.05)
        time.sleep(0.3)

    def release(self):
        self.window._xdotool("mouseup", 1)

    def drop(self):
        self.hold()
        self.release()
