#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# R reads the names of Google's TPU generations, 5e, 6e and 8i, as complex numbers.
#
# read.csv tries each column as logical, integer, double and complex before text. A double may end in an "e"
# with no exponent after it, so the column 5e, 6e is the numbers 5 and 6; a complex number may have no real
# part, so 8i turns the whole column into 5+0i, 6+0i, 0+8i. write.csv puts that into the file, and a join by
# name finds nothing. One 5p among them, and the same names are text. No warning is given.
#
# Seen with Debian 12's r-base-core 4.2.2.20221110-2:
#   5e, 6e        numeric     written as 5, 6
#   5e, 6e, 8i    complex     written as 5+0i, 6+0i, 0+8i
#   5e, 5p, 6e    character   written as "5e", "5p", "6e"
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
unpack r-base-core=4.2.2.20221110-2 || { echo "cannot get the package" >&2; exit 2; }

cd "$tmp"
cat >read.R <<'R'
for (names in list(c("5e", "6e"), c("5e", "6e", "8i"), c("5e", "5p", "6e"))) {
  writeLines(c("generation", names), "tpu.csv")
  tpu <- read.csv("tpu.csv")
  write.csv(tpu, "out.csv", row.names = FALSE)
  cat(names, "->", class(tpu$generation), "->", readLines("out.csv")[-1], "\n")
}
cat("warnings:", length(warnings()), "\n")
R

# R finds its own files by these; its start script has the folder of an installed R written in.
ln -sf Renviron.ucf root/usr/lib/R/etc/Renviron
export R_HOME=$tmp/root/usr/lib/R R_SHARE_DIR=$tmp/root/usr/share/R/share EDITOR=vi PAGER=cat
LD_LIBRARY_PATH=$R_HOME/lib:$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export LD_LIBRARY_PATH
"$R_HOME/bin/exec/R" --vanilla --no-echo --file=read.R 2>log | sed 's/ $//' >now || { cat log >&2; exit 2; }

cat >seen <<'TEXT'
5e 6e -> numeric -> 5 6
5e 6e 8i -> complex -> 5+0i 6+0i 0+8i
5e 5p 6e -> character -> "5e" "5p" "6e"
warnings: 0
TEXT
diff -u seen now || { echo "changed: R reads these names otherwise" >&2; exit 1; }
echo "still so: R 4.2.2 reads the names 5e, 6e, 8i as the complex numbers 5+0i, 6+0i, 0+8i"
