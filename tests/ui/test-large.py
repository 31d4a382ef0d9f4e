# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows for those who need more than the usual: text twice as large, on a small screen too, and what is pressed large
enough for any finger."""

import collections
import itertools
import re

import every
from screen import Screen
from tap import equal, run
from tree import SELECTED
from window import Window, until

# Pixels, each way, that what is pressed has at least.
TARGET = 24
# Those of the frame are GTK's, which tells of them without their padding.
OF_FRAME = ("Minimize", "Maximize", "Restore", "Close")
PRESSED = r"(push|toggle|radio|check) ?button|button|check box|switch|combo box"


def fits(screen):
    """GTK gives no widget less than it needs: what has no room makes its window larger than the screen."""
    def visit(what, window):
        if what != every.PRINT:
            until(lambda: all(has <= there for has, there in zip(window.active().extents[2:], screen.size)),
                  f"{what} has room on the screen")
    return visit


def has_room(language, size):
    def check(screen):
        own = Screen(*size)
        try:
            every.enlarge(own, 200)
            every.visit_all(own, fits(own), language)
        finally:
            own.close()
    return check


def check_keys(screen):
    """Where not all keys of a talk have room, Page Down goes on to the last ones."""
    own = Screen(1024, 640)
    try:
        every.enlarge(own, 200)
        with Window(own, "present") as window:
            until(lambda: window.active().extents[2:] == own.size, "the talk fills the screen")
            window.key("F1")
            last = until(lambda: window.find("label", "Quit"), "the keys are shown")
            equal(last.extents[1] > own.size[1], True, "whether the last one is out of sight")
            window.key("Page_Down", "Page_Down", "Page_Down")
            until(lambda: 0 < last.extents[1] < own.size[1], "Page Down goes there")
    finally:
        own.close()


def luminance(color):
    """Of 0xRRGGBB, as the guidelines for contrast have it."""
    parts = [(color >> shift & 255) / 255 for shift in (16, 8, 0)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear))


def stands_out(color, ground):
    """Whether even those with weak eyes see it: 7:1."""
    one, other = sorted((luminance(color), luminance(ground)))
    return (other + 0.05) / (one + 0.05) >= 7


def longest(column):
    """How many in a row are true."""
    return max(len(list(run)) if there else 0 for there, run in itertools.groupby(column))


def look(screen, row):
    """What is chosen in a list, as it is seen: its ground, and whether a line that stands out goes down its side. Later
    GTKs tell a place some pixels beside itself, so it is looked for around it; no letter is as tall."""
    x, y, width, height = row.extents
    ground = collections.Counter(screen.pixel(at, y + height // 2) for at in range(x + 20, x + width - 20)).most_common(1)[0][0]
    columns = [[stands_out(screen.pixel(at, down), ground) for down in range(max(y - 30, 0), y + height + 30)]
               for at in range(max(x - 30, 0), x + 30)]
    return ground, max(map(longest, columns)) >= height * 0.8


def check_contrast(screen):
    """What is chosen in the list of charts has a border that stands out where the desktop asks for high contrast, black
    on white or white on black, and else has none."""
    own = Screen()
    try:
        for theme, bordered, dark in (("Default", False, False), ("HighContrast", True, False),
                                      ("HighContrastInverse", True, True)):
            every.settings(own, gtk_theme_name=theme)
            with Window(own) as window:
                until(window.bars, "the figure shows")
                row = until(lambda: next((node for node in window.find("list", "Charts").walk() if node.has(SELECTED)), None),
                            "a chart is chosen")
                until(lambda: look(own, row)[1] == bordered, f"a border of what is chosen, with the theme {theme}: {bordered}")
                equal(luminance(look(own, row)[0]) < 0.2, dark, f"whether the theme {theme} is dark")
    finally:
        own.close()


def targets(window):
    """What is pressed in the window with the keyboard, with its size; not what does not show."""
    sized = [(node.role, node.name, node.extents[2:]) for node in window.walk() if re.fullmatch(PRESSED, node.role)]
    return [(role, name, size) for role, name, size in sized if min(size) > 0 and name not in OF_FRAME]


def large(what, window):
    if what == every.PRINT:
        return
    small = [target for target in until(lambda: targets(window) or what in every.BARE and [("", "", (TARGET, TARGET))],
                                        f"{what} has what can be pressed") if min(target[2]) < TARGET]
    if small:
        raise AssertionError(f"{what}: {small}")


run({
    "text of twice the size has room on a usual screen": has_room("en", (1440, 900)),
    "and on a small one": has_room("en", (1024, 640)),
    "so it has in Chinese": has_room("zh_CN", (1024, 640)),
    "keys of a talk that have no room are scrolled to": check_keys,
    "high contrast is followed": check_contrast,
    "what is pressed is large enough": lambda screen: every.visit_all(screen, large),
})
