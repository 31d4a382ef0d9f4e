# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# For src/run, tests/run and .ci/run: what Exascope is built with, and how to get it.

# The rest of what meson.build asks for comes with GTK.
readonly build_packages=(gcc libc6-dev meson ninja-build pkgconf gettext libgtk-4-dev libcjson-dev libpng-dev
  libzip-dev libexpat1-dev)
# Han text, and the icons of the window.
readonly run_packages=(fonts-noto-cjk librsvg2-common)

# A screen for the tests, two of them, and what reads and works the window on it.
# shellcheck disable=SC2034
readonly test_packages=(xvfb openbox xdotool dbus-daemon at-spi2-core python3-gi gir1.2-gtk-4.0 locales sway
  xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils appstream desktop-file-utils shared-mime-info)

# Runs a command as root, with sudo if need be.
as_root ()
{
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    echo "This needs root, and there is no sudo: $*" >&2
    return 1
  fi
}

# Prints those of the packages that are not installed.
missing_packages ()
{
  local package
  for package; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s ' "$package"
  done
}

# Installs what is missing of the packages; says and touches nothing where all are there.
need_packages ()
{
  local missing
  read -ra missing <<<"$(missing_packages "$@")"
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o Dpkg::Use-Pty=0 install --no-install-recommends \
      "${missing[@]}" </dev/null >/dev/null
}

# Where there is no apt-get: says what to install by hand, if anything is missing.
need_tools ()
{
  local tool missing=()
  for tool in cc meson ninja pkg-config msgfmt; do
    command -v "$tool" >/dev/null || missing+=("$tool")
  done
  pkg-config --exists 'gtk4 >= 4.8' libcjson libpng libzip expat 2>/dev/null ||
    missing+=('GTK 4.8' cJSON libpng libzip expat)
  [ ${#missing[@]} -gt 0 ] || return 0
  cat >&2 <<END
Something is missing of: ${missing[*]}. Please install
  Fedora: gcc meson pkgconf-pkg-config gettext gtk4-devel cjson-devel libpng-devel libzip-devel expat-devel librsvg2
          google-noto-sans-cjk-fonts
  Arch:   base-devel meson gtk4 cjson libpng libzip expat librsvg noto-fonts-cjk
END
  return 1
}

# What is missing for a build, by the system's own means; more packages may be named.
need ()
{
  if command -v apt-get >/dev/null; then
    need_packages "${build_packages[@]}" "${run_packages[@]}" "$@"
  else
    need_tools
  fi
}

# configure BUILD SOURCE [OPTION…]: sets a build folder up once; anew if the source has moved or the last try broke.
configure ()
{
  local build=$1 source=$2 log
  shift 2
  if [ "$(cat "$build/configured" 2>/dev/null)" != "$source $*" ]; then
    rm -rf "$build"
    log=$(meson setup "$@" "$build" "$source" 2>&1) || {
      echo "$log" >&2
      return 1
    }
    echo "$source $*" >"$build/configured"
  fi
}
