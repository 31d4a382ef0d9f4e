# SPDX-License-Identifier: GPL-3.0-or-later
"""A day's work: walking by Tab, choosing countries, picking, enlarging, files that come and go and are dropped."""

import os
import subprocess

import data
import tree
from dragged import Dragged
from tap import equal, run
from window import Window, press, until

BUTTON = ".*button"
# What GTK, by its version, says that they are.
SEARCH = "text", "entry", "search box", "search bar"
MENU = "menu item", "check menu item", "radio menu item"
# What is above it is in the header bar.
HEADER = 60
TABLE = "Model,Country,Score\nAlpha,United States,30\nBeta,China,20\nGamma,China,10\n"


def names(window):
    return [bar.name.replace("\u00a0", " ") for bar in window.bars()]


def title(window):
    return window.active().name


def headline(window):
    return window.figure().name


def check_tab(screen):
    with Window(screen) as window:
        until(window.bars, "the first chart has bars")
        first = title(window)
        window.key("ctrl+f")
        until(lambda: window.focused_role() in SEARCH, "the search has the focus")
        window.key("Tab")
        until(lambda: window.focused_role() == "list item", "Tab goes on to the list of charts")
        window.key("Down")
        until(lambda: title(window) != first, "an arrow goes to the next chart")
        second = title(window)
        # Over the list of stories to the toolbar.
        window.key("Tab", "Tab")
        until(lambda: window.focused_role().endswith("button"), "Tab leaves the list at once")
        equal(title(window), second, "the chart after the list was left by Tab")
        window.key("ctrl+Page_Up")
        until(lambda: title(window) == first, "Ctrl+PgUp works wherever the focus is")


def check_countries(screen):
    chart = data.charts()["GPU server shares"]
    with Window(screen, state=f"[View]\nchart={chart['id']}\n"
                "view={'countries': 'china'}\n") as window:
        until(lambda: len(window.bars()) == 1, "one bar is left")
        # What the chart as a whole shows is not said of a part of it.
        equal(headline(window), chart["name"], "the headline")
        window.key("ctrl+shift+0")
        until(lambda: len(window.bars()) == 3, "Ctrl+Shift+0 shows all of them")
        equal(headline(window), chart["title"], "the headline of the whole")


def count_ink(pixels):
    """How many pixels have the colour of text and of the label of a comparison."""
    return sum(pixels[at:at + 3] == b"\x1c\x17\x14" for at in range(0, len(pixels), 4))


def check_single_pick(screen):
    with Window(screen, state="[View]\nchart=gpu-server-share\n") as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        compared = count_ink(window.settled())
        window.key("Down", "space")
        until(lambda: window.picked() == [1], "one bar is picked")
        until(lambda: count_ink(window.settled()) < compared - 1000, "the chart's own bracket is gone")
        window.key("Escape")
        until(lambda: count_ink(window.settled()) > compared - 500, "and comes back with Escape")


def check_zoom(screen):
    with Window(screen, state="[View]\nchart=chips-int8\n") as window:
        until(lambda: len(window.bars()) > 3, "there are bars")
        window.settled()
        x, y, width, height = window.bars()[0].extents
        window.point(x, y + height / 2)
        subprocess.run(["xdotool", "keydown", "ctrl", "click", "4", "click", "4", "click", "4", "keyup", "ctrl"],
                       env=window.env, check=True)
        until(lambda: window.bars()[0].extents[2] > width * 1.4, "Ctrl and the wheel enlarge the figure")
        window.settled()
        # What was under the pointer stays there: here the zero line, but for the window's frame, which is not counted
        # everywhere. From any other place it would have moved by half of its way to there.
        equal(abs(window.bars()[0].extents[0] - x) <= 8, True, "the bar begins where it began")
        window.key("ctrl+0")
        until(lambda: window.bars()[0].extents == (x, y, width, height), "Ctrl+0 shows the whole figure again")


