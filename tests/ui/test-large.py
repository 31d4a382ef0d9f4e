# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows for those who need more than the usual: text twice as large, on a small screen too, and what is pressed large
enough for any finger."""

import re

import every
from screen import Screen
from tap import run
from window import until

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
    "what is pressed is large enough": lambda screen: every.visit_all(screen, large),
})
