# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What describes the program to the desktop, judged by the desktop's own tools."""

import os
import pathlib
import subprocess
import sys

import tap

ID = "org.ridgeline.Ridgeline"
built = pathlib.Path(sys.argv[2]) / "data"
source = tap.top / "data"


def run(*command, **environment):
    """What a command complains of; nothing when it succeeds."""
    result = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **environment},
        check=False,
    )
    return result.stdout.splitlines() or ["no output"] if result.returncode else []


tap.report("the desktop file is valid", run("desktop-file-validate", built / f"{ID}.desktop"))
tap.report(
    "the metainfo is valid",
    # There is no page on the web to name yet.
    run(
        "appstreamcli", "validate", "--no-net", "--override", "url-homepage-missing=info",
        built / f"{ID}.metainfo.xml",
    ),
)
tap.report(
    "the settings schema is valid",
    run("glib-compile-schemas", "--strict", "--dry-run", source),
)
tap.report(
    "the Flatpak manifest can be read",
    run("flatpak-builder", "--show-manifest", tap.top / "flatpak" / f"{ID}.json"),
)
tap.report("the script of the tree is clean", run("shellcheck", tap.top / "dev", tap.top / ".ci/run"))
tap.finish()
