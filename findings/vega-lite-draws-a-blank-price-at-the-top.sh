#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Vega-Lite draws a chip without a price above the dearest one, and tells screen readers that it is free.
#
# A quantitative field of CSV text is left as strings unless the spec asks for numbers, and rows without a
# value are left out by a test that turns the string into a number first: the blank cell becomes 0, passes,
# and is kept. On a log scale 0 has no place, so the mark falls back to y = 0, which in SVG is the top edge.
# Neither the compiler nor the view says a word. A JSON null at the same place is left out, and so is the
# blank once the spec says "parse": {"price": "number"}.
#
# Seen with vega-lite 6.4.3 and vega 6.4.0 on Node.js 20, plot 100 high, top at 0, no warnings:
#   CSV, blank       B200 price: 40000 at 40 | MI300X price: 15000 at 82 | A100 price: 10000 at 100 | Ascend price: 0 at 0
#   CSV, parse       B200 price: 40000 at 40 | MI300X price: 15000 at 82 | A100 price: 10000 at 100
#   JSON, null       the same as with parse
set -euo pipefail

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
cd "$tmp"
npm init -y >npm.log
npm install --ignore-scripts --no-audit --no-fund vega@6.4.0 vega-lite@6.4.3 >>npm.log 2>&1 || { cat npm.log >&2; exit 2; }

cat >plot.mjs <<'JS'
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const warnings = [];
const logger = {
  warn: (...words) => warnings.push(words.join(' ')),
  error: (...words) => warnings.push(words.join(' ')),
  info: () => logger,
  debug: () => logger,
  level: () => logger,
};

async function plot(name, data) {
  const spec = {
    width: 90,
    height: 100,
    data,
    mark: 'point',
    encoding: {
      x: { field: 'chip', type: 'nominal' },
      y: { field: 'price', type: 'quantitative', scale: { type: 'log' } },
    },
  };
  const view = new vega.View(vega.parse(vegaLite.compile(spec, { logger }).spec), { renderer: 'none', logger });
  await view.runAsync();
  const svg = await view.toSVG();
  const points = [...svg.matchAll(/aria-label="chip: (\w+); (price: \w+)"[^>]*translate\([\d.]+,([\d.]+)\)/g)];
  console.log(name, points.map(([, chip, price, y]) => `${chip} ${price} at ${Math.round(y)}`).join(' | '));
}

const csv = 'chip,price\nB200,40000\nMI300X,15000\nA100,10000\nAscend,\n';
const rows = [
  { chip: 'B200', price: 40000 },
  { chip: 'MI300X', price: 15000 },
  { chip: 'A100', price: 10000 },
  { chip: 'Ascend', price: null },
];
await plot('CSV, blank:', { values: csv, format: { type: 'csv' } });
await plot('CSV, parse:', { values: csv, format: { type: 'csv', parse: { price: 'number' } } });
await plot('JSON, null:', { values: rows });
console.log('warnings:', warnings.length);
JS
node plot.mjs >now

cat >seen <<'TEXT'
CSV, blank: B200 price: 40000 at 40 | MI300X price: 15000 at 82 | A100 price: 10000 at 100 | Ascend price: 0 at 0
CSV, parse: B200 price: 40000 at 40 | MI300X price: 15000 at 82 | A100 price: 10000 at 100
JSON, null: B200 price: 40000 at 40 | MI300X price: 15000 at 82 | A100 price: 10000 at 100
warnings: 0
TEXT
diff -u seen now || { echo "changed: Vega-Lite no longer draws a blank cell at the top" >&2; exit 1; }
echo "still so: Vega-Lite 6.4.3 draws a blank CSV cell at the top of a log scale and calls it 0"
