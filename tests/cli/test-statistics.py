# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""xmr, pace and questions against the expected files, as a program would read them."""

import contextlib
import json
import math
import random
import sqlite3
import sys

from program import data, main, test

XMR = data / "xmr"
sys.dont_write_bytecode = True
sys.path.insert(0, str(XMR))
import xmr_reference  # noqa: E402 (the independent implementation lies beside the cases)


def same(ours, theirs, tolerance, where=""):
    """Where two results differ: numbers within a tolerance, all else exactly."""
    if isinstance(theirs, bool) or isinstance(ours, bool) or theirs is None or isinstance(theirs, str):
        if ours != theirs:
            yield f"{where}: {ours!r}, expected {theirs!r}"
    elif isinstance(theirs, (int, float)):
        if not isinstance(ours, (int, float)) or not math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=tolerance):
            yield f"{where}: {ours!r}, expected {theirs!r}"
    elif isinstance(theirs, list):
        if not isinstance(ours, list) or len(ours) != len(theirs):
            yield f"{where}: {ours!r}, expected {theirs!r}"
        else:
            for index, (a, b) in enumerate(zip(ours, theirs)):
                yield from same(a, b, tolerance, f"{where}[{index}]")
    else:
        for key, value in theirs.items():
            yield from same(ours.get(key), value, tolerance, f"{where}.{key}")


def dusty(place, name, level, dust, at):
    """A constant whose value number `at` has what a sum leaves in the last bits."""
    return place.write(name, "date,value\n" + "".join(f"2025-{m:02d}-01,{dust if m == at else level}\n" for m in range(1, 13)))


@test
def constant_with_dust(place):
    for level, dust in (("0.3", "0.30000000000000004"), ("0", "5.551115123125783e-17"), ("-7", "-7.000000000000001"),
                        ("1000000.1", "1000000.1000000001")):
        path = dusty(place, "dust.csv", level, dust, 4)
        assert "No signal: all values are the same." in place.run("xmr", path), level
        result = json.loads(place.run("xmr", path, "--json"))
        assert result["mr_signal"] == [] and not any(r["points"] for r in result["rules"]["wheeler"].values()), level


@test
def every_case(place):
    count = 0
    for path in sorted(XMR.glob("*.expected.json")):
        expected = json.loads(path.read_text())
        series = XMR / path.name.replace(".expected.json", ".csv")
        if path.name.startswith("big_") or not series.exists():
            continue
        for analysis in expected["analyses"]:
            options = dict(analysis["options"])
            if "season" in analysis:
                options["season"] = analysis["season"]["period"]
            if "nhs" in analysis:
                options["nhs"] = {key: analysis["nhs"][key] for key in ("improvement", "target") if key in analysis["nhs"]}
            ours = json.loads(place.run("xmr", series, "--json", "--options", json.dumps(options)))
            differences = list(same(ours, analysis["result"], analysis["abs_tol"]))
            assert not differences, f"{series.name} {analysis['options']}: {differences[:3]}"
            count += 1
    assert count >= 20, count


@test
def friendly_flags(place):
    nile = XMR / "nile_100.csv"
    asked = json.loads(place.run("xmr", nile, "--json", "--rules", "nelson,nhs", "--baseline", "12", "--ghost", "1875"))
    options = {"rule_sets": ["nelson", "nhs"], "baseline": {"mode": "first", "k": 12}, "exclude": [4]}
    same_asked = json.loads(place.run("xmr", nile, "--json", "--options", json.dumps(options)))
    # What is seen of the values is said to whoever does not ask for published results alone.
    assert asked.pop("finding") is None
    assert asked == same_asked
    rebased = json.loads(place.run("xmr", nile, "--json", "--rebase", "1899"))
    assert [segment["start"] for segment in rebased["segments"]] == [0, 28]
    place.run("xmr", XMR / "airmiles_24.csv", "--trend", "half")
    place.refuse("xmr", nile, "--trend", "spline", status=2, says=["half, ols"])
    place.refuse("xmr", nile, "--rules", "tarot", status=2, says=["wheeler"])
    place.refuse("xmr", nile, "--ghost", "1066", status=2, says=["1066"])
    place.refuse("xmr", nile, "--options", '{"rulez": []}', status=2, says=["rulez"])
    place.refuse("xmr", nile, "--options", "{", status=2)
    place.refuse("xmr", place.plan, "--kpi", "Discount rate", "--season", "4", status=2)


