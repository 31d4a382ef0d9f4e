# SPDX-License-Identifier: GPL-3.0-or-later
"""The program without a screen: what a reader says after each key, as a transcript in heard/LANGUAGE.txt has it.

A line is a key, or several, an arrow, and what is said then, in that order, parted by bars; a heading begins with ##, and names
the files that the window is opened on. With --write, transcripts are written anew: read them before they are kept.
"""

import pathlib
import re
import sys
import time

from heard import Heard
from tap import run
from window import LIMIT, Window, chinese, until

FOLDER = pathlib.Path(__file__).parent / "heard"
# Nothing more is said after as many seconds without a word; --write, which does not know what comes, waits longer.
QUIET, QUIET_TO_WRITE = 0.5, 2
SPOKEN = ("focus", "announced")
FILES = {"broken": "name,value\n\"a,1\n", "table": "Company,Revenue\nAcme,1200\nBolt,900\nCrow,300\n"}


def matches(text, expected):
    """An expected text may end in an ellipsis: then only its beginning counts."""
    return text.startswith(expected[:-1].strip()) if expected.endswith("…") and len(expected) > 8 else text == expected


def texts(said, expected=()):
    """One line a text. What describes that which gets the keyboard counts where it is an announcement that came first."""
    words = [words.replace("\n", " / ") for kind, words in said if kind in SPOKEN or
             kind == "description" and any(matches(words.replace("\n", " / "), text) for text in expected)]
    return [text for at, text in enumerate(words) if text and (at == 0 or text != words[at - 1])]


def press(window, keys):
    for key in keys.split():
        if key.startswith("type:"):
            window.type(key[5:])
        elif key != "(start)":
            window.key(key)


def hear(heard, expected, keys):
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        heard.listen()
        said = iter(texts(heard.said, expected))
        if all(any(matches(text, wanted) for text in said) for wanted in expected):
            # The next key comes when it is quiet: who listens presses none before.
            write(heard)
            return
        time.sleep(0.02)
    raise AssertionError(f"{keys}: heard {texts(heard.said, expected)}, not {expected}")


def write(heard, quiet=QUIET):
    """All that is said until it is quiet."""
    last, n = time.monotonic(), len(heard.said)
    while time.monotonic() - last < quiet:
        heard.listen()
        if len(heard.said) != n:
            last, n = time.monotonic(), len(heard.said)
        time.sleep(0.02)
    said, heard.said = heard.said, []
    return texts(said)


def scenes(language):
    """Heading, name of a file or None, [(keys, what is said)]."""
    for part in (FOLDER / f"{language}.txt").read_text("utf-8").split("## ")[1:]:
        lines = [line for line in part.splitlines() if line.strip()]
        heading, _, file = lines[0].partition(": ")
        steps = [(keys.strip(), [text.strip() for text in said.split(" | ") if text.strip()])
                 for keys, _, said in (line.partition("→") for line in lines[1:])]
        yield heading, file or None, steps


def play(screen, language, file, steps, write_to=None):
    arguments = []
    if file:
        path = screen.folder / f"{file}.csv"
        path.write_text(FILES[file], "utf-8")
        arguments = [path]
    heard = Heard(screen)
    try:
        with Window(screen, *arguments, env=chinese(screen) if language == "zh_CN" else {}) as window:
            for keys, expected in steps:
                press(window, keys)
                expected = [text.replace("FOLDER", str(screen.folder)) for text in expected]
                if write_to is None:
                    hear(heard, expected, keys)
                    continue
                said = " | ".join(text.replace(str(screen.folder), "FOLDER") for text in write(heard, QUIET_TO_WRITE))
                write_to.append(f"{keys} → {said}")
    finally:
        heard.close()


def check(language, file, steps):
    return lambda screen: play(screen, language, file, steps)


def rewrite(language):
    def write_all(screen):
        out = []
        for heading, file, steps in scenes(language):
            out += ["", f"## {heading}" + (f": {file}" if file else "")]
            play(screen, language, file, steps, out)
        (FOLDER / f"{language}.txt").write_text("\n".join(out[1:]) + "\n", "utf-8")
    return write_all


# Pixels, each way, that what is pressed has at least.
TARGET = 24
# Those of the frame are GTK's, which tells of them without their padding.
OF_FRAME = ("Minimize", "Maximize", "Restore", "Close")
PRESSED = r"(push|toggle|radio|check) ?button|button|check box|switch|combo box"


def targets(window):
    """What is pressed in the window with the keyboard, with its size; not what does not show."""
    sized = [(node.role, node.name, node.extents[2:]) for node in window.walk() if re.fullmatch(PRESSED, node.role)]
    return [(role, name, size) for role, name, size in sized if min(size) > 0 and name not in OF_FRAME]


def targets_are_large(screen):
    with Window(screen) as window:
        until(window.bars, "the figure shows")
        for keys, what in (("", "the window"), ("ctrl+e", "the export dialog")):
            active = window.active().address
            press(window, keys)
            if keys:
                until(lambda: window.active().address != active, what)
            found = until(lambda: targets(window), f"{what} has what can be pressed")
            small = [target for target in found if min(target[2]) < TARGET]
            if small:
                raise AssertionError(f"{what}: {small}")


if "--write" in sys.argv:
    sys.argv.remove("--write")
    run({f"writes {language}": rewrite(language) for language in ("en", "zh_CN")})
else:
    run({f"{heading}, in {language}": check(language, file, steps)
         for language in ("en", "zh_CN") for heading, file, steps in scenes(language)} |
        {"what is pressed is large enough": targets_are_large})
