# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every command: what it prints, what it exits with, and that a refusal changes nothing."""

import json
import os
import pathlib
import re
import sqlite3
import subprocess

from program import data, main, program, test

COMMANDS = (
    "new tree landings record import export xmr pace questions signals fit chart map scorecard periods teams people objectives "
    "key-results milestones initiatives kpis checkin review carry-over promote graduate check restore history undo redo".split()
)
HANDOVER = "Days from order to handover"
ROADS = "Road deaths in the United States"


@test
def help_for_everything(place):
    text = place.run("--help")
    for command in COMMANDS:
        assert f"\n  {command} " in text, command
        assert "--help" in place.run(command, "--help")
        assert place.run(command, "--help") == place.run("help", command)
    assert place.run("--version").startswith("ridgeline ")


@test
def unknown_words(place):
    place.refuse("tre", status=2, says=["“tre”", "--help"])
    place.refuse("tree", status=2, says=["PLAN"])
    place.refuse("tree", place.plan, "too", "much", status=2)
    place.refuse("tree", place.plan, "--nonsense", status=2, says=["--nonsense", "--help"])
    place.refuse("--nonsense", status=2, says=["--nonsense", "--help"])
    place.refuse(place.plan, "-z", status=2, says=["-z", "--help"])


@test
def new_plan(place):
    place.refuse("new", place.plan, says=["already"])
    place.refuse("new", "other.ridgeline", "--sample", "nobody", status=2, says=["nobody", "company", "cyclist"])
    assert not (place.folder / "other.ridgeline").exists()
    place.run("new", "Acme.ridgeline")
    assert "Acme" in place.run("tree", "Acme.ridgeline")
    place.run("new", "b.ridgeline", "--name", "Bakers & Sons")
    assert "Bakers & Sons, Q4 2026" in place.run("tree", "b.ridgeline")
    place.refuse("new", "nowhere/c.ridgeline")


@test
def tree(place):
    text = place.run("tree", place.plan)
    assert "Northwind Bikes, Q4 2026" in text
    lines = text.splitlines()
    titles = [
        "Riders choose us first when they replace a car trip",
        "Every store can deliver a cargo bike within a week",
        "A bike leaves assembly ready to ride",
    ]
    found = [next(line for line in lines if title in line) for title in titles]
    indents = [line.index(title) for line, title in zip(found, titles)]
    assert indents == sorted(set(indents)), indents
    assert "Riders build their own bike online" not in text
    assert "Riders build their own bike online" in place.run("tree", place.plan, "--period", "q3")
    assert "Riders build their own bike online" in place.run("tree", place.plan, "--all")
    place.refuse("tree", place.plan, "--period", "Q9", says=["Q9"])


@test
def alignment_map(place):
    place.refuse("map", place.plan, status=2, says=["--output"])
    place.refuse("map", place.plan, "-o", "map", status=2, says=["svg"])
    place.refuse("map", place.plan, "-o", "map.png", "--sheets", "2x2", status=2, says=["2x2", "PDF"])
    place.refuse("map", place.plan, "-o", "map.pdf", "--sheets", "0x2", status=2, says=["0x2"])
    place.run("map", place.plan, "-o", "map.svg")
    assert (place.folder / "map.svg").read_bytes().startswith(b"<?xml")
    place.run("map", place.plan, "-o", "map.pdf", "--teams", "--all")
    words = subprocess.run(["pdftotext", "-layout", "map.pdf", "-"], cwd=place.folder, stdout=subprocess.PIPE, text=True, check=True).stdout
    for word in ("Mission", "Rider Care", "Six months to launch", "Holds", "Broken", "against each other", "Hollow: draft."):
        assert word in words, word
    place.run("map", place.plan, "-o", "sheets.pdf", "--sheets", "2x3")
    facts = subprocess.run(["pdfinfo", "sheets.pdf"], cwd=place.folder, stdout=subprocess.PIPE, text=True, check=True).stdout
    assert re.search(r"Pages: +6\n", facts), facts
    assert place.run("map", place.plan, "-o", "-", "--format", "svg").startswith("<?xml")


