# SPDX-License-Identifier: GPL-3.0-or-later
"""file-manager.py: the desktop's file manager; says in a line what it is asked to show."""

from gi.repository import Gio, GLib

NAME, PATH = "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1"
XML = f"""<node><interface name="{NAME}">
<method name="ShowItems"><arg type="as" direction="in"/><arg type="s" direction="in"/></method>
</interface></node>"""


def on_call(connection, sender, path, interface, method, arguments, invocation):
    print(*arguments.unpack()[0], flush=True)
    invocation.return_value(None)


bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, lambda *_: print("ready", flush=True), None)
GLib.MainLoop().run()
