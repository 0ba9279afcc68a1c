# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Rules of the house that a text search can hold: headers, lengths, and what is never written."""

import re

import tap

COMMENTED = (".c", ".h", ".blp", ".py", ".build", ".sql", ".css", ".xml", ".supp", ".options")
CODE = (".c", ".h", ".blp")

DEPRECATED = (
    r"\b(Gtk|gtk_)(Dialog|dialog|TreeView|tree_view|TreeStore|ListStore|ComboBox|combo_box|InfoBar"
    r"|MessageDialog|FileChooser|AppChooser|ColorButton|FontButton|StyleContext|ShortcutsWindow)\b"
    r"|\bAdw\.?(Leaflet|Flap|Squeezer|MessageDialog|AboutWindow|PreferencesWindow|ViewSwitcherTitle)\b"
    r"|\bgtk_widget_get_style_context\b|\bgtk_css_provider_load_from_data\b"
)
SQL = (
    r'"\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s'
    r"|CREATE\s+(TABLE|INDEX)\s|PRAGMA\s|BEGIN\s+IMMEDIATE|WITH\s+RECURSIVE\s)"
)
HOST = r"\b(?:https?|ftp)://(?!www\.w3\.org/|www\.freedesktop\.org/standards/|127\.0\.0\.1)[\w.-]+"
UNFINISHED = r"\b(TODO|FIXME|XXX|HACK)\b"


def tree(*suffixes):
    for folder in ("src", "data", "po", "tests"):
        yield from tap.files(folder, *suffixes)


def found(pattern, paths, flags=0):
    """Where a pattern stands, with file and line."""
    expression = re.compile(pattern, flags)
    for path in paths:
        for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
            if expression.search(line):
                yield f"{tap.name(path)}:{number}: {line.strip()}"


def without_header():
    for path in tree(*COMMENTED):
        head = "\n".join(path.read_text().splitlines()[:6])
        for tag in ("SPDX-FileCopyrightText: 2026 The Ridgeline authors", "SPDX-License-Identifier: "):
            if tag not in head:
                yield f"{tap.name(path)} lacks: {tag}"


def too_long():
    for path in tree(".c", ".h", ".blp", ".py"):
        lines = len(path.read_text().splitlines())
        if lines >= 800:
            yield f"{tap.name(path)} has {lines} lines; split it before 800"


def long_functions():
    """GNU style opens and closes every function in the first column."""
    for path in tree(".c"):
        start = None
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if line == "{":
                start = number
            elif line == "}" and start:
                if number - start - 1 > 50:
                    yield f"{tap.name(path)}:{start}: {number - start - 1} lines; split it before 50"
                start = None


def public_functions():
    """The names that headers declare for other folders."""
    for path in tap.files("src", ".h"):
        if path.name.endswith("-private.h"):
            continue
        text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL)
        yield from re.findall(r"^(?!#|static |G_|RIDGE_)[\w \*]*?\b(ridge_\w+) *\(", text, re.MULTILINE)


COMMENT = r"((?:/\*(?:[^*]|\*(?!/))*\*/\n)?)"
FUNCTION = re.compile(r"^" + COMMENT + r"(?!static )([A-Za-z_][^\n;{}()#]*)\n(ridge_\w+) \(([^{};]*)\)\n\{", re.MULTILINE)


def parameters(text):
    """Their names, in order."""
    return [re.findall(r"\w+", part.split("[")[0])[-1] for part in text.split(",") if part.strip() not in ("void", "...")]


def wrong_paragraph(comment, returns, name, arguments):
    """What is missing above a function, or stands there and is not so; nothing when all is well."""
    if not comment.startswith("/**\n"):
        return "has no paragraph"

    lines = [line.strip()[1:].strip() for line in comment.splitlines()[1:-1]]
    described = [found.group(1) for found in (re.match(r"@(\w+):", line) for line in lines) if found]
    known = [name for name in parameters(arguments) if name in described]
    blocks = [block for block in "\n".join(lines[1:]).split("\n\n") if block.strip()]

    if lines[0] != name + ":":
        return f"is documented as {lines[0]}"
    if described != known:
        return "describes parameters that it has not, or in another order: " + ", ".join(described)
    if returns != "void" and not any(line.startswith("Returns: ") for line in lines):
        return "does not say what it returns"
    if returns == "void" and not any(not block.startswith("@") for block in blocks):
        return "does not say what it does"
    return None


def undocumented():
    public = set(public_functions())
    for path in tap.files("src", ".c"):
        for comment, returns, name, arguments in FUNCTION.findall(path.read_text()):
            wrong = wrong_paragraph(comment, returns.strip(), name, arguments) if name in public else None
            if wrong:
                yield f"{tap.name(path)}: {name} {wrong}"


def with_threads():
    """Files that hand tasks to workers."""
    return [path for path in code() if "g_task_run_in_thread" in path.read_text()]


def outside(*floors):
    inside = [tap.top / "src" / floor for floor in floors]
    return [p for p in tap.files("src", ".c", ".h") if not any(f in p.parents for f in inside)]


def code():
    return tap.files("src", *CODE)


tap.report("every file says whose it is and how it may be used", without_header())
tap.report("no file reaches 800 lines", too_long())
tap.report("no function is longer than 50 lines", long_functions())
tap.report("no tabs, no blanks at line ends", found(r"\t|[ \t]$", tree(*CODE, ".py", ".build")))
tap.report("nothing is left unfinished", found(UNFINISHED, tree(*CODE)))
tap.report("documentation has one form", found(r"^/\*\* \S", code()))
tap.report("a public function has one paragraph above its body", undocumented())
tap.report("nothing deprecated is used", found(DEPRECATED, code()))
tap.report("SQL is written in store/ only", found(SQL, outside("store")))
tap.report("SQLite is called in store/ only", found(r"\bsqlite3_\w+ \(", outside("store")))
tap.report("objects carry no untyped data", found(r"\bg_object_set_q?data(_full)? \(", code()))
tap.report("no object can end in a worker: its task has no source", found(r"\bg_task_new \((?!NULL)", with_threads()))
tap.report("no host is written down", found(HOST, tree(*CODE, ".py", ".xml", ".in", ".build")))
tap.finish()