@test
def tree_as_json(place):
    tree = json.loads(place.run("tree", place.plan, "--json"))

    def walk(rows, depth=1):
        yield from ((depth, row) for row in rows)
        for row in rows:
            yield from walk(row["rows"], depth + 1)

    rows = list(walk(tree["rows"]))
    assert max(depth for depth, _ in rows) >= 5
    revenue = next(row for _, row in rows if row["title"].startswith("Sales revenue"))
    assert revenue["kind"] == "key-result" and revenue["target"] == 378
    assert abs(revenue["progress"] - (revenue["current"] - 315) / 63) < 1e-9
    assert {row["role"] for _, row in rows if row["kind"] == "key-result"} == {"driver", "guardrail"}
    assert revenue["confidence"] == 0.45 and revenue["signal_since"] is None
    handover = next(row for _, row in rows if row["title"].startswith("Median days from order"))
    assert handover["verdict"] == "improving" and handover["signal_since"] == "2026-11-09"


@test
def landings(place):
    """Text, JSON and the tree say the same of a key result, and answer or refuse alike."""
    text = place.run("landings", place.plan)
    assert "8 times out of 10" in text and "chance" in text
    rows = json.loads(place.run("landings", place.plan, "--json"))["landings"]
    assert rows and all(row["status"] in ("ok", "unstable", "not-enough-data", "milestones", "extreme", "no-further-value") for row in rows)
    made = [row for row in rows if row["status"] in ("ok", "unstable")]
    assert len(made) == text.count("8 times out of 10")
    for row in made:
        assert row["low"] <= row["middle"] <= row["high"] and 0 < row["chance"] < 1
        assert row["level"] == 0.8 and row["method"] and row["values"] >= 3

    def walk(items):
        for item in items:
            yield item
            yield from walk(item["rows"])

    tree = json.loads(place.run("tree", place.plan, "--json"))
    in_tree = {row["id"]: row["landing"] for row in walk(tree["rows"]) if row["kind"] == "key-result"}
    assert len(in_tree) == len(rows)
    for row in rows:
        assert in_tree[row["id"]] == {key: row[key] for key in in_tree[row["id"]]}
    place.refuse("landings", place.plan, "--period", "Q9", says=["Q9"])


@test
def tree_with_confidence_and_signal(place):
    lines = place.run("tree", place.plan).splitlines()
    handover = next(line for line in lines if "Median days from order to handover" in line)
    assert "chance 80" in handover and "Better since 9 November 2026" in handover
    revenue = next(line for line in lines if "Sales revenue grows" in line)
    assert "chance 45" in revenue and "since" not in revenue


@test
def tree_has_one_meaning_in_a_column(place):
    """Progress is progress for an objective and for a key result; the value stands under Now."""
    lines = place.run("tree", place.plan).splitlines()
    head = next(line for line in lines if "Now" in line)
    now = head.index("Now") + len("Now")
    progress = head.index("Progress") + len("Progress")
    for title, value in (("Median days from order to handover", "11.0\N{NO-BREAK SPACE}days"),
                         ("Every store can deliver a cargo bike", "")):
        line = next(line for line in lines if title in line)
        assert line[:progress].endswith("\N{NO-BREAK SPACE}%"), line
        assert line[:now].endswith(value) if value else line[progress + 15:now].strip() == "", line
        assert "now " not in line


@test
def record(place):
    assert "10.8\N{NO-BREAK SPACE}days" in place.run(
        "record", place.plan, "--kpi", HANDOVER.upper(), "--date", "2026-11-20", "--value", "10.8", "--note", "new line"
    )
    chart = place.run("xmr", place.plan, "--kpi", HANDOVER)
    assert "47 values" in chart
    place.run("undo", place.plan)
    assert "46 values" in place.run("xmr", place.plan, "--kpi", HANDOVER)
    place.run("redo", place.plan)
    assert "47 values" in place.run("xmr", place.plan, "--kpi", HANDOVER)
    place.run("record", place.plan, "--kpi", HANDOVER, "--date", "2026-11-21", "--value", "NA")
    assert "1 missing" in place.run("xmr", place.plan, "--kpi", HANDOVER)


