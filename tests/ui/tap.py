# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol: run() calls each check with a screen, and says how it went."""

import signal
import sys
import traceback

from screen import Screen


def equal(got, wanted, what="this"):
    if got != wanted:
        raise AssertionError(f"{what}: {got!r}, not {wanted!r}")


def run(checks, desktop=Screen):
    """checks: what is checked, in words → a function of the screen, a desktop. Ends with status 1 if one fails.
    Arguments of the program choose those whose words have one of them in."""
    chosen = sys.argv[1:]
    checks = {words: check for words, check in checks.items() if not chosen or any(part in words for part in chosen)}
    print(f"1..{len(checks)}", flush=True)
    # Told to stop, it still takes its screen down.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    screen = desktop()
    failed = 0
    try:
        for number, (words, check) in enumerate(checks.items(), 1):
            try:
                check(screen)
                print(f"ok {number} {words}", flush=True)
            except Exception:  # whatever it is, the checks after it still run
                failed += 1
                print(f"not ok {number} {words}", flush=True)
                for line in (traceback.format_exc() + screen.log()).splitlines():
                    print("#", line, flush=True)
    finally:
        screen.close()
    sys.exit(failed > 0)
