#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# pdftotext glues a label together when each of its words is a single character.
#
# Poppler's text extraction writes a line of one-character words without its blanks, as if it were one word in
# letter-spaced lettering, although the PDF has real space characters between them. A chart's short labels are just such
# lines: the bound "< 4 %" becomes "<4%", "4 B" (four billion) becomes "4B", and the four tick labels of an
# axis drawn as one line, "1 2 3 4", become the number 1234. One longer word on the line, and all is right.
# The default and -layout do it; -raw does not, nor does mutool on the same file.
#
# Seen with Debian 12's poppler-utils 22.12.0-2+deb12u3 and mupdf-tools 1.21.1+ds2-1+deb12u1:
#   in the PDF       pdftotext        pdftotext -raw, mutool
#   < 4 %            <4%              < 4 %
#   4 B              4B               4 B
#   1 2 3 4          1234             1 2 3 4
#   H100 < 4 %       H100 < 4 %       H100 < 4 %
#   10 %             10 %             10 %
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
unpack poppler-utils=22.12.0-2+deb12u3 libpoppler126=22.12.0-2+deb12u3 mupdf-tools=1.21.1+ds2-1+deb12u1 ||
  { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
/usr/bin/python3 - <<'PY'
labels = [b"< 4 %", b"4 B", b"1 2 3 4", b"H100 < 4 %", b"10 %"]
text = b"BT /F 10 Tf 20 180 Td " + b" 0 -24 Td ".join(b"(" + label + b") Tj" for label in labels) + b" ET"
objects = [
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
]
pdf = b"%PDF-1.4\n"
table = b"xref\n0 6\n0000000000 65535 f \n"
for number, body in enumerate(objects, 1):
    table += b"%010d 00000 n \n" % len(pdf)
    pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
start = len(pdf)
pdf += table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % start
with open("labels.pdf", "wb") as file:
    file.write(pdf)
PY

LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH
lines() { tr -d '\f' | sed '/^$/d' | paste -sd '|'; }
{
  echo "default: $(root/usr/bin/pdftotext labels.pdf - | lines)"
  echo "-layout: $(root/usr/bin/pdftotext -layout labels.pdf - | lines)"
  echo "-raw: $(root/usr/bin/pdftotext -raw labels.pdf - | lines)"
  echo "mutool: $(root/usr/bin/mutool draw -q -F text labels.pdf 2>mutool.log | lines)"
} >now

cat >seen <<'TEXT'
default: <4%|4B|1234|H100 < 4 %|10 %
-layout: <4%|4B|1234|H100 < 4 %|10 %
-raw: < 4 %|4 B|1 2 3 4|H100 < 4 %|10 %
mutool: < 4 %|4 B|1 2 3 4|H100 < 4 %|10 %
TEXT
diff -u seen now || { echo "changed: pdftotext no longer glues one-character words" >&2; exit 1; }
echo "still so: pdftotext 22.12.0 makes <4% of \"< 4 %\" and 1234 of \"1 2 3 4\""
