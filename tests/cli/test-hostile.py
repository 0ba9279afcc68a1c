# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Files that nobody should have to import: each gets a sentence, and the plan stays as it was."""

import contextlib
import os
import resource
import sqlite3

from program import main, test

HANDOVER = "Days from order to handover"

KPI = ("--kpi", "Road deaths in the United States")

# The file, and what the sentence has to name: the line, and what was wrong or expected.
HOSTILE = {
    "empty": ("", ["no values"]),
    "blank": ("\n\n  \n", ["no values"]),
    "one column": ("value\n1\n2\n", ["line 1", "two columns"]),
    "no days": ("name,value\nAnna,1\nBert,2\n", ["days"]),
    "no numbers": ("date,value\n2026-01-01,many\n2026-02-01,few\n", ["numbers"]),
    "a word": ("date,value\n2026-01-01,1\n2026-02-01,2\n2026-03-01,many\n", ["line 4", "many"]),
    "no such day": ("date,value\n2026-01-01,1\n2026-02-30,2\n2026-03-01,3\n", ["line 3", "2026-02-30"]),
    "no day at all": ("date,value\n2026-01-01,1\n,2\n2026-03-01,3\n", ["line 3", "missing"]),
    "twice": ("date,value\n2026-01-01,1\n2026-02-01,2\n2026-01-01,3\n", ["line 4", "2026-01-01"]),
    "twice as month": ("date,value\n2026-01,1\n2026-02,2\n2026-01,3\n", ["line 4", "2026-01"]),
    "open quote": ('date,value\n2026-01-01,1\n2026-02-01,"2\n', ["line 3", "quotation mark"]),
    "quote inside": ('date,value\n2026-01-01,1"2\n', ["line 2", "quotation mark"]),
    "either order": ("date,value\n01/02/2026,1\n03/04/2026,2\n", ["01/02/2026", "--dates"]),
    "either mark": ("date;value\n2026-01-01;1.234\n2026-02-01;2.345\n", ["1.234", "--decimal"]),
    "huge number": ("date,value\n2026-01-01,1\n2026-02-01,1e301\n", ["line 3", "1e301"]),
    "not finite": ("date,value\n2026-01-01,1\n2026-02-01,inf\n2026-03-01,2\n", ["line 3", "inf"]),
    "a long cell": (f"date,value\n2026-01-01,1\n2026-02-01,{'x' * 1000000}\n", ["line 3", "“" + "x" * 79 + "…”"]),
    "a million accents": (b"\xff" * 1000000, []),
    "accents in a title": (b"date," + b"\xff" * 1000000 + b"\n2026-01-01,x\n", ["numbers"]),
    "hexadecimal": ("date,value\n2026-01-01,1\n2026-02-01,0x10\n", ["line 3", "0x10"]),
    "formula": ("date,value\n2026-01-01,1\n2026-02-01,2\n2026-03-01,=A1\n", ["line 4", "=A1"]),
    "several": ("date,name,a,b\n2026-01-01,x,1,3\n2026-02-01,y,2,5\n", ["2 columns", "--value-column"]),
    "nul": (b"date,value\n2026-01-01,1\n2026-\x00,2\n", ["line 3"]),
    "binary": (bytes(range(256)) * 64, []),
    "half a character": (b"\xff\xfed\x00a\x00t\x00e", []),
    "markup": ("<html><body>404</body></html>\n", []),
    "sql": ("date,value\n2026-01-01,1\n2026-02-01,1); DELETE FROM kpi; --\n", ["line 3"]),
    "a plan": (None, []),
    "year zero": ("date,value\n2026-01-01,1\n0000-01-01,2\n", ["line 3"]),
    "a comma that parts a number": ("Datum,Wert\n2026-09-07,7,25\n", ["line 2", "“25”", "“7,25”"]),
    "two answers": ("Date,a,b\n2026-09-30,10,9.5\n2026-10-31,11,9.7\n", ["2 columns", "--value-column"]),
    "only a plan": ("Date,Target\n2026-09-30,10\n2026-10-31,11\n", ["Target", "--value-column"]),
    "a total": ("date,value\n2026-09-30,1.5\n2026-10-31,2.5\nTotal,4\n", ["line 4", "Total"]),
    "no such week": ("Week,Value\n2025-W52,5\n2025-W53,6\n", ["line 3", "2025-W53"]),
    "another day here": ("t,value\n2026-08-31T23:30:00-07:00,5\n", ["31 August 2026", "1 September 2026", "--dates ymd"]),
    "a workbook": (b"PK\x03\x04......xl/workbook.xml", ["Excel", "CSV"]),
    "a PDF": (b"%PDF-1.7\n", ["PDF", "CSV"]),
    "far too wide": ("date,value" + "," * 2000 + "\n2026-01-01,1\n", []),
}


