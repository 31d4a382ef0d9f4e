# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk: F5 presents the bundled story full screen, and its keys go through the slides."""

import json
import pathlib
import re
import subprocess
import time

import data
import tree
from dragged import Dragged
from heard import Heard
from screen import HEIGHT, WIDTH
from tap import equal, run
from window import Window, until


def slides():
    """Headline and number of steps of each slide of the first story."""
    story = json.loads(data.ask("list", "stories", "--format", "json"))[0]
    return [(slide["title"], slide["steps"]) for slide in story["slides"]]


def picture(window):
    """What the talk's window shows, or None."""
    return next((node for node in window.walk() if node.role in ("image", "icon", "img")), None)


def slide(window):
    """The headline on the screen: the name of the picture."""
    shown = picture(window)
    return shown and shown.name


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


def check_whole(screen):
    """The story from its first slide to its last, by a key of a keyboard and by that of a clicker."""
    wanted = [title for title, _ in slides()]
    with Window(screen, "present") as window:
        trace = window.state.with_name("talk.ini")
        until(lambda: slide(window) == wanted[0], "the first slide")

        def go(key):
            """Presses it, and returns which slide that leads to."""
            before = trace.read_text("utf-8") if trace.exists() else ""
            window.key(key)
            kept = until(lambda: trace.exists() and trace.read_text("utf-8") != before and trace.read_text("utf-8"),
                         f"{key} goes on")
            return int(re.search("^slide=(\\d+)$", kept, re.M)[1])

        for key in "Right", "Next":
            seen = [0]
            while seen[-1] != len(wanted) - 1:
                shown = go(key)
                if shown != seen[-1]:
                    seen.append(shown)
                    until(lambda: slide(window) == wanted[shown], f"{key} shows slide {shown + 1}")
            equal(seen, list(range(len(wanted))), f"the slides that {key} shows")
            equal(go("Home"), 0, "the first slide again")


# What the help calls them, and what xdotool does.
KEYS = {"→": "Right", "↓": "Down", "←": "Left", "↑": "Up", "PgDn": "Next", "PgUp": "Prior", "Space": "space",
        "Shift+Space": "shift+space", "Backspace": "BackSpace", ".": "period", ",": "comma", "+": "plus", "−": "minus",
        "/": "slash", "?": "question", "Ctrl+F": "ctrl+f", "Ctrl+W": "ctrl+w", "Ctrl+Q": "ctrl+q"}
# Not named in the help: keypad and keys of keyboards and clickers.
OTHERS = {"Next step": ["KP_Right", "KP_Next", "KP_Enter", "XF86Forward", "XF86AudioNext"],
          "Previous step, or back from a figure beside the plan": ["KP_Left", "KP_Prior", "XF86Back", "XF86AudioPrev"]}


def named(window, name):
    """The object of that name in the talk's window, or None."""
    return next((node for node in window.walk() if node.name == name), None)


def help_rows(window):
    """What the help says: title and keys of each row."""
    window.key("question")
    rows = until(lambda: named(window, "The keys of a talk"), "? shows the keys").children
    texts = [[node.name for node in row.walk() if node.role == "label"] for row in rows]
    window.key("Escape")
    until(lambda: not named(window, "The keys of a talk"), "Escape leaves the keys")
    return [(title, keys.split("  ")) for title, keys in texts]


def press(window, key):
    if key.startswith("number then "):
        window.key("2", key.removeprefix("number then "))
    else:
        window.key(KEYS.get(key, key.lower() if len(key) == 1 else key))


