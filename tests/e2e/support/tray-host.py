#!/usr/bin/python3
"""A tray for the tests: StatusNotifierWatcher and host on the session bus.

Commands come as lines on stdin (menu | open | close | click LABEL | activate | tooltip | signals); each gets one line
of JSON on stdout. A line of a menu in the menu is named by the lines above it: "Recent logins > Bank > Copy password".
"""
import json
import sys

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

WATCHER = 'org.kde.StatusNotifierWatcher'
ITEM = 'org.kde.StatusNotifierItem'
MENU = 'com.canonical.dbusmenu'
PROPERTIES = 'org.freedesktop.DBus.Properties'


class Watcher(dbus.service.Object):
    """Takes registrations; keeps those whose owner is still on the bus."""

    def __init__(self, bus):
        super().__init__(bus, '/StatusNotifierWatcher')
        self.bus = bus
        self.items = []

    def current(self):
        alive = [item for item in self.items if self.bus.name_has_owner(item[0])]
        if not alive:
            raise LookupError('no icon in the tray')
        return alive[-1]

    @dbus.service.method(WATCHER, in_signature='s', sender_keyword='sender')
    def RegisterStatusNotifierItem(self, service, sender=None):
        item = (sender, str(service)) if service.startswith('/') else (str(service), '/StatusNotifierItem')
        self.items.append(item)
        self.StatusNotifierItemRegistered(''.join(item))

    @dbus.service.method(WATCHER, in_signature='s')
    def RegisterStatusNotifierHost(self, service):
        pass

    @dbus.service.signal(WATCHER, signature='s')
    def StatusNotifierItemRegistered(self, item):
        pass

    @dbus.service.method(PROPERTIES, in_signature='ss', out_signature='v')
    def Get(self, interface, name):
        return self.GetAll(interface)[name]

    @dbus.service.method(PROPERTIES, in_signature='s', out_signature='a{sv}')
    def GetAll(self, interface):
        return {
            'RegisteredStatusNotifierItems': dbus.Array([''.join(i) for i in self.items], signature='s'),
            'IsStatusNotifierHostRegistered': True,
            'ProtocolVersion': 0,
        }


class Host:
    """Does what a panel does when somebody clicks."""

    def __init__(self, bus, watcher):
        self.bus = bus
        self.watcher = watcher
        self.heard = {}
        bus.add_signal_receiver(self.hear, dbus_interface=MENU, member_keyword='member')

    def call(self, path, interface, method, *args, signature=None):
        target = self.bus.get_object(self.watcher.current()[0], path, introspect=False)
        return getattr(target, method)(*args, dbus_interface=interface, signature=signature)

    def property(self, name):
        return self.call(self.watcher.current()[1], PROPERTIES, 'Get', ITEM, name)

    def entries(self):
        path = self.property('Menu')
        layout = self.call(path, MENU, 'GetLayout', 0, -1, dbus.Array([], signature='s'), signature='iias')
        return path, [self.entry(child) for child in layout[1][2]]

    def entry(self, child):
        return {
            'id': int(child[0]),
            'label': str(child[1].get('label', '')).replace('__', '\0').replace('_', '').replace('\0', '_'),
            'enabled': bool(child[1].get('enabled', True)),
            'visible': bool(child[1].get('visible', True)),
            'kind': str(child[1].get('type', 'standard')),
            'entries': [self.entry(one) for one in child[2]],
        }

    def menu(self, _):
        return self.entries()[1]

    def event(self, path, entry, name):
        event = (entry, name, dbus.Int32(0, variant_level=1), dbus.UInt32(0))
        self.call(path, MENU, 'Event', *event, signature='isvu')

    def open(self, _):
        path = self.property('Menu')
        try:
            self.call(path, MENU, 'AboutToShow', 0, signature='i')
        except dbus.DBusException:  # as panels do: the menu is shown all the same
            pass
        self.event(path, 0, 'opened')
        return 'opened'

    def close(self, _):
        self.event(self.property('Menu'), 0, 'closed')
        return 'closed'

    def signals(self, _):
        return self.heard

    def hear(self, *_args, member=None):
        self.heard[member] = self.heard.get(member, 0) + 1

    def click(self, label):
        try:
            return self.click_once(label)
        except dbus.DBusException:  # the menu became another one between the look at it and the click
            return self.click_once(label)

    def click_once(self, label):
        path, entries = self.entries()
        entry = None
        for name in label.split(' > '):
            entry = next((e for e in entries if e['label'] == name), None)
            if entry is None:
                raise LookupError('no entry "%s" among %s' % (name, [e['label'] for e in entries]))
            entries = entry['entries']
        self.event(path, entry['id'], 'clicked')
        return 'clicked'

    def activate(self, _):
        self.call(self.watcher.current()[1], ITEM, 'Activate', 0, 0)
        return 'activated'

    def tooltip(self, _):
        return str(self.property('ToolTip')[2])


def say(answer):
    print(json.dumps(answer), flush=True)


def main():
    DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()
    name = dbus.service.BusName(WATCHER, bus)
    watcher = Watcher(bus)
    host = Host(bus, watcher)
    loop = GLib.MainLoop()

    def command(_source, _condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        word, _, rest = line.rstrip('\n').partition(' ')
        try:
            say({'answer': getattr(host, word)(rest)})
        except Exception as problem:  # the test decides what a failure means
            say({'problem': repr(problem)})
        return True

    GLib.io_add_watch(0, GLib.IO_IN | GLib.IO_HUP, command)
    say({'answer': 'ready'})
    loop.run()
    del name


main()