@test
def in_words(place):
    text = place.run("xmr", XMR / "nile_100.csv", "--rebase", "1899")
    assert "100 values" in text and "upper limit" in text
    text = place.run("xmr", place.plan, "--kpi", "Discount rate")
    assert "above the upper limit" in text
    assert "No signal" in place.run("xmr", place.plan, "--kpi", "Warranty claims")


@test
def every_rule_set_by_name(place):
    nile = XMR / "nile_100.csv"
    for rules in ("wheeler", "nhs", "weco", "nelson", "pump"):
        assert "upper limit" in place.run("xmr", nile, "--rules", rules)
    shifted = place.run("xmr", nile, "--rules", "anhoej")
    assert "finds a shift" in shifted and "longest run" in shifted, shifted
    calm = place.run("xmr", XMR / "wheeler_verify16.csv", "--rules", "anhoej")
    assert "finds no shift" in calm, calm
    for wrong in ("", "all", "plan", "wheeler nhs", "wheeler,"):
        place.refuse("xmr", nile, "--rules", wrong, status=2, says=["--rules", "wheeler, nhs, weco"])


@test
def a_signal_of_two_rule_sets_is_said_once(place):
    lines = place.run("xmr", XMR / "nile_100.csv", "--rules", "wheeler,nhs,weco").splitlines()
    assert len(lines) == len(set(lines) | {""}) + lines.count("") - 1, lines


@test
def flags_are_refused_by_their_names(place):
    nile = XMR / "nile_100.csv"
    for flag, wrong in (("--baseline", 0), ("--baseline", -3), ("--season", 0), ("--season", 1)):
        place.refuse("xmr", nile, flag, wrong, status=2, says=[flag, "…"])
    place.refuse("xmr", nile, "--trend", "spline", status=2, says=["--trend", "half, ols"])
    place.refuse("xmr", nile, "--options", "[]", status=2, says=["JSON object"])
    place.refuse("xmr", nile, "--options", '{"baseline": 3}', status=2, says=["aseline", "JSON object"])


@test
def a_trend_a_season_and_icons_in_words(place):
    flights = XMR / "airmiles_24.csv"
    assert "rises by" in place.run("xmr", flights, "--trend", "ols")
    drivers = XMR / "ukdriver_192.csv"
    assert "without its season" in place.run("xmr", drivers, "--season", "12")
    place.refuse("xmr", flights, "--season", "13", says=["two whole cycles"])
    # Means 1 and 2 around 1.5 are subtracted where zero cannot be divided.
    short = place.write("a.csv", "1,0\n2,1\n3,2\n4,3\n")
    assert json.loads(place.run("xmr", short, "--season", "2", "--json"))["season"]["differences"] == [-0.5, 0.5]
    text = place.run("xmr", XMR / "nile_100.csv", "--options", '{"nhs": {"wish": "increase", "target": 2000}, "stable_shift": 21}')
    assert "Whether it meets the target is not predictable" in text and "new limits from 1899" in text, text


@test
def a_plan_is_no_table(place):
    place.refuse("xmr", place.plan, says=["plan.ridgeline", "--kpi"])
    place.refuse("pace", place.plan, "--at", "3", says=["plan.ridgeline", "is a plan"])


@test
def days_in_any_order(place):
    rows = [f"2026-{month:02}-01,{month * month % 7}" for month in range(1, 11)]
    there = place.write("a.csv", "\n".join(rows))
    back = place.write("b.csv", "\n".join(reversed(rows)))
    assert place.run("xmr", there, "--json") == place.run("xmr", back, "--json")
    assert place.run("xmr", there, "--rebase", "2026-06-01") == place.run("xmr", back, "--rebase", "2026-06-01").replace("b.csv", "a.csv")


@test
def few_values(place):
    assert "Too few values" in place.run("xmr", XMR / "tiny_2.csv")
    empty = place.write("empty.csv", "date,value\n")
    assert json.loads(place.run("xmr", empty, "--json"))["n"] == 0


