# SPDX-License-Identifier: GPL-3.0-or-later
"""A Wayland desktop of the test's own with two outputs, which can be scaled, pulled out and plugged in: sway.

Its outputs are windows of the test's X server: that gives them a keyboard and a
pointer, and their pictures are read there, in their own pixels. They stand side
by side: LEFT, where programs come up, is a laptop's of scale 2, RIGHT a projector of scale 1.
"""

import collections
import ctypes
import json
import os
import pathlib
import pwd
import shutil
import socket
import struct
import subprocess
import tempfile
import time

from screen import Screen

LEFT, RIGHT = "X11-1", "X11-2"
SIZES = {LEFT: (2560, 1440), RIGHT: (1920, 1080)}
SCALES = {LEFT: 2}
LIMIT = 30

CONFIG = f"""xwayland disable
focus_follows_mouse no
default_border none
default_floating_border none
output {LEFT} resolution 2560x1440 scale 2 position 0 0
output {RIGHT} resolution 1920x1080 position 1280 0
workspace 1 output {LEFT}
workspace 2 output {RIGHT}
"""

# One of a program's windows as the desktop knows it.
Toplevel = collections.namedtuple("Toplevel", "output app_id title full focused visible awake")


class Server:
    """As much of a client of the X server as it takes to name its windows' parts and to close one."""

    def __init__(self, display):
        self.x = ctypes.CDLL("libX11.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XInternAtom.restype = self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(display.encode()))
        # The compositor takes no name that nobody has made before, and could not even be asked to close a window.
        for name in ("WM_PROTOCOLS", "WM_DELETE_WINDOW", "_NET_WM_NAME", "UTF8_STRING", "_VARIABLE_REFRESH"):
            self.atom(name)

    def atom(self, name):
        return self.x.XInternAtom(self.display, name.encode(), False)

    def find(self, title):
        """The window of that title, or None."""
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        self.x.XQueryTree(self.display, ctypes.c_ulong(self.x.XDefaultRootWindow(self.display)), ctypes.byref(root),
                          ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        found = next((children[i] for i in range(count.value) if self.title(children[i]) == title), None)
        self.x.XFree(children)
        return found

    def title(self, window):
        kind, form, count, rest = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        text = ctypes.c_char_p()
        self.x.XGetWindowProperty(self.display, ctypes.c_ulong(window), ctypes.c_ulong(self.atom("_NET_WM_NAME")),
                                  ctypes.c_long(0), ctypes.c_long(64), False, ctypes.c_ulong(0), ctypes.byref(kind),
                                  ctypes.byref(form), ctypes.byref(count), ctypes.byref(rest), ctypes.byref(text))
        value = (text.value or b"").decode()
        self.x.XFree(text)
        return value

    def ask_to_close(self, window):
        # struct XClientMessageEvent, in the room of any XEvent.
        event = (ctypes.c_long * 24)(33, 0, 1, 0, window, self.atom("WM_PROTOCOLS"), 32, self.atom("WM_DELETE_WINDOW"))
        self.x.XSendEvent(self.display, ctypes.c_ulong(window), False, ctypes.c_long(0), event)
        self.x.XSync(self.display, False)

    def close(self):
        self.x.XCloseDisplay(self.display)


def until(condition, what):
    end = time.monotonic() + LIMIT
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"never happened: {what}")
        time.sleep(0.02)


class Desktop(Screen):
    """The X server's screen with the two outputs in it; programs started with its env are Wayland's."""

    size = 4480, 1440
    # What was looked at last, for who reads why it was not as it should be.
    seen = None

    def _start_desktop(self):
        # Not below the test's own folder, which nobody else may look into.
        self.place = pathlib.Path(tempfile.mkdtemp(prefix="exa-sway-", dir="/tmp"))
        (self.place / "config").write_text(CONFIG)
        self.server = Server(self.env["DISPLAY"])
        env = self.env | {"HOME": str(self.place), "XDG_RUNTIME_DIR": str(self.place), "WLR_BACKENDS": "x11",
                          "WLR_X11_OUTPUTS": "2", "WLR_RENDERER": "pixman", "SWAYSOCK": str(self.place / "sway")}
        self._spawn(self._as_somebody(["sway", "-c", str(self.place / "config")]), env=env)
        until(lambda: (self.place / "sway").is_socket() and set(self.outputs()) == set(SIZES), "sway has two outputs")
        display = until(lambda: next((p for p in self.place.glob("wayland-*") if p.is_socket()), None), "sway's socket")
        until(lambda: all(self.mode(name) == size for name, size in SIZES.items()), "the outputs have their sizes")
        self.right = RIGHT
        self._lay_out()
        # The program's runtime folder is another.
        self.env |= {"WAYLAND_DISPLAY": str(display), "GDK_BACKEND": "wayland"}
        self.focus(LEFT)

    def _as_somebody(self, command):
        """Sway does not run as root."""
        if os.getuid() != 0:
            return command
        nobody = pwd.getpwnam("nobody")
        self.place.chmod(0o700)
        os.chown(self.place, nobody.pw_uid, nobody.pw_gid)
        caps = []
        os.makedirs("/dev/shm", exist_ok=True)
        if not os.stat("/dev/shm").st_mode & 0o2:
            # In a bare root only its owner may share memory there.
            caps = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
        return ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups", *caps, *command]

    def _ask(self, kind, text=""):
        """What sway answers to a message of i3's protocol, of which it speaks a dialect."""
        head = struct.Struct("=6sII")
        with socket.socket(socket.AF_UNIX) as stream, stream.makefile("rwb") as file:
            stream.settimeout(LIMIT)
            stream.connect(str(self.place / "sway"))
            file.write(head.pack(b"i3-ipc", len(text.encode()), kind) + text.encode())
            file.flush()
            _, length, _ = head.unpack(file.read(head.size))
            return json.loads(file.read(length))

    def sway(self, *words):
        """Commands it."""
        answers = self._ask(0, " ".join(words))
        if not all(answer["success"] for answer in answers):
            raise AssertionError(f"sway {' '.join(words)}: {answers}")

    def knows_fractions(self):
        """Whether it tells programs a scale between whole ones."""
        version = self._ask(7)
        return (version["major"], version["minor"]) >= (1, 8)

    def outputs(self):
        return {output["name"]: output for output in self._ask(3) if output["active"]}

    def mode(self, name):
        """Width and height in its own pixels."""
        mode = self.outputs()[name]["current_mode"]
        return mode["width"], mode["height"]

    def _lay_out(self):
        """Stands the outputs' windows side by side, and gives the first one the keyboard."""
        self.places = {}
        for name, x in zip(sorted(self.outputs()), (0, SIZES[LEFT][0])):
            window = until(lambda: self.server.find(f"wlroots - {name}"), f"{name} is a window")
            self._xdotool("windowmove", window, x, 0)
            self.places[name] = window, x
        self._xdotool("windowfocus", "--sync", self.places[min(self.places)][0])

    def _xdotool(self, *words):
        return subprocess.run(["xdotool", *map(str, words)], env=self.env, check=True, timeout=LIMIT,
                              stdout=subprocess.PIPE, text=True).stdout

    # --- what is shown ---

    def shot(self, name):
        """What that output shows, as grab() gives it."""
        return self.grab(self.places[name][1], 0, *self.mode(name))

    def still(self, name):
        """The same, once nothing moves any more."""
        def stands():
            before = self.shot(name)
            for _ in range(3):
                time.sleep(0.2)
                if self.shot(name) != before:
                    return None
            return before
        return until(stands, f"the picture on {name} stands")

    def toplevels(self):
        """All windows of programs."""
        def walk(node, output):
            output = node["name"] if node["type"] == "output" else output
            if node.get("app_id"):
                yield Toplevel(output, node["app_id"], node["name"], node["fullscreen_mode"] != 0, node["focused"],
                               node["visible"], node["idle_inhibitors"]["application"] != "none")
            for child in node["nodes"] + node["floating_nodes"]:
                yield from walk(child, output)
        return list(walk(self._ask(4), None))

    def log(self):
        return super().log() + "".join(f"{top}\n" for top in self.toplevels())

    # --- what a person does ---

    def focus(self, name):
        """New windows come up there."""
        self.sway("focus", "output", name)

    def move(self, name):
        """Takes the window with the keyboard to that output."""
        self.sway("move", "window", "to", "output", name)
        self.focus(name)

    def scale(self, factors):
        """Scales outputs, others by 1. They stay side by side: where two overlap, sway 1.10 draws windows on both."""
        x = 0
        for name in sorted(self.outputs()):
            factor = factors.get(name, 1)
            self.sway("output", name, "scale", str(factor), "position", str(x), "0")
            x += int(self.mode(name)[0] / factor)

    def point(self, name, x, y):
        """Moves the pointer to a pixel of that output."""
        self._xdotool("mousemove", self.places[name][1] + x, y)

    def unplug(self, name):
        self.server.ask_to_close(self.places[name][0])
        until(lambda: name not in self.outputs(), f"{name} is gone")
        self._lay_out()

    def plug(self):
        """Plugs one in at the right, which has another name then."""
        before = self.outputs()
        right = max(output["rect"]["x"] + output["rect"]["width"] for output in before.values())
        self.sway("create_output")
        name = until(lambda: next((name for name in self.outputs() if name not in before), None), "another output")
        self.sway("output", name, "resolution", "1920x1080", "position", str(right), "0")
        until(lambda: self.mode(name) == (1920, 1080), "it has its size")
        self.right = name
        self._lay_out()

    def restore(self):
        """As it was at first, but for the name of the right one."""
        while len(self.outputs()) < 2:
            self.plug()
        self.scale(SCALES)
        self.focus(min(self.outputs()))

    def log(self):
        return f"seen last: {self.seen}\noutputs: {', '.join(self.outputs())}\n{super().log()}"

    def close(self):
        super().close()
        shutil.rmtree(getattr(self, "place", self.folder), ignore_errors=True)
