#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# GTK 4 stops the whole X server for a moment each time that a widget which is shown gets a tooltip.
#
# gtk_widget_set_tooltip_text asks at once whether the pointer is on the widget. On X11 that is five requests,
# three of them waited for, and XIQueryPointer stands between GrabServer and UngrabServer: until it is
# answered no other program can draw. It is so for each text, wherever the pointer is and whether or not a
# tooltip is open; a hundred chips that are filled in at a time are a hundred grabs. Setting the text of the
# label itself asks nothing, and nor does a tooltip that is set while the widget is hidden.
#
# Seen with Debian 12's libgtk-4-1 4.8.3+ds-2+deb12u1 under Xvfb, requests read by xtrace 1.4.0-1, what a
# hundred texts add:
#   tooltip: GetInputFocus 100, GrabServer 100, UngrabServer 100, XIGetClientPointer 100, XIQueryPointer 100
#   tooltip while hidden: none
#   label: none
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
# A display is a program with fixed paths, so it is installed where it lacks.
missing=()
for package in libgtk-4-1=4.8.3+ds-2+deb12u1 python3-gi=3.42.2-3+b1 xvfb; do
  installed=$(dpkg-query -W -f '${Version}' "${package%%=*}" 2>/dev/null || true)
  if [ -z "$installed" ] || { [ "$package" != "${package#*=}" ] && [ "$installed" != "${package#*=}" ]; }; then
    missing+=("$package")
  fi
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get install -y --no-install-recommends --allow-downgrades "${missing[@]}" >/dev/null || exit 2
fi
unpack gir1.2-gtk-4.0=4.8.3+ds-2+deb12u1 xtrace=1.4.0-1+b1 || { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
GI_TYPELIB_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*/girepository-1.0)
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export GI_TYPELIB_PATH LD_LIBRARY_PATH GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=none

cat >app.py <<'PY'
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gio, GLib, Gtk

what, times = sys.argv[1], int(sys.argv[2])


def fill(app, label):
    label.set_visible(what != "hidden")
    for i in range(times):
        if what == "label":
            label.set_text(f"{i} PFLOPS")
        else:
            label.set_tooltip_text(f"{i} PFLOPS")
    app.quit()


def activate(app):
    window = Gtk.ApplicationWindow(application=app, title="Chips", default_width=300, default_height=200)
    label = Gtk.Label(label="H100")
    window.set_child(label)
    window.present()
    GLib.timeout_add(1500, fill, app, label)


app = Gtk.Application(application_id="org.example.Tooltips", flags=Gio.ApplicationFlags.NON_UNIQUE)
app.connect("activate", activate)
app.run()
PY

# Requests by their names, with how often each was made: of the app that sets $1 so often, $2.
count() {
  rm -f trace
  root/usr/bin/xtrace -I root/usr/share/xtrace -d ":$display" -D :97 -n -o trace -- \
    /usr/bin/python3 app.py "$1" "$2" >/dev/null 2>&1
  grep -o 'Request([0-9,]*): [A-Za-z0-9-]*' trace | sed 's/.*: //' | sort | uniq -c | awk '{print $2, $1}'
}

Xvfb -displayfd 3 -screen 0 800x600x24 3>display 2>/dev/null &
trap 'kill %1 2>/dev/null; rm -rf "$tmp"' EXIT
until [ -s display ]; do sleep 0.1; done
display=$(cat display)

for what in tooltip hidden label; do
  count "$what" 0 >none
  count "$what" 100 >hundred
  # What a hundred texts ask for; a frame more or less is not what is counted.
  join -a2 -e0 -o 0,1.2,2.2 none hundred | awk -v what="$what" '$3 - $2 >= 50 {print what ": " $1, $3 - $2}'
done >now

cat >seen <<'TEXT'
tooltip: GetInputFocus 100
tooltip: GrabServer 100
tooltip: UngrabServer 100
tooltip: XIGetClientPointer 100
tooltip: XIQueryPointer 100
TEXT
diff -u seen now || { echo "changed: GTK no longer grabs the server for a tooltip" >&2; exit 1; }
