#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pango breaks a line inside "5–6 GW" though an attribute forbids every break in it.
#
# The attribute allow-breaks=false is there to keep a figure in one piece. It keeps "5-6 GW", "5/6 GW", "5—6 GW" (em
# dash) and "5…6 GW" on one line, but behind an EN DASH, the sign of a range of figures, the line is broken all the
# same: "2024–" ends one line and "25" begins the next. The attribute even makes a break where there was none: a WORD
# JOINER (U+2060) behind the dash keeps "5–6 GW" together, until allow-breaks=false lies over it.
#
# Seen with Debian 12's libpango-1.0-0 1.50.12+ds-1, texts in no room (| where a line ends):
#   text           without           all of it under allow-breaks=false
#   5-6 GW         5-6 |GW           5-6 GW         (so 5/6 GW, 5—6 GW and 5…6 GW: in one piece)
#   5–6 GW         5–|6 |GW          5–|6 GW
#   2024–25        2024–|25          2024–|25
#   5–<U+2060>6    5–<U+2060>6       5–|<U+2060>6
set -euo pipefail
export LC_ALL=C.UTF-8

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
chmod 755 "$tmp"

# Unpacks the packages, and what they need that this machine lacks, below $tmp/root.
unpack() {
  local needed file
  mkdir "$tmp/debs" "$tmp/root"
  chmod 777 "$tmp/debs"
  needed=$(apt-get install -s --no-install-recommends "$@" |
    sed -n 's/^Inst \([^ ]*\) [^(]*(\([^ ]*\) .*/\1=\2/p') || return
  (cd "$tmp/debs" && printf '%s\n' "$@" "$needed" | sed '/^$/d' | sort -u | xargs apt-get download >/dev/null) || return
  for file in "$tmp"/debs/*.deb; do dpkg-deb -x "$file" "$tmp/root"; done
}
unpack libpango-1.0-0=1.50.12+ds-1 libpangoft2-1.0-0=1.50.12+ds-1 fonts-dejavu-core=2.37-6 ||
  { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH
cat >fonts.conf <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$tmp/root/usr/share/fonts</dir><cachedir>$tmp/cache</cachedir></fontconfig>
XML
export FONTCONFIG_FILE=$tmp/fonts.conf
/usr/bin/python3 - >now <<'PY'
import ctypes
from ctypes import POINTER, Structure, c_char_p, c_int, c_uint, c_void_p

pango, ft2 = ctypes.CDLL("libpango-1.0.so.0"), ctypes.CDLL("libpangoft2-1.0.so.0")


class Attribute(Structure):
    _fields_ = [("klass", c_void_p), ("start", c_uint), ("end", c_uint)]


class Line(Structure):
    _fields_ = [("layout", c_void_p), ("start", c_int), ("length", c_int)]


def call(library, name, result, *arguments):
    function = getattr(library, "pango_" + name)
    function.restype, function.argtypes = result, arguments
    return function


context = call(pango, "font_map_create_context", c_void_p, c_void_p)(call(ft2, "ft2_font_map_new", c_void_p)())
new_layout = call(pango, "layout_new", c_void_p, c_void_p)
set_text = call(pango, "layout_set_text", None, c_void_p, c_char_p, c_int)
set_width = call(pango, "layout_set_width", None, c_void_p, c_int)
set_attributes = call(pango, "layout_set_attributes", None, c_void_p, c_void_p)
count_lines = call(pango, "layout_get_line_count", c_int, c_void_p)
get_line = call(pango, "layout_get_line_readonly", POINTER(Line), c_void_p, c_int)
new_list = call(pango, "attr_list_new", c_void_p)
insert = call(pango, "attr_list_insert", None, c_void_p, POINTER(Attribute))
allow_breaks = call(pango, "attr_allow_breaks_new", POINTER(Attribute), c_int)


def lines(text, forbidden):
    raw, layout, attributes = text.encode(), new_layout(context), new_list()
    set_text(layout, raw, -1)
    set_width(layout, 1024)  # one pixel
    if forbidden:
        attribute = allow_breaks(0)
        attribute.contents.start, attribute.contents.end = 0, len(raw)
        insert(attributes, attribute)
    set_attributes(layout, attributes)
    found = [get_line(layout, i).contents for i in range(count_lines(layout))]
    return "|".join(raw[line.start:line.start + line.length].decode() for line in found)


print("Pango", call(pango, "version_string", c_char_p)().decode())
for text in ("5-6 GW", "5/6 GW", "5—6 GW", "5…6 GW", "5–6 GW", "2024–25", "5–\u20606"):
    print(f"{lines(text, False)}   {lines(text, True)}".replace("\u2060", "<U+2060>"))
PY

cat >seen <<'TEXT'
Pango 1.50.12
5-6 |GW   5-6 GW
5/6 |GW   5/6 GW
5|—|6 |GW   5—6 GW
5…|6 |GW   5…6 GW
5–|6 |GW   5–|6 GW
2024–|25   2024–|25
5–<U+2060>6   5–|<U+2060>6
TEXT
diff -u seen now || { echo "changed: Pango breaks these texts otherwise" >&2; exit 1; }
echo "still so: Pango 1.50.12 breaks 5–6 GW behind its dash where no break is allowed"
