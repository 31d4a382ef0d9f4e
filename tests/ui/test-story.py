# SPDX-License-Identifier: GPL-3.0-or-later
"""A story is made from the keyboard alone: slides, order, steps; saved, opened again, presented."""

import json
import time

import data
import tree
from talk import HEADLINES
from tap import equal, run
from window import Window, until

BUTTON = ".*button"
TABLE = "Company,Price (USD)\nAlpha,30\nBeta,20\nGamma,10\n"


def items(window, name):
    """The names of the rows of the list that is called so."""
    rows = window.find("list", name)
    return [row.name for row in rows.children] if rows else []


def slides(window):
    return [name.split(": ", 1)[1] for name in items(window, "Slides")]


def steps(window):
    return [name.split(": ", 1)[1] for name in items(window, "Steps of the slide")]


def focused(window, roles=None):
    """What has the keyboard, if it has one of these roles: in the active window, and, as none is while a popover has the
    keyboard, in the youngest one. A window behind it may have something focused, too."""
    at = window.active() or window.windows()[-1]
    return next((node for node in at.walk() if node.has(tree.FOCUSED) and (roles is None or node.role in roles)), None)


def titles(window):
    return [window_.name for window_ in window.windows()]


def headline(name):
    return data.charts()[name]["title"]


def add(window, name):
    """Adds the chart of that name, as one who knows how it begins."""
    before = len(slides(window))
    window.key("ctrl+d")
    until(lambda: focused(window, ("text", "entry", "search box", "search bar")), "Ctrl+D asks which chart")
    window.type(name)
    until(lambda: items(window, "Charts to add")[:1] == [name], "it is found")
    window.key("Return")
    until(lambda: len(slides(window)) == before + 1, "the chart is a slide")


def choose_path(window, path):
    """In the dialog that asks for it."""
    dialog = until(lambda: next((node for node in window.windows() if any(
        child.name.endswith("Name:") and child.has(tree.FOCUSED) for child in node.walk())), None), "the name is asked")
    window.key("ctrl+a")
    window.type(str(path))
    window.key("Return")
    until(path.exists, "the file is written")
    return dialog


def begin(window):
    """A new story of the present chart."""
    until(window.bars, "the window shows a figure")
    window.key("ctrl+d")
    until(lambda: "New story" in titles(window), "Ctrl+D begins a story")
    until(lambda: window.active() and window.active().name == "New story", "its window has the keyboard")
    until(lambda: len(slides(window)) == 1, "the present chart is its first slide")
    until(lambda: [window_.name for window_ in window.windows() for node in window_.walk() if node.has(tree.FOCUSED)] ==
          ["New story"], "nothing behind it says that it has the keyboard")


def step_bars(window):
    """The bars of the figure in the story's window."""
    story = window.active()
    figure = next((node for node in story.walk() if node.role == "list" and
                   any("Bar " in bar.description for bar in node.children)), None)
    return figure.children if figure else []


def tab_to_bars(window):
    """Tab, one at a time, until a bar of the figure has the keyboard."""
    bars = [bar.address for bar in step_bars(window)]
    for _ in range(60):
        at = until(lambda: focused(window), "something has the keyboard")
        if at.address in bars:
            return
        window.key("Tab")
        until(lambda: focused(window) and focused(window).address != at.address, "Tab goes on")
    raise AssertionError("Tab goes to no bar")