def says(window, *parts):
    """Whether something that is read aloud has all these parts."""
    return any(all(part in text for part in parts) for text in window.program.texts())


def check_reload(screen):
    path = screen.folder / "table.csv"
    path.write_text(TABLE, "utf-8")
    with Window(screen, path) as window:
        until(lambda: len(window.bars()) == 3, "three bars")
        shown = title(window)
        path.rename(path.with_suffix(".away"))
        window.key("ctrl+r")
        until(lambda: says(window, f"{path}: "), "what is gone is said")
        equal([len(window.bars()), title(window)], [3, shown], "what stays on the screen")
        equal(window.find(BUTTON, "Export…").has(tree.SENSITIVE), True, "whether it can be exported")
        path.write_text(TABLE + '"Delta\n', "utf-8")
        window.key("ctrl+r")
        until(lambda: says(window, f"{path}:5:1: "), "a mistake is said with its line")
        equal(len(window.bars()), 3, "the bars")
        path.write_text(TABLE + "Delta,China,5\n", "utf-8")
        window.key("ctrl+r")
        until(lambda: len(window.bars()) == 4, "and read again when it is good")
        until(lambda: not says(window, str(path)), "nothing is wrong any more")


def check_wrong_file(screen):
    wrong = screen.folder / "wrong.json"
    wrong.write_text("{ oops }", "utf-8")
    with Window(screen) as window:
        until(window.bars, "the bundled data are shown")
        shown = names(window)
        window.act("open", f"(uint32 1, ['{wrong}'])")
        until(lambda: says(window, f"{wrong}:1:3: "), "a mistake in another file is said")
        window.act("forget-problems", window=1)
        until(lambda: not says(window, str(wrong)), "and can be put aside")
        window.key("ctrl+r")
        equal(names(window), shown, "the bars")


def check_standard_input(screen):
    path = screen.folder / "input.csv"
    path.write_text(TABLE, "utf-8")
    with open(path, "rb") as file, Window(screen, "-", stdin=file) as window:
        until(lambda: len(window.bars()) == 3, "three bars")
        window.key("ctrl+r")
        until(lambda: len(window.bars()) == 3, "what was read of it is read again")
        equal([name.split(":")[0] for name in names(window)], ["Alpha", "Beta", "Gamma"], "the bars")
        window.key("ctrl+n")
        until(lambda: len(window.windows()) == 2, "a second window is there")
        until(lambda: window.windows()[1].name == window.windows()[0].name, "and shows the same")


def feed(path, text):
    """Writes into a pipe that somebody reads."""
    with open(path, "w", encoding="utf-8") as pipe:
        pipe.write(text)


def spins(window):
    """Whether the window says, beside what it shows, that files are being read."""
    return any(node.role in ("status", "status bar") and node.extents[2] > 0 for node in window.program.walk())


def check_slow(screen):
    slow, other = screen.folder / "slow.csv", screen.folder / "other.csv"
    os.mkfifo(slow)
    other.write_text(TABLE.replace("Alpha", "Omega"), "utf-8")
    with Window(screen, slow) as window:
        until(lambda: says(window, "The files are being read"), "a window says that its files are being read")
        feed(slow, TABLE)
        until(lambda: len(window.bars()) == 3, "and shows them")
        window.key("ctrl+r")
        until(lambda: spins(window), "it says that they are read again")
        window.key("t")
        until(lambda: window.find(BUTTON, "Table").pressed, "and answers meanwhile")
        window.key("t")
        window.act("open", f"(uint32 1, ['{other}'])")
        feed(slow, TABLE.replace("Alpha", "Late"))
        until(lambda: names(window)[0].startswith("Omega"), "the file that was asked for last is shown")
        until(lambda: not spins(window), "nothing is being read any more")
        equal(names(window)[0].split(":")[0], "Omega", "the first bar")


def cancel(window, in_header):
    """The button that stops a reading, in the header or on the page; None where it is not seen."""
    return next((node for node in window.walk() if node.name == "Cancel" and node.extents[2] > 0 and
                 (node.extents[1] < HEADER) == in_header), None)


