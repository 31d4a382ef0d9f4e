#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Pango reads "Times New Roman 12" as a font family called "Times New".
#
# A font description is read from its end: a size, then style words. "Roman" is one (upright), so it is taken
# off the family's name, and so is the "Black" of "Arial Black"; "Source Sans 3" is the family "Source Sans"
# at 3 points. No font has these names, so a chart is set in a fallback font, or in tiny letters, without a
# warning. A comma after the family, "Times New Roman, 12", is what keeps it; Pango itself writes that comma
# only where the family's last word would be misread.
#
# Seen with Debian 12's libpango-1.0-0 1.50.12+ds-1:
#   Times New Roman 12    family Times New, size 12, weight 400
#   Times New Roman, 12   family Times New Roman, size 12, weight 400
#   Arial Black 12        family Arial, size 12, weight 900
#   Source Sans 3         family Source Sans, size 3, weight 400
#   Source Sans 3 12      family Source Sans 3, size 12, weight 400
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
unpack libpango-1.0-0=1.50.12+ds-1 || { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH
/usr/bin/python3 - >now <<'PY'
import ctypes

pango = ctypes.CDLL("libpango-1.0.so.0")
pango.pango_version_string.restype = ctypes.c_char_p
pango.pango_font_description_from_string.restype = ctypes.c_void_p
pango.pango_font_description_get_family.restype = ctypes.c_char_p
for call in ("get_family", "get_size", "get_weight"):
    getattr(pango, "pango_font_description_" + call).argtypes = [ctypes.c_void_p]

print("Pango", pango.pango_version_string().decode())
for text in ("Times New Roman 12", "Times New Roman, 12", "Arial Black 12", "Source Sans 3", "Source Sans 3 12"):
    font = pango.pango_font_description_from_string(text.encode())
    family = pango.pango_font_description_get_family(font).decode()
    size = pango.pango_font_description_get_size(font) // 1024
    print(f"{text}: family {family}, size {size}, weight {pango.pango_font_description_get_weight(font)}")
PY

cat >seen <<'TEXT'
Pango 1.50.12
Times New Roman 12: family Times New, size 12, weight 400
Times New Roman, 12: family Times New Roman, size 12, weight 400
Arial Black 12: family Arial, size 12, weight 900
Source Sans 3: family Source Sans, size 3, weight 400
Source Sans 3 12: family Source Sans 3, size 12, weight 400
TEXT
diff -u seen now || { echo "changed: Pango reads these font names otherwise" >&2; exit 1; }
echo "still so: Pango 1.50.12 reads Times New Roman 12 as the family Times New"
