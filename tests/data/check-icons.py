# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every icon that the interface names can be found, and every icon of ours is used."""

import pathlib
import re

import tap

THEME = pathlib.Path("/usr/share/icons/Adwaita")
NAMED = re.compile(r'"([a-z0-9-]+-symbolic)"')

# GTK carries a few icons in its own resources, whatever the theme.
INSIDE_GTK = {"pan-down-symbolic", "pan-end-symbolic", "pan-start-symbolic", "pan-up-symbolic"}

ours = {path.stem for path in tap.files("data/icons/actions", ".svg")}
theme = {path.stem for path in THEME.rglob("*-symbolic.svg")}
bundle = (tap.top / "data/ridgeline-icons.gresource.xml").read_text()


def named():
    for path in tap.files("src", ".c", ".h", ".blp"):
        for icon in NAMED.findall(path.read_text()):
            yield tap.name(path), icon


tap.report(
    "every icon that is named is in the theme or ours",
    (f"{path}: {icon}" for path, icon in named() if icon not in ours | theme | INSIDE_GTK),
)
tap.report(
    "every icon of ours is in the program's resources",
    (icon for icon in sorted(ours) if f'alias="{icon}.svg"' not in bundle),
)
tap.report(
    "every icon of ours is shown somewhere",
    sorted(ours - {icon for _, icon in named()}),
)
tap.finish()