@test
def planned(place):
    """What is dated after today is kept and counts nowhere, until its day has come."""
    guardrail = "Warranty claims"

    def tree(today):
        rows = json.loads(place.run("tree", place.plan, "--json", env={**os.environ, "RIDGELINE_TODAY": today}))["rows"]
        while True:
            found = [row for row in rows if row["title"].startswith(guardrail)]
            if found:
                return found[0]
            rows = [below for row in rows for below in row["rows"]]

    before = tree("2026-11-21")
    signals = place.run("signals", place.plan, status=3)
    for date in ("2026-12-20", "2062-11-30"):
        assert "planned" in place.run("record", place.plan, "--kpi", guardrail, "--date", date, "--value", "9.9")
    after = tree("2026-11-21")
    assert after["pace"] == "holds" and after["current"] == before["current"]
    assert before["planned"] is None and after["planned"] == {"day": "2026-12-20", "value": 9.9}
    assert place.run("signals", place.plan, status=3) == signals
    assert "planned 9.90" in place.run("tree", place.plan)
    assert tree("2026-12-19")["current"] != 9.9
    due = tree("2026-12-20")
    assert due["pace"] == "broken" and due["current"] == 9.9 and due["planned"] is None
    table = place.write("ahead.csv", "date,value\n2026-11-20,2.2\n2027-01-01,2.3\n")
    told = json.loads(place.run("import", place.plan, table, "--kpi", guardrail, "--json"))
    assert told["planned"] == 1


@test
def silence(place):
    """What has no value in the period has no data, and the sum says on what it stands."""
    late = {**os.environ, "RIDGELINE_TODAY": "2027-01-31"}
    year = json.loads(place.run("tree", place.plan, "--json", "--period", "Q4", env=late))
    assert year["basis"]["stale"] == year["basis"]["with_data"] > 0
    assert year["pace"] in ("stale", "behind", "far-behind")
    assert f"on {year['basis']['with_data']} of {year['basis']['key_results']} key results" in place.run(
        "tree", place.plan, "--period", "Q4", env=late
    )


@test
def record_as_json(place):
    command = ("record", place.plan, "--kpi", HANDOVER, "--date", "2026-11-23", "--json", "--value")
    new = json.loads(place.run(*command, "10.8"))
    assert new["kpi"] == HANDOVER and new["day"] == "2026-11-23" and new["value"] == 10.8
    assert new["rows"] == {"new": 1, "changed": 0, "equal": 0, "refused": 0}
    latest = json.loads(place.run("history", place.plan, "--json", "--limit", "1"))[0]
    assert new["change"] == latest["id"] and latest["verb"] == "add-point"
    equal = json.loads(place.run(*command, "10.8"))
    assert equal["rows"]["equal"] == 1 and equal["change"] is None
    changed = json.loads(place.run(*command, "NA"))
    assert changed["rows"]["changed"] == 1 and changed["value"] is None and changed["change"] == new["change"] + 1


@test
def record_rate(place):
    plan = place.write("rates.json", json.dumps({
        "format": "ridgeline-plan/1", "plan": {"name": "Rates", "fiscal_month": 1, "check_in_weekday": 1},
        "kpis": [{"key": "k", "name": "Defects", "unit": "per 1,000", "decimals": 2, "chart": "rate-prime", "per": 1000,
                  "points": [["2026-09-01", [12, 3200]], ["2026-10-01", [9, None]]]},
                 {"key": "l", "name": "Income"}],
    }).encode())
    place.run("new", "rates.ridgeline", "--from", plan)
    command = ("record", "rates.ridgeline", "--kpi", "Defects", "--date", "2026-11-01", "--value")
    assert "3.75\N{NO-BREAK SPACE}per 1,000 (12 of 3200) on" in place.run(*command, "12/3200")
    told = json.loads(place.run(*command, "16/3200", "--json"))
    assert told["value"] == 5 and told["numerator"] == 16 and told["denominator"] == 3200
    assert "8 of 3200" in place.run(*command, "8")
    assert "0 of 0, so no rate" in place.run(*command, "0/0")
    place.refuse(*command, "1/-2", says=["Denominator"])
    place.refuse(*command, "1/2/3", says=["1/2/3"])
    late = ("record", "rates.ridgeline", "--kpi", "Defects", "--date", "2026-10-01", "--value", "9")
    place.refuse(*late, says=["two numbers"])
    place.refuse("record", "rates.ridgeline", "--kpi", "Income", "--date", "2026-10-01", "--value", "9/10", says=["one number"])
    place.run("undo", "rates.ridgeline")
    assert "date,numerator,denominator\n2026-09-01,12,3200\n2026-10-01,9,\n2026-11-01,8,3200\n" == place.run(
        "export", "rates.ridgeline", "--kpi", "Defects")


