# SPDX-License-Identifier: GPL-3.0-or-later
"""Data of one's own: files that change while they are shown."""

import os
import re

import tree
from copied import Copied
from dragged import Dragged
from tap import equal, run
from window import Window, press, until

BUTTON = ".*button"
BEFORE = "Chip,Memory (GB)\nB200,180\nMI325X,256\n"
AFTER = "Chip,Memory (GB)\nB200,192\nMI325X,256\nTrainium3,144\n"


def names(window):
    return [bar.name.replace("\u00a0", " ") for bar in window.bars()]


def labels(window):
    return [name.split(":")[0] for name in names(window)]


def check_live(screen):
    path = screen.folder / "chips.csv"
    path.write_text(BEFORE, "utf-8")
    with Window(screen, path) as window:
        until(lambda: labels(window) == ["MI325X", "B200"], "the table is shown")
        # As editors save: another file, in place of this one.
        other = path.with_suffix(".tmp")
        other.write_text(AFTER, "utf-8")
        os.replace(other, path)
        until(lambda: labels(window) == ["MI325X", "B200", "Trainium3"], "what was saved is shown")
        equal("192" in names(window)[1], True, "the figure that was changed is the new one")
        until(lambda: window.find("label", r"chips\.csv changed at \d\d:\d\d: 1 figure differs, 1 row is new"),
              "and said")
        press(lambda: window.find(BUTTON, "Show"), "Show")
        until(lambda: [labels(window)[i] for i in window.picked()] == ["B200"], "Show picks what changed")
        press(lambda: window.find(BUTTON, "Show"), "Show")
        until(lambda: [labels(window)[i] for i in window.picked()] == ["Trainium3"], "and what is new")
        press(lambda: window.find(BUTTON, "Dismiss"), "Dismiss")
        until(lambda: not window.find(BUTTON, "Show"), "the bar goes when it is dismissed")
        path.unlink()
        until(lambda: window.find("label", "The files were not read.*"), "a file that is gone is missed")
        equal(len(window.bars()), 3, "the last good data")
        path.write_text(BEFORE, "utf-8")
        until(lambda: len(window.bars()) == 2, "it is read when it is there again")
        until(lambda: not window.find("label", "The files were not read.*"), "and nothing is missed")


def check_paste(screen):
    page = ("<html><body><table><tr><td>menu</td></tr><tr><td>about</td></tr></table><table><caption>Chips</caption>"
            "<tr><th>Chip</th><th>Memory (GB)</th></tr><tr><td>B200<sup class='reference'>[1]</sup></td><td>180</td></tr>"
            "<tr><td>MI325X</td><td>256</td></tr><tr><td>H&amp;H</td><td>1,024</td></tr></table></body></html>")
    with Window(screen) as window:
        until(window.bars, "the bundled data are shown")
        with Copied(window, {"text/plain;charset=utf-8": "a sentence"}):
            window.key("ctrl+v")
            until(lambda: window.find("label", "There is no table on the clipboard.*"), "what is no table is said")
        with Copied(window, {"text/plain;charset=utf-8": "Chip\tMemory (GB)\nA100\t80\nB200\t180\n"}):
            window.key("ctrl+v")
            until(lambda: labels(window) == ["B200", "A100"], "cells of a spreadsheet are shown")
        with Copied(window, {"text/html": page, "text/plain;charset=utf-8": "menu Chip Memory"}):
            window.key("ctrl+v")
            until(lambda: labels(window) == ["H&H", "MI325X", "B200"], "the table of a page is shown")
        files = list((window.state.parent / "pasted").iterdir())
        equal(sorted(path.suffix for path in files), [".csv", ".tsv"], "both are kept")


def check_folder(screen):
    folder = screen.folder / "tables"
    folder.mkdir()
    (folder / "chips.csv").write_text(BEFORE, "utf-8")
    (folder / "more.tsv").write_text("Maker\tPrice (USD)\nX\t7\nY\t9\n", "utf-8")
    (folder / "notes.doc").write_text("", "utf-8")
    with Window(screen) as window:
        until(window.bars, "the bundled data are shown")
        with Dragged(window, folder) as dragged:
            dragged.hold()
            until(lambda: window.find("label", "Drop to open"), "what is held over the window may be dropped")
            dragged.release()
            until(lambda: window.find("label", "What can be opened of “tables”"), "the folder says what can be opened")
        equal(bool(window.find("label", "1 other file or folder is not listed.")), True, "and what not")
        equal(bool(window.find("label", "Drop to open")), False, "nothing is held any more")
        until(lambda: re.fullmatch("check ?box", window.focused_role()), "the keyboard is on the first file")
        window.key("space", "alt+o")
        until(lambda: labels(window) == ["MI325X", "B200"], "what was chosen is shown")


