# SPDX-License-Identifier: GPL-3.0-or-later
"""A talk and the program's windows on a Wayland desktop with two outputs: scaled, pulled out and plugged in."""

import ctypes
import os
import pathlib
import subprocess

from moved import Strip, without_motion
from talk import HEADLINES, SLIDES, SPEAKER, TALK, slide
from tap import equal, run
from wayland import LEFT, SCALES, SIZES, Desktop
from window import Window, press, until

APP_ID = "io.github.exascope.Exascope"
QUESTION = "Audience"
REMEMBERED = "audience=The X.Org Foundation 11.0\n"


def named(desktop, title):
    """The window of that title as the desktop has it, or None."""
    return next((top for top in desktop.toplevels() if top.title == title), None)


def is_on(desktop, title, output):
    """Whether that window is seen there, over all of it."""
    desktop.seen = top = named(desktop, title)
    return top is not None and (top.output, top.full, top.visible) == (output, True, True)


def has_keyboard(desktop, *titles):
    return any(top.focused and top.title in titles for top in desktop.toplevels())


def start(desktop, window):
    """F5 in the main window, whose title this returns."""
    until(window.bars, "the window shows a figure")
    main = desktop.toplevels()[0].title
    window.key("F5")
    return main


def is_main_again(desktop, main):
    """Whether the talk is over, and the main window has the keyboard."""
    return [(top.title, top.focused, top.awake) for top in desktop.toplevels()] == [(main, True, False)]


# --- which screen ---

def check_other_screen(desktop):
    """Whichever the desktop lists first, the room's is the one where the speaker is not."""
    for at, other in (LEFT, desktop.right), (desktop.right, LEFT):
        desktop.restore()
        desktop.focus(at)
        with Window(desktop, "present") as window:
            until(lambda: is_on(desktop, TALK, other) and is_on(desktop, SPEAKER, at), f"from {at}, it is on {other}")
            until(lambda: has_keyboard(desktop, TALK, SPEAKER), "the talk has the keyboard")
            window.key("s")
            until(lambda: is_on(desktop, TALK, at) and is_on(desktop, SPEAKER, other), "S swaps them")
            window.key("s")
            until(lambda: is_on(desktop, TALK, other) and is_on(desktop, SPEAKER, at), "and back")
        desktop.focus(at)
        with Window(desktop, state=REMEMBERED) as window:
            until(lambda: desktop.toplevels()[0].output == at, f"the main window is on {at}")
            start(desktop, window)
            until(lambda: is_on(desktop, TALK, other), f"from a window on {at}, too")
            until(lambda: is_on(desktop, SPEAKER, at), "and the speaker's screen where the window was")


def check_moved_window(desktop):
    """Where the main window is, not where it was."""
    desktop.restore()
    with Window(desktop, state=REMEMBERED) as window:
        until(window.bars, "the window shows a figure")
        desktop.move(desktop.right)
        until(lambda: desktop.toplevels()[0].output == desktop.right, "the main window was taken to the other output")
        desktop.still(desktop.right)
        start(desktop, window)
        until(lambda: is_on(desktop, TALK, LEFT) and is_on(desktop, SPEAKER, desktop.right), "the talk is on the first")


def check_question(desktop):
    desktop.restore()
    with Window(desktop) as window:
        main = start(desktop, window)
        until(lambda: has_keyboard(desktop, QUESTION), "which screen is asked")
        equal(named(desktop, TALK), None, "the talk before the answer")
        window.key("Escape")
        until(lambda: is_main_again(desktop, main), "Escape is no")
        window.key("F5")
        until(lambda: has_keyboard(desktop, QUESTION), "so it is asked again")
        # The other one is suggested.
        window.key("Return")
        until(lambda: is_on(desktop, TALK, desktop.right) and is_on(desktop, SPEAKER, LEFT), "Return says yes")
        window.key("Escape")
        until(lambda: is_main_again(desktop, main), "the talk is over")
        window.key("F5")
        until(lambda: is_on(desktop, TALK, desktop.right) and is_on(desktop, SPEAKER, LEFT), "and is not asked again")
        equal("audience=The X.Org Foundation 11.0" in window.state.read_text("utf-8"), True, "what is remembered")


