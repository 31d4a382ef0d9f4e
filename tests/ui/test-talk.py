# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk: F5 presents the bundled story full screen, and its keys go through the slides."""

import json
import pathlib
import subprocess

import data
from screen import HEIGHT, WIDTH
from tap import equal, run
from window import Window, until


def slides():
    """Headline and number of steps of each slide of the first story."""
    story = json.loads(data.ask("list", "stories", "--format", "json"))[0]
    return [(slide["title"], slide["steps"]) for slide in story["slides"]]


def slide(window):
    """The headline on the screen: the name of the picture that the talk's window is."""
    pictures = [node.name for node in window.active().walk() if node.role in ("image", "icon", "img")]
    return pictures[0] if pictures else None


def corners(screen):
    return {screen.pixel(x, y) for x in (2, WIDTH - 3) for y in (2, HEIGHT - 3)}


def check_keys(screen):
    wanted = [title for title, _ in slides()]
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window) == wanted[0], "F5 shows the first slide")
        until(lambda: corners(screen) == {0xFFFFFF}, "the slide fills the screen")
        window.key("End")
        until(lambda: slide(window) == wanted[-1], "End goes to the last slide")
        window.key("Home")
        until(lambda: slide(window) == wanted[0], "Home goes to the first slide")
        window.key("b")
        until(lambda: corners(screen) == {0} and screen.pixel(WIDTH // 2, HEIGHT // 2) == 0, "B makes the screen black")
        window.key("Escape")
        until(lambda: corners(screen) == {0xFFFFFF}, "Escape leaves the black")
        equal(slide(window), wanted[0], "the slide after it")
        window.key("w")
        bar = WIDTH * 2 // 5, HEIGHT // 3
        until(lambda: screen.pixel(*bar) == 0xFFFFFF and corners(screen) == {0xFFFFFF},
              "W makes the screen white")
        window.key("Right")
        until(lambda: screen.pixel(*bar) != 0xFFFFFF, "going on leaves the white")
        window.key("Left")
        window.key("1", "2", "Escape", "Right", "Home")
        until(lambda: len(window.windows()) == 2 and slide(window) == wanted[0], "Escape leaves a number half typed")
        window.key("ctrl+w")
        until(lambda: len(window.windows()) == 1, "Ctrl+W leaves the talk")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window) == wanted[0], "F5 begins it again")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1, "Escape leaves the talk")
        until(window.bars, "the window is there again")
        window.key("F5")
        until(lambda: len(window.windows()) == 2, "F5 begins it once more")
        window.key("ctrl+q")
        until(lambda: window.process.poll() is not None, "Ctrl+Q ends the program from within the talk")
        equal(window.process.returncode, 0, "exit status")


def check_slides(screen):
    wanted = [title for title, _ in slides()]
    steps = slides()[0][1]
    with Window(screen, "present") as window:
        until(lambda: slide(window) == wanted[0], "“present” shows the first slide")
        window.key(*["Right"] * (steps + 1))
        until(lambda: slide(window) == wanted[1], "Right goes through its steps to the second")
        window.key("Left", "Left")
        until(lambda: slide(window) == wanted[0], "Left goes back")
        window.key("3", "Return")
        until(lambda: slide(window) == wanted[2], "3 and Return go to the third")
        window.key("Escape")
        until(lambda: window.process.poll() is not None, "Escape ends the talk, and the program with it")
        equal(window.process.returncode, 0, "exit status")


def check_awake(screen):
    """What the session manager is asked for, and that it is taken back while the program goes on."""
    manager = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("session-manager.py"))],
                               env=screen.env, stdout=subprocess.PIPE, text=True)
    try:
        equal(manager.stdout.readline(), "ready\n", "the session manager")
        with Window(screen) as window:
            until(window.bars, "the window shows a figure")
            for how in "Escape", "ctrl+w":
                window.key("F5")
                equal(manager.stdout.readline(), "Inhibit\n", "what F5 asks for")
                until(lambda: len(window.windows()) == 2 and slide(window), "the talk has the keyboard")
                window.key(how)
                equal(manager.stdout.readline(), "Uninhibit\n", f"what {how} asks for")
                until(lambda: len(window.windows()) == 1, "the talk is over")
                until(lambda: window.active() and window.bars(), "the window has the keyboard again")
        with Window(screen, "present") as window:
            equal(manager.stdout.readline(), "Inhibit\n", "what “present” asks for")
            until(lambda: slide(window), "the first slide")
            window.key("ctrl+q")
            equal(manager.stdout.readline(), "Uninhibit\n", "what Ctrl+Q asks for")
            until(lambda: window.process.poll() is not None, "Ctrl+Q ends the program")
            equal(window.process.returncode, 0, "exit status")
    finally:
        manager.terminate()
        manager.wait()


run({
    "F5 presents full screen; End, Home, B and Escape work": check_keys,
    "Right and Left go through the slides": check_slides,
    "the machine is kept awake during a talk and no longer": check_awake,
})
