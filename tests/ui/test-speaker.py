# SPDX-License-Identifier: GPL-3.0-or-later
"""The speaker's screen: what it shows of a talk, its keys and buttons, answers in private, what it remembers."""

import json
import pathlib
import subprocess

import data
from screen import HEIGHT, WIDTH
from tap import equal, run
from tree import FOCUSED, SELECTED
from window import Window, until

NAME = "Speaker’s screen"


def slides():
    """What is known of each slide of the first story."""
    return json.loads(data.ask("list", "stories", "--format", "json"))[0]["slides"]


def speaker(window):
    return next((node for node in window.windows() if node.name == NAME), None)


def texts(window):
    return speaker(window).texts()


def has(window, *wanted):
    shown = texts(window)
    return all(text in shown for text in wanted)


def audience(window):
    """The headline that the audience sees."""
    other = next(node for node in window.windows() if node.name != NAME)
    return next((node.name for node in other.walk() if node.role in ("image", "icon", "img")), None)


def button(window, name):
    """The button of that name; None while a window that changes has none."""
    return next((node for node in speaker(window).walk() if node.name == name and "button" in node.role), None)


def click(window, name):
    x, y, width, height = until(lambda: button(window, name), f"there is “{name}”").extents
    window.click(x + width // 2, y + height // 2)


def open_speaker(window):
    until(lambda: audience(window), "the talk has begun")
    window.key("v")
    until(lambda: speaker(window) and window.active().name == NAME, "V shows the speaker's screen")
    # A window that fills the screen begins at its corner: places in it are places on the screen.
    window.key("F11")
    until(lambda: speaker(window).extents[2:4] == (WIDTH, HEIGHT), "F11 fills the screen")


def check_shows(screen):
    first, second = slides()[:2]
    with Window(screen, "present") as window:
        open_speaker(window)
        until(lambda: has(window, "1 of 12", first["notes"], "20:00 in all"), "place, notes and plan are shown")
        window.key(*["Right"] * (first["steps"] + 1))
        until(lambda: has(window, "2 of 12", second["notes"]) and audience(window) == second["title"],
              "a key goes on in both windows")
        window.key("7")
        until(lambda: has(window, "Return goes to slide 7"), "digits are shown")
        window.key("Return")
        until(lambda: has(window, "7 of 12", "no steps"), "and Return goes there")
        window.key("End")
        until(lambda: has(window, "The talk ends here."), "the end is said")
        window.key("v")
        until(lambda: len(window.windows()) == 1 and window.active(), "V closes it, and the talk goes on")
        window.key("v")
        until(lambda: speaker(window), "V opens it again")
        window.key("Escape")
        until(lambda: window.process.poll() is not None, "Escape ends the talk, both windows, and the program")
        equal(window.process.returncode, 0, "exit status")


def check_said(screen):
    with Window(screen, "present") as window:
        open_speaker(window)
        window.key("6", "Return")
        until(lambda: has(window, "“less than 4 per cent”, not “4”", "“5 to 6 per cent”, not “5.5”", "TrendForce"),
              "a bound is said as one")
        window.key("Right", "Right")
        until(lambda: has(window, "“more than 17 times”, not “17”"), "the comparison follows the step")


def check_clock(screen):
    """The plan is as long as was asked for, the pace is said, and T pauses the clock and lets it go on."""
    with Window(screen, "present", "--duration", "25") as window:
        open_speaker(window)
        until(lambda: has(window, "25:00 in all"), "the plan has the length of --duration")
        window.key("End")
        until(lambda: any(text.endswith(" ahead of the plan") for text in texts(window)), "the pace is said")
        equal("paused" in texts(window), False, "whether the clock is paused at first")
        window.key("t")
        until(lambda: has(window, "paused"), "T pauses the clock")
        window.key("t")
        until(lambda: "paused" not in texts(window), "and T lets it go on")


def check_frozen(screen):
    first, second = slides()[:2]
    with Window(screen, "present") as window:
        open_speaker(window)
        window.key("f")
        until(lambda: any(text.startswith("Audience frozen 0:") for text in texts(window)), "F freezes, with its time")
        equal(button(window, "Freeze").pressed, True, "the button is pressed")
        window.key(*["Right"] * (first["steps"] + 1))
        until(lambda: has(window, "Only you see", "2 of 12", "1 of 12", second["notes"]), "the speaker goes on unseen")
        equal(audience(window), first["title"], "what the audience sees")
        click(window, "Freeze")
        until(lambda: audience(window) == second["title"] and "Only you see" not in texts(window),
              "thawed, the audience follows")
        window.key("b")
        until(lambda: has(window, "The audience sees black") and button(window, "Black").pressed, "B is shown")


def check_mouse(screen):
    shown = slides()
    with Window(screen, "present") as window:
        open_speaker(window)
        fourth = until(lambda: button(window, f"Slide 4: {shown[3]['title']}"), "the fourth slide is in the strip")
        _, _, width, height = until(lambda: fourth.extents[2] > 0 and fourth.extents, "it has its place")
        equal(height - 4 - (width - 4) * 9 / 16 > 8, True, "its number covers nothing of it")
        click(window, f"Slide 4: {shown[3]['title']}")
        until(lambda: has(window, "4 of 12") and audience(window) == shown[3]["title"], "a click in the strip goes there")
        click(window, "Back")
        until(lambda: has(window, "3 of 12"), "the button goes back")
        click(window, "Overview")
        until(lambda: window.find("list item|table cell|.*", f"Slide 12: .*") and button(window, "Overview").pressed,
              "the overview opens here")
        window.key("Escape")
        until(lambda: not button(window, "Overview").pressed, "and Escape closes it")
        window.key("F1")
        until(lambda: has(window, "Freeze what the audience sees"), "F1 shows the keys")


def check_keyboard(screen):
    with Window(screen, "present") as window:
        open_speaker(window)
        for _ in range(40):
            window.key("Tab")
            if button(window, "Freeze").has(FOCUSED):
                break
        until(lambda: button(window, "Freeze").has(FOCUSED), "Tab goes to the buttons")
        until(lambda: has(window, "1 of 12"), "and does nothing else")
        window.key("space")
        until(lambda: button(window, "Freeze").pressed, "Space presses the button")
        window.key("Escape", "End")
        until(lambda: has(window, "Only you see") and button(window, "Freeze").pressed, "Escape leaves it as it is")
        window.key("space", "f", "Home", "space")
        until(lambda: next(node for node in speaker(window).walk() if node.name.startswith("Step 1: ")).has(SELECTED),
              "and Space is the talk's again")


def check_reachable(screen):
    """Tab alone goes to notes, every button and every slide; all have a name."""
    first = slides()[0]
    with Window(screen, "present") as window:
        open_speaker(window)
        buttons = [node.name for node in speaker(window).walk() if "button" in node.role and node.extents[2] > 0]
        equal([name for name in buttons if not name], [], "buttons without a name")
        reached = set()
        for _ in range(60):
            window.key("Tab")
            reached |= {node.name for node in speaker(window).walk() if node.has(FOCUSED)}
        wanted = {"Notes", "What may be said", *buttons}
        equal(wanted - reached, set(), "what Tab does not reach")
        equal("" in reached, False, "whether Tab reaches what has no name")
        equal(audience(window), first["title"], "what the audience sees meanwhile")


def copied(screen):
    """The text on the clipboard."""
    script = pathlib.Path(__file__).with_name("clipboard.py")
    return subprocess.run(["/usr/bin/python3", str(script), "text"], env=screen.env, check=True, timeout=120,
                          stdout=subprocess.PIPE, text=True).stdout


def check_answer(screen):
    first = slides()[0]
    with Window(screen, "present") as window:
        open_speaker(window)
        window.key("slash")
        until(lambda: has(window, "Answer in private"), "/ opens the search")
        window.type("h100 910c fp16")
        until(lambda: window.find("list item", "H100, .*") and window.find("list item", "Ascend 910C, .*"),
              "both chips are found")
        window.key("Down", "space", "Down", "space")
        until(lambda: any("H100 : Ascend 910C" in text for text in texts(window)), "two picks are compared")
        equal(audience(window), first["title"], "what the audience sees meanwhile")
        window.key("Return")
        until(lambda: audience(window) != first["title"] and has(window, "beside the plan"), "Return pushes it")
        equal("Answer in private" in texts(window), False, "the search is open still")
        window.key("BackSpace")
        until(lambda: audience(window) == first["title"] and has(window, "1 of 12"), "Backspace returns to the slide")
        window.key("slash", "Escape", "Right")
        until(lambda: "Answer in private" not in texts(window) and len(window.windows()) == 2, "Escape leaves the search")
        window.key("End")
        until(lambda: any(text.startswith("NVIDIA’s chips for China\n") and "Machine Learning Hardware" in text
                          for text in texts(window)), "what was shown beside the plan is listed at the end")
        click(window, "Copy what was shown beside the plan")
        until(lambda: "“989.4 TFLOPS”" in copied(screen), "and copied with what may be said of it")


def check_remembered(screen):
    with Window(screen, "present") as window:
        kept = window.state.parent / "speaker.ini"
        open_speaker(window)
        before = button(window, "Larger notes").extents
        window.key("plus", "plus")
        window.key("c")
        until(lambda: button(window, "Large timer").pressed, "the timer is large")
        until(lambda: not any(node.name.startswith("Slide 1:") and node.extents[2] > 0
                              for node in speaker(window).walk()), "and takes the strip's room")
        window.key("v")
        until(lambda: len(window.windows()) == 1, "it is closed")
        until(lambda: "notes=140" in kept.read_text("utf-8"), "the size of the notes is kept")
        kept.write_text(kept.read_text("utf-8").replace("columns=", "columns=35\n#"), "utf-8")
        window.key("v")
        until(lambda: speaker(window) and button(window, "Large timer").pressed, "the large timer is back")
        window.key("F11")
        until(lambda: speaker(window).extents[2:4] == (WIDTH, HEIGHT) and
              button(window, "Larger notes").extents[0] < before[0] - 100, "and the parts are where they were put")


def check_reload(screen):
    """The strip has the slides of data that are read again, where they are fewer, too."""
    path = screen.folder / "towers.csv"
    path.write_text("Tower,Height (m),Floors,Built\nBurj Khalifa,828,163,2010\nShanghai Tower,632,128,2015\n")
    with Window(screen, path) as window:
        until(window.bars, "the window shows a figure")
        window.key("F5")
        until(lambda: len(window.windows()) == 2, "the talk")
        until(window.active, "it has the keyboard")
        window.key("v")
        tiles = lambda: [node.name for node in speaker(window).walk() if node.name.startswith("Slide ")]
        before = until(lambda: speaker(window) and tiles(), "the strip")
        window.key("End")
        until(lambda: has(window, "The talk ends here."), "the last slide")
        path.write_text("Tower,Height (m)\nBurj Khalifa,828\nShanghai Tower,632\n")
        window.act("reload", window=1)
        until(lambda: has(window, "1 of 1"), "one slide is left")
        equal(len(before) > 1 and tiles(), before[:1], "the strip")
        window.key("o", "o", "F1", "F1")
        until(lambda: has(window, "1 of 1"), "the program goes on")


run({
    "what it shows follows the talk, and its keys lead it": check_shows,
    "what may be said follows the figure and its steps": check_said,
    "length of the plan, pace, and a clock that is paused": check_clock,
    "a frozen audience stays while the speaker goes on": check_frozen,
    "strip, buttons, overview and help by mouse": check_mouse,
    "buttons by keyboard alone": check_keyboard,
    "notes, buttons and slides are reached by Tab": check_reachable,
    "an answer is looked for in private, pushed, and left": check_answer,
    "the strip follows data that are read again": check_reload,
    "size of notes, large timer and parts are remembered": check_remembered,
})
