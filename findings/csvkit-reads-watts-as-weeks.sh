#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# csvkit reads a chip's power in watts as a span of weeks, and millions of dollars as minutes.
#
# Types are guessed a column at a time, and a span of time is tried before text. Its units are single
# letters of either case: W is a week, d a day, h an hour, m or M a minute, s a second. A column of powers
# such as 700W is thus a column of spans, and csvjson writes 4900 days with no word of it; 78M (a training
# cost in millions) is 1:18:00. A column with units that it does not know, 80GB, stays text.
#
# Seen with Debian 12's csvkit 1.0.7-1, python3-agate 1.6.3-2 and python3-pytimeparse 1.1.5-3:
#   1. chip: Text   2. power: TimeDelta   3. cost: TimeDelta   4. memory: Text
#   H100 power "4900 days, 0:00:00", cost "0:40:00"; MI355X power "9800 days, 0:00:00", cost "1:18:00"
# and csvsort -c power writes the sorted table with the days in place of the watts.
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
unpack csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 python3-pytimeparse=1.1.5-3 ||
  { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
export PYTHONPATH=$tmp/root/usr/lib/python3/dist-packages
cat >chips.csv <<'CSV'
chip,power,cost,memory
H100,700W,40M,80GB
MI355X,1400W,78M,288GB
CSV

{
  /usr/bin/python3 -m csvkit.utilities.csvstat --type chips.csv
  /usr/bin/python3 -m csvkit.utilities.csvjson --stream chips.csv
  /usr/bin/python3 -m csvkit.utilities.csvsort -c power -r chips.csv
} >now

cat >seen <<'TEXT'
  1. chip: Text
  2. power: TimeDelta
  3. cost: TimeDelta
  4. memory: Text
{"chip": "H100", "power": "4900 days, 0:00:00", "cost": "0:40:00", "memory": "80GB"}
{"chip": "MI355X", "power": "9800 days, 0:00:00", "cost": "1:18:00", "memory": "288GB"}
chip,power,cost,memory
MI355X,"9800 days, 0:00:00",1:18:00,288GB
H100,"4900 days, 0:00:00",0:40:00,80GB
TEXT
diff -u seen now || { echo "changed: csvkit no longer reads watts as weeks" >&2; exit 1; }
echo "still so: csvkit 1.0.7 reads 700W as 4900 days and 40M as 40 minutes"
