#!/usr/bin/python3
"""A notification service for the tests: writes each notification as a line of JSON on stdout, and shows none."""
import json

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NAME = 'org.freedesktop.Notifications'


class Service(dbus.service.Object):
    count = 0

    @dbus.service.method(NAME, in_signature='susssasa{sv}i', out_signature='u')
    def Notify(self, app, replaces, icon, summary, body, actions, hints, timeout):
        self.count += 1
        print(json.dumps({'title': str(summary), 'body': str(body)}), flush=True)
        return dbus.UInt32(self.count)

    @dbus.service.method(NAME, in_signature='u')
    def CloseNotification(self, _number):
        pass

    @dbus.service.method(NAME, out_signature='as')
    def GetCapabilities(self):
        return ['body']

    @dbus.service.method(NAME, out_signature='ssss')
    def GetServerInformation(self):
        return ('tests', 'tests', '1', '1.2')


DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
owned = dbus.service.BusName(NAME, bus)
service = Service(bus, '/org/freedesktop/Notifications')
print('ready', flush=True)
GLib.MainLoop().run()
