# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways to look at a chart: search, scale, table, order, language, theme, the pointer."""

import pathlib
import re
import subprocess

import data
import tree
from tap import equal, run
from window import Window, until

# Its bars are solid, blue and red, and in the order of their values.
CHART = "chips-int8"
BUTTON = ".*button"
STATE = f"[View]\nchart={CHART}\n"


def names(window):
    return [bar.name.replace("\u00a0", " ") for bar in window.bars()]


def labels(window):
    """What stands before the colon of a name."""
    return [name.partition(": ")[0] for name in names(window)]


def check_search(screen):
    with Window(screen) as window:
        sidebar = until(lambda: window.find("list", "Charts"), "the sidebar lists charts")

        def found():
            return [row.name for row in sidebar.children if row.role == "list item"]

        until(lambda: len(found()) == len(data.charts()), "all charts are listed")
        window.key("ctrl+f")
        until(lambda: window.focused_role() in ("text", "entry", "search box", "search bar"), "the search entry has the focus")
        window.type("nvdia")
        until(lambda: 0 < len(found()) < len(data.charts()) and "GPU server shares" in found(),
              "“nvdia” finds the charts with NVIDIA, and not all")
        window.key("Escape")
        until(lambda: len(found()) == len(data.charts()), "Escape brings all charts back")


def check_search_opens(screen):
    with Window(screen) as window:
        sidebar = until(lambda: window.find("list", "Charts"), "the sidebar lists charts")

        def found():
            return [row.name for row in sidebar.children if row.role == "list item"]

        until(lambda: len(found()) == len(data.charts()), "all charts are listed")
        window.key("ctrl+f")
        until(lambda: window.focused_role() in ("text", "entry", "search box", "search bar"), "the search entry has the focus")
        window.type("1.6T")
        until(lambda: found()[:1] == ["Parameters of models"], "“1.6T” finds the chart that shows it")
        window.key("Down")
        until(lambda: any("1.6" in window.bars()[i].name for i in window.picked()), "Down opens it with the bar picked")
        window.key("Up")
        until(lambda: window.focused_role() in ("text", "entry", "search box", "search bar"), "Up goes back to the search entry")


def by_name(label):
    """Letters without case, numbers by their worth: A40 before A100."""
    return [part.zfill(9) if part.isdigit() else part for part in re.split(r"(\d+)", label.casefold())]


def check_keys(screen):
    with Window(screen, state=STATE) as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        by_value = names(window)
        window.settled()
        wide = window.bars()[0].extents[2]

        window.key("s")
        until(lambda: window.find(BUTTON, "Sort: name"), "S sorts by name")
        until(lambda: labels(window) == sorted(labels(window), key=by_name), "the bars stand in the order of their names")
        window.key("ctrl+z")
        until(lambda: names(window) == by_value, "Ctrl+Z brings the old order back")

        window.key("l")
        until(lambda: window.find(BUTTON, "Log scale").pressed, "L presses “Log scale”")
        until(lambda: window.bars()[0].extents[2] < wide / 4, "on a log scale bars become points")
        window.key("ctrl+z")
        until(lambda: window.bars()[0].extents[2] == wide, "Ctrl+Z makes bars of them again")

        window.key("t")
        until(lambda: window.find(BUTTON, "Table").pressed, "T shows the table")
        until(lambda: "5,033.2 TOPS" in [text.replace("\u00a0", " ") for text in window.find("tree.*", "Figures").texts()],
              "the table has the figures")
        window.key("t")
        until(lambda: window.find(BUTTON, "Chart").pressed, "T shows the chart again")


def check_letters(screen):
    """Keys that are letters alone do nothing where they are turned off; others do."""
    with Window(screen, state="letter-keys=false\n" + STATE) as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        window.key("s", "l", "space")
        until(lambda: window.picked() == [0], "the space bar, which came behind them, picks the bar")
        equal([window.find(BUTTON, "Sort: value") is not None, window.find(BUTTON, "Log scale").pressed], [True, False],
              "the figure is as it was")


