# SPDX-License-Identifier: GPL-3.0-or-later
"""What a key costs that is typed into the search: processor time of the thread that answers the keyboard, from the key
until nothing is left to do for it, in milliseconds, median of the keys. Over the bundled data, and over tables of which
the last has too many figures to search them all. Exit status 1 if the bound is broken.
"""

import pathlib
import statistics
import sys
import time

from screen import Screen
from stage import Keys, write_rows
from window import Window, until

TEXT = "china h100 memory"
ROWS = (1_000, 10_000, 1_000_000)
BOUND = 16
# A key has had its effect once the thread has done nothing worth speaking of for so long.
QUIET, NOTHING = 0.1, 0.5


def spent(window):
    """Milliseconds that the first thread has had the processor."""
    pid = window.process.pid
    return int(pathlib.Path(f"/proc/{pid}/task/{pid}/schedstat").read_text("ascii").split()[0]) / 1e6


def settle(window):
    now = spent(window)
    while True:
        time.sleep(QUIET)
        before, now = now, spent(window)
        if now - before < NOTHING:
            return now


def time_keys(screen, path):
    # A cursor that blinks is painted all the time.
    settings = screen.folder / "config" / "gtk-4.0" / "settings.ini"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("[Settings]\ngtk-cursor-blink=0\n", "utf-8")
    with Window(screen, *path, env={"XDG_CONFIG_HOME": str(settings.parents[1])}) as window:
        keys = Keys(screen.env["DISPLAY"])
        until(window.bars, "the chart is shown")
        keys.press("Control_L", "f")
        times, before = [], settle(window)
        for letter in TEXT:
            keys.press("space" if letter == " " else letter)
            now = settle(window)
            times.append(now - before)
            before = now
        keys.close()
        return times


def main():
    screen = Screen()
    broken = False
    try:
        tables = [(f"{n:,} rows", [write_rows(screen.folder / f"rows{n}.csv", n, "China")]) for n in ROWS]
        for name, path in [("the bundled data", []), *tables]:
            times = time_keys(screen, path)
            value = statistics.median(times)
            broken |= value > BOUND
            print(f"{f'a key in the search, {name}':<50} {value:6.1f} ms, at most {max(times):6.1f}    "
                  f"bound {BOUND}   {'BROKEN' if value > BOUND else 'kept'}", flush=True)
    finally:
        screen.close()
    return int(broken)


sys.exit(main())
