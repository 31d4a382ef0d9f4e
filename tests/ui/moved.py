# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether what changes on the screen does so at once, or step by step."""

import threading
import time


class Strip:
    """The pictures that a strip of the screen shows one after the other while it is watched: use it in a with
    statement. One row of pixels counts when it stays for a time that is shorter than a frame: one that is being
    written, part by part, is no picture."""

    STAYS = 0.006

    def __init__(self, screen, x, y, width):
        self.screen, self.place = screen, (int(x), int(y), int(width), 1)
        self.seen = []
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._watch)

    def _look(self):
        row = self.screen.grab(*self.place)
        while True:
            time.sleep(self.STAYS)
            if (again := self.screen.grab(*self.place)) == row:
                return row
            row = again

    def _watch(self):
        while not self.over.is_set():
            row = self._look()
            if not self.seen or row != self.seen[-1]:
                self.seen.append(row)
            time.sleep(0.002)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        self.thread.join()


def without_motion(folder):
    """The environment of a program on a desktop that has motion switched off."""
    settings = folder / "no-motion" / "gtk-4.0" / "settings.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[Settings]\ngtk-enable-animations=false\n")
    return {"XDG_CONFIG_HOME": str(folder / "no-motion")}


def still(look):
    """Waits until what look() gives stays the same."""
    before, times = None, 0
    while times < 4:
        now = look()
        times = times + 1 if now == before else 0
        before = now
        time.sleep(0.2)
