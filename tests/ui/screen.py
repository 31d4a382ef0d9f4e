# SPDX-License-Identifier: GPL-3.0-or-later
"""A screen of the test's own: X server, session bus, accessibility bus, window manager.

Nothing of the machine's desktop is used, so tests neither disturb it nor depend
on it. The X server keeps its picture in a file, which is where pixels are read.
"""

import mmap
import os
import pathlib
import shutil
import struct
import subprocess
import tempfile
import time

from gi.repository import Gio

WIDTH, HEIGHT = 1440, 900


class Screen:
    """Everything that a window needs around it; close() takes it all down again."""

    size = WIDTH, HEIGHT

    def __init__(self, width=None, height=None):
        if width is not None:
            self.size = width, height
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="exa-ui-"))
        self.children = []
        self.picture = None
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self):
        (self.folder / "runtime").mkdir(mode=0o700)
        self.env = {k: v for k, v in os.environ.items() if not k.startswith(("GTK_", "XDG_", "DBUS_", "AT_SPI_"))}
        self.env.pop("WAYLAND_DISPLAY", None)
        self.env |= {
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(self.folder / "runtime"),
            "LC_ALL": "C.UTF-8",
            "GDK_BACKEND": "x11",
            "GSK_RENDERER": "cairo",
            "GDK_DEBUG": "gl-disable",
            "GDK_DISABLE": "gl",
            "GSETTINGS_BACKEND": "memory",
            "GIO_USE_VFS": "local",
            "GTK_A11Y": "atspi",
            "NO_AT_BRIDGE": "1",
        }
        self.env.pop("LANGUAGE", None)
        self.env["DISPLAY"] = ":" + self._announced(self._server)
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._announced(
            lambda fd: ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={fd}"])
        self._start_desktop()
        self.bus = self._connect(self._accessibility_address())

    def _server(self, fd):
        """The command of the X server, which says the number of its display on that descriptor."""
        width, height = self.size
        return ["Xvfb", "-displayfd", fd, "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp", "-noreset",
                "-fbdir", str(self.folder)]

    def _start_desktop(self):
        self._start_window_manager()

    def _spawn(self, command, **options):
        with open(self.folder / (pathlib.Path(command[0]).name + ".log"), "wb") as log:
            child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                                     **({"env": self.env} | options))
        self.children.append(child)
        return child

    def _start_window_manager(self):
        # A window that comes before it would never get the keyboard.
        managed = self.folder / "managed"
        self._spawn(["openbox", "--sm-disable", "--startup", f"touch {managed}"])
        end = time.monotonic() + 30
        while not managed.exists():
            if time.monotonic() > end:
                raise RuntimeError("the window manager does not start, see its log")
            time.sleep(0.02)

    def _announced(self, command):
        """Starts what says on a descriptor where it is to be found, and waits for that."""
        read, write = os.pipe()
        self._spawn(command(str(write)), pass_fds=[write])
        os.close(write)
        with os.fdopen(read, encoding="ascii") as said:
            line = said.readline().strip()
        if not line:
            raise RuntimeError(f"{command('N')[0]} does not start, see its log")
        return line

    @staticmethod
    def _connect(address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)

    def _accessibility_address(self):
        self.session = self._connect(self.env["DBUS_SESSION_BUS_ADDRESS"])
        reply = self.session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                       Gio.DBusCallFlags.NONE, 30000, None)
        return reply.unpack()[0]

    def log(self):
        """The last words of what was started."""
        return "".join(f"{log.name}: {line}\n" for log in sorted(self.folder.glob("*.log"))
                       for line in log.read_text("utf-8", "replace").splitlines()[-8:])

    def _open_picture(self):
        if self.picture is None:
            with open(self.folder / "Xvfb_screen0", "rb") as file:
                self.picture = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
            # An XWD dump: the sizes of header, row and colour table are 32-bit numbers, high byte first.
            head = struct.unpack(">25I", self.picture[:100])
            self.start, self.stride = head[0] + head[19] * 12, head[12]
            if head[7] != 0 or head[11] != 32:
                raise RuntimeError("the X server orders the bytes of a pixel in another way")

    def grab(self, x, y, width, height):
        """What is shown at this moment, as rows of four bytes a pixel: blue, green, red, unused."""
        self._open_picture()
        rows = []
        for row in range(y, min(y + height, self.size[1])):
            at = self.start + row * self.stride + x * 4
            rows.append(self.picture[at:at + min(width, self.size[0] - x) * 4])
        return b"".join(rows)

    def pixel(self, x, y):
        """0xRRGGBB."""
        return int.from_bytes(self.grab(int(x), int(y), 1, 1)[:3], "little")

    def close(self):
        for child in reversed(self.children):
            child.terminate()
        for child in self.children:
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
        if self.picture is not None:
            self.picture.close()
        shutil.rmtree(self.folder, ignore_errors=True)
