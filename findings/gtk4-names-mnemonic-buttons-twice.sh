#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# GTK 4 tells screen readers the name of a button with a mnemonic twice, once with its underscore.
#
# A button made with gtk_button_new_with_mnemonic ("_Export") shows "Export" with the E underlined. Over
# AT-SPI its name is "_Export Export": it has the text as written for a label, is "labelled by" the label
# within it too, and gets both names joined. A toggle button does the same, a check button keeps only the
# name with the underscore, and a button without a mnemonic is well named. So a test that looks for the
# button "Export" finds none, and a Chinese 导出(_E) is read out as 导出(_E) 导出(E).
#
# Seen with Debian 12's libgtk-4-1 4.8.3+ds-2+deb12u1 and at-spi2-core 2.46.0-5, under Xvfb:
#   push button: Export
#   push button: _Export Export
#   push button: 导出(_E) 导出(E)
#   push button: _Log scale Log scale
#   check box: _Zero line
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
# A display, a bus and a registry are programs with fixed paths, so they are installed where they lack.
missing=()
for package in libgtk-4-1=4.8.3+ds-2+deb12u1 at-spi2-core=2.46.0-5 python3-gi=3.42.2-3+b1 dbus dbus-daemon xvfb xauth; do
  installed=$(dpkg-query -W -f '${Version}' "${package%%=*}" 2>/dev/null || true)
  if [ -z "$installed" ] || { [ "$package" != "${package#*=}" ] && [ "$installed" != "${package#*=}" ]; }; then
    missing+=("$package")
  fi
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get install -y --no-install-recommends --allow-downgrades "${missing[@]}" >/dev/null || exit 2
fi
unpack gir1.2-gtk-4.0=4.8.3+ds-2+deb12u1 gir1.2-atspi-2.0=2.46.0-5 || { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
GI_TYPELIB_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*/girepository-1.0)
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export GI_TYPELIB_PATH LD_LIBRARY_PATH GSK_RENDERER=cairo GTK_A11Y=atspi

cat >app.py <<'PY'
import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gio, Gtk


def activate(app):
    window = Gtk.ApplicationWindow(application=app, title="Chips")
    box = Gtk.Box(orientation=Gtk.Orientation.VERTICAL)
    window.set_child(box)
    box.append(Gtk.Button.new_with_label("Export"))
    box.append(Gtk.Button.new_with_mnemonic("_Export"))
    box.append(Gtk.Button.new_with_mnemonic("导出(_E)"))
    box.append(Gtk.ToggleButton.new_with_mnemonic("_Log scale"))
    box.append(Gtk.CheckButton.new_with_mnemonic("_Zero line"))
    window.present()


app = Gtk.Application(application_id="org.example.Names", flags=Gio.ApplicationFlags.NON_UNIQUE)
app.connect("activate", activate)
app.run()
PY

cat >reader.py <<'PY'
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi


def children(node):
    return [node.get_child_at_index(at) for at in range(node.get_child_count())]


def controls(node):
    for child in children(node):
        if child.get_role_name() in ("push button", "toggle button", "check box"):
            yield child
        else:
            yield from controls(child)


Atspi.init()
for _ in range(120):
    found = [control for app in children(Atspi.get_desktop(0)) for control in controls(app)]
    if len(found) >= 5:
        break
    time.sleep(0.25)
else:
    sys.exit("no window came up")
for control in found:
    print(f"{control.get_role_name()}: {control.get_name()}")
PY

cat >session.sh <<'SH'
/usr/libexec/at-spi-bus-launcher --launch-immediately &
launcher=$!
/usr/bin/python3 app.py &
app=$!
timeout 60 /usr/bin/python3 reader.py >now
result=$?
kill "$app" "$launcher"
wait
exit "$result"
SH
xvfb-run -a dbus-run-session -- bash session.sh 2>log || { cat log >&2; exit 2; }

cat >seen <<'TEXT'
push button: Export
push button: _Export Export
push button: 导出(_E) 导出(E)
push button: _Log scale Log scale
check box: _Zero line
TEXT
diff -u seen now || { echo "changed: GTK names buttons with mnemonics otherwise" >&2; exit 1; }
echo "still so: GTK 4.8.3 names the button with the mnemonic _Export \"_Export Export\""
