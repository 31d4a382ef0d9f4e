#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# GTK 4 shows the inverse high-contrast theme as its usual light one.
#
# GTK 3's themes Adwaita, HighContrast and HighContrastInverse are what desktops still name in their settings. GTK 4
# brings the first two under names of its own and knows the old ones; it brings an inverse one, too, Default-hc-dark, but
# does not know it as HighContrastInverse. A name that it does not know is the light default. Who has chosen white on
# black for his eyes thus gets, of all themes, black on white without the contrast; nothing is printed. The same is to be
# had by HighContrast together with the preference for dark.
#
# Seen with Debian 12's libgtk-4-1 4.8.3+ds-2+deb12u1, under Xvfb: theme, whether dark is preferred, background, text:
#   Adwaita             no   rgb(246,245,244) rgb(46,52,54)
#   HighContrast        no   rgb(253,253,252) rgb(39,44,46)
#   HighContrast        yes  rgb(48,48,48) rgb(243,243,241)
#   HighContrastInverse no   rgb(246,245,244) rgb(46,52,54)
#   Default-hc-dark     no   rgb(48,48,48) rgb(243,243,241)
set -euo pipefail
export LC_ALL=C.UTF-8

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
chmod 755 "$tmp"

# A display is a program with fixed paths, so it is installed where it lacks, and what it shows with it.
missing=()
for package in libgtk-4-1=4.8.3+ds-2+deb12u1 python3-gi=3.42.2-3+b1 xvfb xauth; do
  installed=$(dpkg-query -W -f '${Version}' "${package%%=*}" 2>/dev/null || true)
  if [ -z "$installed" ] || { [ "$package" != "${package#*=}" ] && [ "$installed" != "${package#*=}" ]; }; then
    missing+=("$package")
  fi
done
if [ ${#missing[@]} -gt 0 ]; then
  apt-get install -y --no-install-recommends --allow-downgrades "${missing[@]}" >/dev/null ||
    { echo "cannot get the packages" >&2; exit 2; }
fi
mkdir "$tmp/debs" "$tmp/root"
chmod 777 "$tmp/debs"
(cd "$tmp/debs" && apt-get download gir1.2-gtk-4.0=4.8.3+ds-2+deb12u1 gir1.2-graphene-1.0 gir1.2-gdkpixbuf-2.0 \
  gir1.2-pango-1.0 gir1.2-harfbuzz-0.0 gir1.2-freedesktop gir1.2-glib-2.0 >/dev/null) ||
  { echo "cannot get the packages" >&2; exit 2; }
for file in "$tmp"/debs/*.deb; do dpkg-deb -x "$file" "$tmp/root"; done

cat >"$tmp/themes.py" <<'PY'
import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gtk

Gtk.init()
settings = Gtk.Settings.get_default()
style = Gtk.Window().get_style_context()
for theme, dark in (("Adwaita", False), ("HighContrast", False), ("HighContrast", True), ("HighContrastInverse", False),
                    ("Default-hc-dark", False)):
    settings.props.gtk_theme_name = theme
    settings.props.gtk_application_prefer_dark_theme = dark
    colors = [style.lookup_color(name)[1].to_string() for name in ("theme_bg_color", "theme_fg_color")]
    print(f"{theme:19} {'yes' if dark else 'no':3}  {' '.join(colors)}")
PY
GI_TYPELIB_PATH=$(echo "$tmp"/root/usr/lib/*-linux-gnu*/girepository-1.0)
export GI_TYPELIB_PATH GSK_RENDERER=cairo
xvfb-run -a /usr/bin/python3 "$tmp/themes.py" 2>/dev/null >"$tmp/now"

cat >"$tmp/seen" <<'TEXT'
Adwaita             no   rgb(246,245,244) rgb(46,52,54)
HighContrast        no   rgb(253,253,252) rgb(39,44,46)
HighContrast        yes  rgb(48,48,48) rgb(243,243,241)
HighContrastInverse no   rgb(246,245,244) rgb(46,52,54)
Default-hc-dark     no   rgb(48,48,48) rgb(243,243,241)
TEXT
diff -u "$tmp/seen" "$tmp/now" || { echo "changed: GTK 4 knows the inverse high-contrast theme, or has other colours" >&2; exit 1; }
echo "still so: GTK 4.8.3 shows HighContrastInverse as the usual light theme"