def kept(window):
    """What the program has kept of tables: name → text, for the next window."""
    folder = window.state.parent
    return {str(path.relative_to(folder)): path.read_text("utf-8")
            for part in ("plans", "words") for path in folder.glob(part + "/*")}


def check_words(screen):
    path = screen.folder / "chips.csv"
    path.write_text(BEFORE, "utf-8")
    with Window(screen, path) as window:
        until(lambda: labels(window) == ["MI325X", "B200"], "the table is shown")
        window.key("F2")
        until(lambda: window.find("label", "To be quoted, it lacks who says it, and when."), "what is lacking is said")
        window.type("Two chips")
        window.key("Tab", "Tab", "Tab")
        window.type("The Office")
        window.key("Tab", "Tab")
        window.type("June")
        window.key("Return")
        until(lambda: window.find("label", "The date is to be written as .*"), "a date that is none is not taken")
        window.key("ctrl+a")
        window.type("2026-06")
        window.key("Return")
        until(lambda: window.figure().name == "Two chips", "the headline is as it was typed")
        until(lambda: any("The Office" in text for text in window.active().texts()), "so is who says it")
        window.key("ctrl+shift+s")
        until(lambda: any(child.name.endswith("Name:") and child.has(tree.FOCUSED) for each in window.windows()
                          for child in each.walk()), "it is asked where it is to be saved")
        window.key("Return")
        until((screen.folder / "chips.json").exists, "the data file is written")
        until(lambda: window.find("label", r"chips\.json was saved\."), "nothing is lacking any more")
        window.key("ctrl+z")
        until(lambda: window.figure().name != "Two chips", "Ctrl+Z takes the words back")
    with Window(screen, screen.folder / "chips.json") as window:
        until(lambda: labels(window) == ["MI325X", "B200"], "the data file is read")
        until(lambda: window.figure().name == "Two chips", "with its headline")


def check_recalled(screen):
    first, second = screen.folder / "june.csv", screen.folder / "july.csv"
    first.write_text("Chip,Price\nA,12.480\nB,35.250\nC,27.100\n", "utf-8")
    second.write_text("Chip,Price\nA,11.480\nB,36.250\nD,28.100\n", "utf-8")
    said = "It is read as was chosen the last time."
    with Window(screen, first) as window:
        until(lambda: window.find(BUTTON, "12,480"), "there is a doubt")
        equal(bool(window.find("label", said)), False, "nothing was chosen yet")
        press(lambda: window.find(BUTTON, "12,480"), "12,480")
        until(lambda: not window.find(BUTTON, "12,480"), "it is settled")
        until(lambda: kept(window), "and kept")
        state = kept(window)
    with Window(screen, second, kept=state) as window:
        until(lambda: window.find("label", said), "the next table is read likewise, and that is said")
        equal(bool(window.find(BUTTON, "11,480")), False, "there is no doubt any more")
        press(lambda: window.find(BUTTON, "Read it anew"), "Read it anew")
        until(lambda: window.find(BUTTON, "11,480"), "read anew, it has its doubt")
        until(lambda: not kept(window), "and nothing is kept")


def check_talk(screen):
    path = screen.folder / "chips.csv"
    path.write_text(BEFORE, "utf-8")
    with Window(screen, "present", path) as window:
        def shows(text):
            return any(text in node.name + node.description for node in window.program.walk())

        until(lambda: shows("MI325X"), "the table is presented")
        window.key("v")
        until(lambda: window.active().name == "Speaker’s screen", "V shows the speaker's screen")
        path.write_text(AFTER, "utf-8")
        said = r"chips\.csv changed at \d\d:\d\d: 1 figure differs, 1 row is new"
        until(lambda: window.find("label", said), "the speaker is told that the file changed")
        where = [top.name for top in window.windows() for node in top.walk() if re.fullmatch(said, node.name)]
        equal(set(where), {"Speaker’s screen"}, "nobody else is")
        until(lambda: shows("Trainium3"), "and what it says now is shown")
        press(lambda: next((node for node in window.program.walk() if re.fullmatch(BUTTON, node.role) and
                            any(re.fullmatch(said, part.name) for part in node.walk())), None), "what is said")
        until(lambda: not window.find("label", said), "a click puts it away")
        path.unlink()
        until(lambda: window.find("label", ".*chips.csv.*No such file.*"), "a file that is gone is told, too")


