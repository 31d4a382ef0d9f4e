#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# FreeXL reads a GPU's clock as a time of day when the cell's number format has the unit "MHz" in it.
#
# A spreadsheet shows 1980 with the format  0" MHz"  as "1980 MHz"; what stands between the quotes is plain
# text. FreeXL looks for date and time letters in the whole format, quoted text included, finds M and H, and
# hands out a text of type TIME instead of the number: the clock is gone, only the fraction of a "day" is
# left. So a boost clock of 1980 reads as midnight and one of 1087.5 as noon, and  0" chips/month"  is a time
# as well. The format  0" GB/s"  gives a number, and so does one that really is a date, yyyy.
#
# Seen with Debian 12's libfreexl1 1.0.6-2, on an .xls file made with python3-xlwt 1.3.0-4:
#   1980 as 0                int 1980
#   1980 as 0" GB/s"         int 1980
#   1980 as 0" MHz"          TIME 00:00:00
#   1087.5 as 0.0" MHz"      TIME 12:00:00
#   900 as 0" chips/month"   TIME 00:00:00
#   2026 as yyyy             int 2026
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
unpack libfreexl1=1.0.6-2 libfreexl-dev=1.0.6-2 python3-xlwt=1.3.0-4 || { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages /usr/bin/python3 - <<'PY'
import xlwt

book = xlwt.Workbook()
sheet = book.add_sheet("chips")
cells = [
    (1980, "0"),
    (1980, '0" GB/s"'),
    (1980, '0" MHz"'),
    (1087.5, '0.0" MHz"'),
    (900, '0" chips/month"'),
    (2026, "yyyy"),
]
for row, (value, shown) in enumerate(cells):
    sheet.write(row, 0, f"{value} as {shown}")
    sheet.write(row, 1, value, xlwt.easyxf(num_format_str=shown))
book.save("chips.xls")
PY

cat >read.c <<'C'
#include <freexl.h>
#include <stdio.h>

int
main (void)
{
  const void *book;
  unsigned int rows;
  unsigned short columns;
  if (freexl_open ("chips.xls", &book) != FREEXL_OK || freexl_select_active_worksheet (book, 0) != FREEXL_OK ||
      freexl_worksheet_dimensions (book, &rows, &columns) != FREEXL_OK)
    return 2;

  for (unsigned int row = 0; row < rows; row++) {
    FreeXL_CellValue label, cell;
    freexl_get_cell_value (book, row, 0, &label);
    freexl_get_cell_value (book, row, 1, &cell);
    printf ("%-24s ", label.value.text_value);
    if (cell.type == FREEXL_CELL_INT)
      printf ("int %d\n", cell.value.int_value);
    else if (cell.type == FREEXL_CELL_DOUBLE)
      printf ("double %g\n", cell.value.double_value);
    else if (cell.type == FREEXL_CELL_TIME)
      printf ("TIME %s\n", cell.value.text_value);
    else
      printf ("type %d\n", cell.type);
  }
  return freexl_close (book) != FREEXL_OK;
}
C
libraries=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
cc -I root/usr/include read.c -o read -L "$libraries" -lfreexl
LD_LIBRARY_PATH=$libraries ./read >now

cat >seen <<'TEXT'
1980 as 0                int 1980
1980 as 0" GB/s"         int 1980
1980 as 0" MHz"          TIME 00:00:00
1087.5 as 0.0" MHz"      TIME 12:00:00
900 as 0" chips/month"   TIME 00:00:00
2026 as yyyy             int 2026
TEXT
diff -u seen now || { echo "changed: FreeXL no longer reads MHz as a time" >&2; exit 1; }
echo "still so: FreeXL 1.0.6 reads a cell shown as 1980 MHz as the time 00:00:00"
