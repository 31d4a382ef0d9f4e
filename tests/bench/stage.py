# SPDX-License-Identifier: GPL-3.0-or-later
"""stage.py: a screen with one program on it, the keys that it is given, and what changes on the screen when."""

import ctypes
import pathlib
import shutil
import statistics
import subprocess
import time

WIDTH, HEIGHT = 1920, 1080
CORNER = 64
# Nothing changes any more once it has not for so long.
QUIET = 0.6
LIMIT = 20
# Between two looks at the screen, which leave the machine to what is measured.
PAUSE = 0.0005
FRAME = 1 / 60
# Changes so close to each other are of one frame.
SAME = 0.005


def write_rows(path, n_rows, country):
    """A table of parts and how much each makes, in no order; country: of all of them, or None."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(f"Part,{'Country,' if country else ''}Output (MWh)\n")
        for i in range(n_rows):
            file.write(f"Part {i},{country + ',' if country else ''}{i * 7919 % 1_000_003 + 1}\n")
    return path


class Keys:
    """Presses keys in this process: starting one for each would be half of what is measured."""

    def __init__(self, display):
        self.x11, self.xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XStringToKeysym.restype = ctypes.c_ulong
        self.x11.XKeysymToKeycode.argtypes = ctypes.c_void_p, ctypes.c_ulong
        self.x11.XFlush.argtypes = self.x11.XCloseDisplay.argtypes = (ctypes.c_void_p,)
        self.xtst.XTestFakeKeyEvent.argtypes = ctypes.c_void_p, ctypes.c_uint, ctypes.c_int, ctypes.c_ulong
        self.display = self.x11.XOpenDisplay(display.encode())

    def press(self, *names):
        """All of them together: "Control_L", "e"."""
        codes = [self.x11.XKeysymToKeycode(self.display, self.x11.XStringToKeysym(name.encode())) for name in names]
        for code in codes:
            self.xtst.XTestFakeKeyEvent(self.display, code, 1, 0)
        for code in reversed(codes):
            self.xtst.XTestFakeKeyEvent(self.display, code, 0, 0)
        self.x11.XFlush(self.display)

    def close(self):
        self.x11.XCloseDisplay(self.display)


class Stage:
    """A screen with one program on it, and what of it changes when."""

    def __init__(self, screen, command, environment=None):
        self.screen, self.command = screen, command
        self.env = screen.env | (environment or {})

    def look(self):
        """Every eighth row of the screen, but for the corner where the pointer is."""
        screen = self.screen
        return [screen.picture[at:at + WIDTH * 4]
                for at in range(screen.start, screen.start + (HEIGHT - CORNER) * screen.stride, 8 * screen.stride)]

    def wait_for_change(self, shown):
        begin = time.perf_counter()
        while self.look() == shown:
            if time.perf_counter() > begin + LIMIT:
                raise RuntimeError(f"{self.command[0]} shows nothing new")
            time.sleep(PAUSE)

    def wait_for_quiet(self):
        """The time of the last change."""
        shown, changed = self.look(), time.perf_counter()
        while time.perf_counter() < changed + QUIET:
            now = self.look()
            if now != shown:
                shown, changed = now, time.perf_counter()
            time.sleep(PAUSE)
        return changed

    def start(self):
        """Seconds from the start to the last change of the screen."""
        shown = self.look()
        state = self.screen.folder / "state"
        shutil.rmtree(state, ignore_errors=True)
        begin = time.perf_counter()
        self.process = subprocess.Popen(self.command, env=self.env | {"XDG_STATE_HOME": str(state)},
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_for_change(shown)
        return self.wait_for_quiet() - begin

    def end(self):
        shown = self.look()
        self.process.terminate()
        self.process.wait()
        self.wait_for_change(shown)
        self.wait_for_quiet()

    def change(self, keys, *names):
        """Seconds from keys to the first pixel that they change; and the times of all frames up to the last one."""
        shown = self.look()
        begin = time.perf_counter()
        keys.press(*names)
        self.wait_for_change(shown)
        first = time.perf_counter()
        frames, shown, changed = [first], self.look(), first
        while time.perf_counter() < changed + QUIET:
            now = self.look()
            if now != shown:
                shown, changed = now, time.perf_counter()
                frames.append(changed)
            time.sleep(PAUSE)
        return first - begin, frames

    def memory(self):
        """MiB that are this program's own share."""
        text = pathlib.Path(f"/proc/{self.process.pid}/smaps_rollup").read_text("ascii")
        return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


class Report:
    def __init__(self):
        self.broken = False

    def add(self, name, detail, value, bound):
        broken = value > bound
        self.broken |= broken
        print(f"{name:<34} {detail:<26} {value:8.3f}      at most {bound:6.2f}   {'BROKEN' if broken else 'kept'}",
              flush=True)

    def compare(self, name, ours, theirs, bound):
        ours, theirs = statistics.median(ours), statistics.median(theirs)
        self.add(name, f"{ours * 1e3:.1f} ms : {theirs * 1e3:.1f} ms", ours / theirs, bound)


def whole(times):
    """What the screen is given in several pieces is one frame: the times of whole ones."""
    return [at for before, at in zip([0, *times], times) if at > before + SAME]
