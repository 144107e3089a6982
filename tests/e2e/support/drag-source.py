#!/usr/bin/python3
"""A small window of another program with files in it to drag away: drag-source.py FILE..."""
import sys

import gi

gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

window = Gtk.Window(type=Gtk.WindowType.POPUP)
window.set_default_size(120, 120)
window.move(0, 0)
box = Gtk.EventBox()
box.add(Gtk.Label(label='drag me'))
window.add(box)
box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
box.drag_source_add_uri_targets()
box.connect(
    'drag-data-get',
    lambda _widget, _context, data, _info, _time: data.set_uris([GLib.filename_to_uri(file) for file in sys.argv[1:]]),
)
box.connect('map-event', lambda *_: print('shown', flush=True))
box.add_events(Gdk.EventMask.STRUCTURE_MASK)
window.connect('map-event', lambda *_: print('shown', flush=True))
window.show_all()
Gtk.main()
