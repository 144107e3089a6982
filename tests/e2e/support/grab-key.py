#!/usr/bin/python3
"""Another program that has Ctrl+Shift+Space on this X display, as a global shortcut of its own, until it is ended."""
import ctypes
import sys

CONTROL, SHIFT, ASYNC = 4, 1, 1
x = ctypes.CDLL('libX11.so.6')
x.XOpenDisplay.restype = ctypes.c_void_p
x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x.XDefaultRootWindow.restype = ctypes.c_ulong
x.XStringToKeysym.restype = ctypes.c_ulong
x.XKeysymToKeycode.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
x.XGrabKey.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint, ctypes.c_ulong] + [ctypes.c_int] * 3
x.XSync.argtypes = [ctypes.c_void_p, ctypes.c_int]

display = x.XOpenDisplay(None)
code = x.XKeysymToKeycode(display, x.XStringToKeysym(b'space')) & 0xFF
x.XGrabKey(display, code, CONTROL | SHIFT, x.XDefaultRootWindow(display), 1, ASYNC, ASYNC)
x.XSync(display, 0)
print('grabbed', flush=True)
sys.stdin.read()