@test
def first_column(place):
    """A date in any order, or an index, which may be any name of a row."""
    assert "2 values" in place.run("xmr", place.write("a.csv", "1/2/2026,3\n2/2/2026,4\n"))
    assert "2 values" in place.run("xmr", place.write("a.csv", "0,3\n1,4\n"))
    assert "2 values" in place.run("xmr", place.write("a.csv", "2004-2005,3\n2005-2006,4\n"))
    place.refuse("xmr", place.write("a.csv", "x,3\n,4\n"), says=["line 2", "missing"])
    place.refuse("xmr", place.write("a.csv", "2026-01-01,3\n2026-13-01,4\n2026-03-01,5\n"), says=["line 2", "2026-13-01"])
    place.refuse("xmr", place.write("a.csv", "2026-01-01,3\n2026-01-01,4\n"), says=["line 2", "second time"])
    place.refuse("xmr", place.write("a.csv", "date\n2026-01-01\n"), says=["two columns"])


@test
def the_plan_as_json(place):
    result = json.loads(place.run("xmr", place.plan, "--kpi", "Days from order to handover", "--json"))
    assert [segment["n_baseline"] for segment in result["segments"]] == [20, 12]
    assert result["n"] == 46


def sample_series():
    """What the sample company's charts of individuals are made of: name, values and options of the reference."""
    plan = json.loads((data.parent.parent / "src/exchange/samples/company.json").read_text())
    for kpi in plan["kpis"]:
        if "chart" in kpi:
            continue
        series = kpi.get("series", {})
        values = series.get("values") or [point[1] for point in kpi["points"]]
        last = len(values) - 1
        options = {"exclude": [last + int(index) for index in series.get("ghosts", {})]}
        if kpi.get("baseline") == "first":
            options["baseline"] = {"mode": "first", "k": kpi["baseline_count"]}
        if "phases" in kpi:
            start, end = (last + int(phase[len("week"):]) for phase in
                          (kpi["phases"][0]["baseline_from"], kpi["phases"][0]["baseline_to"]))
            options["breaks"] = [start]
            options["baselines"] = [{"mode": "all"}, {"mode": "range", "start": start, "end": end + 1}]
        yield kpi["name"], values, options


@test
def the_sample_against_the_reference(place):
    """One true signal for the better, one for the worse, and a false alarm that is only noise."""
    signals = {}
    for name, values, options in sample_series():
        expected = xmr_reference.analyse(values, {"rule_sets": ["wheeler"], **options})
        ours = json.loads(place.run("xmr", place.plan, "--kpi", name, "--json"))
        differences = list(same(ours, json.loads(json.dumps(expected)), 1e-9))
        assert not differences, f"{name}: {differences[:3]}"
        rules = expected["rules"]["wheeler"]
        signals[name] = any(len(values) - 1 in rule["points"] for rule in rules.values())
    assert signals["Days from order to handover"] and signals["Discount rate"]
    assert not signals["Warranty claims"]


@test
def the_proportions_of_the_sample(place):
    """Limits of p′ at each row by Laney's formulae, worked out here."""
    sample = json.loads((data.parent.parent / "src/exchange/samples/company.json").read_text())
    [waits] = [kpi for kpi in sample["kpis"] if kpi.get("chart") == "proportion-prime"]
    cases, sizes = zip(*(point[1] for point in waits["points"]))
    center = sum(cases) / sum(sizes)
    sigmas = [math.sqrt(center * (1 - center) / n) for n in sizes]
    scores = [(x / n - center) / sigma for x, n, sigma in zip(cases, sizes, sigmas)]
    spread = sum(abs(b - a) for a, b in zip(scores, scores[1:])) / (len(scores) - 1) / 1.128
    ours = json.loads(place.run("xmr", place.plan, "--kpi", waits["name"], "--json"))
    assert ours["chart"] == "p-prime" and math.isclose(ours["segments"][0]["center"], 100 * center, rel_tol=1e-12)
    for sigma, lower, upper in zip(sigmas, ours["lower"], ours["upper"]):
        assert math.isclose(upper, 100 * (center + 3 * sigma * spread), rel_tol=1e-12), (upper, sigma)
        assert math.isclose(lower, max(0, 100 * (center - 3 * sigma * spread)), rel_tol=1e-12), (lower, sigma)


def write_series(place, values):
    return place.write("series.csv", "i,value\n" + "".join(f"{i},{v}\n" for i, v in enumerate(values)))


