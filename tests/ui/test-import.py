# SPDX-License-Identifier: GPL-3.0-or-later
"""How a table of one's own is read: seen, changed and taken back in the window."""

from tap import equal, run
from window import Window, until

CHIPS = "Chip,Maker,Memory (GB),Price\nA,X,80,12.480\nB,Y,192,35.250\nC,X,141,27.100\n"


def write(screen, text=CHIPS):
    path = screen.folder / "chips.csv"
    path.write_text(text, "utf-8")
    return path


def buttons(window):
    return [node for node in window.program.walk() if node.role.endswith("button")]


def press(window, name):
    until(lambda: next((b for b in buttons(window) if b.name.startswith(name)), None), f"a button {name}").press()


def check_doubt(screen):
    with Window(screen, write(screen)) as window:
        until(window.bars, "the chart is shown")
        press(window, "12.48")
        until(lambda: not any(b.name.startswith("12,480") for b in buttons(window)), "the doubt is settled")
        window.key("ctrl+z")
        until(lambda: any(b.name.startswith("12,480") for b in buttons(window)), "undo brings the doubt back")


def check_preview(screen):
    with Window(screen, write(screen)) as window:
        until(window.bars, "the chart is shown")
        press(window, "The table")
        until(lambda: {"A", "80", "12.480"} <= {node.name for node in window.program.walk()},
              "the cells stand as the file has them")


def check_no_table(screen):
    with Window(screen) as window:
        until(window.bars, "the chart is shown")
        equal([b.name for b in buttons(window) if b.name == "The table"], [], "no bar over data that are no table")


def check_filter(screen):
    with Window(screen, write(screen)) as window:
        until(lambda: len(window.bars()) == 3, "the chart is shown")
        press(window, "Filter")
        until(lambda: window.find(".*", "Rows where.*"), "the filter opens")
        press(window, "Show these rows only")
        until(lambda: len(window.bars()) == 1, "one row is shown")
        until(lambda: any(b.name.startswith("Filter: 1") for b in buttons(window)), "and the filter says so")
        window.key("ctrl+z")
        until(lambda: len(window.bars()) == 3, "undo shows all again")


def check_unread(screen):
    rows = "".join(f"Chip {number},{number}\n" for number in range(1, 60))
    with Window(screen, write(screen, f"Chip,Memory (GB)\n{rows}Chip 60,n/a?\n")) as window:
        until(window.bars, "the chart is shown")
        press(window, "1 cell is no figure: “n/a?”")
        until(lambda: "n/a?" in {node.name for node in window.program.walk() if node.extents[3] > 0 and
                                 node.role == "label"}, "its row is shown in the table")


run({
    "the rows of one value are shown alone": check_filter,
    "a cell that is not read is shown where it stands": check_unread,
    "a doubt is settled by a click, and Ctrl+Z brings it back": check_doubt,
    "the table is shown beside its chart, as the file has it": check_preview,
    "data that are no table have no bar": check_no_table,
})