class Effects:
    """What each key of a talk does, as it is seen from outside."""

    def __init__(self, screen, window):
        self.screen, self.window = screen, window
        self.titles = [title for title, _ in slides()]
        # One without steps, behind which another comes.
        self.plain = next(i for i, (_, steps) in enumerate(slides()[:-1]) if steps == 0)

    def go_to(self, slide_number):
        self.window.key(*str(slide_number + 1), "Return")
        self.shows(slide_number, "before the key")

    def shows(self, number, what):
        until(lambda: slide(self.window) == self.titles[number], f"slide {number + 1} is shown: {what}")

    def moves(self, before, after):
        def check(key):
            self.go_to(before)
            press(self.window, key)
            self.shows(after, key)
        return check

    def becomes(self, color):
        def check(key):
            self.go_to(0)
            for wanted in (color, None):
                press(self.window, key)
                bar = WIDTH * 2 // 5, HEIGHT // 3
                until(lambda: (self.screen.pixel(*bar) == color and corners(self.screen) == {color})
                      == (wanted is not None), f"{key} makes the screen {wanted}")
        return check

    def freezes(self, key):
        self.go_to(self.plain)
        press(self.window, key)
        self.window.key("Right", "Left", "Right", "question")
        until(lambda: named(self.window, "The keys of a talk"), "the keys behind it")
        equal(slide(self.window), self.titles[self.plain], "what a frozen audience sees")
        self.window.key("Escape")
        press(self.window, key)
        self.shows(self.plain + 1, key)

    def lays_over(self, name):
        def check(key):
            press(self.window, key)
            until(lambda: named(self.window, name), f"{key} shows {name}")
            press(self.window, key)
            until(lambda: not named(self.window, name), f"{key} takes it away")
        return check

    def points(self, key):
        # Where the paper is white.
        place = WIDTH - 40, HEIGHT // 8
        self.window.point(place[0] - 30, place[1])
        press(self.window, key)
        self.window.point(*place)
        until(lambda: self.screen.pixel(*place) not in (0, 0xFFFFFF), f"{key} shows the pointer")
        press(self.window, key)
        until(lambda: self.screen.pixel(*place) == 0xFFFFFF, f"{key} takes it away")

    def still(self):
        """What the screen shows, if it shows the same a moment later."""
        first = self.screen.grab(0, 0, WIDTH, HEIGHT)
        time.sleep(0.4)
        return first if self.screen.grab(0, 0, WIDTH, HEIGHT) == first else None

    def zooms(self, key):
        self.go_to(self.plain)
        # Once nothing moves any more.
        before = until(self.still, "the slide stands")
        press(self.window, key)
        until(lambda: self.screen.grab(0, 0, WIDTH, HEIGHT) != before, f"{key} zooms")
        press(self.window, key)
        until(lambda: self.screen.grab(0, 0, WIDTH, HEIGHT) == before, f"{key} shows all again")

    def frees(self, key):
        press(self.window, key)
        until(lambda: corners(self.screen) != {0xFFFFFF}, f"{key} leaves the full screen")
        press(self.window, key)
        until(lambda: corners(self.screen) == {0xFFFFFF}, f"{key} fills the screen")

    def clicks(self, key):
        self.go_to(self.plain)
        self.window.click(300, 300)
        press(self.window, key)
        until(lambda: self.window.find(name="Clicks turn the page"), "it says that clicks turn the page")
        equal(slide(self.window), self.titles[self.plain], "the slide after a click that turns nothing")
        self.window.click(300, 300)
        self.shows(self.plain + 1, "a click")
        press(self.window, key)
        until(lambda: self.window.find(name="Clicks do not turn the page"), "it says that they do not")

    def leaves_alone(self, key):
        """Of the speaker's window, which is not there, or of the clock, which is not shown."""
        self.go_to(self.plain)
        press(self.window, key)
        self.window.key("Right")
        self.shows(self.plain + 1, f"{key} leaves the slide alone")

    def opens(self, key):
        press(self.window, key)
        until(lambda: self.window.active().name == "Speaker’s screen", f"{key} shows the speaker's screen")
        press(self.window, key)
        until(lambda: len(self.window.windows()) == 1 and self.window.active(), f"{key} closes it")

    def answers(self, key):
        press(self.window, key)
        until(lambda: named(self.window, "What the question is about"), f"{key} asks for the question")
        self.window.key("Escape", "v")
        until(lambda: len(self.window.windows()) == 1 and self.window.active(), "the speaker's screen is closed")

    def table(self):
        plain, last = self.plain, len(self.titles) - 1
        return {
            "Next step": self.moves(plain, plain + 1),
            "Previous step, or back from a figure beside the plan": self.moves(plain + 1, plain),
            "First slide": self.moves(plain, 0),
            "Last slide": self.moves(plain, last),
            "To the slide of that number": self.moves(last, 1),
            "Black screen": self.becomes(0),
            "White screen": self.becomes(0xFFFFFF),
            "Freeze what the audience sees": self.freezes,
            "Overview of all slides": self.lays_over("All slides"),
            "Pointer": self.points,
            "Zoom to a bar": self.zooms,
            "Swap the screens": self.leaves_alone,
            "The speaker’s screen": self.opens,
            "Pause the clock, or let it go on": self.leaves_alone,
            "Large timer, or the usual one": self.leaves_alone,
            "Larger notes": self.leaves_alone,
            "Smaller notes": self.leaves_alone,
            "Answer a question in private": self.answers,
            "Mouse clicks turn the page, or do not": self.clicks,
            "Full screen": self.frees,
            "Go on where a talk was broken off, when that is offered": self.leaves_alone,
            "These keys": self.lays_over("The keys of a talk"),
        }