def check_make(screen):
    path = screen.folder / "my-talk.json"
    shares, capacity, training = "GPU server shares", "Computing capacity", "Training chip shares"
    with Window(screen) as window:
        begin(window)
        add(window, shares)
        add(window, training)
        equal(slides(window), [headline(name) for name in (capacity, shares, training)], "the slides")
        until(lambda: focused(window, ["list item"]), "the list of slides has the keyboard")
        window.key("alt+Up")
        until(lambda: slides(window)[1] == headline(training), "Alt+Up moves the slide up")
        window.key("ctrl+z")
        until(lambda: slides(window)[2] == headline(training), "Ctrl+Z takes that back")
        window.key("Up")
        until(lambda: len(step_bars(window)) == 3, "Up goes to the slide before")
        # Recorded: two bars picked, then the logarithmic scale.
        window.key("ctrl+shift+r")
        until(lambda: window.find(BUTTON, "Record steps").pressed, "steps are recorded")
        tab_to_bars(window)
        window.key("space", "Down", "space")
        until(lambda: len(steps(window)) == 2, "what was compared is a step")
        window.key("l")
        until(lambda: len(steps(window)) == 3, "and the logarithmic scale is one")
        window.key("ctrl+shift+r")
        equal(steps(window)[1], "Ratio: NVIDIA and AMD", "the first step")
        equal(steps(window)[2].startswith("View: logarithmic scale"), True, "the second step")
        window.key("ctrl+s")
        choose_path(window, path)
        until(lambda: any("my-talk.json" in text for text in window.active().texts()) if window.active() else False,
              "the window says where the story is")
    story = json.loads(path.read_text("utf-8"))["stories"][0]
    equal([slide["chart"] for slide in story["slides"]],
          [data.charts()[name]["id"] for name in (capacity, shares, training)], "the charts in the file")
    equal([sorted(step) for step in story["slides"][1]["steps"]], [["compare"], ["view"]], "the steps in the file")
    equal(b"no problems" in data.ask("story", "check", story["id"], "--data", str(path)), True, "story check")
    with Window(screen, path) as window:
        until(window.bars, "the file is opened")
        window.key("ctrl+shift+d")
        until(lambda: len(slides(window)) == 3, "Ctrl+Shift+D shows its story")
        until(lambda: window.active() and window.active().name == "New story", "in a window of its own")
        window.key("Down")
        until(lambda: len(steps(window)) == 3, "with its steps")
        window.key("shift+F5")
        until(lambda: len(window.windows()) == 3, "Shift+F5 presents it")
        window.key("Escape")
        until(lambda: len(window.windows()) == 2, "Escape leaves")


def check_own_data(screen):
    """A story of one's own data file goes into that, and the rest of the file stays."""
    path = screen.folder / "own.json"
    text = ('{"format": "exascope", "version": 1,\n'
            ' "entities": [{"id": "a",   "name": "A", "kind": "company"}],\n'
            ' "measures": [{"id": "m", "name": "M", "unit": "USD"}],\n'
            ' "claims": [{"id": "x", "subject": "a", "measure": "m", "value": "1.50", "assumption": "\\u0041"}],\n'
            ' "charts": [{"id": "c", "name": "C", "title": "C", "measure": "m"}]\n'
            '}\n')
    path.write_text(text, "utf-8")
    with Window(screen, path) as window:
        begin(window)
        window.key("ctrl+s")
        until(lambda: "stories" in path.read_text("utf-8"), "Ctrl+S writes it there")
        until(lambda: any("own.json" in said for said in window.active().texts()), "and says so")
    saved = path.read_text("utf-8")
    head, tail = text[:-3], text[-3:]
    equal([saved.startswith(head), saved.endswith(tail)], [True, True], "whether all else is as it was")
    data.ask("story", "check", "--data", str(path))


def check_table(screen):
    table, path = screen.folder / "prices.csv", screen.folder / "prices-talk.json"
    table.write_text(TABLE, "utf-8")
    with Window(screen, table) as window:
        begin(window)
        window.key("ctrl+s")
        choose_path(window, path)
        until(lambda: len(window.windows()) == 2, "the dialog is closed")
    equal(json.loads(path.read_text("utf-8"))["uses"], ["prices.csv"], "what the story uses")
    equal(b"new-story" in data.ask("list", "stories", "--data", str(path)), True, "list stories")


