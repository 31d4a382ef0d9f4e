# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what the last "meson test" in a build folder ran: tally.py BUILD prints "PASSED FAILED".

Standard input names what was to run, as "meson test --list" does. Of a program
that speaks TAP, every test point counts. A program that crashed, timed out,
broke its plan, ran no test or did not run at all counts as one failure more, and
so does a test that was skipped; what is amiss is said on standard error, with the
end of what the program said.
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r"^(not )?ok\b(.*)$")
SKIP = re.compile(r"#\s*skip", re.IGNORECASE)


def count(protocol, run):
    """The points that passed and failed of one program; RUN is its line in the log, or None."""
    if run is None:
        return 0, 1, "did not run"
    fine = run["result"] == "OK"
    if protocol != "tap":
        return int(fine), int(not fine), "" if fine else run["result"]

    passed = failed = skipped = 0
    for line in run.get("stdout", "").splitlines():
        point = POINT.match(line)
        if not point:
            continue
        if SKIP.search(point[2]):
            skipped += 1
        elif point[1]:
            failed += 1
        else:
            passed += 1

    if skipped:
        return passed, failed + skipped, f"{skipped} skipped"
    if failed:
        return passed, failed, f"{failed} failed"
    if not fine:
        return passed, 1, f"{run['result']}, status {run['returncode']}"
    if not passed:
        return 0, 1, "ran no test"
    return passed, 0, ""


def last_words(run):
    """What a program that failed said: its points that failed with the lines under each, and the end of its errors."""
    lines, bad = [], False
    for line in (run or {}).get("stdout", "").splitlines():
        point = POINT.match(line)
        bad = bool(point and point[1]) if point else bad
        if bad:
            lines.append(line)
    return ["    " + line for line in lines[:40] + (run or {}).get("stderr", "").splitlines()[-40:]]


def main(build):
    build = pathlib.Path(build)
    tests = json.loads((build / "meson-info/intro-tests.json").read_text("utf-8"))
    protocols = {test["name"]: test["protocol"] for test in tests}
    chosen = [line.split(" / ")[-1].strip() for line in sys.stdin]
    runs = {}
    # With a wrapper, its name is in that of the log.
    for log in build.glob("meson-logs/testlog*.json"):
        for line in log.read_text("utf-8").splitlines():
            run = json.loads(line)
            runs[run["name"].split(" / ")[-1]] = run

    total = [0, 0]
    for name in chosen:
        run = runs.get(name)
        passed, failed, why = count(protocols.get(name), run)
        if why:
            print(f"{build.name}, {name}: {why}", file=sys.stderr)
            print(*last_words(run), sep="\n", file=sys.stderr)
        total[0] += passed
        total[1] += failed
    if not chosen:
        print("there is no test", file=sys.stderr)
        total[1] += 1
    print(*total)


main(*sys.argv[1:])