def check_named_screen(desktop):
    desktop.restore()
    for name, output in (LEFT, LEFT), ("1", None), ("2", None), (desktop.right, desktop.right):
        with Window(desktop, "present", "--screen", name) as window:
            until(lambda: slide(window), "the first slide")
            on = until(lambda: next((at for at in (LEFT, desktop.right) if is_on(desktop, TALK, at)), None), "it is somewhere")
            until(lambda: is_on(desktop, SPEAKER, desktop.right if on == LEFT else LEFT), "and the speaker's on the other one")
            equal(on, output or on, f"where --screen {name} is")
    for argument in "HDMI-9", "0", "3", "":
        said = subprocess.run([os.environ["EXASCOPE_WINDOW"], "present", "--screen", argument], env=desktop.env,
                              check=False, timeout=60, capture_output=True, text=True)
        equal((said.returncode, said.stdout), (2, ""), f"--screen {argument}")
        for part in "exascope: ", argument, LEFT, "1280 × 720", desktop.right, "1920 × 1080":
            equal(part in said.stderr, True, f"whether “{said.stderr}” has {part}")


# --- scales ---

def show_fourth(desktop, window):
    """A slide with all its labels; what the room sees before it."""
    until(lambda: is_on(desktop, TALK, desktop.right) and slide(window) == HEADLINES[0], "the talk is on the right")
    before = desktop.still(desktop.right)
    window.key("4", "Return")
    until(lambda: slide(window) == HEADLINES[3], "the fourth slide")
    return before


def check_scales(desktop):
    """A slide is made of the screen's pixels: its picture is the same at any scale, at once, and whatever the other
    output's."""
    desktop.restore()
    env = without_motion(desktop.folder)
    with Window(desktop, "present", env=env) as window:
        before = show_fourth(desktop, window)
        until(lambda: desktop.shot(desktop.right) != before, "another picture")
        plain = desktop.still(desktop.right)
        window.key("s")
        until(lambda: is_on(desktop, TALK, LEFT), "S takes it to an output of another scale")
        window.key("s")
        until(lambda: is_on(desktop, TALK, desktop.right) and desktop.shot(desktop.right) == plain,
              "and back, where it is as it was")
        desktop.scale(SCALES | {desktop.right: 2})
        until(lambda: desktop.shot(desktop.right) == plain, "so it is when the scale changes")
        for factor in 1.25, 1.5:
            desktop.scale(SCALES | {desktop.right: factor})
            until(lambda: is_same(desktop, plain), f"at {factor}")
    for scales in {}, {desktop.right: 2}, SCALES | {desktop.right: 2}:
        desktop.scale(scales)
        desktop.focus(LEFT)
        with Window(desktop, "present", env=env) as window:
            show_fourth(desktop, window)
            until(lambda: desktop.shot(desktop.right) == plain, f"the slide is the same at {scales}")


def check_scale_alone(desktop):
    """Another scale of an output that is as large as before, in the units of windows: nothing else would lay out anew."""
    desktop.restore()
    env = without_motion(desktop.folder)
    blunt, sharp = ("1280x720", 1), ("2560x1440", 2)

    def become(resolution, scale):
        desktop.sway("output", LEFT, "resolution", resolution, "scale", str(scale))
        until(lambda: desktop.mode(LEFT) == tuple(map(int, resolution.split("x"))), f"{LEFT} is of {resolution}")

    def shown():
        # Sway shows the pointer again when the output changes.
        desktop.point(desktop.right, 5, 5)
        until(lambda: is_on(desktop, TALK, LEFT) and slide(window) == HEADLINES[0], "the talk is on the left")
        return desktop.still(LEFT)

    try:
        become(*blunt)
        with Window(desktop, "present", "--screen", LEFT, env=env) as window:
            before = shown()
        become(*sharp)
        with Window(desktop, "present", "--screen", LEFT, env=env) as window:
            after = shown()
            become(*blunt)
            until(lambda: desktop.shot(LEFT) == before, "what began at twice the scale is as what begins so")
            become(*sharp)
            until(lambda: desktop.shot(LEFT) == after, "and is as it was")
    finally:
        become(*sharp)


def is_same(desktop, plain):
    """Whether the slide looks as it did: to the pixel where desktop and toolkit know fractions of a scale; elsewhere the
    desktop shrinks what was made for the next whole one, which is as large, if soft."""
    shot = desktop.shot(desktop.right)
    if desktop.knows_fractions() and ctypes.CDLL("libgtk-4.so.1").gtk_get_minor_version() >= 12:
        return shot == plain
    green, before = shot[1::4], plain[1::4]
    return sum(abs(a - b) > 96 for a, b in zip(green, before)) < len(before) / 25