def check_table(screen):
    """Every key that the help names; a line without a check here is an error."""
    leaving = ("Leave what is open, then the talk; F5 goes on with it", "Leave the talk", "Quit")
    with Window(screen, "present") as window:
        effects = Effects(screen, window)
        effects.shows(0, "at the start")
        rows = help_rows(window)
        table = effects.table()
        equal([title for title, _ in rows], [*table, *leaving], "what the help says")
        for title, keys in rows[:-len(leaving)]:
            for key in keys + OTHERS.get(title, []):
                table[title](key)
    for title, keys in rows[-len(leaving):]:
        for key in keys:
            with Window(screen, "present") as window:
                until(lambda: slide(window), "a slide")
                press(window, key)
                until(lambda: window.process.poll() is not None, f"{key}: {title}")
                equal(window.process.returncode, 0, "exit status")


def check_overview(screen):
    wanted = [title for title, _ in slides()]
    with Window(screen, "present") as window:
        until(lambda: slide(window) == wanted[0], "the first slide")
        window.key("o")
        until(lambda: named(window, f"Slide 1: {wanted[0]}").has(tree.FOCUSED), "its present slide has the keyboard")
        window.key("Right", "Right", "Return")
        until(lambda: not named(window, "All slides"), "Return leaves the overview")
        until(lambda: slide(window) == wanted[2], "arrows and Return go to the third slide")
        window.key("o", "5", "Return")
        until(lambda: slide(window) == wanted[4] and not named(window, "All slides"), "so does a number")
        window.key("o")
        first = until(lambda: named(window, "All slides"), "the overview again").children[0]
        x, y, width, height = until(lambda: first.extents[2] > 0 and first.extents, "the first slide's place")
        # Frame and padding apart, a slide is 16 to 9; its number stands under it.
        equal(height - 14 - (width - 14) * 9 / 16 > 8, True, "the number covers nothing of the slide")
        window.click(x + width // 2, y + height // 2)
        until(lambda: slide(window) == wanted[0] and not named(window, "All slides"), "and a click")


def check_small(screen):
    """All slides and all keys are seen at once on a small projector's screen."""
    with Window(screen, "present", "--window", "1024x640") as window:
        until(lambda: slide(window), "the first slide")
        for key, name in ("o", "All slides"), ("question", "The keys of a talk"):
            window.key(key)
            shown = until(lambda: named(window, name), f"{name}: shown")
            x, y, width, height = window.active().extents
            inside = lambda place: place[0] >= x and place[1] >= y and place[0] + place[2] <= x + width and \
                place[1] + place[3] <= y + height and place[2] > 0
            until(lambda: all(inside(node.extents) for node in shown.children), f"{name}: all of them are on the screen")
            window.key("Escape")
            until(lambda: not named(window, name), f"{name}: left")


def check_resume(screen):
    wanted = [title for title, _ in slides()]
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window) == wanted[0], "F5 begins at the first slide")
        window.key("3", "Return")
        until(lambda: slide(window) == wanted[2], "the third slide")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1, "Escape leaves the talk")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window) == wanted[2], "F5 goes on where it was left")


def check_own_table(screen):
    path = screen.folder / "towers.csv"
    path.write_text("Tower,Height (m),Floors\nBurj Khalifa,828,163\nShanghai Tower,632,128\nMakkah Clock,601,120\n")
    with Window(screen, path) as window:
        until(window.bars, "the window shows a figure")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window), "a table without a story is presented")
        first = slide(window)
        window.key("Right")
        second = until(lambda: slide(window) != first and slide(window), "it has a second slide")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1, "Escape leaves the talk")
        window.key("ctrl+Next")
        window.key("shift+F5")
        until(lambda: len(window.windows()) == 2 and slide(window) == second, "Shift+F5 begins at the chart shown")


