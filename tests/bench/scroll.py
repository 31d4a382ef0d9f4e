# SPDX-License-Identifier: GPL-3.0-or-later
"""scroll.py LIST: how many frames a second the cells of a million rows are scrolled by, held against a bare list of as
many rows.

The wheel is turned 60 times a second over either; each change of the pixels below the pointer is a frame. Exit status 1
if the bound is broken.
"""

import ctypes
import pathlib
import statistics
import subprocess
import sys
import time

from screen import Screen
from window import Window, press, until

ROWS = 1_000_000
TURNS = 120
RATE = 1 / 60
RUNS = 5
# Of the bare list's time for a frame.
BOUND = 1.1
DOWN = 5
# What is looked at: so many pixels around the pointer.
ACROSS, HIGH = 100, 60


class Wheel:
    """Turns in this process: starting one for each would be all that is measured."""

    def __init__(self, display):
        self.x11, self.xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XFlush.argtypes = self.x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
        self.xtst.XTestFakeButtonEvent.argtypes = ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong
        self.display = self.x11.XOpenDisplay(display.encode())

    def turn(self):
        for down in 1, 0:
            self.xtst.XTestFakeButtonEvent(self.display, DOWN, down, 0)
        self.x11.XFlush(self.display)

    def close(self):
        self.x11.XCloseDisplay(self.display)


def look(screen, x, y):
    begin = screen.start + (y - HIGH // 2) * screen.stride + (x - ACROSS // 2) * 4
    return [screen.picture[begin + row * screen.stride:begin + row * screen.stride + ACROSS * 4] for row in range(HIGH)]


def scroll(screen, wheel, x, y):
    """Seconds for a frame, on the mean."""
    subprocess.run(["xdotool", "mousemove", str(x), str(y)], env=screen.env, check=True)
    screen.pixel(0, 0)
    shown, frames = look(screen, x, y), 0
    begin = turned = time.perf_counter()
    while time.perf_counter() < begin + TURNS * RATE:
        if time.perf_counter() >= turned:
            wheel.turn()
            turned += RATE
        now = look(screen, x, y)
        frames += now != shown
        shown = now
        time.sleep(0.001)
    if frames == 0:
        raise RuntimeError("nothing is scrolled")
    return TURNS * RATE / frames


def ours(screen, wheel, path):
    with Window(screen, path) as window:
        until(window.bars, "the chart is shown")
        press(lambda: window.find(".*button", "The table"), "the table is shown")
        until(lambda: window.find(".*", "Part 3"), "there are cells")
        x, y, width, height = window.find(".*", "Part 3").extents
        return scroll(screen, wheel, int(x + ACROSS / 2 + 5), int(y))


def theirs(screen, wheel, program):
    process = subprocess.Popen([program], env=screen.env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        place = ["xdotool", "search", "--sync", "--onlyvisible", "--class", "list", "getwindowgeometry", "--shell"]
        text = subprocess.run(place, env=screen.env, check=True, capture_output=True, text=True).stdout
        found = dict(line.split("=") for line in text.splitlines() if "=" in line)
        x, y = int(found["X"]) + int(found["WIDTH"]) // 6, int(found["Y"]) + int(found["HEIGHT"]) // 2
        time.sleep(1)
        return scroll(screen, wheel, x, y)
    finally:
        process.terminate()
        process.wait()


def main(program):
    screen = Screen()
    wheel = Wheel(screen.env["DISPLAY"])
    try:
        path = screen.folder / "rows.csv"
        path.write_text("Part,Output (MWh),Country\n" + "".join(
            f"Part {i},{i * 7919 % 1_000_003 + 1},China\n" for i in range(ROWS)), encoding="utf-8")
        pairs = [(ours(screen, wheel, pathlib.Path(path)), theirs(screen, wheel, program)) for _ in range(RUNS)]
    finally:
        wheel.close()
        screen.close()
    ratio = statistics.median(a / b for a, b in pairs)
    detail = " : ".join(f"{statistics.median(column) * 1e3:.1f} ms" for column in zip(*pairs))
    broken = ratio > BOUND
    print(f"{'scrolling: frame, a bare list': <34} {detail:<26} {ratio:8.3f} ×    at most {BOUND:6.2f}   "
          f"{'BROKEN' if broken else 'kept'}")
    return int(broken)


sys.exit(main(*sys.argv[1:]))
