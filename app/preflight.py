"""Which system libraries Qt needs and this machine lacks. Standard library only.

A missing xcb library makes Qt abort, which cannot be caught; so it is asked first, by run.py,
by the desktop and by the tests. Importing this module imports nothing but the standard library.
"""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Library:
    """A shared library and the packages that bring it."""

    soname: str
    debian: str
    fedora: str
    arch: str


OFFSCREEN = (
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
)
"""What Qt needs to draw without a window."""
WINDOW = (
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
"""What a real window on X11 needs besides."""


def has_display(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> bool:
    """Returns whether a window can be shown."""
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def is_there(soname: str) -> bool:
    """Returns whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_libraries(
    *,
    window: bool,
    platform: str = sys.platform,
    finds: Callable[[str], bool] = is_there,
) -> tuple[Library, ...]:
    """Returns the libraries Qt lacks; elsewhere than on Linux they come with it.

    Args:
        window: Whether a real window is wanted, or only drawing without one.
        platform: As `sys.platform`.
        finds: Asks the dynamic linker.
    """
    if not platform.startswith("linux"):
        return ()
    wanted = OFFSCREEN + (WINDOW if window else ())
    return tuple(library for library in wanted if not finds(library.soname))


def packages_message(missing: tuple[Library, ...]) -> str:
    """Returns one line that names the packages of the three common families; empty if none."""
    if not missing:
        return ""

    def names(family: str) -> str:
        return " ".join(sorted({getattr(library, family) for library in missing}))

    return (
        f"the desktop needs system libraries: sudo apt-get install {names('debian')} "
        f"(Debian, Ubuntu); sudo dnf install {names('fedora')} (Fedora); "
        f"sudo pacman -S {names('arch')} (Arch)"
    )


def missing_libraries_message() -> str:
    """Returns what a window lacks on this machine, in one line; empty if nothing."""
    if not has_display() and os.environ.get("QT_QPA_PLATFORM") != "offscreen":
        return "there is no display; try `whitecell demo`, which needs none"
    offscreen = os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    return packages_message(missing_libraries(window=not offscreen))
