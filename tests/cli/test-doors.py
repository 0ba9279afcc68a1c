# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What comes in and goes out is text: names, arguments, files and pipes, whatever they are made of."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import time

from program import main, program, test

TITLE = "Calm\n   100\u00a0%  On pace        Forged row\u001b[31m red\u0007 \u202eturned\u202c \u200bzero\x9b\u2066"
CLEAN = "Calm 100\u00a0%  On pace        Forged row[31m red turned zero"
# A Persian word and a family need their joiners.
JOINED = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f467"

PLAN = {
    "format": "ridgeline-plan/1",
    "plan": {"name": "Trial\u001b]0;title\u0007"},
    "periods": [{"key": "q", "name": "Q4\t2026", "kind": "quarter", "starts": "2026-10-01", "ends": "2026-12-31"}],
    "teams": [{"key": "n", "name": "North"}, {"key": "s", "name": "South"}],
    "people": [{"key": "p", "name": "Ana\u202e"}],
    "kpis": [
        {"key": "a", "name": "Revenue", "team": "n", "points": [["2026-10-01", 1]]},
        {"key": "b", "name": "Revenue", "team": "s", "points": [["2026-10-01", 100]]},
        {"key": "c", "name": "Caf\u00e9 visits", "points": [["2026-10-01", 7]]},
        {"key": "d", "name": "Turns\u001b[2J", "points": [["2026-10-01", 7, "one\r\ntwo\u0007"]]},
    ],
    "objectives": [
        {"title": TITLE, "period": "q", "owner": "p", "why": "one\r\ntwo\u001b[2J"},
        {"title": JOINED, "period": "q"},
    ],
}

UNSEEN = [chr(c) for c in (*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x200B, *range(0x202A, 0x202F), *range(0x2066, 0x206A))]


def assert_harmless(text):
    for character in UNSEEN:
        assert character not in text, f"{ord(character):#x} in {text!r}"


def make(place, plan=PLAN):
    place.run("new", "trial", "--from", place.write("trial.json", json.dumps(plan)))
    return place.folder / "trial"


@test
def titles_are_text(place):
    plan = make(place)
    tree = place.run("tree", plan)
    assert_harmless(tree)
    lines = tree.splitlines()
    assert len(lines) == 5 and CLEAN in lines[3] and JOINED in lines[4], tree
    assert lines[0].startswith("Trial]0;title, Q4 2026: "), tree

    rows = json.loads(place.run("tree", plan, "--json"))["rows"]
    assert [row["title"] for row in rows] == [CLEAN, JOINED], rows
    assert rows[0]["owner"] == "Ana", rows
    whole = json.loads(place.run("export", plan, "--json"))
    assert whole["objectives"][0]["why"] == "one\ntwo[2J", whole
    assert whole["kpis"][3]["name"] == "Turns[2J", whole
    assert "one\ntwo" in place.run("export", plan, "--kpi", "Turns[2J")
    for command in (("history", plan), ("signals", plan), ("questions", plan), ("xmr", plan, "--kpi", "Turns")):
        assert_harmless(subprocess.run([program, *command], cwd=place.folder, capture_output=True, text=True, check=False).stdout)


@test
def titles_of_a_foreign_file(place):
    """Another program has written into the plan what is no text."""
    plan = make(place)
    db = sqlite3.connect(plan)
    db.execute("UPDATE objective SET title = ? WHERE title = ?", (TITLE, CLEAN))
    db.execute("UPDATE change SET author = ?, subject = ?", ("Ana\u001b[31m\nEve", TITLE))
    db.execute("UPDATE kpi SET unit = ?", ("\u202e\u001b[1m",))
    db.commit()
    db.close()
    for command in ("tree", "history", "signals", "questions"):
        result = subprocess.run([program, command, plan], cwd=place.folder, capture_output=True, text=True, check=False)
        assert_harmless(result.stdout + result.stderr)
    assert CLEAN in place.run("tree", plan)


