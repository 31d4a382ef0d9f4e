# SPDX-License-Identifier: GPL-3.0-or-later
"""dialog.py: what opening the export dialog and changing what it says costs, in frames of a screen of 60 a second.

It opens in one frame, with the file's preview in it; and the preview follows a letter of the headline within three
frames, 50 ms, after the key. Exit status 1 if a bound is broken.
"""

import os
import statistics
import subprocess
import sys

from screen import Screen
from stage import FRAME, HEIGHT, WIDTH, Keys, Report, Stage, whole

TIMES = 11
LETTERS = 22
# From the format to the headline.
TABS = 7


def open_dialog(stage, keys):
    """How many frames it took."""
    return len(whole(stage.change(keys, "Control_L", "e")[1]))


def main():
    screen = Screen(WIDTH, HEIGHT)
    screen.pixel(0, 0)
    settings = screen.folder / ".config" / "gtk-4.0" / "settings.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[Settings]\ngtk-cursor-blink=false\n", "ascii")
    subprocess.run(["xdotool", "mousemove", str(WIDTH - 1), str(HEIGHT - 1)], env=screen.env, check=True)
    stage = Stage(screen, [os.environ["EXASCOPE_WINDOW"]])
    report = Report()
    keys = Keys(screen.env["DISPLAY"])
    try:
        stage.wait_for_quiet()
        stage.start()
        frames = []
        for number in range(-1, TIMES):
            count = open_dialog(stage, keys)
            if number >= 0:
                frames.append(count)
            stage.change(keys, "Escape")
        report.add("dialog: frames until it is whole", "", statistics.median(frames), 1)
        open_dialog(stage, keys)
        for _ in range(TABS):
            stage.change(keys, "Tab")
        keys.press("End")
        told = [stage.change(keys, "x") for _ in range(LETTERS)]
        last = statistics.median(first + times[-1] - times[0] for first, times in told)
        report.add("preview: frames behind the key", f"{last * 1e3:.1f} ms", last / FRAME, 3)
    finally:
        keys.close()
        screen.close()
    return int(report.broken)


sys.exit(main())