def check_unsaved(screen):
    with Window(screen) as window:
        begin(window)
        window.key("ctrl+w")
        until(lambda: "Unsaved changes" in titles(window), "closing asks about what is not saved")
        window.key("Escape")
        until(lambda: "Unsaved changes" not in titles(window), "Escape stays")
        equal(slides(window), [headline("Computing capacity")], "the story")
        window.key("ctrl+w")
        until(lambda: "Unsaved changes" in titles(window), "it asks again")
        window.key("alt+s")
        until(lambda: "Save the story" in titles(window), "to save it, a place is asked for")
        window.key("Escape")
        until(lambda: "Save the story" not in titles(window), "without one")
        equal(slides(window), [headline("Computing capacity")], "the story is still there")
        window.key("ctrl+q")
        until(lambda: "Unsaved changes" in titles(window), "quitting asks, too")
        window.key("alt+d")
        until(lambda: "New story" not in titles(window), "what is given up is gone")
        equal("CRITICAL" in window.log.read_text("utf-8"), False, "whether the program complains")


def check_draft(screen):
    """What was not saved when the program was ended is offered, gone on with, and no more once it is given up."""
    title, offer = headline("Computing capacity"), "A story of these data was not saved when the program ended."
    with Window(screen) as window:
        begin(window)
        drafts = window.state.parent / "drafts"
        until(lambda: list(drafts.glob("*.json")), "what is not saved is kept")
        # Ended as at the end of a session, a moment after the last change.
        window.key("ctrl+shift+h")
        until(lambda: "skipped" in window.find("list", "Slides").children[0].texts(), "the slide is skipped")
        window.process.terminate()
        window.process.wait()
        kept = {f"drafts/{path.name}": path.read_text("utf-8") for path in drafts.iterdir()}
    for key in "alt+g", "alt+v":
        with Window(screen, kept=kept) as window:
            until(lambda: window.find(name=f"{offer[:-1]}: Ctrl.Shift.D shows it."), "it is said at the start")
            window.key("ctrl+shift+d")
            until(lambda: "The compute gap" in titles(window), "the story's window")
            until(lambda: offer in window.active().texts() if window.active() else False, "it is offered")
            window.key(key)
            until(lambda: offer not in window.active().texts(), f"{key} leaves the offer")
            if key == "alt+g":
                until(lambda: slides(window) == [title], "the story is there again")
                until(lambda: "skipped" in window.find("list", "Slides").children[0].texts(), "the last change is kept")
                until(lambda: any("not saved yet" in text and "changed" in text for text in window.active().texts()),
                      "not saved still")
                window.key("ctrl+q")
                until(lambda: "Unsaved changes" in titles(window), "so it is asked about")
                window.key("alt+d")
                until(lambda: "New story" not in titles(window), "it is given up")
            until(lambda: not list(drafts.glob("*.json")), "nothing is kept once it is given up")


def check_skip(screen):
    """A slide that is skipped is named so, and the talk passes it by."""
    with Window(screen) as window:
        begin(window)
        add(window, "GPU server shares")
        add(window, "Training chip shares")
        window.key("Up")
        until(lambda: len(step_bars(window)) == 3, "Up goes to the second slide")
        window.key("ctrl+shift+h")
        rows = window.find("list", "Slides").children
        until(lambda: ["skipped" in row.texts() for row in rows] == [False, True, False], "it is skipped")
        equal(until(lambda: window.find("check ?box", "Skip in the talk"), "there is a button").has(tree.CHECKED), True,
              "whether it says so")
        window.key("F5")
        until(lambda: len(window.windows()) == 3 and window.active() and window.active().name == "New story", "the talk")
        window.key("Right")
        until(lambda: any(node.name == headline("Training chip shares") for node in window.walk()),
              "the talk passes it by")
        window.key("Escape")
        until(lambda: len(window.windows()) == 2, "Escape leaves")


def check_changed_data(screen):
    table = screen.folder / "prices.csv"
    table.write_text(TABLE, "utf-8")
    with Window(screen, table) as window:
        begin(window)
        table.write_text(TABLE.replace("Beta,20", "Beta,25"), "utf-8")
        window.act("reload", window=1)
        until(lambda: any("Slide 1 shows other figures now: Beta: $20 → $25" in text
                          for text in window.active().texts()), "a slide whose figures changed is named")
        window.key("ctrl+z")
        until(lambda: slides(window) == [], "and undo goes on")