@test
def what_is_quoted(place):
    """Errors quote names of files and arguments; a line stays a line."""
    name = "no\n  such\x1b[31m\u202efile"
    for command in (
        ("tree", name),
        ("check", name),
        ("xmr", name),
        ("import", place.plan, name, "--kpi", "Warranty claims"),
        ("record", place.plan, "--kpi", name, "--date", "today", "--value", "1"),
        ("record", place.plan, "--kpi", "Warranty claims", "--date", name, "--value", "1"),
        ("record", place.plan, "--kpi", "Warranty claims", "--date", "today", "--value", name),
        ("tree", place.plan, "--period", name),
        ("export", place.plan, "--json", "-o", f"{name}/x"),
        ("chart", place.plan, "--kpi", "Warranty claims", "-o", name),
        ("scorecard", place.plan, "-o", "x.pdf", "--paper", name),
        ("new", "x", "--sample", name),
        ("tree", place.plan, f"--{name}"),
        (name,),
    ):
        result = subprocess.run([program, *map(str, command)], cwd=place.folder, capture_output=True, text=True, check=False)
        assert result.returncode in (1, 2), (command, result)
        assert_harmless(result.stdout + result.stderr)
        assert result.stderr.count("\n") == 1, (command, result.stderr)
    odd = place.folder / "odd\n\x1b[31m name"
    for command in (("new", odd), ("check", odd)):
        text = place.run(*command)
        assert_harmless(text)
        assert text.count("\n") == 1 and "odd\\n\\x1b[31m name" in text, text
    place.write("odd\nname.csv", "date,value\n" + "".join(f"2026-0{i}-01,{i}\n" for i in range(1, 9)))
    assert "odd\\nname.csv" in place.run("xmr", "odd\nname.csv").splitlines()[0]


@test
def what_json_quotes(place):
    """A program reads the text as it is; a terminal that shows the JSON reads escapes."""
    table = place.write("table.csv", "date,val\x1bue\u202e\x9b\u200b\n2026-01-01,1\n2026-02-01,2\n2026-03-01,4\n")
    text = place.run("import", place.plan, table, "--kpi", "Warranty claims", "--dry-run", "--json", "--existing", "keep")
    assert_harmless(text)
    assert json.loads(text)["columns"]["value"] == "val\x1bue\u202e\x9b\u200b", text
    words = place.run("tree", os.fsdecode(b"no\xff\x1bfile"), status=1)
    assert_harmless(words)
    assert "no\\xff\\x1bfile" in words, words


@test
def names_of_kpis(place):
    plan = make(place)

    def record(name, **rest):
        return place.run("record", plan, "--kpi", name, "--date", "2026-11-02", "--value", "5", **rest)

    words = record("Revenue", status=1)
    assert "Revenue (North)" in words and "Revenue (South)" in words, words
    ids = [word for word in words.replace(";", " ").split() if word.startswith("id:")]
    assert len(set(ids)) == 2, words
    for name in (*ids, "Revenue (North)", "revenue (SOUTH)", "REVENUE (south)"):
        record(name)
    assert "11-02,5" in place.run("export", plan, "--kpi", ids[0])
    assert "11-02,5" in place.run("export", plan, "--kpi", ids[1])
    # Composed or not, in upper case or not.
    for name in ("Caf\u00e9 visits", "Cafe\u0301 visits", "CAFE\u0301 VISITS"):
        record(name)
    record("Cafe visits", status=1)


@test
def what_is_no_value_erases_none(place):
    """A script whose sum has failed hands over nothing, or not a number."""
    kpi = ("--kpi", "Warranty claims", "--date", "2026-11-02")
    place.run("record", place.plan, *kpi, "--value", "5")
    for value in ("", " ", "\u200b", "inf", "-inf", "Infinity", "nan", "NaN", "null", "none", "-", ".", "1e308", "1e999"):
        place.refuse("record", place.plan, *kpi, f"--value={value}", says=["Value"])
    place.write("row.csv", "date,value\n2026-11-02,inf\n2026-11-03,1\n")
    place.refuse("import", place.plan, "row.csv", *kpi[:2], "--existing", "replace", says=["line 2", "inf"])
    assert "no value" in place.run("record", place.plan, *kpi, "--value", " na ")


@test
def through_what_is_no_file(place):
    pipe = place.folder / "pipe"
    os.mkfifo(pipe)
    for arguments in (
        ("export", place.plan, "--json"),
        ("scorecard", place.plan),
        ("chart", place.plan, "--kpi", "Warranty claims", "--format", "svg"),
    ):
        reader = subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE)
        place.run(*arguments, "-o", pipe)
        through = reader.communicate(timeout=30)[0]
        assert len(through) > 1000 and pipe.is_fifo()
        for name in ("-", "/dev/stdout"):
            printed = subprocess.run([program, *map(str, arguments), "-o", name], capture_output=True, check=True).stdout
            assert abs(len(printed) - len(through)) < 100, name
        place.run(*arguments, "-o", "/dev/null")
        assert not os.path.isfile("/dev/null") and os.path.exists("/dev/null")
        place.refuse(*arguments, "-o", "/dev/full", says=["/dev/full"])
        assert not os.path.isfile("/dev/full")

        # Printed into a file, what others print there stays.
        with open(place.folder / "both", "wb") as both:
            both.write(b"before")
            both.flush()
            subprocess.run([program, *map(str, arguments), "-o", "/dev/stdout"], stdout=both, check=True)
            both.write(b"after")
        both = (place.folder / "both").read_bytes()
        assert both.startswith(b"before") and both.endswith(b"after") and len(both) > 1000

        (place.folder / "target").write_text("old")
        os.chmod(place.folder / "target", 0o604)
        link = place.folder / "link"
        link.unlink(missing_ok=True)
        link.symlink_to("target")
        place.run(*arguments, "-o", link)
        assert link.is_symlink() and (place.folder / "target").stat().st_size > 1000
        assert (place.folder / "target").stat().st_mode & 0o777 == 0o604


