# SPDX-License-Identifier: GPL-3.0-or-later
"""talk.py: a talk held against evince, which shows the same story as a PDF, each step on a page of its own.

Both stand on one screen, one after the other; the medians count. Nothing here depends on how fast the machine is: times
are held against those of evince, frames against those that the screen could show. Exit status 1 if a bound is broken.
"""

import os
import statistics
import subprocess
import sys

from screen import Screen
from stage import FRAME, HEIGHT, WIDTH, Keys, Report, Stage, whole

CHANGES = 33
STARTS = 9
# Forth and back so many times, which no story is too short for.
RUN = 11
# What moves from one slide to the next does so for so long.
MOTION = 0.25


def hold(stage, keys):
    """Seconds from a key to the first pixel, and the times of the frames, of each change of slide or step."""
    told = [stage.change(keys, "Left" if number // RUN % 2 else "Right") for number in range(CHANGES)]
    return [first for first, _ in told], [frames for _, frames in told]


def gaps(frames):
    """The seconds between two frames in the first half of each motion: towards its end a frame may look like the one
    before it."""
    return [b - a for times in frames for a, b in zip(whole(times), whole(times)[1:]) if a < times[0] + MOTION / 2]


def main():
    screen = Screen(WIDTH, HEIGHT)
    screen.pixel(0, 0)
    subprocess.run(["xdotool", "mousemove", str(WIDTH - 1), str(HEIGHT - 1)], env=screen.env, check=True)
    file = screen.folder / "talk.pdf"
    subprocess.run([os.environ["EXASCOPE"], "story", "export", "compute-gap", "--steps", "-o", str(file)], check=True,
                   stdout=subprocess.DEVNULL)
    ours = Stage(screen, [os.environ["EXASCOPE_WINDOW"], "present"])
    theirs = Stage(screen, ["evince", "--presentation", str(file)])
    report = Report()
    keys = Keys(screen.env["DISPLAY"])
    try:
        ours.wait_for_quiet()
        starts = [[], []]
        for number in range(-1, STARTS):
            for times, stage in zip(starts, (ours, theirs)):
                taken = stage.start()
                stage.end()
                if number >= 0:
                    times.append(taken)
        report.compare("start: to the first slide, evince", *starts, 0.4)
        theirs.start()
        evince = hold(theirs, keys)[0]
        theirs.end()
        ours.start()
        first, frames = hold(ours, keys)
        memory = ours.memory()
        ours.end()
        report.compare("key: to the first pixel, evince", first, evince, 1.5)
        between = gaps(frames)
        report.add("motion: longest frame, frames", f"{max(between) * 1e3:.1f} ms", max(between) / FRAME, 3)
        mean = statistics.mean(between)
        report.add("motion: mean frame, frames", f"{mean * 1e3:.1f} ms", mean / FRAME, 1.1)
        report.add("memory of a talk, MiB", "", memory, 80)
    finally:
        keys.close()
        screen.close()
    return int(report.broken)


sys.exit(main())
