#!/usr/bin/python3
"""A program on the desktop that owns the clipboard of an X server, with several formats at once, and reads it.

One command of JSON a line on stdin, one answer a line on stdout:
  {"write": {"text/plain": "base64", ...}}   offers all of them in one step
  {"clear": true}                            leaves the clipboard to nobody
  {"read": true}                             every format that is offered, with its content
  {"keep": n}                                a clipboard manager: takes over every text as soon as its owner is gone,
                                             and puts it back up to n times when somebody clears it; null stops it
  {"save": true}                             a gentler manager: offers what is there when its owner ends, however it
                                             ends, and nothing that was cleared before; false stops it
"""
import base64
import json
import sys

import gi

gi.require_version('Gdk', '3.0')
gi.require_version('Gtk', '3.0')
from gi.repository import Gdk, GLib, Gtk  # noqa: E402

SELECTION = Gdk.SELECTION_CLIPBOARD
TEXT = ['text/plain', 'UTF8_STRING', 'text/plain;charset=utf-8', 'STRING', 'TEXT']
clipboard = Gtk.Clipboard.get(SELECTION)
widget = Gtk.Invisible()
widget.realize()
offered = {}
kept = {'left': None, 'text': None}
saved = {'is_on': False, 'text': None}


def offer(formats):
    global offered
    offered = {}
    for name, content in formats.items():
        for target in TEXT if name == 'text/plain' else [name]:
            offered[target] = content
    Gtk.selection_clear_targets(widget, SELECTION)
    for number, name in enumerate(offered):
        Gtk.selection_add_target(widget, SELECTION, Gdk.Atom.intern(name, False), number)
    Gtk.selection_owner_set(widget, SELECTION, Gdk.CURRENT_TIME)


def drop():
    Gtk.selection_clear_targets(widget, SELECTION)
    Gtk.selection_owner_set(None, SELECTION, Gdk.CURRENT_TIME)


def answer_selection(_widget, data, _info, _time):
    target = data.get_target()
    content = offered.get(target.name())
    if content is not None:
        data.set(target, 8, content)


def contents():
    found, targets = clipboard.wait_for_targets()
    answers = {}
    for target in targets if found else []:
        if target.name() in ('TARGETS', 'MULTIPLE', 'TIMESTAMP', 'SAVE_TARGETS'):
            continue
        data = clipboard.wait_for_contents(target)
        if data is not None and data.get_data() is not None:
            answers[target.name()] = base64.b64encode(data.get_data()).decode()
    return answers


def changed(_clipboard, event):
    if kept['left'] is not None:
        clipboard.request_text(keep)
    if not saved['is_on']:
        return
    if event.reason == Gdk.OwnerChange.NEW_OWNER:
        clipboard.request_text(save)
    elif saved['text'] is not None:
        offer({'text/plain': saved['text'].encode()})


def save(_clipboard, text):
    saved['text'] = text or None


def keep(_clipboard, text):
    if text is not None:
        if text != kept['text']:
            kept['text'] = text
    elif kept['text'] is not None and kept['left'] > 0:
        kept['left'] -= 1
        offer({'text/plain': kept['text'].encode()})


def obey(command):
    if 'write' in command:
        offer({name: base64.b64decode(content) for name, content in command['write'].items()})
    elif 'clear' in command:
        drop()
    elif 'read' in command:
        return contents()
    elif 'keep' in command:
        kept.update(left=command['keep'], text=None)
    elif 'save' in command:
        saved.update(is_on=command['save'], text=None)
    return True


def on_line(source, _condition):
    line = source.readline()
    if not line:
        Gtk.main_quit()
        return False
    print(json.dumps(obey(json.loads(line))), flush=True)
    return True


widget.connect('selection-get', answer_selection)
clipboard.connect('owner-change', changed)
GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, on_line)
print(json.dumps(True), flush=True)
Gtk.main()
