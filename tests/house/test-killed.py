#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-killed.py KILLS: the program is killed so often in each format, at any moment of its work. What then stands under
the name of a file is whole, new or as it was; beside it no more lies than one unfinished file a thread; and the next
start takes that away. EXASCOPE names the program; its files are in a temporary folder."""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

EXASCOPE = os.environ["EXASCOPE"]
KILLS = int(sys.argv[1])
# So few that much of the work is writing.
SOME = ["export", "compute-capacity", "gpu-server-share", "training-chips", "--size", "480x300", "-o"]
TABLE = "Chip,Memory (GB)\nB200,180\nMI325X,256\n"
UNFINISHED = ".exascope-unfinished-"

# What is written, and what it is written by; the last word of a command is followed by where.
FORMATS = {
    "png": (["--format", "png", *SOME], ""),
    "svg": (["--format", "svg", *SOME], ""),
    "pdf": (["--format", "pdf", *SOME], ""),
    "csv": (["--format", "csv", *SOME], ""),
    "json": (["--format", "json", *SOME], ""),
    "figures in one pdf": (SOME, "figures.pdf"),
    "figures in a zip": (SOME, "figures.zip"),
    "story as pdf": (["story", "export", "compute-gap", "-o"], "talk.pdf"),
    "story as pptx": (["story", "export", "compute-gap", "-o"], "talk.pptx"),
    "story as png": (["story", "export", "compute-gap", "--format", "png", "-o"], ""),
    "plan of a table": (["check", "{table}", "--plan"], "plan.json"),
}


def command(words, table, target):
    # What is done comes first.
    verb = next(word for word in words if word in ("export", "story", "check"))
    rest = list(words)
    rest.remove(verb)
    return [EXASCOPE, verb, *(str(table) if word == "{table}" else word for word in rest), str(target)]


def start(argv):
    return subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def wait_for_writing(process, folder, before):
    """Until an unfinished file is there that was not there before, or the program has ended."""
    while process.poll() is None:
        if any(path.name.startswith(UNFINISHED) and path.name not in before for path in folder.iterdir()):
            return
        time.sleep(0.0005)


def check_killed(words, name, home, rounds):
    """Gives how many files were whole, and how many kills left something."""
    table, folder = home / "table.csv", home / "out"
    table.write_text(TABLE, "utf-8")
    folder.mkdir()
    # Where the tests' coverage is counted, a count that is torn would spoil that of the others.
    os.environ["GCOV_PREFIX"] = str(home)
    argv = command(words, table, folder / name if name else folder)
    begun = time.monotonic()
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    lasts = time.monotonic() - begun
    wanted = contents(folder)
    whole = left = 0
    for number in range(rounds):
        # Files are made, and others take the place of those that are there.
        if number % 2 == 0:
            for path in folder.iterdir():
                if not path.name.startswith(UNFINISHED):
                    path.unlink()
        before = {path.name for path in folder.iterdir()}
        process = start(argv)
        # At any moment; and each third time while it writes, which is a small part of its work.
        if number % 3 < 2:
            time.sleep(random.uniform(0, lasts))
        else:
            wait_for_writing(process, folder, before)
        process.kill()
        process.wait()
        found = contents(folder)
        stray = [path for path in found if path.startswith(UNFINISHED)]
        torn = [path for path in found if path not in stray and found[path] != wanted.get(path)]
        if torn:
            raise AssertionError(f"torn by kill {number}: {torn}")
        if len(stray) > (os.cpu_count() or 1):
            raise AssertionError(f"kill {number} leaves {stray}")
        whole += len(found) - len(stray)
        left += bool(stray)
    subprocess.run(argv, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    found = contents(folder)
    if found != wanted:
        raise AssertionError(f"after the next start: {sorted(found.keys() ^ wanted.keys())} too many or missing")
    return whole, left


os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
# Leaks of what is run are looked for elsewhere.
os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
print(f"1..{len(FORMATS)}", flush=True)
failed = 0
for place, (title, (words, name)) in enumerate(FORMATS.items(), 1):
    try:
        with tempfile.TemporaryDirectory(prefix="exa-killed-") as home:
            whole, left = check_killed(words, name, pathlib.Path(home), KILLS)
        print(f"# {KILLS} kills, {left} of which left an unfinished file; {whole} whole files\nok {place} {title}", flush=True)
    except (AssertionError, subprocess.CalledProcessError) as error:
        failed += 1
        print(f"not ok {place} {title}\n# {error}", flush=True)
sys.exit(failed > 0)
