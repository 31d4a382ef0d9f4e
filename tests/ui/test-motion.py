# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures move from one to the next where the desktop lets them, and not where it has motion switched off."""

from moved import Strip, still, without_motion
from screen import HEIGHT, WIDTH
from talk import HEADLINES, slide
from tap import equal, run
from window import Window, until

# Of a usual machine one is enough; a busy one may show nothing of the way.
TRIES = 12


def pictures(screen, window, key, place):
    """How many pictures there are from what was shown to what is shown then, with both. place: x, y, width."""
    with Strip(screen, *place) as strip:
        until(lambda: strip.seen, "the strip is seen")
        window.key(key)
        until(lambda: len(strip.seen) > 1, f"{key} changes what is seen")
        still(lambda: screen.grab(*strip.place))
    return len(strip.seen)


def go_by(keys, screen, window, place, moves):
    """Two pictures each time, or more at last where it moves."""
    for key in keys:
        n = pictures(screen, window, key, place)
        if moves and n > 2:
            return
        if not moves:
            equal(n, 2, f"pictures that {key} shows")
    equal(moves, False, "whether nothing has ever moved")


def in_window(moves):
    def check(screen):
        with Window(screen, env={} if moves else without_motion(screen.folder)) as window:
            until(window.bars, "the figure shows")
            window.settled()
            x, _, width, _ = window.figure().extents
            _, y, _, height = window.bars()[0].extents
            go_by(["l"] * (TRIES if moves else 2), screen, window, (x + 16, y + height / 2, width - 32), moves)
    return check


def in_talk(moves):
    def check(screen):
        with Window(screen, "present", env={} if moves else without_motion(screen.folder)) as window:
            until(lambda: slide(window) == HEADLINES[0], "the talk begins")
            still(lambda: screen.grab(0, 0, WIDTH, HEIGHT))
            go_by(["End", "Home"] * (TRIES if moves else 2), screen, window, (0, HEIGHT / 2, WIDTH), moves)
    return check


run({
    "a figure moves to what it is next": in_window(True),
    "where motion is switched off it is there at once": in_window(False),
    "so does a slide": in_talk(True),
    "and it is there at once, too": in_talk(False),
})