@test
def record_refused(place):
    rest = ("--date", "2026-11-23", "--value", "1")
    place.refuse("record", place.plan, "--kpi", "Nothing", *rest, says=["Nothing"])
    place.refuse("record", place.plan, "--kpi", "handover", *rest, says=["handover"])
    place.refuse("record", place.plan, "--kpi", HANDOVER, "--date", "2026-02-30", "--value", "1", says=["2026-02-30"])
    place.refuse("record", place.plan, "--kpi", HANDOVER, "--date", "2026-11-23", "--value", "1x", says=["1x"])
    place.refuse("record", place.plan, "--kpi", HANDOVER, "--date", "2026-11-23", "--value", "1e301")
    place.refuse("record", place.plan, "--kpi", HANDOVER, status=2, says=["--date"])
    place.refuse("record", "absent.ridgeline", "--kpi", HANDOVER, *rest, says=["absent.ridgeline"])


@test
def import_real_files(place):
    road = data / "real/us_sdg_3-6-1_road_deaths.csv"
    gdp = data / "real/ons_sdg_8-1-1_gdp_per_capita_growth.csv"
    waits = data / "real/nhs_ae_attendances_RQM_type1.csv"
    before = place.hash()
    assert "23 the same" in place.run("import", place.plan, road, "--kpi", ROADS)
    assert "23 the same" in place.run("import", place.plan, gdp, "--kpi", "Growth of UK GDP per person")
    assert "36 the same" in place.run(
        "import", place.plan, waits, "--kpi", "A&E waits over four hours", "--value-column", "breaches",
        "--denominator-column", "attendances"
    )
    assert place.hash() == before, "values that are there already are no change"
    place.refuse("import", place.plan, waits, "--kpi", "A&E waits over four hours", says=["3 columns", "--value-column"])
    place.refuse("import", place.plan, waits, "--kpi", ROADS, "--value-column", "beds", says=["beds"])


@test
def import_is_one_change(place):
    path = place.write("new.csv", "Datum;Wert\n01.11.2026;1.234,5\n02.11.2026;\n03.11.2026;-7\n")
    before = place.run("history", place.plan).count("\n")
    place.run("import", place.plan, path, "--kpi", ROADS, "--dry-run")
    assert place.run("history", place.plan).count("\n") == before
    text = place.run("import", place.plan, path, "--kpi", ROADS)
    assert "3 new" in text and "Datum" in text
    assert place.run("history", place.plan).count("\n") == before + 1
    assert "26 values, 1 missing" in place.run("xmr", place.plan, "--kpi", ROADS)
    place.run("undo", place.plan)
    assert "23 values" in place.run("xmr", place.plan, "--kpi", ROADS)


@test
def import_existing(place):
    path = place.write("other.csv", "Year,Value\n2000,1\n2001,14.8\n2024,3\n")
    place.refuse("import", place.plan, path, "--kpi", ROADS, "--existing", "refuse", says=["2000-01-01"])
    place.refuse("import", place.plan, path, "--kpi", ROADS, "--existing", "maybe", status=2, says=["replace", "keep"])
    text = place.run("import", place.plan, path, "--kpi", ROADS, "--existing", "keep")
    assert "1 new, 0 changed, 1 the same; 1 other left as it was" in text
    rows = place.run("xmr", place.plan, "--kpi", ROADS)
    assert "24 values" in rows


@test
def import_as_json(place):
    path = place.write("new.csv", "date,value\n2026-11-09,10.9\n2026-11-16,12\n2026-11-23,13\n2026-11-30,\n")
    command = ("import", place.plan, path, "--kpi", HANDOVER, "--json")
    before = place.hash()
    dry = json.loads(place.run(*command, "--dry-run"))
    assert dry["dry_run"] and dry["change"] is None and place.hash() == before
    kept = json.loads(place.run(*command, "--dry-run", "--existing", "keep"))
    assert kept["rows"] == {"new": 2, "changed": 0, "equal": 1, "refused": 1}
    assert "2 new, 0 changed, 1 the same; 1 other left as it was" in place.run(*command[:-1], "--dry-run", "--existing", "keep")
    done = json.loads(place.run(*command))
    assert done["rows"] == dry["rows"] == {"new": 2, "changed": 1, "equal": 1, "refused": 0}
    assert done["missing"] == 1 and done["columns"] == {"day": "date", "value": "value", "note": None, "excluded": None}
    assert done["change"] == json.loads(place.run("history", place.plan, "--json", "--limit", "1"))[0]["id"]


