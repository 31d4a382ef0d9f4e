# SPDX-License-Identifier: GPL-3.0-or-later
"""The program without a screen: what a reader says after each key, as a transcript in heard/LANGUAGE.txt has it.

A line is a key, or several, an arrow, and what is said then, in that order, parted by bars: that, and nothing else. What
stands in parentheses may be left unsaid. A heading begins with ##, and names the file that the window is opened on. With
--write, transcripts are written anew: read them before they are kept.
"""

import itertools
import pathlib
import re
import sys
import time

import tree
from heard import Heard
from tap import run
from window import LIMIT, Window, chinese, until

FOLDER = pathlib.Path(__file__).parent / "heard"
# Nothing more is said after as many seconds without a word; --write, which does not know what comes, waits longer.
QUIET, QUIET_TO_WRITE = 0.5, 2
SPOKEN = ("focus", "announced")
FILES = {"broken": "name,value\n\"a,1\n", "table": "Company,Revenue\nAcme,1200\nBolt,900\nCrow,300\n",
         "doubt": "Chip,Maker,Memory (GB),Price\nA,X,80,12.480\nB,Y,192,35.250\nC,X,141,27.100\n"}
# What a reader has no use for: what a widget is made of, and what has no name.
WORDLESS = re.compile(r"\b(Gtk|Exa)[A-Z]\w+|\b(filler|widget)\b|(?<!tab )\bpanel\b|\(nothing\)")
# Words of the other language: two in a row are no name of a thing.
ENGLISH = re.compile(r"\b[a-z]{2,} [a-z]{2,}\b")


def matches(text, expected):
    """An expected text may end in an ellipsis: then only its beginning counts."""
    return text.startswith(expected[:-1].strip()) if expected.endswith("…") and len(expected) > 8 else text == expected


def texts(said, expected=()):
    """One line a text. What describes that which gets the keyboard counts where it is an announcement that came first, or
    what is chosen in a list, which some versions of GTK have in its name."""
    parts = range(len(expected))
    out = []
    for kind, words in said:
        text = words.replace("\n", " / ")
        named = [f"{out[-1]}{colon}{text}" for colon in (": ", "：")] if out else []
        if kind == "description" and any(name in expected for name in named):
            out[-1] = next(name for name in named if name in expected)
        elif text and (kind in SPOKEN or kind == "description" and
                       any(matches(text.rstrip(".。"), joined(expected[i:j + 1])) for i in parts for j in parts[i:])):
            out.append(text)
    return out


def press(window, keys):
    """(window) among the keys waits until there is another window, and something in it has the keyboard."""
    known = [node.address for node in window.windows()]
    for key in keys.split():
        if key.startswith("type:"):
            window.type(key[5:].replace("FOLDER", str(window.screen.folder)))
        elif key == "(window)":
            until(lambda: any(node.has(tree.FOCUSED) for other in window.windows() if other.address not in known
                              for node in other.walk()), "another window has the keyboard")
        elif key != "(start)":
            window.key(key)


def joined(parts):
    """Announcements that come in one moment are one text; how long a moment is hangs on the machine."""
    between = "。" if re.search("[\u4e00-\u9fff]", parts[0]) else ". "
    return between.join(part.rstrip(".。") for part in parts)


def follows(said, expected):
    """Whether what is said is what is expected, in its order, and nothing else."""
    if not said:
        return not expected
    return any(matches(said[0].rstrip(".。"), joined(expected[:n])) and follows(said[1:], expected[n:])
               for n in range(1, len(expected) + 1))


def is_said(said, expected, typed=False):
    """The same, with or without what is in parentheses. typed: while a word is typed slowly, what its beginning finds may
    have been said before."""
    optional = [text for text in expected if text.startswith("(")]
    return any(follows(texts(said[start:], kept), kept) for n in range(len(optional) + 1)
               for left in itertools.combinations(optional, n)
               for kept in [[text[1:-1] if text in optional else text for text in expected if text not in left]]
               for start in (range(len(said)) if typed else [0]))


def judge(said, language, keys):
    """Whoever hears it has no use for some of it."""
    name = None
    for kind, words in said:
        if WORDLESS.search(words):
            raise AssertionError(f"{keys}: {kind} “{words}” is no word of a person")
        if language == "zh_CN" and kind not in ("within", "state") and ENGLISH.search(words):
            raise AssertionError(f"{keys}: {kind} “{words}” is not in Chinese")
        if kind == "description" and name and words.startswith((f"{name} (", f"{name}（")):
            raise AssertionError(f"{keys}: “{words}” says “{name}” twice")
        name = words if kind == "focus" else name


def hear(heard, language, expected, keys):
    end, typed = time.monotonic() + LIMIT, "type:" in keys
    heard.listen()
    while not is_said(heard.said, expected, typed) and time.monotonic() < end:
        time.sleep(0.02)
        heard.listen()
    # The next key comes when it is quiet: who listens presses none before.
    said = wait(heard)
    if not is_said(said, expected, typed):
        raise AssertionError(f"{keys}: heard {texts(said, expected)}, not {expected}")
    judge(said, language, keys)


def wait(heard, quiet=QUIET):
    """All that is said until it is quiet: [(kind, words)]."""
    last, n = time.monotonic(), len(heard.said)
    while time.monotonic() - last < quiet:
        heard.listen()
        if len(heard.said) != n:
            last, n = time.monotonic(), len(heard.said)
        time.sleep(0.02)
    said, heard.said = heard.said, []
    return said


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
        for path in [*screen.folder.glob("*.exascope.png"), *screen.folder.glob("told.json")]:
            path.unlink()
        with Window(screen, *arguments, env=chinese(screen) if language == "zh_CN" else {}) as window:
            for keys, expected in steps:
                press(window, keys)
                expected = [text.replace("FOLDER", str(screen.folder)) for text in expected]
                if write_to is None:
                    hear(heard, language, expected, keys)
                    continue
                said = " | ".join(text.replace(str(screen.folder), "FOLDER") for text in texts(wait(heard, QUIET_TO_WRITE)))
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


if "--write" in sys.argv:
    sys.argv.remove("--write")
    run({f"writes {language}": rewrite(language) for language in ("en", "zh_CN")})
else:
    run({f"{heading}, in {language}": check(language, file, steps)
         for language in ("en", "zh_CN") for heading, file, steps in scenes(language)})