@test
def hostile_files(place):
    for name, (content, says) in HOSTILE.items():
        path = place.write("file.csv", place.plan.read_bytes() if content is None else content)
        try:
            place.refuse("import", place.plan, path, *KPI, says=says)
        except AssertionError as error:
            raise AssertionError(f"{name}: {error}") from error


@test
def no_files(place):
    place.refuse("import", place.plan, "absent.csv", *KPI, says=["absent.csv"])
    place.refuse("import", place.plan, place.folder, *KPI)
    if os.path.exists("/dev/zero"):
        place.refuse("import", place.plan, "/dev/zero", *KPI, says=["too large"])


@test
def hostile_plans(place):
    values = place.write("values.csv", "date,value\n2026-01-01,1\n")
    for content in (b"", b"hello", b"SQLite format 3\x00" + b"\x00" * 84, os.urandom(4096)):
        plan = place.write("other.ridgeline", content)
        for command in (["tree"], ["check"], ["history"], ["undo"], ["signals"]):
            place.run(*command, plan, status=1)
        place.run("import", plan, values, *KPI, status=1)
        assert plan.read_bytes() == content


@test
def hostile_json(place):
    plan = '{"format": "ridgeline-plan/1", "plan": {"name": "x"}, %s}'
    for content, says in (
        (b"", "plan in JSON"),
        (b"5", "plan in JSON"),
        (b'{"format": 5}', "ridgeline-plan/1"),
        (b"[" * 100000, "plan in JSON"),
        (os.urandom(4096), "plan in JSON"),
        (place.plan.read_bytes(), "plan in JSON"),
        (plan.encode("utf-16"), "plan in JSON"),
        (plan % '"links": [{"from": 5, "to": 5}]', "from"),
        (plan % '"kpis": [{"name": "k", "series": {"every": 5, "last": 5, "values": [1]}}]', "series"),
        (plan % '"periods": [{"name": "@year-999999999", "starts": "year-99999", "ends": "today"}]', "starts"),
        (plan % f'"kpis": [{{"name": "k", "series": {{"last": "today", "values": [{"1," * 40000}1]}}}}]', "day"),
    ):
        place.refuse("new", "x.ridgeline", "--from", place.write("x.json", content), says=[says])
        assert not (place.folder / "x.ridgeline").exists(), content[:80]


def leave_no_room(size):
    """For a child: no file becomes larger."""
    return {
        "preexec_fn": lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        "restore_signals": False,
    }


@test
def no_room(place):
    rows = "".join(f"2{year:03}-{month:02}-01,{year * month}\n" for year in range(300) for month in range(1, 13))
    values = place.write("values.csv", "date,value\n" + rows)
    before = place.hash()
    room = leave_no_room(place.plan.stat().st_size)
    assert "plan.ridgeline" in place.run("import", place.plan, values, *KPI, status=1, **room)
    assert place.hash() == before
    assert "sound" in place.run("check", place.plan)
    for name, command in {
        "new.ridgeline": ["new", "new.ridgeline"],
        "card.pdf": ["scorecard", place.plan, "-o", "card.pdf"],
        "chart.svg": ["chart", place.plan, *KPI, "-o", "chart.svg"],
        "plan.json": ["export", place.plan, "--json", "-o", "plan.json"],
    }.items():
        assert name in place.run(*command, status=1, **leave_no_room(2000))
        assert not list(place.folder.glob(f"{name}*")), f"{command} left something"


@test
def full_disk_behind_the_output(place):
    for command in (["tree", place.plan], ["export", place.plan, "--json"], ["--help"]):
        with open("/dev/full", "w") as full:
            place.run(*command, status=1, stdout=full)


@test
def loops(place):
    """What stands inside itself is named, by each command, and nobody walks round for ever."""
    sound = place.plan.read_bytes()
    for change in (
        "UPDATE objective SET parent_key_result=NULL, parent_objective=id",
        "UPDATE objective SET parent_key_result=NULL,"
        " parent_objective=(SELECT max(o.id) FROM objective o WHERE o.id<>objective.id)",
        "UPDATE objective SET parent_objective=NULL,"
        " parent_key_result=(SELECT max(k.id) FROM key_result k WHERE k.objective=objective.id)",
        "UPDATE team SET parent=id",
    ):
        place.plan.write_bytes(sound)
        with contextlib.closing(sqlite3.connect(place.plan)) as plan, plan:
            plan.execute(change)
        for command in ("check", "tree", "landings"):
            place.refuse(command, place.plan, says=["plan.ridgeline"])
    place.plan.write_bytes(sound)


