# SPDX-License-Identifier: GPL-3.0-or-later
"""The bundled story as it is told, and what the audience sees of it."""

import json

import data

SPEAKER = "Speaker’s screen"
STORY = json.loads(data.ask("list", "stories", "--format", "json"))[0]
TALK = STORY["title"]
SLIDES = STORY["slides"]
HEADLINES = [slide["title"] for slide in SLIDES]


def slide(window):
    """The headline that the audience sees, or None."""
    talk = next((node for node in window.windows() if node.name == TALK), None)
    return talk and next((node.name for node in talk.walk() if node.role in ("image", "icon", "img")), None)