@test
def pace(place):
    expected = json.loads((XMR / "pace_integrity.expected.json").read_text())
    for case in expected["linear"]:
        path = write_series(place, case["y"])
        ours = json.loads(
            place.run("pace", path, "--at", *case["x_new"], "--level", case["level"], "--json")
        )
        theirs = {key: value for key, value in case.items() if key not in ("id", "source", "y")}
        assert not list(same(ours, theirs, 1e-9)), case["id"]
    for case in expected["total"]:
        path = write_series(place, case["y"])
        ours = json.loads(
            place.run(
                "pace", path, "--done", case["done"], "--remaining", case["remaining"], "--target", case["target"], "--json"
            )
        )
        theirs = {key: value for key, value in case.items() if key not in ("id", "y")}
        assert not list(same(ours, theirs, 1e-9)), case["id"]
    place.refuse("pace", path, status=2, says=["--at"])
    place.refuse("pace", path, "--at", "3", "--done", "1", "--remaining", "2", "--target", "3", status=2, says=["not both"])
    place.refuse("pace", path, "--at", "soon", status=2, says=["soon"])
    place.refuse("pace", write_series(place, [1]), "--at", "3", says=["too few"])


@test
def pace_in_honest_words(place):
    """Text and JSON answer and refuse alike, and say what makes a number doubtful."""
    calm = [10 + i * 5 % 7 for i in range(16)]
    path = write_series(place, calm)
    total = ("--done", "160", "--remaining", "4", "--target", "200")
    assert "the total will be" in place.run("pace", path, *total)
    assert "each" not in place.run("pace", path, "--done", "160", "--remaining", "0", "--target", "200")
    near = place.run("pace", path, "--at", "17", "40")
    assert near.count("guess") == 1 and "row 17" in near, near
    falling = write_series(place, [-value for value in sorted(calm)])
    assert "falls by" in place.run("pace", falling, "--at", "16")
    for asked in (total, ("--at", "18")):
        shifted = write_series(place, calm + [40])
        text = place.run("pace", shifted, *asked)
        assert "Unstable" in text and "between" in text, text
        assert json.loads(place.run("pace", shifted, *asked, "--json"))["status"] == "unstable"
        assert json.loads(place.run("pace", write_series(place, calm), *asked, "--json"))["status"] == "ok"
        for json_too in ((), ("--json",)):
            place.run("pace", write_series(place, calm[:3]), *asked, *json_too)
            place.refuse("pace", write_series(place, calm[:2]), *asked, *json_too, says=["too few"])


@test
def questions(place):
    expected = json.loads((XMR / "pace_integrity.expected.json").read_text())
    for case in expected["digits"]:
        ours = json.loads(place.run("questions", write_series(place, case["values"]), "--json"))
        theirs = {key: value for key, value in case.items() if key not in ("id", "values")}
        assert not list(same(ours, theirs, 1e-12)), case["id"]
    text = place.run("questions", write_series(place, expected["digits"][0]["values"]))
    assert "last digits" in text and "rounding" in text
    assert "too few" in place.run("questions", write_series(place, [1, 2, 3]))
    assert "Nothing to ask" in place.run("questions", XMR / "viscosity_35.csv")


def read_kinds():
    """The series of kinds/expected.txt: name, chart, baseline, rows of value, denominator, centre, lower, upper."""
    lines = iter((data / "kinds/expected.txt").read_text().splitlines())
    for line in lines:
        name, kind, count, first = line.split()
        yield name, kind, int(first), [next(lines).split() for _ in range(int(count))]


@test
def rates_and_rare_events(place):
    """Limits of every row as qicharts2 has them, through a file."""
    charts = {"rate": "u", "rate-prime": "u-prime", "proportion": "p", "proportion-prime": "p-prime", "count": "c",
              "time": "t", "between": "g"}
    seen = set()
    for name, kind, first, rows in read_kinds():
        if kind in seen:
            continue
        seen.add(kind)
        divides = rows[0][1] != "NA"
        path = place.write("series.csv", "row,numerator,denominator\n" if divides else "row,value\n")
        with path.open("a") as out:
            for number, row in enumerate(rows, 1):
                out.write(f"{number},{row[0]}" + (f",{row[1]}\n" if divides else "\n"))
        result = json.loads(place.run("xmr", path, "--chart", charts[kind], "--baseline", first, "--json"))
        assert result["chart"] == charts[kind]
        for row, lower, upper in zip(rows, result["lower"], result["upper"]):
            assert math.isclose(lower, float(row[3]), rel_tol=1e-12, abs_tol=1e-12), (name, row, lower)
            assert math.isclose(upper, float(row[4]), rel_tol=1e-12, abs_tol=1e-12), (name, row, upper)
        if divides:
            percent = json.loads(place.run("xmr", path, "--chart", charts[kind], "--per", "100", "--json"))
            assert percent["segments"][0]["center"] > result["segments"][0]["center"]
            place.refuse("xmr", place.write("one.csv", "row,value\n1,2\n2,3\n"), "--chart", charts[kind], says=["--denominator-column"])
    assert len(seen) == 7
    place.refuse("xmr", path, "--chart", "pie", status=2, says=["--chart", "u-prime"])


