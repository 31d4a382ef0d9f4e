# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of the windows, by the formula of WCAG 2.2 (relative luminance, contrast ratio): texts have 4.5:1 with what
they stand on, the ring of what has the keyboard and the borders that tell something have 3:1, in light and in dark. Under
GTK's themes of high contrast, texts of the panes have 7:1, and every line 3:1.

Read is the style sheet itself, with the colours that GTK's own theme gives: each "color" of a rule, against the
background of the same rule or else against all that a pane may have, and each outline of something with the keyboard.
"""

import pathlib
import re
import sys

TEXT, SHAPE, HIGH = 4.5, 3, 7
# GTK's own theme, light and dark, and those of high contrast: _colors.scss of GTK 4.8 to 4.18.
THEMES = {
    "light": {"theme_bg_color": "#f6f5f4", "theme_fg_color": "#2e3436", "theme_base_color": "#ffffff",
              "theme_text_color": "#000000", "warning_color": "#f57900", "error_color": "#cc0000"},
    "dark": {"theme_bg_color": "#353535", "theme_fg_color": "#eeeeec", "theme_base_color": "#2d2d2d",
             "theme_text_color": "#ffffff", "warning_color": "#f57900", "error_color": "#cc0000"},
    "light, high contrast": {"theme_bg_color": "#fdfdfc", "theme_fg_color": "#272c2e", "theme_base_color": "#ffffff",
                             "theme_text_color": "#000000", "warning_color": "#f57900", "error_color": "#cc0000"},
    "dark, high contrast": {"theme_bg_color": "#303030", "theme_fg_color": "#f3f3f1", "theme_base_color": "#2d2d2d",
                            "theme_text_color": "#ffffff", "warning_color": "#f57900", "error_color": "#cc0000"},
}
# Rules of which the background is not their own: selector → that of the rule which has it.
WITHIN = {"slidegrid .slide-number": "slidegrid"}
# What marks something by its colour: a rule and the property that does.
MARKS = [("importbar .doubt", "border"), ("bar:selected", "outline-color"), (".speaker .chip.now", "border-color"),
         (".speaker strip .tile.now", "border-color")]


def hexadecimal(text):
    digits = text if len(text) == 6 else "".join(2 * digit for digit in text)
    return tuple(int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4)) + (1,)


def arguments(text):
    """The arguments of a call, whose own may be calls."""
    out, depth = [""], 0
    for letter in text:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            out.append("")
        else:
            out[-1] += letter
    return [part.strip() for part in out]


def over(top, below):
    return tuple(t * top[3] + b * (1 - top[3]) for t, b in zip(top[:3], below[:3])) + (1,)


class Sheet:
    def __init__(self, text, theme):
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        self.names = dict(theme) | dict(re.findall(r"@define-color (\w+) ([^;]+);", text))
        self.rules = {}
        for selectors, body in re.findall(r"([^{};]+)\{([^}]*)\}", re.sub(r"@define-color[^;]*;", "", text)):
            declared = dict(part.strip().split(":", 1) for part in body.split(";") if ":" in part)
            for selector in selectors.split(","):
                self.rules.setdefault(" ".join(selector.split()), {}).update(
                    {name.strip(): value.strip() for name, value in declared.items()})

    def color(self, text):
        """Red, green, blue, opacity; None of what is no colour."""
        call = re.fullmatch(r"(mix|alpha|shade)\((.*)\)", text)
        if call:
            kind, (first, *rest) = call[1], arguments(call[2])
            one = self.color(first)
            if one is None:
                return None
            if kind == "alpha":
                return one[:3] + (one[3] * float(rest[0]),)
            if kind == "mix":
                two, part = self.color(rest[0]), float(rest[1])
                return tuple(a * (1 - part) + b * part for a, b in zip(one, two))
            return tuple(min(1, c * float(rest[0])) for c in one[:3]) + one[3:]
        if text.startswith("@"):
            return self.color(self.names[text[1:]])
        match = re.fullmatch(r"#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})", text)
        return hexadecimal(match[1]) if match else None

    def part(self, value):
        """The colour within a value such as “1px solid @exa_line”."""
        found = re.search(r"(?:mix|alpha|shade)\(.*\)|@\w+|#[0-9A-Fa-f]{3,6}\b", value)
        return self.color(found[0]) if found else None

    def grounds(self, selector=None):
        """What may lie below a text of that rule."""
        panes = [self.color(f"@{name}") for name in ("theme_bg_color", "exa_pane", "theme_base_color")]
        rule = self.rules.get(WITHIN.get(selector, selector), {})
        own = self.part(rule.get("background", rule.get("background-color", "")))
        return [over(own, pane) for pane in panes] if own else panes


def luminance(color):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color[:3]]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def least(color, grounds):
    return min(contrast(over(color, ground), ground) for ground in grounds)


def check(sheet, is_high):
    """[(what, its least contrast, that which it is to have)]."""
    found = [("lines", least(sheet.color("@exa_line"), sheet.grounds()), SHAPE)] if is_high else []
    for selector, rule in sheet.rules.items():
        text = sheet.color(rule.get("color", ""))
        if text:
            found.append((selector, least(text, sheet.grounds(selector)), TEXT))
        ring = sheet.part(rule.get("outline-color", rule.get("outline", "")))
        # White rings stand on the buttons and toasts that they are drawn in.
        if ring and "focus" in selector and "button" not in selector:
            found.append((f"{selector}: ring", least(ring, sheet.grounds()), SHAPE))
    for selector, name in MARKS:
        found.append((f"{selector}: {name}", least(sheet.part(sheet.rules[selector][name]), sheet.grounds()), SHAPE))
    for name in ("theme_fg_color", "theme_text_color", "exa_quiet", "exa_link"):
        chosen = [over(sheet.color("@exa_chosen"), ground) for ground in sheet.grounds()]
        found.append((f"{name} on panes", least(sheet.color(f"@{name}"), sheet.grounds()), HIGH if is_high else TEXT))
        # Rows that are chosen give their quieter texts their own colour, and have no links.
        if name in ("theme_fg_color", "theme_text_color"):
            found.append((f"{name} on what is chosen", least(sheet.color(f"@{name}"), chosen), TEXT))
    return found


ui = pathlib.Path(sys.argv[1]) / "ui"
style, over_it = [(ui / f"{name}.css").read_text("utf-8") for name in ("style", "high-contrast")]
print(f"1..{len(THEMES)}")
failed = False
for number, (theme, colors) in enumerate(THEMES.items(), 1):
    is_high = "high" in theme
    found = check(Sheet(style + over_it if is_high else style, colors), is_high)
    faint = [f"{what}: {got:.2f}, not {wanted}" for what, got, wanted in found if got < wanted]
    good = not faint and len(found) > 30
    print("ok" if good else "not ok", number, f"{len(found)} colours of windows are seen: {theme}")
    print("".join(f"# {line}\n" for line in faint), end="")
    failed = failed or not good
sys.exit(failed)