def frame(shot):
    """The rows above and below the bars, where neither the focus nor what hovers under the pointer shows."""
    row = 1920 * 4
    return shot[:340 * row] + shot[860 * row:]


def check_window_between_scales(desktop):
    """The main window taken to an output of another scale is painted for it, at once."""
    desktop.restore()
    desktop.focus(desktop.right)
    with Window(desktop) as window:
        until(window.bars, "the window shows a figure")
        plain = frame(desktop.still(desktop.right))
        desktop.move(LEFT)
        until(lambda: desktop.toplevels()[0].output == LEFT, "the window was taken to the left")
        desktop.still(LEFT)
        desktop.move(desktop.right)
        until(lambda: desktop.toplevels()[0].output == desktop.right, "and back")
        until(lambda: frame(desktop.shot(desktop.right)) == plain, "it looks as it did")


# --- keys ---

def check_held_key(desktop):
    """A key that is held, or that a slow program seems to hold, turns one page."""
    for on_speakers in False, True:
        desktop.restore()
        with Window(desktop, "present") as window:
            until(lambda: is_on(desktop, TALK, desktop.right) and slide(window) == HEADLINES[0], "the first slide")
            desktop.focus(LEFT if on_speakers else desktop.right)
            until(lambda: has_keyboard(desktop, SPEAKER if on_speakers else TALK), "the keyboard is there")
            window.key("6", "Return")
            until(lambda: slide(window) == HEADLINES[5], "the sixth slide")
            # Desktops repeat it 25 times a second.
            window.hold("Right", 2)
            window.key("Right", "Right")
            until(lambda: slide(window) == HEADLINES[6], "three presses, not fifty, go to the seventh slide")


# --- unplugged ---

def check_unplugged(desktop):
    """The projector is pulled out and put back; on the way nothing is lost, and no key goes astray."""
    desktop.restore()
    with Window(desktop, "present") as window:
        until(lambda: is_on(desktop, TALK, desktop.right) and is_on(desktop, SPEAKER, LEFT), "the talk is on the right")
        window.key("3", "Return")
        until(lambda: slide(window) == HEADLINES[2], "the third slide")
        for _ in range(2):
            desktop.unplug(desktop.right)
            until(lambda: is_on(desktop, TALK, LEFT) and has_keyboard(desktop, TALK), "it is on what is left")
            window.key("End")
            until(lambda: slide(window) == HEADLINES[-1], "where keys work")
            desktop.plug()
            until(lambda: is_on(desktop, TALK, desktop.right) and is_on(desktop, SPEAKER, LEFT), "and goes back to a new one")
            until(lambda: has_keyboard(desktop, TALK, SPEAKER), "with the keyboard")
            window.key("3", "Return")
            until(lambda: slide(window) == HEADLINES[2], "where keys work, too")
        window.key("Escape")
        until(lambda: window.process.poll() is not None, "Escape ends the talk")
        equal(window.process.returncode, 0, "exit status")


def check_speaker_unplugged(desktop):
    """The speaker's own screen goes."""
    desktop.restore()
    desktop.focus(desktop.right)
    with Window(desktop, "present") as window:
        until(lambda: is_on(desktop, TALK, LEFT) and is_on(desktop, SPEAKER, desktop.right), "the speaker's is on the right")
        window.key("3", "Return")
        until(lambda: slide(window) == HEADLINES[2], "the third slide")
        desktop.unplug(desktop.right)
        until(lambda: is_on(desktop, TALK, LEFT), "the room still sees the talk")
        until(lambda: has_keyboard(desktop, TALK, SPEAKER), "which has the keyboard")
        window.key("Left", "Right", "End")
        until(lambda: slide(window) == HEADLINES[-1], "keys work")
        desktop.plug()
        until(lambda: is_on(desktop, SPEAKER, desktop.right) and is_on(desktop, TALK, LEFT), "the speaker's comes back")


def check_plugged_in(desktop):
    """Begun on one screen; the projector comes later."""
    desktop.restore()
    desktop.unplug(desktop.right)
    with Window(desktop, "present") as window:
        until(lambda: is_on(desktop, TALK, LEFT) and has_keyboard(desktop, TALK), "the talk is on the only output")
        desktop.plug()
        until(lambda: is_on(desktop, TALK, desktop.right), "it goes to the projector")
        window.key("End")
        until(lambda: slide(window) == HEADLINES[-1], "with the keyboard")


