# SPDX-License-Identifier: GPL-3.0-or-later
"""launcher.py: another program's window, that starts programs as launchers do: for each key it says a token by which the
desktop lets it pass the keyboard on."""

import gi

gi.require_version("Gtk", "4.0")
from gi.repository import Gio, GLib, Gtk  # noqa: E402


def on_key(*_):
    info = Gio.AppInfo.create_from_commandline("exascope", "Exascope", Gio.AppInfoCreateFlags.SUPPORTS_STARTUP_NOTIFICATION)
    print(window.get_display().get_app_launch_context().get_startup_notify_id(info, []), flush=True)


window = Gtk.Window(title="Launcher")
keys = Gtk.EventControllerKey()
keys.connect("key-pressed", on_key)
window.add_controller(keys)
window.present()
GLib.MainLoop().run()