@test
def small_shifts(place):
    """CUSUM notices what single values do not show (30 values of Montgomery's example)."""
    values = [9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37, 10.62,
              10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52]
    path = place.write("m.csv", "row,value\n" + "".join(f"{i},{v}\n" for i, v in enumerate(values, 1)))
    options = json.dumps({"baseline": {"mode": "fixed", "cl": 10, "mr": 3 / 2.66}})
    result = json.loads(place.run("xmr", path, "--options", options, "--watch", "cusum", "--json"))
    assert [row for row, way in enumerate(result["watch"]["directions"]) if way] == [28, 29]
    assert math.isclose(result["watch"]["upper"][28], 5.28, abs_tol=1e-9)
    assert "CUSUM: a shift upwards, known on 29." in place.run("xmr", path, "--options", options, "--watch", "cusum")
    assert "EWMA: no small shift." in place.run("xmr", path, "--watch", "ewma")


@test
def rare_events_of_a_plan(place):
    """Counts of rare events are charted by the days between; fewer are better, and the open interval is told."""
    days = [3, 40, 61, 90, 131, 160, 202, 230, 262, 300]
    import datetime
    start = datetime.date(2025, 11, 1)
    points = [[str(start + datetime.timedelta(day)), 1 if day in days else 0] for day in range(0, 385)]
    place.write("rare.json", json.dumps({
        "format": "ridgeline-plan/1", "plan": {"name": "Ward", "fiscal_month": 1, "check_in_weekday": 1},
        "kpis": [{"key": "f", "name": "Falls", "direction": "lower", "frequency": "daily", "chart": "days-between", "points": points},
                 {"key": "z", "name": "Nothing", "direction": "lower", "chart": "days-between", "points": points[:3]}]}))
    place.run("new", "rare.ridgeline", "--from", "rare.json")
    text = place.run("xmr", "rare.ridgeline", "--kpi", "Falls")
    assert "Routine here: " in text and "84 days since the last event: already longer than the upper limit." in text, text
    result = json.loads(place.run("xmr", "rare.ridgeline", "--kpi", "Falls", "--json"))
    assert result["chart"] == "t" and result["n_valid"] == 9
    assert "Limits appear from the third event on" in place.run("xmr", "rare.ridgeline", "--kpi", "Nothing")


@test
def rates_of_a_plan(place):
    """A rate is what is shown, targeted and drives a key result, and its limits are told for its denominator."""
    points = [[f"2026-{month:02}-01", [month % 4 + 6, 3000 + 100 * month]] for month in range(1, 11)] + [["2026-11-01", [0, 0]]]
    place.write("rate.json", json.dumps({
        "format": "ridgeline-plan/1", "plan": {"name": "Shop", "fiscal_month": 1, "check_in_weekday": 1},
        "periods": [{"key": "y", "name": "2026", "starts": "2026-01-01", "ends": "2026-12-31"}],
        "kpis": [{"key": "d", "name": "Defects", "unit": "per 1,000", "decimals": 2, "direction": "lower", "chart": "rate-prime", "per": 1000,
                  "target": 1.5, "points": points}],
        "objectives": [{"key": "o", "title": "Better", "period": "y", "key_results": [
            {"key": "k", "title": "Fewer defects", "baseline": 3, "target": 1, "decimals": 2, "aggregate": "mean"}]}],
        "links": [{"kind": "drives", "from": "d", "to": "k"}]}))
    place.run("new", "rate.ridgeline", "--from", "rate.json")
    text = place.run("xmr", "rate.ridgeline", "--kpi", "Defects")
    assert "Of 4000, values from " in text and "1 number has no denominator, or one of zero, and is no rate." in text, text
    whole = sum(n for _, (n, _) in points) / sum(d for _, (_, d) in points) * 1000
    [found] = [float(part) for part in place.run("tree", "rate.ridgeline").replace("\N{NO-BREAK SPACE}", " ").split() if part == f"{whole:.2f}"][:1]
    assert math.isclose(found, whole, abs_tol=0.005)
    exported = place.run("export", "rate.ridgeline", "--kpi", "Defects")
    place.write("rate.csv", exported)
    assert "11 the same" in place.run("import", "rate.ridgeline", "rate.csv", "--kpi", "Defects")
    place.write("two.csv", "date,late,orders\n2026-11-01,5,3900\n2026-11-15,4,4100\n")
    told = json.loads(place.run("import", "rate.ridgeline", "two.csv", "--kpi", "Defects", "--value-column", "late",
                                "--denominator-column", "orders", "--json"))
    assert told["rows"] == {"new": 1, "changed": 1, "equal": 0, "refused": 0} and told["columns"]["denominator"] == "orders"
    assert "2026-11-15,4,4100" in place.run("export", "rate.ridgeline", "--kpi", "Defects")


