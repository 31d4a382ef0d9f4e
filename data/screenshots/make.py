#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes the pictures of this folder anew, of the running program on a screen of its own:

    EXASCOPE_WINDOW=.build/release/src/app/exascope-window EXASCOPE_DATA=data data/screenshots/make.py
"""

import pathlib
import struct
import sys
import zlib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tests" / "ui"))

from screen import Screen  # noqa: E402
from window import Window, until  # noqa: E402

CHART = "[View]\nchart=gpu-server-share\n"


def png(path, width, height, pixels):
    """Writes rows of blue, green, red and one more byte."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = []
    for y in range(height):
        row = pixels[y * width * 4:(y + 1) * width * 4]
        rgb = bytearray(width * 3)
        rgb[0::3], rgb[1::3], rgb[2::3] = row[2::4], row[1::4], row[0::4]
        rows.append(b"\0" + bytes(rgb))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(b"".join(rows), 9)) + chunk(b"IEND", b""))


def take(screen, name, quiet=25, area=None):
    """The screen or an area of it, once nothing has moved in it for so many looks: a clock moves each second."""
    x, y, width, height = area or (0, 0, *screen.size)
    seen = []

    def still():
        seen.append(screen.grab(x, y, width, height))
        return len(seen) >= 2 * quiet and len(set(seen[-quiet:])) == 1

    until(still, f"{name} stands still")
    png(HERE / name, width, height, seen[-1])


def main():
    screen = Screen()
    try:
        # What is saved goes where people have their pictures.
        (screen.folder / "Pictures").mkdir()
        (screen.folder / ".config").mkdir(exist_ok=True)
        (screen.folder / ".config" / "user-dirs.dirs").write_text('XDG_PICTURES_DIR="$HOME/Pictures"\n')
        with Window(screen, state=CHART) as window:
            until(window.bars, "a chart is shown")
            window.key("Home", "space", "Down", "space")
            until(lambda: len(window.picked()) == 2, "two bars are picked")
            take(screen, "browse.png")
            window.key("Escape", "ctrl+e")
            until(lambda: window.find("dialog|frame|window", "Export.*"), "the export dialog is there")
            take(screen, "export.png")
        with Window(screen, state=CHART) as window:
            until(window.bars, "a chart is shown")
            window.key("v")
            until(lambda: window.find(name="Notes.*"), "the speaker's screen is there")
            take(screen, "speaker.png", quiet=12, area=window.active().extents)
    finally:
        screen.close()


main()
