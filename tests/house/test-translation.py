# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever the program says is said in Chinese, too: each text that the sources mark has a translation, none of them is a
guess of a tool's, and nothing is translated that nobody says any more."""

import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(sys.argv[1])
LIST = TOP / "data/po/POTFILES.in"
PO = TOP / "data/po/zh_CN.po"
CALLED = r"\b(?:_|N_|ngettext|g_dngettext) ?\(\s*\""
MARKED = {"*.c": CALLED, "*.h": CALLED, "*.ui": r'translatable="yes"'}


def marked():
    """The files in which texts are marked."""
    files = set()
    for pattern, mark in MARKED.items():
        for folder in (TOP / "src", TOP / "ui"):
            files |= {path.relative_to(TOP).as_posix() for path in folder.rglob(pattern)
                      if re.search(mark, path.read_text("utf-8"))}
    return files


def listed():
    return {line for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#")}


def select(po, option):
    """The texts of the entries of that kind."""
    text = subprocess.run(["msgattrib", option, "--no-wrap", "--force-po", str(po)], check=True, stdout=subprocess.PIPE,
                          text=True, encoding="utf-8").stdout
    return [text for text in re.findall(r'^(?:#~ )?msgid "(.+)"$', text, re.MULTILINE) if text]


def merge(folder):
    """What the sources say now, with the translations."""
    pot, merged = folder / "exascope.pot", folder / "zh_CN.po"
    arguments = re.findall(r"'(--(?:from-code|keyword)[^']*)'", (TOP / "data/po/meson.build").read_text("utf-8"))
    subprocess.run(["xgettext", f"--files-from={LIST}", f"--directory={TOP}", *arguments, "-o", str(pot)], check=True,
                   stderr=subprocess.DEVNULL)
    subprocess.run(["msgmerge", "-q", "--no-fuzzy-matching", "-o", str(merged), str(PO), str(pot)], check=True)
    return merged


def main():
    with tempfile.TemporaryDirectory() as folder:
        merged = merge(pathlib.Path(folder))
        checks = {
            "each file with texts is listed": sorted(marked() ^ listed()),
            "each text is translated": select(merged, "--untranslated"),
            "no translation is a guess": select(PO, "--only-fuzzy") + select(merged, "--only-fuzzy"),
            "nothing is translated that is not said": select(merged, "--only-obsolete"),
        }
    print(f"1..{len(checks)}")
    for n, (name, wrong) in enumerate(checks.items(), 1):
        print("ok" if not wrong else "not ok", n, name)
        print("".join(f"# {text}\n" for text in wrong), end="")
    return int(any(checks.values()))


sys.exit(main())
