# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong has a page of its own, and never ends in a crash."""

import os
import pathlib
import subprocess

from copied import Copied
from screen import HEIGHT, WIDTH
from tap import equal, run
from window import LIMIT, Window, chinese, press, until

WHITE = b"\xff\xff\xff"
TABLE = "Chip,Memory (GB)\nB200,180\nMI325X,256\n"


def write(screen, name, text):
    path = screen.folder / name
    path.write_text(text, "utf-8")
    return path


def check_mistake(screen):
    path = write(screen, "mistaken.json", '{\n  "claims": [\n    oops\n  ]\n}\n')
    with Window(screen, path) as window:
        until(lambda: any(f"{path}:3:5: " in text for text in window.program.texts()), "file:line:column is said")
        equal(window.bars(), [], "bars")
        path.write_bytes(pathlib.Path(os.environ["EXASCOPE_DATA"], "us-china.json").read_bytes())
        window.key("ctrl+r")
        until(window.bars, "Ctrl+R reads the file again")


def check_chinese(screen):
    """What is wrong is said in the language of the window, whichever part of the program found it."""
    data = '{\n  "format": "exascope", "version": 1,\n'
    measure = '  "measures": [{"id": "m", "name": "M", "unit": "%"}],\n'
    subject = '  "entities": [{"id": "e", "name": "E", "kind": "chip"}],\n'
    claim = '  "claims": [{"id": "c", "subject": "e", "measure": "m", "value": "> 5 W", "assumption": "A"}]\n}\n'
    problems = {
        write(screen, "syntax.json", '{\n  "claims": [\n    oops\n  ]\n}\n'): "3:5: 未知的词“oops”：文本须用双引号括起",
        write(screen, "comma.json", '{ "claims" [] }\n'): "1:12: 应为键后的“:”，实为“[”",
        write(screen, "key.json", data + '  "claim": []\n}\n'): "3:3: 未知的键“claim”；是否指“claims”？",
        write(screen, "figure.json", data + measure + subject + claim): "5:72: W 与 % 不可比",
        write(screen, "table.csv", "chip,price\nA,1\n\"B\n"): "3:1: 引号没有结束",
    }
    with Window(screen, *problems, env=chinese(screen)) as window:
        for path, problem in problems.items():
            until(lambda: any(f"{path}:{problem}" in text for text in window.program.texts()), problem)


def check_empty(screen):
    with Window(screen, write(screen, "empty.json", '{ "format": "exascope", "version": 1 }\n')) as window:
        until(lambda: "These files hold no chart" in window.program.texts(), "the page says that there is no chart")


def check_state(screen):
    broken = "[Window\nwidth=\x01\x02"
    with Window(screen, raw_state=broken) as window:
        until(window.bars, "the window opens all the same")
        aside = window.state.with_name("window.ini.broken")
        equal(aside.read_text(), broken, "the state that was set aside")
        window.key("ctrl+q")
        until(lambda: window.process.poll() is not None, "Ctrl+Q quits")
        equal(window.process.returncode, 0, "exit status")
        equal("[Window]" in window.state.read_text(), True, "a new state is written")


def check_no_bus(screen):
    with Window(screen, env={"DBUS_SESSION_BUS_ADDRESS": "disabled:"}, bus=False) as window:
        # Nothing else on this screen is white, and hardly anything of the window but its figure.
        until(lambda: screen.grab(0, 0, WIDTH, HEIGHT).count(WHITE) > WIDTH * HEIGHT / 4, "a figure is shown")
        equal(window.process.poll(), None, "exit status")


def check_no_home(screen):
    """Nothing can be kept; the window works, ends well, and says what it could not keep."""
    nowhere = {name: "/proc/nowhere" for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
                                                  "XDG_DATA_HOME")}
    with Window(screen, env=nowhere) as window:
        until(window.bars, "a figure is shown")
        window.key("ctrl+q")
        until(lambda: window.process.poll() is not None, "Ctrl+Q quits")
        equal(window.process.returncode, 0, "exit status")
        equal("/proc/nowhere" in window.log.read_text("utf-8", "replace"), True, "the folder is named")