# --- start and end ---

def check_from_start_to_end(desktop):
    """A whole talk from the main window, on outputs of different scale, the projector out and in again."""
    desktop.restore()
    with Window(desktop, state=REMEMBERED) as window:
        main = start(desktop, window)
        until(lambda: is_on(desktop, TALK, desktop.right) and is_on(desktop, SPEAKER, LEFT), "F5 begins the talk")
        until(lambda: named(desktop, TALK).awake, "the desktop stays awake")
        for number, headline in enumerate(HEADLINES, 1):
            if number == 4:
                desktop.unplug(desktop.right)
                until(lambda: is_on(desktop, TALK, LEFT) and has_keyboard(desktop, TALK), "pulled out, it goes on")
            if number == 6:
                desktop.plug()
                until(lambda: is_on(desktop, TALK, desktop.right) and is_on(desktop, SPEAKER, LEFT), "and is there again")
            until(lambda: has_keyboard(desktop, TALK, SPEAKER), "the talk has the keyboard")
            until(lambda: slide(window) == headline, f"slide {number}")
            for _ in range(SLIDES[number - 1]["steps"]):
                window.key("Right")
            equal(slide(window) in HEADLINES[number - 1:number + 1], True, "whether its steps are gone through")
            window.key(*str(number + 1), "Return")
        window.key("Escape")
        until(lambda: is_main_again(desktop, main), "the main window has the keyboard, and the desktop may sleep")
        window.key("F5")
        until(lambda: is_on(desktop, TALK, desktop.right) and has_keyboard(desktop, TALK, SPEAKER), "F5 goes on with it")
        until(lambda: slide(window) == HEADLINES[-1], "where it was left")
        window.key("Escape")
        until(lambda: is_main_again(desktop, main), "and Escape leaves again")
        window.key("t")
        until(lambda: window.find(".*button", "Table").pressed, "keys are the main window's")


def check_sleep(desktop):
    """What the session manager is asked for, as long as the program goes on."""
    desktop.restore()
    log = desktop.folder / "session-manager.said"
    with open(log, "wb") as said:
        manager = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("session-manager.py"))],
                                   env=desktop.env, stdout=said)
    wanted = ["ready"]

    def asks(word, what):
        wanted.append(word)
        until(lambda: log.read_text("utf-8").split() == wanted, what)

    try:
        until(lambda: log.read_text("utf-8").split() == wanted, "the session manager is there")
        with Window(desktop, state=REMEMBERED) as window:
            for leave in "Escape", "ctrl+w":
                main = start(desktop, window)
                asks("Inhibit", "F5 keeps the machine awake")
                until(lambda: slide(window) and has_keyboard(desktop, TALK, SPEAKER), "the talk has the keyboard")
                window.key(leave)
                asks("Uninhibit", f"{leave} lets it sleep")
                until(lambda: is_main_again(desktop, main), "the talk is over")
    finally:
        manager.terminate()
        manager.wait()


# --- the desktop's word for the program ---

def dialogs(desktop):
    """How many windows there are over the first, once the last that came has the keyboard; else None."""
    tops = desktop.toplevels()
    return len(tops) - 1 if tops[-1].focused else None


def check_app_ids(desktop):
    """Every window has the id that the desktop file has: dialogs of the toolkit's own too."""
    desktop.restore()
    with Window(desktop) as window:
        until(window.bars, "the window shows a figure")
        for key in "ctrl+o", "ctrl+p", "ctrl+question", "F5", "ctrl+e":
            window.key(key)
            until(lambda: dialogs(desktop) == 1, f"{key} opens a window, which has the keyboard")
            if key == "ctrl+e":
                press(lambda: window.find("button|push button", "Choose a folder"), "the button for the folder")
                until(lambda: dialogs(desktop) == 2, "and that another")
            equal({top.app_id for top in desktop.toplevels()}, {APP_ID}, f"the app ids with {key}")
            for left in range(dialogs(desktop) - 1, -1, -1):
                window.key("Escape")
                until(lambda: dialogs(desktop) == left, "Escape closes it")


