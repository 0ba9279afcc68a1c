# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the checks of this folder share: the tree's files, and results said as TAP."""

import pathlib
import sys

top = pathlib.Path(sys.argv[1])
count = 0
failed = False


def files(folder, *suffixes):
    """The files below a folder of the tree that end in one of the suffixes, in order."""
    return sorted(
        path
        for path in (top / folder).rglob("*")
        if path.is_file() and (path.name.endswith(suffixes) if suffixes else True)
    )


def name(path):
    """A path as a person would type it at the top of the tree."""
    return str(path.relative_to(top))


def report(what, problems):
    """One line of TAP for a check; its problems go where meson prints them from."""
    global count, failed
    count += 1
    problems = list(problems)
    failed = failed or bool(problems)
    print(f"{'not ok' if problems else 'ok'} {count} {what}")
    for problem in problems:
        print(f"{what}: {problem}", file=sys.stderr)


def finish():
    print(f"1..{count}")
    sys.exit(1 if failed else 0)