def check_rehearse(screen):
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        window.key("ctrl+shift+d")
        until(lambda: len(slides(window)) > 3, "the bundled story")
        until(lambda: window.active() and window.active().name == "The compute gap", "its window has the keyboard")
        window.key("ctrl+F5")
        until(lambda: len(window.windows()) == 3, "Ctrl+F5 rehearses it")
        window.key("2", "Return")
        until(lambda: window.active() and any(node.name == HEADLINES[1] for node in window.walk()),
              "the second slide is shown")
        time.sleep(1.2)
        window.key("Escape")
        until(lambda: len(window.windows()) == 2, "Escape leaves")
        told = json.loads(data.ask_with({"XDG_STATE_HOME": str(window.state.parent.parent)}, "story", "times",
                                        "compute-gap", "--format", "json"))
        equal([column["kind"] for column in told], ["plan", "rehearsal"], "what is kept")
        equal(told[1]["slides"][1] >= 1, True, "the time of the second slide")
        window.act("story-times", window=2)
        until(lambda: "Times of the story" in titles(window), "the times can be seen")
        until(lambda: any("The last rehearsal took" in node.name for node in window.program.walk()), "as a chart, too")
        window.key("alt+u")
        until(lambda: "Times of the story" not in titles(window), "Alt+U makes them the plan")
        until(lambda: any("changed" in text for text in window.active().texts()) if window.active() else False,
              "the story is another")
        window.key("ctrl+z")
        until(lambda: not any("changed" in text for text in window.active().texts()), "which can be undone")


def check_killed(screen):
    """The times of a rehearsal are there though the program is killed in the midst of it."""
    with Window(screen, "present", "--rehearse") as window:
        until(lambda: any(node.name == HEADLINES[0] for node in window.program.walk()), "the first slide")
        window.key("2", "Return")
        until(lambda: any(node.name == HEADLINES[1] for node in window.program.walk()), "the second slide")

        def told():
            return json.loads(data.ask_with({"XDG_STATE_HOME": str(window.state.parent.parent)}, "story", "times",
                                            "compute-gap", "--format", "json"))

        until(lambda: any(column["kind"] == "rehearsal" and column["slides"][1] > 0 for column in told()),
              "the time of the second slide is kept")
        window.process.kill()
        window.process.wait()
        equal([column["kind"] for column in told()], ["plan", "rehearsal"], "what is kept")


def check_export(screen):
    path = screen.folder / "talk.pptx"
    with Window(screen) as window:
        until(window.bars, "the window shows a figure")
        window.key("ctrl+shift+d")
        until(lambda: window.active() and window.active().name == "The compute gap", "the bundled story")
        window.key("ctrl+e")
        until(lambda: window.active() and window.active().name == "Export the story", "Ctrl+E asks how")
        window.key("space")
        until(lambda: focused(window, ["list item"]), "what it can be is listed")
        window.key("Down", "Down", "Return")
        until(lambda: not focused(window, ["list item"]), "a presentation is chosen")
        window.key("alt+e")
        choose_path(window, path)
        until(lambda: len(window.windows()) == 2, "both dialogs are closed")
        until(lambda: any("talk.pptx is written." in node.name for node in window.program.walk()), "and it is said")
    equal(path.read_bytes() == data.ask("story", "export", "compute-gap", "--notes", "--sources", "-f", "pptx", "-o", "-"),
          True, "whether it is what “exascope story export” writes")


run({
    "a story of three charts is made, ordered, recorded, saved, opened again and presented": check_make,
    "a story of one's own data goes into their file, of which all else stays": check_own_data,
    "a story of a table is a file beside it": check_table,
    "what is not saved is asked about before it goes": check_unsaved,
    "what was not saved when the program was ended is offered": check_draft,
    "a slide that is skipped": check_skip,
    "slides whose figures changed are named when the data are read again": check_changed_data,
    "a rehearsal keeps the times, which can become the plan": check_rehearse,
    "a rehearsal that is killed keeps its times": check_killed,
    "the story is exported as the command line does it": check_export,
})
