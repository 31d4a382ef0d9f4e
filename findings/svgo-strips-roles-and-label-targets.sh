#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# SVGO, which promises to make an SVG smaller without changing it, makes an accessible chart mute.
#
# With its default settings SVGO 4.1.0 keeps every aria-* attribute but
#  - drops each `role` (img, list, listitem), so the labels that it keeps sit on elements without a role,
#  - drops the ids of <title> and <desc>, because it does not count `aria-labelledby` as a use of an id,
#    and leaves `aria-labelledby="t d"` pointing at nothing,
#  - drops the bar of a chip whose value is 0 together with its aria-label: that chip is no longer read out.
#
# Seen with svgo 4.1.0 on Node.js 20, an empty configuration, for the SVG below:
#   roles 0, aria-labelledby="t d", ids 0, bars read out: H100 80 GB
# Expected of a lossless step: roles 4, ids 2, bars read out: H100 80 GB, Paper chip 0 GB.
set -euo pipefail

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >npm.log
npm install --ignore-scripts --no-audit --no-fund svgo@4.1.0 >>npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat >chart.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" role="img" aria-labelledby="t d">
  <title id="t">Memory of AI chips</title>
  <desc id="d">One chip has 80 GB, one has none.</desc>
  <g role="list" aria-label="Bars">
    <rect role="listitem" aria-label="H100 80 GB" x="0" y="10" width="80" height="10"/>
    <rect role="listitem" aria-label="Paper chip 0 GB" x="0" y="30" width="0" height="10"/>
  </g>
</svg>
SVG

describe() {
  printf 'roles %s, %s, ids %s, bars read out: %s\n' \
    "$(grep -o ' role="' "$1" | wc -l)" \
    "$(grep -o 'aria-labelledby="[^"]*"' "$1")" \
    "$(grep -o ' id="' "$1" | wc -l)" \
    "$(grep -o 'aria-label="[^"]* GB"' "$1" | cut -d '"' -f 2 | paste -sd ';' | sed 's/;/, /')"
}

describe chart.svg >before
node_modules/.bin/svgo --quiet --input chart.svg --output small.svg
describe small.svg >after

cat >seen <<'TEXT'
roles 4, aria-labelledby="t d", ids 2, bars read out: H100 80 GB, Paper chip 0 GB
roles 0, aria-labelledby="t d", ids 0, bars read out: H100 80 GB
TEXT
cat before after | diff -u seen - || { echo "changed: SVGO no longer leaves what was seen" >&2; exit 1; }
echo "still so: SVGO 4.1.0 drops roles, the ids that aria-labelledby names, and a labelled bar of 0"
