#!/usr/bin/python3
"""A login service on a system bus of the tests' own: says what it is told to on stdin, a line a signal.
sleep 1 | sleep 0 | lock | active 0 | locked 1"""
import sys
import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

DBusGMainLoop(set_as_default=True)
MANAGER = 'org.freedesktop.login1.Manager'
SESSION = 'org.freedesktop.login1.Session'


class Manager(dbus.service.Object):
    @dbus.service.method(MANAGER, in_signature='ssss', out_signature='h')
    def Inhibit(self, what, who, why, mode):
        return dbus.types.UnixFd(open('/dev/null'))

    @dbus.service.signal(MANAGER, signature='b')
    def PrepareForSleep(self, begins):
        pass


class Session(dbus.service.Object):
    @dbus.service.signal(SESSION)
    def Lock(self):
        pass

    @dbus.service.signal('org.freedesktop.DBus.Properties', signature='sa{sv}as')
    def PropertiesChanged(self, interface, changed, invalidated):
        pass


bus = dbus.SystemBus()
name = dbus.service.BusName('org.freedesktop.login1', bus)
manager = Manager(bus, '/org/freedesktop/login1')
ours = Session(bus, '/org/freedesktop/login1/session/_37')
other = Session(bus, '/org/freedesktop/login1/session/_38')


def take(_source, _condition):
    words = sys.stdin.readline().split()
    if not words:
        loop.quit()
        return False
    session = other if words[-1] == 'other' else ours
    if words[0] == 'sleep':
        manager.PrepareForSleep(words[1] == '1')
    if words[0] == 'lock':
        session.Lock()
    if words[0] == 'active':
        session.PropertiesChanged(SESSION, {'Active': words[1] == '1'}, [])
    if words[0] == 'locked':
        session.PropertiesChanged(SESSION, {'LockedHint': words[1] == '1'}, [])
    print('said', *words, flush=True)
    return True


GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, take)
loop = GLib.MainLoop()
print('ready', flush=True)
loop.run()
