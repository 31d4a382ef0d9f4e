# SPDX-License-Identifier: GPL-3.0-or-later
"""session-manager.py: a desktop's session manager, as far as programs ask it not to sleep: a line for each time."""

from gi.repository import Gio, GLib

NAME, PATH = "org.gnome.SessionManager", "/org/gnome/SessionManager"
COOKIE = 7
XML = f"""<node><interface name="{NAME}">
<method name="RegisterClient"><arg type="s" direction="in"/><arg type="s" direction="in"/>
  <arg type="o" direction="out"/></method>
<method name="UnregisterClient"><arg type="o" direction="in"/></method>
<method name="Inhibit"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
  <arg type="u" direction="in"/><arg type="u" direction="out"/></method>
<method name="Uninhibit"><arg type="u" direction="in"/></method>
</interface></node>"""
ANSWERS = {
    "RegisterClient": GLib.Variant("(o)", (PATH + "/Client1",)),
    "Inhibit": GLib.Variant("(u)", (COOKIE,)),
}


def on_call(connection, sender, path, interface, method, arguments, invocation):
    if method in ("Inhibit", "Uninhibit"):
        print(method, flush=True)
    invocation.return_value(ANSWERS.get(method))


def on_name(bus, name):
    print("ready", flush=True)


loop = GLib.MainLoop()
bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
bus.register_object(PATH, Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0], on_call, None, None)
Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE, on_name, None)
loop.run()
