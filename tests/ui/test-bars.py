# SPDX-License-Identifier: GPL-3.0-or-later
"""Every bar of every chart is there for a screen reader, and for the keyboard."""

import re

import data
from heard import Heard
from tap import equal, run
from window import Window, until


def shown(window):
    """The name of the chart in the window's title."""
    return window.active().name


def count_ink(pixels):
    """How many pixels have the colour of text and of the label of a comparison."""
    return sum(pixels[at:at + 3] == b"\x1c\x17\x14" for at in range(0, len(pixels), 4))


def check_opens(screen):
    with Window(screen) as window:
        first = next(iter(data.charts().values()))
        until(lambda: shown(window) == first["name"], "the window is titled by the first chart")
        until(lambda: len(window.bars()) == len(data.rows(first["id"])), "its bars are there")
        equal(window.figure().name, first["title"], "the list of bars")


def same(figure, said):
    """Whether a bar says what a row does; computed ones below each other are rounded to the decimals of the bar."""
    if data.worth(figure) == data.worth(said):
        return True
    ends, others = re.findall(r"\d[\d,]*\.?\d*", figure), re.findall(r"\d[\d,]*\.?\d*", said)
    return len(ends) == len(others) and all(
        abs(float(a.replace(",", "")) - float(b.replace(",", ""))) <= 10 ** -len(a.partition(".")[2]) and "." in a
        for a, b in zip(ends, others))


def check_bars(window, chart):
    rows = data.rows(chart["id"])
    # A dot of a scatter is called by the figure up its axis; those along the other come behind them.
    if chart["kind"] == "scatter":
        rows = [row for row in rows if row["measure"] == rows[0]["measure"]]
    until(lambda: window.figure().name == chart["title"] and len(window.bars()) == len(rows),
          f"the {len(rows)} bars of {chart['id']}")
    for number, (bar, row) in enumerate(zip(window.bars(), rows), 1):
        name = bar.name.replace("\u00a0", " ")
        equal(bar.role, "list item", name)
        if not name.startswith((row["label"] or "", row["subject_name"] or "")):
            raise AssertionError(f"{name!r} does not begin with {row['label'] or row['subject_name']!r}")
        figure = re.split(r"[,;] ", name.partition(": ")[2])[0]
        if not same(figure, data.spoken(row)):
            raise AssertionError(f"{name!r} does not say {data.spoken(row)!r}")
        if not re.search(rf"\b(Bar|Dot) {number} of {len(rows)}\b", bar.description):
            raise AssertionError(f"{name!r} is described as {bar.description!r}")


def check_all_charts(screen):
    with Window(screen) as window:
        until(window.bars, "the first chart has bars")
        sidebar = until(lambda: window.find("list", "Charts"), "the sidebar lists charts")
        names = until(lambda: [row.name for row in sidebar.children if row.role == "list item"], "the list is filled")
        equal(sorted(names), sorted(data.charts()), "the charts of the sidebar")
        for number, name in enumerate(names):
            if number > 0:
                window.key("ctrl+Page_Down")
            until(lambda: shown(window) == name, f"the title is {name}")
            check_bars(window, data.charts()[name])
        window.key("ctrl+Page_Up")
        until(lambda: shown(window) == names[-2], "Ctrl+PgUp goes back")


STEPS = [("End", -1), ("Home", 0), ("Down", 1), ("Right", 2), ("Up", 1), ("Left", 0), ("Down", 1)]


def check_walk(screen):
    with Window(screen, state="[View]\nchart=gpu-server-multiples\n") as window:
        until(lambda: len(window.bars()) == 3, "three bars")
        until(lambda: window.focused() is not None, "a bar has the focus from the start")
        for key, at in STEPS:
            window.key(key)
            until(lambda: window.focused() == at % 3, f"{key} goes to bar {at}")


def check_pick(screen):
    with Window(screen, state="[View]\nchart=training-chips\n") as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        before = count_ink(window.settled())
        window.key("space")
        until(lambda: window.picked() == [0], "Space picks the first bar")
        window.key("End")
        until(lambda: window.focused() == 1, "the last bar has the focus")
        window.key("space")
        until(lambda: window.picked() == [0, 1], "Space picks another")
        window.key("Home")
        until(lambda: window.focused() == 0, "the first bar has the focus again")
        until(lambda: count_ink(window.settled()) > before + 1000, "a bracket with a dark label is drawn")
        window.key("Escape")
        until(lambda: window.picked() == [], "Escape drops the picks")
        # The ring of the focus comes and goes by itself.
        until(lambda: count_ink(window.settled()) < before + 500, "the bracket goes")


def check_said_once(screen):
    """What describes a bar, or a row, is read when the keyboard comes to it, and is no news behind that. The tree is not
    asked here: that would make them known before."""
    heard = Heard(screen)
    try:
        with Window(screen) as window:
            until(lambda: (bar := heard.keyboard()) and bar.description.startswith("Bar 1 "), "the first bar has it")
            window.key("Down")
            until(lambda: heard.keyboard().description.startswith("Bar 2 "), "the next one has it")
            window.key("space")
            until(lambda: any(words.startswith("Picked: ") for words in heard.words()), "a bar is picked")
            equal([words for words in heard.told if words.startswith("Bar 2 ")], [], "what is told of it again")
            window.key("ctrl+f")
            window.type("nvidia")
            until(lambda: any("charts found" in words for words in heard.words()), "a search is done")
            window.key("Down", "Down")
            until(lambda: (row := heard.keyboard()).role == "list item" and " · " in row.description, "a find has the keyboard")
            row = heard.keyboard().description
            window.key("Home")
            until(lambda: heard.keyboard().description != row, "another one has it")
            equal([words for words in heard.told if words == row], [], "what is told again of a row")
    finally:
        heard.close()


run({
    "the window opens on the bundled data": check_opens,
    "every bar of every chart has role, name, value and unit": check_all_charts,
    "arrows, Home and End walk the bars": check_walk,
    "what describes a bar or a row is told once": check_said_once,
    "Space picks two bars, the comparison is drawn, Escape clears": check_pick,
})