@test
def values_too_large_for_a_forecast(place):
    """Squares of such values are beyond a double: there is no forecast, and nothing breaks."""
    kpi = ("--kpi", "Days from order to handover")
    for day, value in (("2026-10-20", "1e300"), ("2026-11-10", "-1e300"), ("2026-11-20", "1e300")):
        place.run("record", place.plan, *kpi, "--date", day, f"--value={value}")
    lines = place.run("landings", place.plan).splitlines()
    assert lines[lines.index("Median days from order to handover") + 1] == "  Not enough data for a forecast.", lines
    place.run("scorecard", place.plan, "-o", place.folder / "large.pdf")


@test
def encodings(place):
    text = "Größe;Datum;Wert\nä;2026-11-0{};1,5\n"
    encodings = {"1": "utf-8", "2": "utf-8-sig", "3": "utf-16", "4": "latin-1", "5": "utf-16-le"}
    for day, encoding in encodings.items():
        path = place.write("file.csv", text.format(day).encode(encoding))
        assert "1 new" in place.run("import", place.plan, path, *KPI, "--decimal", ","), encoding
    chart = place.run("xmr", place.plan, *KPI)
    assert "28 values" in chart


@test
def line_endings(place):
    for number, ending in enumerate(("\n", "\r\n", "\r"), 1):
        rows = ["date,value", f"2026-11-0{number},1", f"2026-12-0{number},2"]
        path = place.write("file.csv", ending.join(rows))
        assert "2 new" in place.run("import", place.plan, path, *KPI), repr(ending)


@test
def formats(place):
    """The same three days and values, written in many ways."""
    files = {
        "month": "date,value\n2027-01,1234.5\n2027-02,-2\n2027-03,0.25\n",
        "quarter": "when,value\n2028-Q1,1\n2028-Q2,2\n2028-Q3,3\n",
        "compact": "date\tvalue\n20290101\t1\n20290201\t2\n20290301\t3\n",
        "german": "Datum;Wert\n13.01.2030;1.234,5\n14.01.2030;−2\n15.01.2030;0,25\n",
        "american": "date,value\n01/13/2031,1\n01/14/2031,2\n01/15/2031,3\n",
        "money": 'date,value\n2032-01-01,"€1,234.50"\n2032-01-02,"£2"\n2032-01-03,3 %\n',
        "instants": "date,value\n2033-01-01T00:00:00Z,1\n2033-01-02T00:00:00Z,2\n2033-01-03T00:00:00Z,3\n",
        "no header": "2034-01-01,1\n2034-01-02,2\n2034-01-03,3\n",
        "missing": "date,value\n2035-01-01,1\n2035-01-02,NA\n2035-01-03,\n",
        "blank lines": "date,value\n\n2036-01-01,1\n\n,\n2036-01-02,2\n2036-01-03,3\n\n",
    }
    for name, content in files.items():
        path = place.write("file.csv", content)
        assert "3 new, 0 changed" in place.run("import", place.plan, path, *KPI), name


@test
def nothing_is_cut_without_a_word(place):
    """What a parser would make something else of: whole numbers beyond 64 bits, texts with a zero."""
    plan = '{"format":"ridgeline-plan/1","plan":{"name":"A%s"},"kpis":[{"name":"K","points":[["2026-01-01",%s]]}]}'
    for name, number in (("", "99999999999999999999"), ("", "-99999999999999999999"), ("\\u0000b", "1")):
        source = place.write("cut.json", plan % (name, number))
        place.refuse("new", "cut.ridgeline", "--from", source, says=["cut.json"])
        assert not (place.folder / "cut.ridgeline").exists()
    for number in ("9223372036854775807", "12345678901234567890.5", "1e20", "-1.5e-20"):
        source = place.write("kept.json", plan % ("\\\\u0000", number))
        place.run("new", f"kept{number}.ridgeline", "--from", source)


@test
def a_missing_cell_erases_nothing(place):
    before = place.run("export", place.plan, "--kpi", HANDOVER)
    days = [line.split(",")[0] for line in before.splitlines()[1:3]]
    for word in ("NaN", "", "NA"):
        table = place.write("holes.csv", f"date,value\n{days[0]},{word}\n{days[1]},{word}\n2026-11-20,8\n2026-11-21,9\n")
        place.run("import", place.plan, table, "--kpi", HANDOVER, "--existing", "replace")
        after = place.run("export", place.plan, "--kpi", HANDOVER).splitlines()
        assert after[1:3] == before.splitlines()[1:3], after[:4]


main()