def differing(now, before):
    """Where two pictures of one size are not the same; a card is some thousands of pixels, the ring of a bar hundreds."""
    return [at for at in range(0, len(now), 4) if now[at:at + 4] != before[at:at + 4]]


def check_pointer(screen):
    with Window(screen, state=STATE) as window:
        until(lambda: len(window.bars()) > 3, "there are bars")
        window.settled()
        clear = window.settled()
        x, y, width, height = window.bars()[1].extents
        # The pointer comes to the bar in one leap.
        window.point(x + width // 2, y + height // 2)
        until(lambda: len(differing(window.settled(), clear)) > 5000, "a card is shown")
        window.point(1, 1)
        until(lambda: window.settled() == clear, "the card goes with the pointer")
        for at in (1, 3):
            x, y, width, height = window.bars()[at].extents
            window.click(x + 12, y + height / 2)
            until(lambda: at in window.picked(), f"a click picks bar {at}")
            until(lambda: window.focused() == at, "and gives it the focus")
        equal(window.picked(), [1, 3], "the picked bars")


HUES = {
    "light": {"paper": 0xFFFFFF, "US": 0x2A5599, "China": 0xC8452F},
    "dark": {"paper": 0x15181D, "US": 0x7BA7E9, "China": 0xD95D43},
}


COUNTRIES = {"MI355X": "US", "B200": "US", "H100": "US", "BR100": "China", "Hanguang 800": "China"}


def off_by(window, paper):
    """How far places are from where the screen shows them: GTK 4.8 leaves out a window's frame, 4.14 adds a little.

    A figure is where its paper begins, left of and above a point in its margin.
    """
    x, y, _, _ = window.figure().extents
    left, top = x + 30, y + 30
    while left > 0 and window.screen.pixel(left - 1, y + 30) == paper:
        left -= 1
    while top > 0 and window.screen.pixel(x + 30, top - 1) == paper:
        top -= 1
    return x - left, y - top


def wrong_pixels(window, hues):
    """Where the screen has not the colour that it should have."""
    x, y, _, _ = window.figure().extents
    right, down = off_by(window, hues["paper"])
    wanted = {("paper", x + 30, y + 30): hues["paper"]}
    for bar, label in zip(window.bars(), labels(window)):
        if label in COUNTRIES:
            x, y, width, height = bar.extents
            x, y = x - right, y - down
            # A focus ring takes a few pixels of the bar.
            for along in (10, width // 2, width - 10):
                wanted[(label, x + along, y + height // 2)] = hues[COUNTRIES[label]]
    if len(wanted) != 1 + 3 * len(COUNTRIES):
        return ["not all bars are there"]
    return [place for place, hue in wanted.items() if window.screen.pixel(*place[1:]) != hue]


def check_pixels(screen, theme):
    with Window(screen, state=f"appearance={theme}\n" + STATE) as window:
        until(lambda: len(window.bars()) > 3, "there are bars")
        window.settled()
        until(lambda: not wrong_pixels(window, HUES[theme]), "ends and middle of the bars have their colours")


SCHEMA = """<schemalist><schema id="org.gnome.desktop.interface" path="/org/gnome/desktop/interface/">
<key name="color-scheme" type="s"><default>'default'</default></key></schema></schemalist>"""


def check_portal(screen):
    """The desktop's own choice of dark or light, and its change while the window is open."""
    portal = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("portal.py"))], env=screen.env,
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        equal(portal.stdout.readline(), "ready\n", "the portal")
        with Window(screen, state=STATE) as window:
            until(lambda: len(window.bars()) > 3, "there are bars")
            until(lambda: not wrong_pixels(window, HUES["dark"]), "the figure is dark, as the desktop is")
            portal.stdin.write("light\n")
            portal.stdin.flush()
            until(lambda: not wrong_pixels(window, HUES["light"]), "and light once the desktop is")
    finally:
        portal.terminate()
        portal.wait()


def check_settings(screen):
    """The same without a portal, from the desktop's settings, which here are a file."""
    folder = screen.folder / "settings"
    schemas, config = folder / "schemas", folder / "config"
    keyfile = config / "glib-2.0" / "settings" / "keyfile"
    for path in schemas, keyfile.parent:
        path.mkdir(parents=True)
    (schemas / "org.gnome.desktop.interface.gschema.xml").write_text(SCHEMA, "utf-8")
    subprocess.run(["glib-compile-schemas", str(schemas)], check=True)
    keyfile.write_text("[org/gnome/desktop/interface]\ncolor-scheme='prefer-dark'\n", "utf-8")
    env = {"GSETTINGS_SCHEMA_DIR": str(schemas), "GSETTINGS_BACKEND": "keyfile", "XDG_CONFIG_HOME": str(config)}
    with Window(screen, state=STATE, env=env) as window:
        until(lambda: len(window.bars()) > 3, "there are bars")
        until(lambda: not wrong_pixels(window, HUES["dark"]), "the figure is dark, as the desktop is")
        keyfile.write_text("[org/gnome/desktop/interface]\ncolor-scheme='default'\n", "utf-8")
        until(lambda: not wrong_pixels(window, HUES["light"]), "and light once the desktop is")


def copied(screen):
    """The size of the picture on the clipboard."""
    script = pathlib.Path(__file__).with_name("clipboard.py")
    return subprocess.run(["/usr/bin/python3", str(script)], env=screen.env, check=True, timeout=120,
                          stdout=subprocess.PIPE, text=True).stdout.strip()


def check_copy(screen):
    with Window(screen, state=STATE) as window:
        until(lambda: len(window.bars()) > 3, "there are bars")
        window.settled()
        wide = window.bars()[0].extents[2]
        window.key(*["ctrl+plus"] * 10)
        until(lambda: window.bars()[0].extents[2] > 7 * wide, "Ctrl++ zooms to eight times")
        window.key("ctrl+c")
        until(lambda: window.find("label", "The figure is on the clipboard."), "Ctrl+C says that it copied")
        equal(copied(screen), "1920x1080", "the size of the picture, which is that of an export")


def check_language(screen):
    chart = "gpu-server-share"
    with Window(screen, state=f"[View]\nchart={chart}\nlanguage=zh_CN\n") as window:
        until(lambda: len(window.bars()) == 3, "three bars")
        equal(window.figure().name, "英伟达占 GPU 服务器市场超过三分之二", "the headline")
        equal([name.partition("，")[0] for name in names(window)], ["英伟达：68%", "AMD：5–6%", "中国厂商：低于 4%"], "the bars")
        until(lambda: window.find(BUTTON, "Sort: value"), "the interface stays English")


def open_menu(window, name):
    """Presses the button of that name; about it may be another object of its name, which cannot be pressed."""

    def pressed():
        for node in window.program.walk():
            if node.name == name and re.fullmatch(BUTTON, node.role):
                try:
                    node.press()
                    return True
                except tree.Gone:
                    pass
        return False

    until(pressed, f"the button “{name}” is pressed")


def check_names(screen):
    """A single name is taken away, and brought back, in the menu of the countries."""
    with Window(screen, state="[View]\nchart=gpu-server-share\n") as window:
        until(lambda: window.focused() == 0, "the first bar has the focus")
        open_menu(window, "Countries: all")

        def vendors():
            return window.find("check ?box", "Chinese vendors")

        until(lambda: vendors() and vendors().pressed, "the menu has the names, and that their figures are shown")
        for _ in range(20):
            if vendors().has(tree.FOCUSED):
                break
            window.key("Tab")
            window.settled()
        window.key("space")
        until(lambda: labels(window) == ["NVIDIA", "AMD"], "its bar is gone")
        until(lambda: not vendors().pressed, "which its tick says")
        until(lambda: window.find(None, "Shown: 2 of 3 figures"), "and the button")
        window.key("space")
        until(lambda: labels(window) == ["NVIDIA", "AMD", "Chinese vendors"], "its bar is back")
        window.key("space")
        until(lambda: len(window.bars()) == 2, "and gone again")
        window.key("Escape")
        window.settled()
        window.key("ctrl+z")
        until(lambda: len(window.bars()) == 3, "Ctrl+Z brings it back")
        until(lambda: window.find(None, "Countries: all"), "which the button says")


def check_axes(screen):
    """A measure is laid along the other axis, although its chart has a unit for the one that was there."""
    with Window(screen, state="[View]\nchart=chips-fp16-per-dollar\n") as window:
        until(lambda: window.focused() is not None, "a dot has the focus")
        equal([part in names(window)[0] for part in ("TFLOPS, $", "exactly")], [True, True], "the first dot has its rate and its price")
        window.act("x", "'rate-fp16-tensor'", window=1)
        until(lambda: re.search(r": (about )?\$[\d,]+.*, .*TFLOPS", names(window)[0]), "the price stands up y, the rate along x")
        window.settled()
        window.key("ctrl+z")
        until(lambda: "TFLOPS, $" in names(window)[0], "Ctrl+Z turns them back")


OWN = """Chip,Country,Rate (TFLOPS),Price (USD)
A100,US,312,10000
H100,US,989,30000
910B,China,320,15000
B200,US,2250,40000
"""


def check_own_plane(screen):
    """Two figures of somebody's own table, one against the other: heard, walked, picked and pointed at."""
    path = screen.folder / "own.csv"
    path.write_text(OWN, "utf-8")
    with Window(screen, path) as window:
        until(lambda: len(window.bars()) == 4, "a bar of each row")
        window.act("kind", "'scatter'", window=1)
        # From left to right.
        until(lambda: [name.partition(", exactly")[0] for name in names(window)] ==
              ["A100: 312 TFLOPS, $10,000", "910B: 320 TFLOPS, $15,000", "H100: 989 TFLOPS, $30,000",
               "B200: 2,250 TFLOPS, $40,000"], "dots with both figures")
        clear = window.settled()
        x, y, width, height = window.bars()[1].extents
        window.point(x + width // 2, y + height // 2)
        until(lambda: len(differing(window.settled(), clear)) > 5000, "a card is shown")
        window.click(x + width // 2, y + height // 2)
        until(lambda: window.picked() == [1] and window.focused() == 1, "a click picks the dot, and gives it the focus")
        window.key("Escape")
        until(lambda: window.picked() == [], "Escape lets go of it")
        window.key("Right")
        until(lambda: window.focused() == 2, "Right goes to the next dot")
        window.key("space")
        until(lambda: window.picked() == [2], "the space bar picks it")


run({
    "single names are taken away and brought back": check_names,
    "measures are laid along the axes": check_axes,
    "dots of an own table are heard, walked, picked and pointed at": check_own_plane,
    "Ctrl+F searches, with a letter missing, too": check_search,
    "what is searched opens with its bar picked": check_search_opens,
    "S sorts, L and T switch, Ctrl+Z undoes": check_keys,
    "letters do nothing where they are turned off": check_letters,
    "the pointer brings a card, clicks pick": check_pointer,
    "the bars have their colours on light paper": lambda screen: check_pixels(screen, "light"),
    "and on dark": lambda screen: check_pixels(screen, "dark"),
    "the window follows the desktop's choice of dark or light": check_portal,
    "it does so from the desktop's settings where there is no portal": check_settings,
    "Ctrl+C copies a figure of the size of an export, whatever the zoom": check_copy,
    "a figure in Chinese has Chinese names": check_language,
})
