# SPDX-License-Identifier: GPL-3.0-or-later
"""The program under test: started, given keys and the pointer, and read as a screen reader would."""

import os
import re
import shutil
import signal
import subprocess
import time

from gi.repository import Gio, GLib

import tree

# A condition that is not met within this many seconds never will be.
LIMIT = 30
BAR = re.compile(r"(?:Bar|Dot) \d+ of \d+|第")


def until(condition, what):
    """Waits until condition() is true, and returns what it gave. Objects that went away meanwhile are asked again, and so
    is what is not there yet: no window has the keyboard while one follows another."""
    end = time.monotonic() + LIMIT
    while True:
        result = reason = None
        try:
            result = condition()
        except tree.Gone as error:
            reason = error
        except AttributeError as error:
            # Of nothing that is there: a word of the test is wrong.
            if error.obj is not None:
                raise
            reason = error
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"never happened: {what}") from reason
        time.sleep(0.02)


def press(find, what):
    """Presses what find() gives. Found anew where it went before it was pressed: lists are made anew at any change."""

    def pressed():
        find().press()
        return True

    until(pressed, f"{what} is pressed")


def chinese(screen):
    """The environment of a Chinese user. Without a locale of its own, gettext of newer systems speaks English alone."""
    folder = screen.folder / "locale"
    folder.mkdir(exist_ok=True)
    # It warns of parts that it cannot find, and ends with 1 then.
    subprocess.run(["localedef", "--no-archive", "-i", "zh_CN", "-f", "UTF-8", str(folder / "zh_CN.UTF-8")], check=False,
                   capture_output=True)
    if not (folder / "zh_CN.UTF-8" / "LC_MESSAGES").is_dir():
        raise RuntimeError("there are no Chinese locales to be had: the package locales is missing")
    return {"LOCPATH": str(folder), "LC_ALL": "zh_CN.UTF-8"}


class Window:
    """One run of the program with a state folder of its own; use it in a with statement. kept: what else is in that
    folder, name → text."""

    def __init__(self, screen, *arguments, state="", raw_state=None, kept=None, env=None, bus=True, stdin=subprocess.DEVNULL):
        self.screen = screen
        self.state = screen.folder / "state" / "exascope" / "window.ini"
        shutil.rmtree(self.state.parent, ignore_errors=True)
        self.state.parent.mkdir(parents=True)
        for name, text in (kept or {}).items():
            path = self.state.parent / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        self.state.write_text(raw_state or "[Window]\nmaximized=true\n" + state, "utf-8")
        self.env = screen.env | {"XDG_STATE_HOME": str(self.state.parent.parent)} | (env or {})
        self.log = screen.folder / "exascope-window.log"
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([os.environ["EXASCOPE_WINDOW"], *map(str, arguments)], env=self.env,
                                            stdin=stdin, stdout=log, stderr=log)
        self.cached_bars = None
        # Off the figure: a pointer in the middle of the screen would hover a bar from the start.
        self.point(1, 1)
        self.bus = bus

    def __enter__(self):
        try:
            if self.bus:
                self.program = until(self._find_program, "the program is on the accessibility bus")
                until(self.active, "its window is active")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        # The next one must not take this one for itself.
        until(lambda: not self._find_program(), "the program is gone from the accessibility bus")

    def _find_program(self):
        return next((node for node in tree.desktop(self.screen.bus).children if node.name == "exascope"), None)

    # --- reading ---

    def windows(self):
        return self.program.children

    def active(self):
        """The window that has the keyboard, or None."""
        return next((window for window in self.windows() if window.has(tree.ACTIVE)), None)

    def walk(self):
        """All that is in the window that has the keyboard; nothing as long as none has."""
        active = self.active()
        return active.walk() if active else ()

    def find(self, role=None, name=None):
        """The first object of that role and name; both are patterns."""
        for node in self.program.walk():
            if role is not None and not re.fullmatch(role, node.role):
                continue
            if name is not None and not re.fullmatch(name, node.name):
                continue
            return node
        return None

    def figure(self):
        """The list of the bars."""
        if self.cached_bars is None:
            self.cached_bars = next((node for node in self.program.walk() if node.role == "list" and
                                     any(BAR.search(bar.description) for bar in node.children)), None)
        return self.cached_bars

    def bars(self):
        figure = self.figure()
        return figure.children if figure else []

    def focused(self):
        """Which bar has the keyboard: its index, or None."""
        return next((i for i, bar in enumerate(self.bars()) if bar.has(tree.FOCUSED)), None)

    def focused_role(self):
        """The role of whatever has the keyboard."""
        return next((node.role for node in self.walk() if node.has(tree.FOCUSED)), None)

    def picked(self):
        return [i for i, bar in enumerate(self.bars()) if bar.has(tree.SELECTED)]

    def settled(self):
        """The pixels of the figure once nothing moves in it any more."""
        last, times = None, 0
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            # Places are asked each time: a program that has not the time to answer does not stand still.
            places = [node.extents for node in (self.figure(), *self.bars())]
            x, y, width, height = places[0]
            now = places, self.screen.grab(x + 16, y + 16, width - 32, height - 32)
            times = times + 1 if now == last else 0
            if times == 3:
                return now[1]
            last = now
            time.sleep(0.2)
        raise AssertionError("the figure never stands still")

    # --- input ---

    def act(self, action, *parameters, window=None):
        """Activates an action of the program, or of one of its windows, as a launcher does; parameters: texts in the
        notation of GVariant."""
        path = "/io/github/exascope/Exascope" + (f"/window/{window}" if window else "")
        given = GLib.Variant.parse(None, f"('{action}', @av [{', '.join(f'<{text}>' for text in parameters)}], "
                                         "@a{sv} {})", None, None)
        self.screen.session.call_sync("io.github.exascope.Exascope", path, "org.gtk.Actions", "Activate", given, None,
                                      Gio.DBusCallFlags.NONE, LIMIT * 1000, None)

    def _xdotool(self, *command):
        subprocess.run(["xdotool", *map(str, command)], env=self.env, check=True, timeout=LIMIT,
                       stdout=subprocess.DEVNULL)

    def has_name(self, name):
        """Whether the window manager knows the window with the keyboard as a window of the program of that name."""
        ask = {"env": self.env, "timeout": LIMIT, "stdout": subprocess.PIPE}
        active = subprocess.run(["xdotool", "getactivewindow"], check=True, **ask).stdout.split()
        named = subprocess.run(["xdotool", "search", "--onlyvisible", "--classname", f"^{name}$"], check=False, **ask)
        return active[0] in named.stdout.split()

    def key(self, *keys):
        self._xdotool("key", *keys)

    def key_at_once(self, *keys):
        """The same, where the program has the time for the first of them only when the last is there."""
        self.process.send_signal(signal.SIGSTOP)
        self.key(*keys)
        self.process.send_signal(signal.SIGCONT)

    def hold(self, key, seconds):
        self._xdotool("keydown", key)
        time.sleep(seconds)
        self._xdotool("keyup", key)

    def type(self, text):
        self._xdotool("type", "--delay", "20", text)

    def point(self, x, y):
        self._xdotool("mousemove", int(x), int(y))

    def click(self, x, y):
        self._xdotool("mousemove", int(x), int(y), "click", 1)