def check_poor(screen):
    """A locale that is not there, no list of fonts and no time zone change nothing of what is shown."""
    with Window(screen) as window:
        usual = until(window.bars, "a figure is shown")[0].name
    with Window(screen, env={"LC_ALL": "xx_YY.UTF-8", "FONTCONFIG_FILE": "/dev/null", "TZ": "Nowhere/Never"}) as window:
        equal(until(window.bars, "a figure is shown")[0].name, usual, "the first bar")
        equal(window.process.poll(), None, "exit status")


def check_no_fonts(screen):
    """Without one font on the system the window is set in the program's own, whatever its language."""
    folder = screen.folder / "no-fonts"
    folder.mkdir()
    config = write(screen, "fonts.conf", f"<fontconfig><dir>{folder}</dir><cachedir>{folder}</cachedir></fontconfig>")
    for lang in {}, chinese(screen):
        with Window(screen, env=lang | {"FONTCONFIG_FILE": str(config)}) as window:
            until(window.bars, "a figure is shown")
            search = until(lambda: window.find("search box"), "the search is there")
            # Where GTK has no font its texts have no size, of which it warns, and stand above each other.
            equal(10 < search.extents[3] < 60, True, f"a line of text, {search.extents}")
            equal("WARNING" in window.log.read_text("utf-8", "replace"), False, "warnings")


def check_full(screen):
    """A disk without room is said where the file was to be saved; once there is room, the same dialog saves it."""
    path = screen.folder / "gpu-server-share.exascope.png"
    path.symlink_to("/dev/full")
    with Window(screen, state="[View]\nchart=gpu-server-share\n") as window:
        until(window.bars, "a figure is shown")
        window.key("ctrl+e")
        until(lambda: window.find("label", ".* dpi · .*"), "the preview is made")
        window.key("Return")
        until(lambda: window.active() and window.active().name == "Replace the file", "what is there is asked about")
        press(lambda: window.find(".*button", "Replace"), "Replace")
        until(lambda: window.find(name=f"{path}: cannot be written: No space left on device"), "it is said")
        path.unlink()
        window.click(1, 1)
        until(window.active, "the dialog has the keyboard again")
        window.key("Return")
        until(lambda: path.exists() and len(window.windows()) == 1, "it is saved")


def check_clock(screen):
    """What is pasted is kept and shown though the clock was put back since what was pasted before."""
    kept = {f"pasted/pasted 2099-01-01 00.00.{n:02}.csv": TABLE for n in range(20)}
    with Window(screen, kept=kept) as window:
        until(window.bars, "the bundled data are shown")
        folder = window.state.parent / "pasted"
        old = set(folder.iterdir())
        for path in old:
            os.utime(path, (4e9, 4e9))
        with Copied(window, {"text/plain;charset=utf-8": "Chip\tMemory (GB)\nA100\t80\nB200\t180\n"}):
            window.key("ctrl+v")
            until(lambda: [bar.name.split(":")[0] for bar in window.bars()] == ["B200", "A100"], "the table is shown")
        now = set(folder.iterdir())
        equal((len(now), len(now - old)), (20, 1), "how many are kept, and how many of them are new")


def check_arguments(screen):
    """What a talk cannot be asked for is no talk of something else."""
    said = subprocess.run([os.environ["EXASCOPE_WINDOW"], "present", "--data", "mine.csv"], check=False, env=screen.env,
                          capture_output=True, text=True, timeout=LIMIT)
    equal(said.returncode, 2, "exit status")
    equal("--data" in said.stderr, True, "what is wrong is named")


run({
    "a mistake is shown with file:line:column, and read again": check_mistake,
    "mistakes are said in Chinese, too": check_chinese,
    "an empty data set has a page": check_empty,
    "a corrupt state file is set aside": check_state,
    "the window opens without D-Bus": check_no_bus,
    "a home that cannot be written is said": check_no_home,
    "no locale, no list of fonts and no time zone": check_poor,
    "no fonts": check_no_fonts,
    "a full disk is said, and saved to once it has room": check_full,
    "what is pasted after the clock was put back is kept": check_clock,
    "a talk that is asked for wrongly is refused": check_arguments,
})
