# SPDX-License-Identifier: GPL-3.0-or-later
"""first-frame.py EMPTY: how long the window takes to its first frame, held against a window with nothing in it.

Both are started in turn on a screen of their own; the median of the ratios
counts. A frame is there once the middle of the screen has the colour that it
keeps. First neither has OpenGL, so that the work of the two is compared; then
both start as they do by themselves. Exit status 1 if a bound is broken.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time

from screen import HEIGHT, WIDTH, Screen

PAIRS = 41
BOUND = 1.25
# Nothing changes any more once it has not for so long.
QUIET = 0.8
LIMIT = 20


def middle(screen):
    return screen.pixel(WIDTH // 2, HEIGHT // 2)


def wait_for_root(screen):
    """Until the middle of the screen, without a window, has not changed for a moment."""
    begin = since = time.perf_counter()
    shown = middle(screen)
    while time.perf_counter() < since + QUIET / 2:
        if middle(screen) != shown:
            shown, since = middle(screen), time.perf_counter()
        if since > begin + LIMIT:
            raise RuntimeError("the screen is never quiet")
        time.sleep(0.01)
    return shown


def first_frame(screen, program):
    """Seconds from the start to the last change of the screen's middle."""
    state = screen.folder / "state"
    shutil.rmtree(state, ignore_errors=True)
    before = shown = wait_for_root(screen)
    begin = time.perf_counter()
    process = subprocess.Popen([program], env=screen.env | {"XDG_STATE_HOME": str(state)}, stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    changed = begin
    while shown == before or time.perf_counter() < changed + QUIET:
        now = middle(screen)
        if now != shown:
            shown, changed = now, time.perf_counter()
        if time.perf_counter() > begin + LIMIT:
            raise RuntimeError(f"{program} shows nothing")
        time.sleep(0.0003)
    process.terminate()
    process.wait()
    return changed - begin


def compare(screen, what, empty):
    """Prints how the two compare; whether the bound is broken."""
    ours, theirs = [], []
    for number in range(-1, PAIRS):
        pair = [first_frame(screen, program) for program in (os.environ["EXASCOPE_WINDOW"], empty)]
        if number >= 0:
            ours.append(pair[0])
            theirs.append(pair[1])
    ratio = statistics.median(a / b for a, b in zip(ours, theirs))
    detail = f"{statistics.median(ours) * 1e3:.1f} ms : {statistics.median(theirs) * 1e3:.1f} ms"
    broken = ratio > BOUND
    print(f"{what: <34} {detail:<26} {ratio:8.3f} ×    at most {BOUND:6.2f}   {'BROKEN' if broken else 'kept'}")
    return broken


def main(empty):
    screen = Screen()
    # Off the middle, where it would bring a card of the figure under it.
    subprocess.run(["xdotool", "mousemove", "1", "1"], env=screen.env, check=True)
    try:
        broken = compare(screen, "first frame: time, empty window", empty)
        for name in ("GSK_RENDERER", "GDK_DEBUG", "GDK_DISABLE"):
            del screen.env[name]
        return int(compare(screen, "the same, renderers as they come", empty) or broken)
    finally:
        screen.close()


sys.exit(main(*sys.argv[1:]))