def age(place, days):
    """Lets all changes so far have been made so many days ago."""
    with contextlib.closing(sqlite3.connect(place.plan)) as plan, plan:
        plan.execute(
            "UPDATE change SET made_at = strftime ('%Y-%m-%dT%H:%M:%SZ', 'now', ?)", (f"-{days} days",)
        )


@test
def questions_of_a_plan(place):
    """Values revised weeks later, all upwards: the plan's history remembers what was first reported."""
    first = [100, 102, 98, 101, 99, 103, 97, 100, 104, 96]
    final = [101, 103, 98, 103, 100, 104, 98, 102, 104, 98]
    kpi = "Weekly sales revenue"
    assert "revised" not in place.run("questions", place.plan)
    for number, value in enumerate(first):
        place.run("record", place.plan, "--kpi", kpi, "--date", f"2020-01-{number + 1:02}", "--value", value)
    age(place, 30)
    for number, value in enumerate(final):
        place.run("record", place.plan, "--kpi", kpi, "--date", f"2020-01-{number + 1:02}", "--value", value)

    before = place.hash()
    text = place.run("questions", place.plan)
    assert f"{kpi}: Why are values revised in one direction?" in text, text
    assert "8 of 8 revisions went up" in text and "late bookings" in text, text
    [asked] = [
        question
        for question in json.loads(place.run("questions", place.plan, "--kpi", kpi, "--json"))
        if question["test"] == "late_revisions"
    ]
    assert asked["kpi"] == kpi and asked["n"] == 8 and asked["k"] == 8 and asked["raised"]
    # Student's t of the eight revisions against 0 (scipy.stats.ttest_1samp)
    assert abs(asked["effect"] - 1.375) < 1e-12 and abs(asked["p"] - 0.00013564826401052965) < 1e-12
    assert place.hash() == before
    place.refuse("questions", place.plan, "--kpi", "No such", says=["No such"])


# Monthly air temperatures at Nottingham Castle, 1936 to 1939 (R's nottem).
NOTTEM = """37.3 35.0 44.0 43.9 52.7 58.6 60.0 61.1 58.1 49.6 41.6 41.3 40.8 41.0 38.4 47.4 54.1 58.6 61.4 61.8 56.3 50.9
41.4 37.1 42.1 41.2 47.3 46.6 52.4 59.0 59.6 60.4 57.0 50.7 47.8 39.2 39.4 40.9 42.4 47.8 52.4 58.0 60.7 61.8 58.2 46.7
46.6 37.8""".split()


def with_temperatures(place, **fields):
    """The plan with one KPI whose values are the temperatures; its name."""
    kpi = "A&E waits over four hours"
    plan = json.loads(place.run("export", place.plan, "--json"))
    [entry] = [entry for entry in plan["kpis"] if entry["name"] == kpi]
    entry["points"] = [[f"{2022 + i // 12}-{i % 12 + 1:02}-01", float(v)] for i, v in enumerate(NOTTEM)]
    entry.update({"chart": "individuals", "per": None, "unit": "", **fields})
    place.plan.unlink()
    place.run("new", place.plan, "--from", place.write("plan.json", json.dumps(plan)))
    return kpi