def check_stop(screen):
    """Cancel and Escape end a reading: what is shown stays, or the page says that nothing is."""
    slow, other = screen.folder / "never.csv", screen.folder / "small.csv"
    os.mkfifo(slow)
    other.write_text(TABLE, "utf-8")
    with Window(screen, slow) as window:
        until(lambda: cancel(window, False), "a window that reads its first files can stop that")
        equal(cancel(window, True), None, "the same in the header")
        press(lambda: cancel(window, False), "Cancel")
        until(lambda: says(window, "The reading was stopped"), "it is stopped, and that is said")
        window.act("open", f"(uint32 1, ['{other}'])")
        until(lambda: len(window.bars()) == 3, "other files are shown")
        until(lambda: not cancel(window, False), "the page that waited waits no more")
        window.act("open", f"(uint32 1, ['{slow}'])")
        until(lambda: spins(window), "behind the figure files are read")
        equal(len(window.bars()), 3, "the bars, meanwhile")
        press(lambda: cancel(window, True), "Cancel")
        until(lambda: says(window, "The files were not read. What is shown was read before."), "what is shown is said")
        equal(says(window, "The reading was stopped."), True, "it is said why")
        until(lambda: not spins(window) and not cancel(window, True), "nothing is being read any more")
        equal(len(window.bars()), 3, "the bars stay")
        press(lambda: window.find(BUTTON, "Keep to what is shown"), "Keep to what is shown")
        until(lambda: not says(window, "The reading was stopped."), "and nothing more is said of it")
        window.act("open", f"(uint32 1, ['{slow}'])")
        until(lambda: spins(window), "it is read once more")
        window.key("Escape")
        until(lambda: says(window, "The reading was stopped.") and not spins(window), "Escape stops it, too")


def check_menu(screen):
    with Window(screen) as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        for way in (("Up", "Return", "Down", "Down", "Return"), ("Up", "Return", "Escape")):
            window.key("F10")
            until(lambda: window.focused() is None, "the menu has the focus")
            for key in way:
                window.key(key)
            until(lambda: window.focused() is not None, "the figure has the focus again")
            window.key("t")
            until(lambda: window.find(BUTTON, "Table").pressed, "and keys work")
            window.key("t")
            until(lambda: window.focused() is not None, "back on the figure")


def check_fast_keys(screen):
    """Where the last of them leads is not left again for what the first had asked for."""
    with Window(screen) as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        for keys, roles in ((("t", "t", "F10"), MENU), (("F10", "Escape", "F10"), MENU), (("t", "ctrl+f"), SEARCH)):
            window.key_at_once(*keys)
            until(lambda: window.focused_role() in roles, f"the keyboard is where {keys} lead")
            window.settled()
            equal(window.focused_role() in roles, True, f"whether it stays where {keys} lead")
            window.key("Escape")
            until(lambda: window.focused_role() not in roles, "and leaves with Escape")


def check_dialog_without_window(screen):
    with Window(screen) as window:
        until(window.bars, "there are bars")
        window.act("new-window", window=1)
        until(lambda: len(window.windows()) == 2, "a second window is there")
        window.act("open", window=1)
        until(lambda: len(window.windows()) == 3, "files can be chosen")
        window.act("close", window=1)
        until(lambda: len(window.windows()) == 1, "the dialog goes with its window")
        equal(window.process.poll(), None, "exit status")


def window_classes(window):
    """How many windows there are, by their class: what a desktop finds the program's icon by."""
    ask = ["xdotool", "search", "--onlyvisible", "--class"]
    return {name: len(subprocess.run([*ask, f"^{name}$"], env=window.env, capture_output=True, text=True,
                                     check=False).stdout.split()) for name in ("exascope", "export")}