@test
def import_problems_as_json(place):
    path = place.write("bad.csv", "date,value\n2026-11-09,10.9\n2026-11-16,many\n2026-11-23,13\n")
    before = place.hash()
    result = subprocess.run(
        [program, "import", place.plan, path, "--kpi", HANDOVER, "--json"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 1 and place.hash() == before
    said = json.loads(result.stdout)
    assert said["rows"] == {"new": 0, "changed": 0, "equal": 0, "refused": 3} and said["change"] is None
    assert [problem["line"] for problem in said["problems"]] == [3]
    assert "many" in said["problems"][0]["message"] and "many" in result.stderr


@test
def export_of_values(place):
    text = place.run("export", place.plan, "--kpi", HANDOVER)
    assert text.splitlines()[0] == "date,value,note,excluded" and len(text.splitlines()) == 47
    place.run("export", place.plan, "--kpi", HANDOVER, "--output", "h.csv")
    assert (place.folder / "h.csv").read_text() == text
    said = json.loads(place.run("import", place.plan, "h.csv", "--kpi", HANDOVER, "--json"))
    assert said["rows"] == {"new": 0, "changed": 0, "equal": 46, "refused": 0} and said["change"] is None
    place.run("import", place.plan, "h.csv", "--kpi", ROADS)
    assert set(text.splitlines()) <= set(place.run("export", place.plan, "--kpi", ROADS).splitlines())


@test
def export_of_the_plan(place):
    text = place.run("export", place.plan, "--json")
    assert len(json.loads(text)["objectives"]) >= 10
    place.run("export", place.plan, "--json", "-o", "plan.json")
    place.run("new", "copy.ridgeline", "--from", "plan.json")
    assert place.run("export", "copy.ridgeline", "--json") == text
    assert place.run("tree", "copy.ridgeline", "--all") == place.run("tree", place.plan, "--all")
    assert "sound" in place.run("check", "copy.ridgeline")
    place.refuse("new", "copy.ridgeline", "--from", "plan.json", says=["already"])


@test
def export_refused(place):
    place.refuse("export", place.plan, status=2, says=["--json", "--kpi"])
    place.refuse("export", place.plan, "--json", "--kpi", HANDOVER, status=2)
    place.refuse("export", place.plan, "--kpi", "Nothing", says=["Nothing"])
    place.refuse("export", place.plan, "--json", "-o", "nowhere/plan.json", says=["nowhere/plan.json"])
    place.refuse("export", place.plan, "--json", "-o", place.plan, says=["already"])
    place.refuse("new", "x.ridgeline", "--from", "absent.json", says=["absent.json"])
    place.refuse("new", "x.ridgeline", "--from", place.write("bad.json", "{}"), says=["bad.json"])
    place.refuse("new", "x.ridgeline", "--from", "plan.json", "--name", "X", status=2, says=["--from"])
    assert not (place.folder / "x.ridgeline").exists()


@test
def pictures(place):
    starts = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}
    for kind, start in starts.items():
        place.run("chart", place.plan, "--kpi", HANDOVER, "-o", f"chart.{kind}")
        assert (place.folder / f"chart.{kind}").read_bytes().startswith(start)
    place.refuse("chart", place.plan, "--kpi", HANDOVER, "-o", "chart.gif", status=2, says=[".svg"])
    place.refuse("chart", place.plan, "--kpi", HANDOVER, "-o", "nowhere/chart.svg")
    place.refuse("chart", place.plan, "--kpi", HANDOVER, "-o", "c.svg", "--size", "9x9", status=2)
    for paper in ("a4", "letter"):
        place.run("scorecard", place.plan, "-o", "card.pdf", "--paper", paper)
        assert (place.folder / "card.pdf").read_bytes().startswith(b"%PDF")
    place.refuse("scorecard", place.plan, "-o", "card.pdf", "--paper", "a0", status=2, says=["a0", "letter"])
    place.refuse("scorecard", place.plan, "-o", place.plan, says=["already"])


@test
def history(place):
    place.run("record", place.plan, "--kpi", HANDOVER, "--date", "2026-11-23", "--value", "10.8")
    place.run("undo", place.plan)
    changes = json.loads(place.run("history", place.plan, "--json"))
    assert [change["kind"] for change in changes[:2]] == ["undo", "edit"]
    assert changes[0]["reverses"] == changes[1]["id"]
    assert changes[1]["verb"] == "add-point" and changes[1]["subject"] == HANDOVER
    assert len(json.loads(place.run("history", place.plan, "--json", "--limit", "1"))) == 1
    assert HANDOVER in place.run("history", place.plan)
    place.run("redo", place.plan)
    place.refuse("redo", place.plan, says=["nothing to redo"])
    place.run("undo", place.plan)
    place.refuse("undo", place.plan, says=["nothing to undo"])


@test
def check(place):
    before = place.hash()
    assert "sound" in place.run("check", place.plan) and "version 3" in place.run("check", place.plan)
    assert place.hash() == before
    content = bytearray(place.plan.read_bytes())
    end = len(content) // 2 // 4096 * 4096  # a page is filled from its end
    content[end - 400 : end] = b"\xff" * 400
    damaged = place.write("damaged.ridgeline", bytes(content))
    assert "damaged.ridgeline" in place.run("check", damaged, status=1)
    place.run("check", place.write("text.ridgeline", "hello"), status=1)
    place.run("check", "absent.ridgeline", status=1)


@test
def older_version(place):
    """A plan of version 1 is named, brought to today's, and kept as it was."""
    fixture = pathlib.Path(__file__).parent.parent / "store/fixtures/v1-verbs.ridgeline"
    old = place.write("old.ridgeline", fixture.read_bytes())
    assert "version 1" in place.run("check", old)
    assert old.read_bytes() == fixture.read_bytes()
    result = subprocess.run([program, "tree", old], capture_output=True, text=True, check=True)
    assert "grow" in result.stdout and "old.v1-" in result.stderr, result
    assert len(list(place.folder.glob("old.v1-*.ridgeline"))) == 1
    assert "version 3" in place.run("check", old)
    assert subprocess.run([program, "tree", old], capture_output=True, text=True, check=True).stderr == ""


@test
def an_older_plan_for_several(place):
    """Whoever comes first brings it to the new version; one copy stays, and that is of the old."""
    fixture = (pathlib.Path(__file__).parent.parent / "store/fixtures/v1-verbs.ridgeline").read_bytes()
    for number in range(12):
        folder = place.folder / str(number)
        folder.mkdir()
        plan = folder / "plan.ridgeline"
        plan.write_bytes(fixture)
        several = [subprocess.Popen([program, "tree", plan], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(3)]
        assert [process.wait(60) for process in several] == [0, 0, 0]
        copies = [path for path in folder.iterdir() if path != plan]
        assert len(copies) == 1 and copies[0].read_bytes()[60:64] == b"\0\0\0\1", copies
        assert plan.read_bytes()[60:64] == b"\0\0\0\3"


@test
def what_sqlite_adds(place):
    """Another tool has gathered statistics for itself; the plan is as sound as before."""
    old = place.write("old.ridgeline", (pathlib.Path(__file__).parent.parent / "store/fixtures/v1-verbs.ridgeline").read_bytes())
    for plan in (place.plan, old):
        db = sqlite3.connect(plan)
        db.execute("ANALYZE")
        db.commit()
        db.close()
        assert "sound" in place.run("check", plan)
        assert place.run("tree", plan)
    place.run("record", place.plan, "--kpi", "Warranty claims", "--date", "2026-11-02", "--value", "5")
    place.run("undo", place.plan)
    assert "sound" in place.run("check", place.plan)


@test
def an_older_plan_with_a_long_name(place):
    """The name of the copy is cut between two letters, as far as a name may go."""
    fixture = pathlib.Path(__file__).parent.parent / "store/fixtures/v1-verbs.ridgeline"
    old = place.write("ü" * 116 + ".ridgeline", fixture.read_bytes())
    assert len(os.fsencode(old.name)) == 242
    assert "grow" in place.run("tree", old)
    (copy,) = place.folder.glob("ü*.v1-*.ridgeline")
    assert copy.name.startswith("ü" * 100 + ".v1-"), copy.name
    assert "version 1" in place.run("check", copy)


@test
def signals(place):
    text = place.run("signals", place.plan, status=3)
    assert HANDOVER in text and "Discount rate" in text and "Warranty" not in text
    assert "Discount rate: Worse since 9 November 2026" in text, text
    assert "is above the upper limit, since 9 Nov; drifting since 28 Sep." in text, text
    assert place.run("signals", place.plan, "--since", "2027-01-01") == ""
    found = json.loads(place.run("signals", place.plan, "--json", status=3))
    assert {signal["kpi"]: signal["verdict"] for signal in found} == {
        HANDOVER: "improving",
        "Discount rate": "worsening",
    }
    place.refuse("signals", place.plan, "--since", "yesterday", status=2, says=["yesterday"])


@test
def names_of_any_language(place):
    """A job without a language still finds what is not written in ASCII."""
    result = subprocess.run(
        [program, "xmr", str(place.plan), "--kpi", "Größe"],
        env={"LC_ALL": "C", "PATH": "/usr/bin"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 1 and "Größe" in result.stderr.decode()


main()
