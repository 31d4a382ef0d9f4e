# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a table that is dropped on the window takes to the first frame of its chart, held against the command line's
reading of the same file.

The window shows a table whose bars are grey; those of the one that is dropped are red. What counts is the time from the
release of the pointer to the first frame in which the place of the longest bar is red. Exit status 1 if the
bound is broken.
"""

import ctypes
import os
import statistics
import subprocess
import sys
import time

from dragged import Dragged
from screen import Screen
from stage import write_rows
from window import Window, until

# Rows, and how often each is measured.
SIZES = ((1_000, 9), (1_000_000, 3))
BOUND = 1.5
LIMIT = 60


def is_red(pixel):
    red, green, blue = pixel.to_bytes(3, "big")
    return red > 1.5 * max(green, blue)


class Button:
    """The first button of the mouse, let go from this process: a program that does it takes 16 ms to start and end."""

    def __init__(self, screen):
        self.x, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(screen.env["DISPLAY"].encode()))

    def release(self):
        self.test.XTestFakeButtonEvent(self.display, 1, False, ctypes.c_ulong(0))
        self.x.XFlush(self.display)

    def close(self):
        self.x.XCloseDisplay(self.display)


def time_drop(screen, button, before, path):
    with Window(screen, before) as window:
        until(lambda: len(window.bars()) > 9, "the first table is shown")
        x, y, width, height = window.bars()[0].extents
        place = int(x + min(width, 60) / 2), int(y + height / 2)
        with Dragged(window, path) as dragged:
            dragged.hold()
            begin = time.perf_counter()
            button.release()
            while not is_red(screen.pixel(*place)):
                if time.perf_counter() > begin + LIMIT:
                    raise RuntimeError("what was dropped is never shown")
                time.sleep(0.0005)
            return time.perf_counter() - begin


def time_reading(path):
    begin = time.perf_counter()
    subprocess.run([os.environ["EXASCOPE"], "list", "charts", "--data", str(path)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main():
    screen = Screen()
    button = Button(screen)
    broken = False
    try:
        before = write_rows(screen.folder / "before.csv", 1_000, None)
        for n_rows, times in SIZES:
            path = write_rows(screen.folder / f"rows{n_rows}.csv", n_rows, "China")
            pairs = [(time_drop(screen, button, before, path), time_reading(path)) for _ in range(times)]
            ratio = statistics.median(ours / theirs for ours, theirs in pairs)
            detail = " : ".join(f"{statistics.median(column) * 1e3:.1f} ms" for column in zip(*pairs))
            broken |= ratio > BOUND
            print(f"{f'drop, {n_rows:,} rows: time, reading it': <34} {detail:<26} {ratio:8.3f} ×    at most {BOUND:6.2f}   "
                  f"{'BROKEN' if ratio > BOUND else 'kept'}", flush=True)
    finally:
        button.close()
        screen.close()
    return int(broken)


sys.exit(main())