def keyfile(desktop, line):
    """The environment of a program that is told so by the desktop's settings; those that run hear of it, too."""
    settings = desktop.folder / "settings" / "glib-2.0" / "settings" / "keyfile"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f"[org/gnome/desktop/interface]\n{line}\n")
    return {"XDG_CONFIG_HOME": str(desktop.folder / "settings"), "GSETTINGS_BACKEND": "keyfile"}


def check_dark(desktop):
    """The desktop's settings without a portal: when the window comes up, and when they change."""
    desktop.restore()

    def prefer(scheme):
        return keyfile(desktop, f"color-scheme='{scheme}'")

    def is_dark():
        # The figure's paper, beside everything that is drawn on it.
        shot = desktop.shot(LEFT)
        return sum(shot[at] < 64 for at in range(0, len(shot), 4)) > len(shot) / 8

    with Window(desktop, env=prefer("prefer-dark")) as window:
        until(window.bars, "the window shows a figure")
        until(is_dark, "it is dark from the start")
        prefer("default")
        until(lambda: not is_dark(), "and light when the desktop is")
        prefer("prefer-dark")
        until(is_dark, "and dark again")


def check_no_motion(desktop):
    """The desktop's settings say that nothing is to move: a figure is at once what it is next."""
    desktop.restore()
    env = keyfile(desktop, "enable-animations=false")
    with Window(desktop, env=env) as window:
        until(window.bars, "the window shows a figure")
        desktop.still(LEFT)
        for _ in range(2):
            # Of the figure alone: what stands beside it is filled in after it.
            with Strip(desktop, 0, SIZES[LEFT][1] / 2, SIZES[LEFT][0] * 0.6) as strip:
                until(lambda: strip.seen, "the strip is seen")
                window.key("ctrl+Page_Down")
                until(lambda: len(strip.seen) > 1, "another chart is seen")
                desktop.still(LEFT)
            equal(len(strip.seen), 2, "pictures of the way to another chart")


def start_again(window, env):
    """What a second start says."""
    return subprocess.run([os.environ["EXASCOPE_WINDOW"]], env=window.env | env, check=True, timeout=60,
                          stdout=subprocess.PIPE, text=True).stdout


def check_second_start(desktop):
    """It raises the window where the desktop lets it, and says so where it may not."""
    desktop.restore()
    with Window(desktop) as window:
        until(window.bars, "the window shows a figure")
        main = desktop.toplevels()[0].title
        equal(start_again(window, {}), "Exascope is open already, in another window.\n", "what a second start says")
        desktop.sway("focus_on_window_activation", "focus")
        desktop.focus(desktop.right)
        log = desktop.folder / "launcher.said"
        with open(log, "wb") as said:
            launcher = subprocess.Popen(["/usr/bin/python3", str(pathlib.Path(__file__).with_name("launcher.py"))],
                                        env=window.env | {"GTK_A11Y": "none"}, stdin=subprocess.DEVNULL, stdout=said)
        try:
            until(lambda: has_keyboard(desktop, "Launcher"), "the launcher has the keyboard")
            window.key("x")
            until(lambda: log.read_text("utf-8").endswith("\n"), "it has a token")
            token = log.read_text("utf-8").strip()
            equal(start_again(window, {"XDG_ACTIVATION_TOKEN": token}), "", "what one from a launcher says")
            until(lambda: has_keyboard(desktop, main), "the window has the keyboard")
            equal(len(window.windows()), 1, "the windows")
        finally:
            launcher.terminate()
            launcher.wait()
            desktop.sway("focus_on_window_activation", "urgent")

run({
    "the audience's output is the one where the speaker is not": check_other_screen,
    "where the main window was taken is where the speaker is": check_moved_window,
    "which output is asked once": check_question,
    "an output by its name or number": check_named_screen,
    "a slide is the same at any scale": check_scales,
    "another scale and nothing else": check_scale_alone,
    "a window between outputs of different scale": check_window_between_scales,
    "a key that is held turns one page": check_held_key,
    "the projector pulled out and put back": check_unplugged,
    "the speaker's output pulled out and put back": check_speaker_unplugged,
    "a projector that comes later": check_plugged_in,
    "a talk from start to end": check_from_start_to_end,
    "sleep is allowed again after a talk": check_sleep,
    "every window has the application's id": check_app_ids,
    "dark by the desktop's settings": check_dark,
    "no motion by the desktop's settings": check_no_motion,
    "a second start raises the window, or says that there is one": check_second_start,
}, Desktop)
