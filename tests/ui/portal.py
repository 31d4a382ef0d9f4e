# SPDX-License-Identifier: GPL-3.0-or-later
"""portal.py: the settings portal of a desktop that is dark, and light from the next line of its input on."""

import sys

from gi.repository import Gio, GLib

NAME, PATH, INTERFACE = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
NAMESPACE, KEY = "org.freedesktop.appearance", "color-scheme"
DARK, LIGHT = 1, 2
XML = f"""<node><interface name="{INTERFACE}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""


def on_call(connection, sender, path, interface, method, arguments, invocation):
    if arguments.unpack() == (NAMESPACE, KEY):
        invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", GLib.Variant("u", DARK)),)))
    else:
        invocation.return_dbus_error("org.freedesktop.portal.Error.NotFound", "no such setting")


def on_line(channel, condition, bus):
    if not sys.stdin.readline():
        return False
    changed = GLib.Variant("(ssv)", (NAMESPACE, KEY, GLib.Variant("u", LIGHT)))
    bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", changed)
    return True


def on_name(bus, name):
    print("ready", flush=True)


loop = GLib.MainLoop()
bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, on_name, None)
GLib.io_add_watch(GLib.IOChannel.unix_new(0), GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, on_line, bus)
loop.run()
