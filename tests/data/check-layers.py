# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Arrows between the floors of src/ only point down, and each library has its floors."""

import re

import tap

# What each floor may include, besides itself.
FLOORS = {
    "base": "",
    "stats": "base",
    "model": "base stats",
    "draw": "base stats",
    "store": "base stats model",
    "edit": "base stats model store",
    "exchange": "base stats model store edit",
    "coach": "base stats model",
    "words": "base stats model draw coach",
    "picture": "base stats model draw words",
    "report": "base stats model draw words picture",
    "cli": "base stats model draw store edit exchange coach words picture report",
    "ui": "base stats model draw store edit exchange coach words picture report",
    "main.c": "cli ui",
}

# Headers of libraries, and the floors that may see them.
LIBRARIES = {
    r"gtk/|adwaita\.h|gdk/|gsk/": "ui main.c",
    r"sqlite3\.h": "store",
    r"glib/gi18n": "words picture report cli ui main.c",
    r"cairo|pango": "draw picture report cli ui",
    r"csv\.h|json-glib/": "exchange cli",
}

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def includes():
    """Every include of src/: the file, its floor, whether it is ours, and what it names."""
    for path in tap.files("src", ".c", ".h"):
        floor = path.relative_to(tap.top / "src").parts[0]
        for bracket, target in INCLUDE.findall(path.read_text()):
            yield tap.name(path), floor, bracket == '"', target


def upward():
    for path, floor, ours, target in includes():
        if not ours or target == "config.h":
            continue
        other = target.split("/")[0]
        if other != floor and other not in FLOORS[floor].split():
            yield f"{path} includes {target}: {floor} sees only: {FLOORS[floor] or 'itself'}"


def unfoldered():
    for path, _, ours, target in includes():
        if ours and target != "config.h" and not (tap.top / "src" / target).is_file():
            # Generated headers stand beside their folder's sources in the build directory.
            if "/" not in target:
                yield f'{path} includes "{target}": write "folder/{target}"'


def foreign():
    for path, floor, ours, target in includes():
        for pattern, floors in LIBRARIES.items():
            if not ours and re.match(pattern, target) and floor not in floors.split():
                yield f"{path} includes <{target}>, which is for: {floors}"


def unknown():
    for path in sorted((tap.top / "src").iterdir()):
        if path.name not in FLOORS and (path.is_dir() or path.suffix in (".c", ".h")):
            yield f"{tap.name(path)} is no floor of the house"


tap.report("every folder of src/ is a floor that the rule knows", unknown())
tap.report("includes name their folder", unfoldered())
tap.report("arrows between floors only point down", upward())
tap.report("each library is included only on its floors", foreign())
tap.finish()