def check_reload(screen):
    path = screen.folder / "towers.csv"
    table = "Tower,Height (m),Floors\nBurj Khalifa,828,163\nShanghai Tower,632,{}\n"
    path.write_text(table.format(128))
    with Window(screen, path) as window:
        until(window.bars, "the window shows a figure")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window), "the talk")
        window.key("Right")
        until(lambda: "128" in picture(window).description, "the second slide has the figure")
        path.write_text(table.format(131))
        window.act("reload", window=1)
        until(lambda: "131" in picture(window).description, "the slide shows what the file says now")


def check_options(screen):
    wanted = [title for title, _ in slides()]
    with Window(screen, "present", "--window", "800x450", "--slide=2", "--duration", "20") as window:
        until(lambda: slide(window) == wanted[1], "--slide begins at the second slide")
        until(lambda: window.active().extents[2:] == (800, 450), "--window has the size that was asked for")


def check_gestures(screen):
    """A table of one's own from drop to last slide: drop, click, and a clicker's key for each slide but the first."""
    path = screen.folder / "towers.csv"
    path.write_text("Tower,Height (m),Floors\nBurj Khalifa,828,163\nShanghai Tower,632,128\n")
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        window.settled()
        with Dragged(window, path) as dragged:
            dragged.drop()
            until(lambda: any("Burj" in bar.name for bar in window.bars()), "the dropped table is shown")
        x, y, width, height = until(lambda: window.find(".*button", "Present"), "there is a button").extents
        window.click(x + width // 2, y + height // 2)
        first = until(lambda: len(window.windows()) == 2 and slide(window), "the first slide")
        window.key("Next")
        until(lambda: slide(window) not in (None, first), "the last slide")
        # A clicker sends F5 and Escape by turns, and "." for black.
        window.key("period")
        until(lambda: corners(screen) == {0}, "the screen is black")
        window.key("period", "Escape")
        until(lambda: len(window.windows()) == 1, "the talk is left")
        window.key("F5")
        until(lambda: len(window.windows()) == 2 and slide(window) not in (None, first), "and gone on with")


def check_broken_off(screen):
    wanted = [title for title, _ in slides()]

    def resumes(kept, key, title):
        with Window(screen, "present", kept={"talk.ini": kept}) as again:
            until(lambda: again.find(name="This talk was broken off at slide 4. R goes on there."), "it is offered")
            equal(slide(again), wanted[0], "the slide meanwhile")
            again.key(key)
            until(lambda: slide(again) == title, f"{key} shows {title}")
            until(lambda: not again.find(name="This talk was broken off.*"), "and it is offered no more")

    with Window(screen, "present") as window:
        trace = window.state.with_name("talk.ini")
        until(lambda: slide(window) == wanted[0], "the first slide")
        window.key("4", "Return")
        until(lambda: trace.exists() and "slide=3" in trace.read_text("utf-8"), "its place is kept")
        window.process.kill()
        window.process.wait()
        kept = trace.read_text("utf-8")
    resumes(kept, "r", wanted[3])
    resumes(kept, "End", wanted[-1])
    with Window(screen, "present", kept={"talk.ini": kept}) as window:
        until(lambda: slide(window) == wanted[0], "the first slide")
        window.key("2", "Return", "Escape")
        until(lambda: window.process.poll() is not None, "Escape ends the talk")
        equal(window.state.with_name("talk.ini").exists(), False, "a talk that was left is offered still")


def check_as_seen(screen):
    """Shift+F5 takes the chart as it is on the screen; what is read again stays so."""
    path = screen.folder / "towers.csv"
    table = "Tower,Height (m)\nBurj Khalifa,828\nShanghai Tower,632\nMakkah Clock,{}\n"
    path.write_text(table.format(601))
    with Window(screen, path) as window:
        until(window.bars, "the window shows a figure")
        window.key("l", "shift+F5")
        until(lambda: len(window.windows()) == 2 and picture(window), "the talk")
        until(lambda: "logarithmic scale" in picture(window).description, "the slide is as the chart was seen")
        path.write_text(table.format(602))
        window.act("reload", window=1)
        until(lambda: "602" in picture(window).description, "the file is read again")
        equal("logarithmic scale" in picture(window).description, True, "the slide is so still")
        window.key("Escape")
        until(lambda: len(window.windows()) == 1, "Escape leaves the talk")
        window.key("v")
        until(lambda: len(window.windows()) == 3, "V presents with the speaker's screen")


def check_said(screen):
    """What a screen reader is told, and what a room is told of an axis that changed."""
    steps = [{"show": ["google-compute", "rest-compute"]}, {"show": ["google-compute", "rest-compute", "world-compute"]}]
    story = {"format": "exascope", "version": 1, "uses": ["us-china.json"],
             "stories": [{"id": "short", "title": "Short", "slides": [{"chart": "compute-capacity"},
                                                                      {"chart": "h100-equivalents", "steps": steps}]}]}
    path = screen.folder / "short.json"
    path.write_text(json.dumps(story), "utf-8")
    heard = Heard(screen)

    def is_told(words):
        return any(text.startswith(words) for text in heard.words())

    try:
        with Window(screen, "present", path) as window:
            until(lambda: slide(window), "the first slide")
            window.key("2", "Return")
            until(lambda: is_told(f"Slide 2 of 2. {slide(window)}. "), "a slide is announced")
            window.key("Right")
            until(lambda: window.find(name="Axis now to .*"), "another scale is said")
            until(lambda: is_told("Step 2 of 2. "), "a step is announced")
            window.key("v")
            until(lambda: window.active().name == "Speaker’s screen", "V shows the speaker's screen")
            heard.forget()
            window.key("End", "Home", "Right", "Home")
            until(lambda: is_told("Slide 1 of 2. "), "there, too, a slide is announced")
            equal([text for text in heard.words() if len(re.findall(r"(?:Slide|Step) \d of", text)) > 1], [],
                  "what is told of two slides at once")
    finally:
        heard.close()


def memory(window):
    """MiB of the program that are its own."""
    text = pathlib.Path(f"/proc/{window.process.pid}/smaps_rollup").read_text("ascii")
    return sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Private_")) / 1024


def check_memory(screen):
    """Five hundred changes of slide leave the memory as it is after the first hundred."""
    shown = slides()
    first, n = shown[0][0], sum(steps for _, steps in shown) + len(shown) - 1
    with Window(screen, "present") as window:
        until(lambda: slide(window) == first, "the first slide")
        measured = []
        for _ in range(500 // (2 * n) + 1):
            for key, end in ("Right", shown[-1][0]), ("Left", first):
                window.key("--delay", "40", *[key] * n)
                until(lambda: slide(window) == end, f"{n} times {key}")
            measured.append(memory(window))
        equal(measured[-1] < measured[1] + 12, True, f"MiB after each {2 * n} changes: {measured}")


def check_layout(screen):
    """A key of another layout does what is printed on it in Latin letters."""
    with Window(screen, "present") as window:
        until(lambda: corners(screen) == {0xFFFFFF}, "the slide fills the screen")
        try:
            # The key of b, by its code; the second layout has no Latin letter at all.
            for layout in "ru,us", "ru":
                subprocess.run(["setxkbmap", layout], env=window.env, check=True)
                window.key("56")
                until(lambda: corners(screen) == {0}, f"the key of b makes the screen black: {layout}")
                window.key("56")
                until(lambda: corners(screen) == {0xFFFFFF}, "and shows the slide again")
            subprocess.run(["setxkbmap", "fr"], env=window.env, check=True)
            # The key of 3, which gives " without Shift.
            window.key("12")
            window.key("Return")
            until(lambda: slide(window) == slides()[2][0], "the key of 3 is a number, too")
        finally:
            subprocess.run(["setxkbmap", "us"], env=window.env, check=True)


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
    "the whole story by keyboard, and by clicker": check_whole,
    "every key that the help names": check_table,
    "the overview": check_overview,
    "all slides and all keys on a small screen": check_small,
    "F5 goes on where Escape left": check_resume,
    "any table can be presented": check_own_table,
    "data that are read again in mid-talk": check_reload,
    "the options of “present”": check_options,
    "a table of one's own in four gestures, by a clicker": check_gestures,
    "a talk that was broken off is offered": check_broken_off,
    "Shift+F5 presents the chart as it is seen": check_as_seen,
    "a change of slide, and of a scale, is said": check_said,
    "memory is flat over five hundred changes": check_memory,
    "keys of another layout": check_layout,
    "the machine is kept awake during a talk and no longer": check_awake,
})
