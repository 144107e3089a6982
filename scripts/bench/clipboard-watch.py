#!/usr/bin/python3
"""Says when which text gets onto the clipboard: a program like any other that watches and reads it.

One line of JSON on stdout for each change: the text, and when it had been read, in seconds of the monotonic clock.
"""
import json
import time

import gi

gi.require_version('Gdk', '3.0')
gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, Gtk  # noqa: E402


def read(clipboard, _event):
    clipboard.request_text(
        lambda _clipboard, text: print(json.dumps({'text': text, 'at': time.monotonic()}), flush=True)
    )


clipboard = Gtk.Clipboard.get(Gdk.SELECTION_CLIPBOARD)
clipboard.connect('owner-change', read)
print(json.dumps({'text': None, 'at': time.monotonic()}), flush=True)
Gtk.main()
