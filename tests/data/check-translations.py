# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every sentence reaches the translators, and every translation is sound."""

import re
import subprocess

import tap

MARKED = re.compile(r'(?<![\w.])(?:_|N_|C_|NC_|ngettext|dcngettext|g_dngettext|g_dpgettext2?)\s*\(\s*"')

KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3")
PASTED = re.compile(r'(?<!\w)(?:_|N_|ngettext)\s*\(\s*"[^"]*"\s*(?:G_|PRI)')

listed = [
    line.strip()
    for line in (tap.top / "po/POTFILES.in").read_text().splitlines()
    if line.strip() and not line.startswith("#")
]
languages = (tap.top / "po/LINGUAS").read_text().split()


def marked():
    """The files that hold a sentence to translate."""
    for path in tap.files("src", ".c", ".h", ".blp"):
        if MARKED.search(path.read_text()):
            yield tap.name(path)


def pasted():
    """Sentences put together from a macro, which the translators would see cut off."""
    for path in tap.files("src", ".c", ".h"):
        for match in PASTED.finditer(path.read_text()):
            yield f"{tap.name(path)}: {match[0]}"


def checked(language):
    """What gettext finds wrong with a translation: syntax, formats, plurals, headers."""
    result = subprocess.run(
        ["msgfmt", "--check", "--output-file=/dev/null", f"{language}.po"],
        cwd=tap.top / "po",
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    return result.stderr.splitlines() if result.returncode else []


def incomplete(language):
    """What the sentences of today and a translation do not have in common."""
    template = subprocess.run(
        ["xgettext", "--files-from=po/POTFILES.in", "--from-code=UTF-8", "--output=-"]
        + [f"--keyword={word}" for word in KEYWORDS],
        cwd=tap.top,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    result = subprocess.run(
        ["msgcmp", f"po/{language}.po", "-"],
        cwd=tap.top,
        input=template.stdout,
        capture_output=True,
        check=False,
    )
    return result.stderr.decode().splitlines() if result.returncode else []


tap.report(
    "POTFILES.in names every file that holds a sentence",
    (f"missing: {path}" for path in marked() if path not in listed),
)
tap.report(
    "POTFILES.in names only files that are there",
    (f"gone: {path}" for path in listed if not (tap.top / path).is_file()),
)
tap.report("POTFILES.in is in order", [] if listed == sorted(listed) else ["sort it"])
tap.report("sentences are whole", pasted())
for language in languages:
    tap.report(f"the translation to {language} is sound", checked(language))
    tap.report(f"the translation to {language} is complete", incomplete(language))
tap.finish()
