#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# zlib's deflateTune: a shorter limit of the search makes it many times longer.
#
# max_chain says how many earlier places are looked at for a match, so that a lower number should be quicker. Where a
# match of good_length is already there, a quarter of it is meant to do: the number is shifted right by two. Of 1, 2 and
# 3 nothing is left, and since it is counted down before it is held against zero, 0 means all places of the window. The
# bytes hardly change, so that nothing but the time tells. The header says only that the function is for those who know
# the algorithm, and gives no range.
#
# Seen with Debian 12's zlib1g 1:1.2.13.dfsg-1 at level 4, on a picture such as charts are (one byte a pixel, flat areas
# and bands of letters), with good 8, lazy 16, nice 258: max_chain 2 and 3 take 3 to 6 times the processor time of 4, and
# 8 no more than 4; the bytes are as many, to a fiftieth. On a chart with smoothed letters it was twelve times.
set -euo pipefail
export LC_ALL=C.UTF-8

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
chmod 755 "$tmp"
mkdir "$tmp/debs" "$tmp/root"
chmod 777 "$tmp/debs"
(cd "$tmp/debs" && apt-get download zlib1g=1:1.2.13.dfsg-1 >/dev/null) || { echo "cannot get the package" >&2; exit 2; }
for file in "$tmp"/debs/*.deb; do dpkg-deb -x "$file" "$tmp/root"; done

cat >"$tmp/tune.py" <<'PY'
import ctypes
import random
import sys
import time

zlib = ctypes.CDLL(sys.argv[1])
zlib.zlibVersion.restype = ctypes.c_char_p
LEVEL, RAW, MEMORY, FINISH = 4, -15, 8, 4
WIDTH, ROWS = 1920, 1080


class Stream(ctypes.Structure):
    _fields_ = [("next_in", ctypes.c_void_p), ("avail_in", ctypes.c_uint), ("total_in", ctypes.c_ulong),
                ("next_out", ctypes.c_void_p), ("avail_out", ctypes.c_uint), ("total_out", ctypes.c_ulong),
                ("msg", ctypes.c_char_p), ("state", ctypes.c_void_p), ("zalloc", ctypes.c_void_p),
                ("zfree", ctypes.c_void_p), ("opaque", ctypes.c_void_p), ("data_type", ctypes.c_int),
                ("adler", ctypes.c_ulong), ("reserved", ctypes.c_ulong)]


def picture():
    """Bars on paper, each with a name: strokes of few shades between flat areas."""
    chance = random.Random(1)
    rows = []
    for y in range(ROWS):
        bar = y % 90 < 50
        row = bytearray(WIDTH)
        if bar:
            row[400:700 + y // 90 * 90] = bytes([1]) * (300 + y // 90 * 90)
        if y % 90 in range(15, 35):
            for x in range(60, 380, 4):
                shade = chance.randrange(2, 40)
                row[x:x + chance.randrange(1, 4)] = bytes([shade])
        rows.append(bytes(row[:WIDTH]).ljust(WIDTH, b"\0"))
    return b"".join(rows)


def deflate(data, chain):
    stream = Stream()
    out = ctypes.create_string_buffer(len(data) + 1000)
    assert zlib.deflateInit2_(ctypes.byref(stream), LEVEL, 8, RAW, MEMORY, 0, zlib.zlibVersion(), ctypes.sizeof(stream)) == 0
    assert zlib.deflateTune(ctypes.byref(stream), 8, 16, 258, chain) == 0
    held = ctypes.create_string_buffer(data, len(data))
    stream.next_in, stream.avail_in = ctypes.addressof(held), len(data)
    stream.next_out, stream.avail_out = ctypes.addressof(out), len(out)
    begin = time.process_time()
    assert zlib.deflate(ctypes.byref(stream), FINISH) == 1
    taken = time.process_time() - begin
    size = stream.total_out
    zlib.deflateEnd(ctypes.byref(stream))
    return taken, size


data = picture()
best = {chain: min(deflate(data, chain) for _ in range(5)) for chain in (2, 3, 4, 8)}
for chain, (taken, size) in best.items():
    print(f"max_chain {chain}: {taken / best[4][0]:.1f} times the time of 4, {size} bytes")
sys.exit(not (best[2][0] > 2 * best[4][0] and best[3][0] > 2 * best[4][0] and best[8][0] < 1.5 * best[4][0]
              and abs(best[3][1] / best[4][1] - 1) < 0.05))
PY
/usr/bin/python3 "$tmp/tune.py" "$(find "$tmp/root" -name 'libz.so.1.2.13')" ||
  { echo "changed: a max_chain below 4 no longer takes many times as long" >&2; exit 1; }
echo "still so: zlib 1.2.13 searches the whole window where max_chain is below 4"
