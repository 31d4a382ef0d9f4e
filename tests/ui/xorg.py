# SPDX-License-Identifier: GPL-3.0-or-later
"""An X11 desktop of the test's own with two outputs, which can be turned off and on: Xorg without a card.

New windows come up where the pointer is.
"""

import collections
import pathlib
import subprocess

from screen import Screen

LEFT, RIGHT = "DUMMY0", "DUMMY1"
LIMIT = 30
# As "xrandr" has them: name, clock, columns and rows.
MODES = {
    LEFT: "1280x720 74.5 1280 1344 1472 1664 720 723 728 748",
    RIGHT: "1920x1080 148.5 1920 2008 2052 2200 1080 1084 1089 1125",
}
Area = collections.namedtuple("Area", "x y width height")
AREAS = {LEFT: Area(0, 0, 1280, 720), RIGHT: Area(1280, 0, 1920, 1080)}

CONFIG = """
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Screen"
  Identifier "screen"
  Device "card"
  DefaultDepth 24
  SubSection "Display"
    Virtual 3200 1080
  EndSubSection
EndSection
"""


class Desktop(Screen):
    """The server with its outputs side by side."""

    size = 3200, 1080

    def _server(self, fd):
        config = self.folder / "xorg.conf"
        config.write_text(CONFIG)
        return ["/usr/lib/xorg/Xorg", "-displayfd", fd, "-config", str(config), "-logfile",
                str(self.folder / "xorg.words"), "-nolisten", "tcp", "-noreset", "-novtswitch", "-sharevts"]

    def _start_desktop(self):
        self.on = set()
        for name, mode in MODES.items():
            self.xrandr("--newmode", *mode.split())
            self.xrandr("--addmode", name, mode.split()[0])
        self.plug(*MODES)
        config = self.folder / ".config" / "openbox" / "rc.xml"
        config.parent.mkdir(parents=True)
        usual = pathlib.Path("/etc/xdg/openbox/rc.xml").read_text("utf-8")
        config.write_text(usual.replace("<monitor>Primary</monitor>", "<monitor>Mouse</monitor>"), "utf-8")
        self._start_window_manager()

    def xrandr(self, *words):
        subprocess.run(["xrandr", *words], env=self.env, check=True, timeout=LIMIT, stdout=subprocess.DEVNULL)

    def plug(self, *names):
        """Turns them on, each in its place, and that of one that is on already, which may be in the corner."""
        self.on |= set(names)
        places = [(name, AREAS[name]) for name in sorted(self.on)]
        self.xrandr(*(word for name, area in places for word in (
            "--output", name, "--mode", f"{area.width}x{area.height}", "--pos", f"{area.x}x{area.y}")))
        # Dummies are taken for connected when they are asked next.
        self.xrandr("--query")

    def unplug(self, name):
        self.on.remove(name)
        self.xrandr("--output", name, "--off")

    def ask(self, *words):
        return subprocess.run(["xdotool", *map(str, words)], env=self.env, check=False, timeout=LIMIT,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout

    def window(self, title):
        """The number of the window of that title, or None."""
        return next(iter(self.ask("search", "--onlyvisible", "--name", f"^{title}$").split()), None)

    def area(self, title):
        """Where that window is, or None."""
        lines = self.ask("search", "--onlyvisible", "--name", f"^{title}$", "getwindowgeometry", "--shell").splitlines()
        fields = dict(line.split("=") for line in lines)
        return Area(*(int(fields[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))) if fields else None

    def point(self, name):
        """Moves the pointer to that output, off the figures."""
        self.ask("mousemove", AREAS[name].x + 2, AREAS[name].y + 2)