def choose_folder(window, folder):
    """Chooses it in the export dialog, and returns what was chosen."""
    press(lambda: window.find(BUTTON, "Choose a folder"), "the button for the folder")
    until(lambda: len(window.windows()) == 3, "where to can be chosen")
    window.key("ctrl+l", "ctrl+a")
    window.type(str(folder))
    window.key("Return")
    until(lambda: len(window.windows()) == 2, "it is chosen")
    until(lambda: window.active() and window.active().name == "Export the figure", "the dialog has the keyboard again")
    return window.find(BUTTON, "Choose a folder").description


def check_class(screen):
    with Window(screen) as window:
        until(window.bars, "there are bars")
        equal(window_classes(window), {"exascope": 1, "export": 0}, "the classes at first")
        folder = screen.folder / "pictures"
        folder.mkdir()
        window.key("ctrl+e")
        until(lambda: window.active().name == "Export the figure", "Ctrl+E asks how to export")
        # The toolkit completes what is typed when it has read the folder, amid the typing too.
        while choose_folder(window, folder) != str(folder):
            pass
        window.key("alt+s")
        until(lambda: len(window.windows()) == 1, "both dialogs are closed")
        equal(len(list(folder.iterdir())), 1, "the files in the folder")
        window.act("new-window", window=1)
        until(lambda: len(window.windows()) == 2, "a second window is there")
        until(lambda: window_classes(window) == {"exascope": 2, "export": 0}, "both have the class of the program")


def check_drop(screen):
    path = screen.folder / "dropped.csv"
    path.write_text(TABLE, "utf-8")
    with Window(screen) as window:
        until(window.bars, "the window shows the bundled data")
        window.settled()
        with Dragged(window, path) as dragged:
            dragged.drop()
            until(lambda: [name.split(":")[0] for name in names(window)] == ["Alpha", "Beta", "Gamma"],
                  "the dropped file is shown")


def check_large_text(screen):
    settings = screen.folder / "settings"
    (settings / "gtk-4.0").mkdir(parents=True)
    (settings / "gtk-4.0" / "settings.ini").write_text("[Settings]\ngtk-font-name=Sans 18\n")
    with Window(screen) as window:
        until(window.bars, "there are bars")
        usual = until(lambda: window.find("list", "Charts"), "the list of charts").extents[2]
    with Window(screen, env={"XDG_CONFIG_HOME": str(settings)}) as window:
        until(window.bars, "there are bars")
        until(lambda: window.find("list", "Charts").extents[2] > usual * 1.3, "panes grow with the text")
        button = window.find(".*button", "More ways to show the figure")
        x, _, width, _ = button.extents
        equal(x + width <= 1440, True, "the last button of the toolbar is on the screen")



def check_second_start(screen):
    """From a terminal, where the desktop may not raise the window that there is."""
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        said = subprocess.run([os.environ["EXASCOPE_WINDOW"]], env=window.env, check=True, timeout=60,
                              stdout=subprocess.PIPE, text=True).stdout
        equal(said, "Exascope is open already, in another window.\n", "what a second start says")
        equal(len(window.windows()), 1, "the windows")


run({
    "a second start says that there is a window": check_second_start,
    "Tab passes lists by, arrows walk them": check_tab,
    "a choice of countries takes the headline away": check_countries,
    "one pick alone compares nothing": check_single_pick,
    "Ctrl and the wheel enlarge, Ctrl+0 takes it back": check_zoom,
    "what cannot be read again leaves what is shown": check_reload,
    "a mistaken file leaves the last good data": check_wrong_file,
    "standard input is read once, and kept": check_standard_input,
    "a window answers while files are read, and shows those asked for last": check_slow,
    "a reading can be stopped": check_stop,
    "after a menu the figure has the keyboard": check_menu,
    "keys that come fast lead where slow ones do": check_fast_keys,
    "a dialog goes with its window": check_dialog_without_window,
    "windows keep their class after an export": check_class,
    "a file dropped on the window is opened": check_drop,
    "larger text has room": check_large_text,
})
