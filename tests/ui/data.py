# SPDX-License-Identifier: GPL-3.0-or-later
"""What the command line says of the same data: what the window is held against."""

import functools
import json
import os
import re
import subprocess


def ask_with(env, *arguments):
    return subprocess.run([os.environ["EXASCOPE"], *arguments], env=os.environ | env, check=True, capture_output=True,
                          timeout=60).stdout


def ask(*arguments):
    return ask_with({}, *arguments)


@functools.cache
def charts():
    """Name of a chart → what "list" says of it."""
    return {chart["name"]: chart for chart in json.loads(ask("list", "charts", "--format", "json"))}


@functools.cache
def rows(chart, *options):
    """The rows of a chart as it shows them, by its id."""
    return json.loads(ask("export", chart, "--format", "json", "-o", "-", *options))


SPOKEN = {"≈ ": "about ", "> ": "more than ", "< ": "less than ", "≥ ": "at least ", "≤ ": "at most "}
RATE = re.compile(r"([\d,.]+(?:–[\d,.]+)?) ([GTPE])((?:FL)?OPS.*)")
PREFIXES = {"G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18}


def worth(figure):
    """A figure with the prefix of a rate, which differs from axis to axis, turned into a number, or two of a range."""
    rate = RATE.fullmatch(figure)
    if rate is None:
        return figure
    ends = [float(end.replace(",", "")) * PREFIXES[rate[2]] for end in rate[1].split("–")]
    return "–".join(f"{end:.6g}" for end in ends) + f" {rate[3]}"


def spoken(row):
    """A figure as the name of a bar has it: relation in words, number, unit."""
    text = row["text"].replace("\u00a0", " ")
    for sign, words in SPOKEN.items():
        text = text.replace(sign, words)
    return text
