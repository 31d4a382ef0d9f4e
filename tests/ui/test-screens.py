# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk on an X11 desktop with two outputs: which one, swapped, pulled out, plugged in, just come."""

import os
import subprocess

from talk import HEADLINES, SPEAKER, TALK, slide
from tap import equal, run
from window import Window, until
from xorg import AREAS, LEFT, RIGHT, Desktop


def is_on(desktop, title, output):
    """Whether that window is over all of that output."""
    return desktop.area(title) == AREAS[output]


def has_keyboard(window):
    return window.active() is not None and window.active().name in (TALK, SPEAKER)


def begun_at(desktop, output):
    """“present” from there."""
    window = Window(desktop, "present")
    desktop.point(output)
    return window


def check_other_screen(desktop):
    for at, other in (LEFT, RIGHT), (RIGHT, LEFT):
        desktop.plug(LEFT, RIGHT)
        with begun_at(desktop, at) as window:
            until(lambda: is_on(desktop, TALK, other) and is_on(desktop, SPEAKER, at), f"from {at}, it is on {other}")
            until(lambda: has_keyboard(window), "with the keyboard")
            window.key("s")
            until(lambda: is_on(desktop, TALK, at) and is_on(desktop, SPEAKER, other), "S swaps them")
            window.key("3", "Return")
            until(lambda: slide(window) == HEADLINES[2], "and keys work")


def check_moved_window(desktop):
    """Where the main window is, not where it came up."""
    desktop.plug(LEFT, RIGHT)
    with Window(desktop, raw_state=f"[Window]\nwidth=900\nheight=600\naudience={LEFT}\n") as window:
        until(window.bars, "the window shows a figure")
        desktop.ask("windowmove", "--sync", desktop.window(window.active().name), 1500, 200)
        window.key("F5")
        until(lambda: is_on(desktop, TALK, LEFT) and is_on(desktop, SPEAKER, RIGHT), "the talk is where it is not")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1 and window.active(), "the window has the keyboard again")


def check_named_screen(desktop):
    for name, output in (LEFT, LEFT), (RIGHT.lower(), RIGHT), ("1", LEFT):
        desktop.plug(LEFT, RIGHT)
        with Window(desktop, "present", "--screen", name):
            until(lambda: is_on(desktop, TALK, output), f"--screen {name} is {output}")
            until(lambda: is_on(desktop, SPEAKER, LEFT if output == RIGHT else RIGHT), "the speaker's on the other")
    for argument in "HDMI-9", "0", "3", "":
        said = subprocess.run([os.environ["EXASCOPE_WINDOW"], "present", "--screen", argument], env=desktop.env,
                              check=False, timeout=60, capture_output=True, text=True)
        equal((said.returncode, said.stdout), (2, ""), f"--screen {argument}")
        for part in "exascope: ", f"“{argument}”", f"1  {LEFT}, 1280 × 720", f"2  {RIGHT}, 1920 × 1080":
            equal(part in said.stderr, True, f"whether “{said.stderr}” has {part}")


def check_windowed(desktop):
    """A window to be shared stays where it came up, and the speaker's screen does not cover it."""
    desktop.plug(LEFT, RIGHT)
    with Window(desktop, "present", "--window", "800x450") as window:
        desktop.point(LEFT)
        until(lambda: is_on(desktop, SPEAKER, RIGHT), "the speaker's screen is the other one")
        equal(desktop.area(TALK)[2:], (800, 450), "the size of the window")
        equal(desktop.area(TALK).x < AREAS[RIGHT].x, True, "whether it is where it came up")
        equal(has_keyboard(window), True, "whether a window of the talk has the keyboard")


def check_unplugged(desktop):
    desktop.plug(LEFT, RIGHT)
    with begun_at(desktop, LEFT) as window:
        until(lambda: is_on(desktop, TALK, RIGHT) and is_on(desktop, SPEAKER, LEFT), "the talk is on the right")
        window.key("3", "Return")
        until(lambda: slide(window) == HEADLINES[2], "the third slide")
        for _ in range(2):
            desktop.unplug(RIGHT)
            until(lambda: is_on(desktop, TALK, LEFT) and window.active() and window.active().name == TALK, "it is on what is left")
            equal(desktop.window(SPEAKER), None, "the speaker's screen on the room's")
            window.key("End")
            until(lambda: slide(window) == HEADLINES[-1], "and goes on")
            desktop.plug(RIGHT)
            until(lambda: is_on(desktop, TALK, RIGHT) and is_on(desktop, SPEAKER, LEFT), "and is back")
            until(lambda: has_keyboard(window), "with the keyboard")
            window.key("3", "Return")
            until(lambda: slide(window) == HEADLINES[2], "and goes on, too")


def check_speaker_unplugged(desktop):
    """What is left is the room's: no notes are shown there, unless they are asked for."""
    desktop.plug(LEFT, RIGHT)
    with begun_at(desktop, LEFT) as window:
        until(lambda: is_on(desktop, TALK, RIGHT) and is_on(desktop, SPEAKER, LEFT), "the talk is on the right")
        desktop.unplug(LEFT)
        until(lambda: desktop.window(SPEAKER) is None, "the speaker's screen is gone")
        # The only one, it begins at the corner.
        until(lambda: desktop.area(TALK) == AREAS[RIGHT]._replace(x=0), "the room still sees the talk")
        until(lambda: window.active() and window.active().name == TALK, "which has the keyboard")
        window.key("End")
        until(lambda: slide(window) == HEADLINES[-1], "keys work")
        window.key("v")
        until(lambda: desktop.window(SPEAKER) is not None, "V shows the speaker's screen all the same")
        desktop.plug(LEFT)
        until(lambda: is_on(desktop, SPEAKER, LEFT) and is_on(desktop, TALK, RIGHT), "which goes to its own again")


def check_just_come(desktop):
    """An output that the desktop has hardly heard of when the talk begins."""
    for _ in range(4):
        desktop.plug(LEFT, RIGHT)
        desktop.unplug(RIGHT)
        desktop.plug(RIGHT)
        with begun_at(desktop, LEFT):
            until(lambda: is_on(desktop, TALK, RIGHT) and is_on(desktop, SPEAKER, LEFT), "each is where it belongs")


def check_held_key(desktop):
    """What X servers repeat turns one page."""
    desktop.plug(LEFT, RIGHT)
    with begun_at(desktop, LEFT) as window:
        until(lambda: is_on(desktop, TALK, RIGHT) and is_on(desktop, SPEAKER, LEFT), "the talk")
        window.key("6", "Return")
        until(lambda: slide(window) == HEADLINES[5], "the sixth slide")
        window.hold("Right", 2)
        window.key("Right", "Right")
        until(lambda: slide(window) == HEADLINES[6], "three presses, not fifty, go to the seventh slide")


run({
    "the audience's output is the one where the speaker is not": check_other_screen,
    "where the main window was moved is where the speaker is": check_moved_window,
    "an output by its name or number": check_named_screen,
    "a window to be shared": check_windowed,
    "the projector pulled out and put back": check_unplugged,
    "the speaker's output pulled out and put back": check_speaker_unplugged,
    "an output that has just come": check_just_come,
    "a key that is held turns one page": check_held_key,
}, Desktop)
