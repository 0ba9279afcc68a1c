# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Interface files are built; and titles are text that people typed: where libadwaita would read
markup, it is told not to.

Code sets them through ui/widgets/ridge-titles.h, unless the title is a sentence of ours;
interface files say `use-markup: false`.
"""

import re

import tap

HELPER = tap.top / "src/ui/widgets/ridge-titles.c"
SET = re.compile(
    r"\badw_(toast_new|toast_new_format|toast_set_title|banner_new|preferences_row_set_title"
    r"|action_row_set_subtitle|expander_row_set_subtitle|preferences_group_set_title) \("
)
ROW = re.compile(r"Adw\.(\w*Row|Banner)\b[^{;]*\{")
BOUND = re.compile(r"\b(sub)?title: bind\b")


def in_code():
    for path in tap.files("src/ui", ".c"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if path != HELPER and SET.search(line) and "_(" not in line:
                yield f"{tap.name(path)}:{number}: {line.strip()}"


def block(text, start):
    """What stands between a brace and the one that closes it."""
    depth = 1
    for end in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return text[start:end]
    return text[start:]


def in_blueprints():
    for path in tap.files("src/ui", ".blp"):
        text = path.read_text()
        for match in ROW.finditer(text):
            inside = block(text, match.end())
            data = match[1] == "Banner" or BOUND.search(inside)
            if data and "use-markup: false;" not in inside:
                line = text.count("\n", 0, match.start()) + 1
                yield f"{tap.name(path)}:{line}: Adw.{match[1]} shows a title that is data"


def unbuilt():
    for path in tap.files("src/ui", ".blp"):
        if f"'{path.name}'" not in (path.parent / "meson.build").read_text():
            yield f"{tap.name(path)}: its folder's meson.build does not list it"


tap.report("every interface file is built", unbuilt())
tap.report("code sets titles through ridge-titles.h", in_code())
tap.report("interface files turn markup off for titles that are data", in_blueprints())
tap.finish()
