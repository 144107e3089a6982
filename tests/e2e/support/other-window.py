#!/usr/bin/python3
"""A window of another program with one line to type into: says when it has the focus, and what stands in the line."""
import gi

gi.require_version('Gtk', '3.0')
from gi.repository import Gtk  # noqa: E402

window = Gtk.Window(title='Elsewhere')
window.set_default_size(420, 120)
entry = Gtk.Entry()
window.add(entry)
entry.connect('changed', lambda line: print(f'line {line.get_text()}', flush=True))
window.connect('focus-in-event', lambda *_: print('focused', flush=True))
window.connect('focus-out-event', lambda *_: print('left', flush=True))
window.show_all()
window.present()
Gtk.main()
