# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of help: found by F1, read by keyboard and ear, and true."""

import re

import tree
from tap import equal, run
from window import Window, chinese, until

PARTS = {
    "en": ["In one minute", "How figures are read", "Tables of your own", "Taking a figure away", "A talk",
           "By keyboard and screen reader"],
    "zh_CN": ["一分钟上手", "怎样看图", "自己的表格", "导出图表", "演讲", "键盘与读屏软件"],
}
EXAMPLES = ["One figure: 68 %, exactly", "About: about 60 %", "A range: 40–55 %", "Less than: less than 30 %",
            "More than: more than 50 %", "Forecast: 45 %, forecast", "Two sources (one report): 25 %, exactly",
            "Two sources (another report): 35 %, exactly", "Computed: less than 44.2 %, computed"]
# Menus are GTK's.
KEYS = re.compile(r"(?:Ctrl\+(?:Shift\+)?[A-Z?]|F(?!10)\d+)")


def focused(window):
    """What has the keyboard, or None."""
    return next((node for node in window.walk() if node.has(tree.FOCUSED)), None)


def opened(window, name):
    """What has the keyboard in the help, once something has."""
    until(window.bars, "there are bars")
    window.key("F1")
    until(lambda: window.active().name == name, "the help has the keyboard")
    return until(lambda: focused(window), "something of it has it")


def parts(window):
    return [node for node in window.walk() if "\n" in node.name]


def check_page(language, name):
    def check(screen):
        with Window(screen, env=chinese(screen) if language == "zh_CN" else {}) as window:
            first = opened(window, name)
            equal(first.name.split("\n")[0], PARTS[language][0], "what has the keyboard")
            equal([part.name.split("\n")[0] for part in parts(window)], PARTS[language], "the parts")
            x, _, width, _ = window.active().extents
            for node in window.walk():
                left, _, wide, _ = node.extents
                if node.role == "label" and not x <= left <= left + wide <= x + width:
                    raise AssertionError(f"{node.name!r} is cut off")
            heard = [first.name]
            while len(heard) < 40 and PARTS[language][-1] not in heard[-1]:
                window.key("Tab")
                heard.append(until(lambda: (now := focused(window).name) != heard[-1] and now, "Tab goes on"))
            for part in PARTS[language]:
                equal(any(words.startswith(part) for words in heard), True, f"{part} is reached by Tab")
            window.key("Escape")
            until(lambda: len(window.windows()) == 1, "Escape closes the help")
            until(lambda: window.focused() is not None, "the figure has the keyboard again")
    return check


def check_one(screen):
    with Window(screen) as window:
        opened(window, "Help")
        window.act("help", window=1)
        window.act("shortcuts", window=1)
        until(lambda: len(window.windows()) == 3, "the keys are there")
        until(lambda: window.active().name == "Keyboard shortcuts", "and have the keyboard")
        window.key("Escape")
        until(lambda: len(window.windows()) == 2, "one help is left, and the window")


def check_example(screen):
    with Window(screen) as window:
        opened(window, "Help")
        bars = until(lambda: [node for node in window.walk() if "of 9" in node.description], "there are the examples")
        equal([bar.name.replace("\u00a0", " ") for bar in bars], EXAMPLES, "the examples")


def check_keys(screen):
    with Window(screen) as window:
        opened(window, "Help")
        told = set(KEYS.findall(" ".join(part.name for part in parts(window))))
        equal(len(told) > 10, True, f"keys are told: {told}")
        window.act("shortcuts", window=1)
        until(lambda: window.active().name == "Keyboard shortcuts", "the keys are shown")
        known = {node.name.replace("Shift+Ctrl", "Ctrl+Shift") for node in window.walk()}
        equal(sorted(told - known), [], "keys that do nothing")


run({
    "F1 shows a page that is read part by part": check_page("en", "Help"),
    "so it is in Chinese": check_page("zh_CN", "帮助"),
    "a window has one help": check_one,
    "each way of drawing has an example": check_example,
    "every key that it tells is one": check_keys,
})