@test
def never_over_a_plan(place):
    other = place.folder / "other.ridgeline"
    place.run("new", other)
    before = other.read_bytes()
    for name in ("link.svg", "link.pdf"):
        (place.folder / name).symlink_to("plan.ridgeline")
    os.link(place.plan, place.folder / "hard.svg")
    chart = ("chart", place.plan, "--kpi", "Warranty claims", "--format", "svg", "-o")
    for output in ("plan.ridgeline", "./plan.ridgeline", "link.svg", "hard.svg", "plan.ridgeline-journal", "plan.ridgeline-wal", other):
        for arguments in (chart, ("export", place.plan, "--json", "-o"), ("scorecard", place.plan, "-o")):
            place.refuse(*arguments, output, says=["is not overwritten"])
    assert other.read_bytes() == before


@test
def from_standard_input(place):
    series = place.run("export", place.plan, "--kpi", "Warranty claims")
    path = place.write("series.csv", series)
    wanted = place.run("xmr", path).split(":", 1)[1]
    assert place.run("xmr", "-", input=series).split(":", 1)[1] == wanted
    assert place.run("xmr", "-", input=series).startswith("Standard input: ")
    for name in ("-", "/dev/stdin"):
        pipe = subprocess.run([program, "xmr", name], input=series, capture_output=True, text=True, check=True)
        assert pipe.stdout.split(":", 1)[1] == wanted, pipe.stdout
    with open(path) as file:
        assert place.run("xmr", "/dev/stdin", stdin=file).split(":", 1)[1] == wanted

    assert "the same" in subprocess.run(
        [program, "import", place.plan, "-", "--kpi", "Warranty claims"], input=series, capture_output=True, text=True, check=True
    ).stdout
    whole = place.run("export", place.plan, "--json")
    subprocess.run([program, "new", place.folder / "again", "--from", "-"], input=whole, text=True, check=True, capture_output=True)
    assert json.loads(place.run("export", "again", "--json"))["kpis"] == json.loads(whole)["kpis"]


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))


@test
def a_file_that_may_not_grow(place):
    for arguments in (
        ("export", place.plan, "--json", "-o", "x"),
        ("scorecard", place.plan, "-o", "x"),
        ("new", "x", "--sample", "company"),
        ("record", place.plan, "--kpi", "Warranty claims", "--date", "today", "--value", "1"),
    ):
        before = place.hash()
        words = place.run(*arguments, status=1, preexec_fn=limit_files)
        assert words.startswith("ridgeline: ") and place.hash() == before, words
    hidden = [path.name for path in place.folder.iterdir() if path.name.startswith(".") or path.name == "x"]
    assert not hidden, hidden


@test
def a_killed_new(place):
    """What it was at is nobody else's, and the next one clears it away."""
    source = place.write("large.json", json.dumps({**PLAN, "objectives": [{"title": f"O{i}", "period": "q"} for i in range(30000)]}))
    seen = set()
    for delay in (0.0, 0.005, 0.01, 0.02, 0.04):
        process = subprocess.Popen([program, "new", place.folder / "large", "--from", source], stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline and process.poll() is None:
            drafts = [path for path in place.folder.iterdir() if path.name.endswith(".ridgeline-draft")]
            if drafts:
                time.sleep(delay)
                process.send_signal(signal.SIGKILL)
                break
        process.wait()
        for draft in (path for path in place.folder.iterdir() if "-draft" in path.name):
            seen.add(draft.stat().st_mode & 0o077 if draft.stat().st_size else 0)
        (place.folder / "large").unlink(missing_ok=True)
    assert seen <= {0}, seen
    named = place.folder / ".ridgeline-draft"
    named.touch()
    place.run("new", "next")
    assert [path for path in place.folder.iterdir() if path.name.startswith(".")] == [named], "a file of that name is nobody's draft"
    mask = os.umask(0)
    os.umask(mask)
    assert (place.folder / "next").stat().st_mode & 0o777 == 0o666 & ~mask


main()
