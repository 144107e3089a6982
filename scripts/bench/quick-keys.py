#!/usr/bin/python3
"""A keyboard, an eye and a stopwatch, all by the X server alone: real key events (XTEST), one pixel of the screen, and
who has the keyboard.

Commands on stdin, an answer of one line of JSON each:
  focus          who has the keyboard now
  show X Y       presses Ctrl+Shift+Space; ms until that pixel is another one, and until somebody else has the keyboard
  type LETTER    presses that key
  back WINDOW    presses Escape; ms until that window has the keyboard again, null where it never has
"""
import ctypes as c
import json
import sys
import time

PATIENCE = 5.0
x11 = c.CDLL('libX11.so.6')
xtst = c.CDLL('libXtst.so.6')
x11.XOpenDisplay.restype = c.c_void_p
x11.XDefaultRootWindow.argtypes = [c.c_void_p]
x11.XDefaultRootWindow.restype = c.c_ulong
x11.XGetImage.argtypes = [c.c_void_p, c.c_ulong, c.c_int, c.c_int, c.c_uint, c.c_uint, c.c_ulong, c.c_int]
x11.XGetImage.restype = c.c_void_p
x11.XGetPixel.argtypes = [c.c_void_p, c.c_int, c.c_int]
x11.XGetPixel.restype = c.c_ulong
x11.XDestroyImage.argtypes = [c.c_void_p]
x11.XStringToKeysym.argtypes = [c.c_char_p]
x11.XStringToKeysym.restype = c.c_ulong
x11.XKeysymToKeycode.argtypes = [c.c_void_p, c.c_ulong]
x11.XGetInputFocus.argtypes = [c.c_void_p, c.POINTER(c.c_ulong), c.POINTER(c.c_int)]
x11.XFlush.argtypes = [c.c_void_p]
xtst.XTestFakeKeyEvent.argtypes = [c.c_void_p, c.c_uint, c.c_int, c.c_ulong]

display = x11.XOpenDisplay(None)
root = x11.XDefaultRootWindow(display)


def focus():
    window, revert = c.c_ulong(), c.c_int()
    x11.XGetInputFocus(display, c.byref(window), c.byref(revert))
    return window.value


def pixel(x, y):
    image = x11.XGetImage(display, root, x, y, 1, 1, 0xFFFFFFFF, 2)
    value = x11.XGetPixel(image, 0, 0)
    x11.XDestroyImage(image)
    return value


def press(*names):
    codes = [x11.XKeysymToKeycode(display, x11.XStringToKeysym(name.encode())) for name in names]
    for code in codes:
        xtst.XTestFakeKeyEvent(display, code, 1, 0)
    for code in reversed(codes):
        xtst.XTestFakeKeyEvent(display, code, 0, 0)
    x11.XFlush(display)


def until(*conditions):
    """Milliseconds until each was true once; None for one that never was."""
    start = time.perf_counter()
    took = [None] * len(conditions)
    while None in took and time.perf_counter() - start < PATIENCE:
        for n, is_true in enumerate(conditions):
            if took[n] is None and is_true():
                took[n] = (time.perf_counter() - start) * 1000
        time.sleep(0.0005)
    return took


def show(x, y):
    before, owner = pixel(x, y), focus()
    press('Control_L', 'Shift_L', 'space')
    visible, keys = until(lambda: pixel(x, y) != before, lambda: focus() not in (owner, 0, 1))
    return {'visible': visible, 'keys': keys}


def back(window):
    press('Escape')
    return {'took': until(lambda: focus() == window)[0]}


for line in sys.stdin:
    command, *words = line.split()
    if command == 'focus':
        answer = {'focus': focus()}
    elif command == 'show':
        answer = show(int(words[0]), int(words[1]))
    elif command == 'type':
        press(words[0])
        answer = {}
    else:
        answer = back(int(words[0]))
    print(json.dumps(answer), flush=True)