@test
def fit_of_a_plan(place):
    """What is seen of a KPI, what can be done about it, and back."""
    kpi = with_temperatures(place)
    seen = json.loads(place.run("fit", place.plan, "--kpi", kpi, "--json", status=3))[0]["finding"]
    assert seen["code"] == "season" and seen["period"] == 12 and seen["unsettles"], seen
    assert "Take the Season Out" in place.run("fit", place.plan, status=3)
    place.refuse("fit", place.plan, "--adapt", status=2, says=["--kpi"])
    place.refuse("fit", place.plan, "--kpi", kpi, "--adapt", "--dismiss", status=2, says=["--dismiss"])
    assert seen["remedy"] == "season", seen

    assert "The season is taken out" in place.run("fit", place.plan, "--kpi", kpi, "--adapt")
    assert json.loads(place.run("fit", place.plan, "--kpi", kpi, "--json")) == []
    place.run("undo", place.plan)
    assert json.loads(place.run("fit", place.plan, "--kpi", kpi, "--json", status=3))
    place.run("kpis", "set", place.plan, kpi, "--season", "12", "--trend", "half", "--floor=-10.5", "--ceiling", "120")
    text = place.run("xmr", place.plan, "--kpi", kpi)
    assert "A season is taken out" in text, text
    place.run("kpis", "set", place.plan, kpi, "--season", "0", "--trend", "none", "--floor", "none", "--ceiling", "none")
    assert "do not fit" in place.run("xmr", place.plan, "--kpi", kpi)


@test
def a_finding_is_dismissed(place):
    """Somebody knows better: it is not said again, and a signal counts as the chart shows it, until it is asked for again."""
    kpi = with_temperatures(place)
    place.run("fit", place.plan, "--kpi", kpi, "--dismiss")
    left = place.run("fit", place.plan, "--kpi", kpi, "--json", status=3)
    assert '"season"' not in left, left
    place.run("undo", place.plan)
    assert "season" in place.run("fit", place.plan, "--kpi", kpi, "--json", status=3)
    place.run("redo", place.plan)
    place.run("fit", place.plan, "--kpi", kpi, "--look-again")
    assert "Take the Season Out" in place.run("fit", place.plan, "--kpi", kpi, status=3)


# Three years of a total of the year so far, of months that bring about 10.
MONTHS = [random.Random(7).choices(range(6, 15), k=36)[i] for i in range(36)]
TO_DATE = [sum(MONTHS[i - i % 12 : i + 1]) for i in range(36)]


@test
def increases_of_a_running_total(place):
    """A total of the year so far is charted by what each month added, here and in a file."""
    days = [f"{2022 + i // 12}-{i % 12 + 1:02}-01" for i in range(36)]
    csv = place.write("total.csv", "day,sales\n" + "".join(f"{d},{v}\n" for d, v in zip(days, TO_DATE)))
    kpi = with_temperatures(place, points=[[day, float(value)] for day, value in zip(days, TO_DATE)])
    [entry] = json.loads(place.run("fit", place.plan, "--kpi", kpi, "--json", status=3))
    assert entry["finding"]["code"] == "total" and entry["finding"]["remedy"] == "increments", entry
    assert "The increases are charted" in place.run("fit", place.plan, "--kpi", kpi, "--adapt")
    assert json.loads(place.run("fit", place.plan, "--kpi", kpi, "--json")) == []
    [segment] = json.loads(place.run("xmr", place.plan, "--kpi", kpi, "--json"))["segments"]
    # The first month is not known to have begun a year: 35 increases, without that of the first.
    assert segment["n_baseline"] == 35 and abs(segment["center"] - sum(MONTHS[1:]) / 35) < 1e-12, segment

    text = place.run("xmr", csv)
    assert "running total" in text and "--transform increments" in text, text
    text = place.run("xmr", csv, "--transform", "increments")
    assert "running total" not in text, text
    assert json.loads(place.run("xmr", csv, "--json"))["finding"]["code"] == "total"
    place.refuse("xmr", csv, "--transform", "roots", status=2, says=["--transform", "differences"])


@test
def a_log_scale(place):
    """Limits from logarithms: with neighbours a factor of 10 apart, 2.66 decades from the geometric mean."""
    csv = place.write("tail.csv", "day,cost\n" + "".join(f"2026-{1 + i // 28:02}-{1 + i % 28:02},{10 if i % 2 else 100}\n" for i in range(40)))
    [segment] = json.loads(place.run("xmr", csv, "--transform", "log", "--json"))["segments"]
    assert abs(segment["center"] / 10 ** 1.5 - 1) < 1e-12, segment
    assert abs(segment["unpl"] / 10 ** (1.5 + 2.66) - 1) < 1e-12 and abs(segment["lnpl"] / 10 ** (1.5 - 2.66) - 1) < 1e-12, segment


main()