def check_by_hand(screen):
    path = screen.folder / "firms.csv"
    path.write_text("Firm,Sales ($bn),Staff\nAcme,12.5,1O4\nBolt,36.2,90\nCore,28,n/a?\nDana,9,12\nEver,8,30\nFarr,7,31\n", "utf-8")
    with Window(screen, path) as window:
        def said(text):
            return window.find("label", text)

        until(lambda: labels(window)[:3] == ["Bolt", "Core", "Acme"], "the table is shown")
        until(lambda: said("Acme, Staff: “1O4” is no figure") and said("Core, Staff: “n/a.” is no figure"),
              "cells that are no figures are said")
        press(lambda: window.find(BUTTON, "104"), "what may be meant")
        until(lambda: said("1 cell changed by hand") and not said("Acme, Staff.*"), "it is mended")
        equal(bool(said("Core, Staff: .*")), True, "the other is not")
        window.key("shift+F2")
        until(lambda: said("Bolt, line 2 of the data"), "Shift+F2 is about the figure of the inspector")
        window.type("< 40")
        window.key("Return")
        until(lambda: "less than $40 B" in names(window)[0], "the figure is a bound now")
        until(lambda: said("2 cells changed by hand"), "and that is said")
        until(lambda: said("Changed by hand: the table has “36.2”."), "the inspector has what the file says")
        window.key("ctrl+z")
        until(lambda: "$36.2 B" in names(window)[0], "it is taken back")
        window.key("shift+F2")
        until(lambda: said("Bolt, line 2 of the data"), "and can be changed again")
        window.type("many")
        window.key("Return")
        until(lambda: said("This is no figure.*"), "what is no figure is not taken")
        window.key("Escape")


def check_joined(screen):
    first, second = screen.folder / "mills.csv", screen.folder / "audit.csv"
    first.write_text("Mill,Output (MWh)\nNorth Mill,120\nWest Mill Ltd,40\n", "utf-8")
    second.write_text("Mill,Output (MWh)\nNORTH MILL,126\nWest Mill,41\n", "utf-8")
    question = "“West Mill Ltd” and “West Mill” stand apart.*"
    with Window(screen, first, second) as window:
        def said(text):
            return window.find("label", text)

        until(lambda: len(window.bars()) == 4, "what both tables say stands side by side")
        until(lambda: said("1 name is in more than one table") and said(question), "what is in both, and may be, is said")
        until(lambda: said("1 only in mills.csv: West Mill Ltd") and said("1 only in audit.csv: West Mill"),
              "and what is left over")
        press(lambda: window.find(BUTTON, "They are one"), "They are one")
        until(lambda: said("2 names are in more than one table") and not said(question), "two names are taken for one")
        equal(sorted(set(label.split(" (")[0] for label in labels(window))), ["North Mill", "West Mill Ltd"],
              "so are their figures")
        window.key("ctrl+z")
        until(lambda: said(question), "which is undone as all else")
        press(lambda: window.find(BUTTON, "They are two"), "They are two")
        until(lambda: not said(question), "two names that are two are not asked about again")
        equal(bool(said("1 name is in more than one table")), True, "and stay two")


run({
    "a figure is changed by hand, and a cell that is none is mended": check_by_hand,
    "two tables meet by the names of their rows": check_joined,
    "a talk follows its file, and only the speaker is told": check_talk,
    "headline and source are changed in the window, and saved as a data file": check_words,
    "the next table of the same columns is read as the last one, and says so": check_recalled,
    "a table is pasted from a spreadsheet, and from a web page": check_paste,
    "a folder that is dropped says what of it can be opened": check_folder,
    "a file that is saved is shown as it is now": check_live,
})
