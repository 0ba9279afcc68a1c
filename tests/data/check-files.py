# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What describes the program to the desktop, judged by the desktop's own tools."""

import os
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import tempfile

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


def application_id():
    """The number that the store writes into every plan."""
    for path in tap.files("src/store", ".h", ".c", ".sql"):
        match = re.search(r"FORMAT_ID\s+(0x[0-9a-fA-F]+)", path.read_text())
        if match:
            return int(match[1], 16)
    return None


def mime_type():
    """The type that the shared MIME database gives to a plan, with and without its name."""
    number = application_id()
    if number is None:
        return ["store/ names no application id"]
    header = b"SQLite format 3\0" + bytes(52) + struct.pack(">I", number) + bytes(28)
    with tempfile.TemporaryDirectory() as scratch:
        packages = pathlib.Path(scratch) / "mime" / "packages"
        packages.mkdir(parents=True)
        shutil.copy(built / f"{ID}.xml", packages)
        problems = run("update-mime-database", packages.parent)
        code = (
            "import sys; from gi.repository import Gio\n"
            "guess = [Gio.content_type_guess(n, d)[0] for n, d in"
            " ((None, sys.stdin.buffer.read()), ('plan.ridgeline', None))]\n"
            "sys.exit(str(guess) if set(guess) != {'application/vnd.ridgeline+sqlite3'} else 0)"
        )
        guess = subprocess.run(
            [sys.executable, "-c", code],
            input=header,
            capture_output=True,
            env={**os.environ, "XDG_DATA_HOME": scratch, "XDG_DATA_DIRS": "/usr/share"},
            check=False,
        )
        return problems + guess.stderr.decode().splitlines()


def missing_pictures():
    """The pictures that the metainfo speaks of, without those of data/screenshots/."""
    text = (source / f"{ID}.metainfo.xml.in").read_text()
    for picture in re.findall(r"/screenshots/([\w-]+\.png)", text):
        if not (source / "screenshots" / picture).is_file():
            yield f"data/screenshots/{picture}"


tap.report("the desktop file is valid", run("desktop-file-validate", built / f"{ID}.desktop"))
tap.report(
    "the metainfo is valid",
    run("appstreamcli", "validate", "--no-net", built / f"{ID}.metainfo.xml"),
)
tap.report("every picture that the metainfo names is there", missing_pictures())
tap.report(
    "the settings schema is valid",
    run("glib-compile-schemas", "--strict", "--dry-run", source),
)
tap.report("a plan has its MIME type by content and by name", mime_type())
tap.report(
    "the Flatpak manifest can be read",
    run("flatpak-builder", "--show-manifest", tap.top / "flatpak" / f"{ID}.json"),
)
tap.report(
    "the interface files are formatted",
    run("blueprint-compiler", "format", *tap.files("src", ".blp")),
)
tap.report("the shell scripts are clean", run("shellcheck", tap.top / "dev", tap.top / ".ci/run"))
tap.finish()
