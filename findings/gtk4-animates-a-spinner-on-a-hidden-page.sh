#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A GtkSpinner that spins on a page of a GtkStack keeps its window's frame clock running when another page is shown.
#
# The page is not mapped and nothing of it is drawn, but it is "visible", and so is its node in the style tree: the
# animation goes on, and the whole window is asked sixty times a second what has changed. A window that shows a chart
# where it had shown "reading" spends some percent of a processor on nothing for as long as it is open. Setting
# "spinning" to FALSE, or hiding the spinner itself, ends it; leaving its page does not.
#
# Seen with Debian 12's libgtk-4-1 4.8.3+ds-2+deb12u1 under Xvfb, frames that the clock counts in two seconds in which
# nothing happens:
#   spinning on the page that is shown: many
#   spinning on another page: many
#   hidden on another page: none
#   not spinning: none
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
unpack gir1.2-gtk-4.0=4.8.3+ds-2+deb12u1 || { echo "cannot get the packages" >&2; exit 2; }

cd "$tmp"
GI_TYPELIB_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*/girepository-1.0)
LD_LIBRARY_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*)
export GI_TYPELIB_PATH LD_LIBRARY_PATH GDK_BACKEND=x11 GSK_RENDERER=cairo GTK_A11Y=none GSETTINGS_BACKEND=memory

cat >app.py <<'PY'
import sys

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gio, GLib, Gtk

what = sys.argv[1]


def begin(app, clock):
    first = clock.get_frame_counter()
    GLib.timeout_add(2000, end, app, clock, first)


def end(app, clock, first):
    print("many" if clock.get_frame_counter() - first > 20 else "none")
    app.quit()


def activate(app):
    window = Gtk.ApplicationWindow(application=app, title="Chips", default_width=300, default_height=200)
    stack = Gtk.Stack(transition_type=Gtk.StackTransitionType.NONE)
    spinner = Gtk.Spinner(spinning=what != "still", visible=what != "hidden", halign="center", valign="center")
    stack.add_named(spinner, "reading")
    stack.add_named(Gtk.Label(label="H100: 989 TFLOPS"), "chart")
    stack.set_visible_child_name("reading" if what == "shown" else "chart")
    window.set_child(stack)
    window.present()
    GLib.timeout_add(1500, begin, app, window.get_frame_clock())


app = Gtk.Application(application_id="org.example.Reading", flags=Gio.ApplicationFlags.NON_UNIQUE)
app.connect("activate", activate)
app.run()
PY

Xvfb -displayfd 3 -screen 0 800x600x24 3>display 2>/dev/null &
trap 'kill %1 2>/dev/null; rm -rf "$tmp"' EXIT
until [ -s display ]; do sleep 0.1; done
DISPLAY=:$(cat display)
export DISPLAY

echo "spinning on the page that is shown: $(/usr/bin/python3 app.py shown 2>/dev/null)" >now
echo "spinning on another page: $(/usr/bin/python3 app.py other 2>/dev/null)" >>now
echo "hidden on another page: $(/usr/bin/python3 app.py hidden 2>/dev/null)" >>now
echo "not spinning: $(/usr/bin/python3 app.py still 2>/dev/null)" >>now

cat >seen <<'TEXT'
spinning on the page that is shown: many
spinning on another page: many
hidden on another page: none
not spinning: none
TEXT
diff -u seen now || { echo "changed: a spinner on a page that is not shown is another one" >&2; exit 1; }
