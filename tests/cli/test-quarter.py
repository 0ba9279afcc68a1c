# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A quarter without a window: drafted, checked in on, reviewed, closed, carried over."""

import json
import os

from program import main, test

TODAY = {**os.environ, "RIDGELINE_TODAY": "2026-11-21"}
AFTER = {**os.environ, "RIDGELINE_TODAY": "2027-01-02"}
GROW = "Grow calmly"


def ask(place, *arguments, **surroundings):
    return json.loads(place.run(*arguments, "--json", **surroundings))


def draft(place):
    """An objective with two key results, of which one stands at 0.4 and one at 0.9."""
    place.run("objectives", "add", place.plan, "--title", GROW, "--owner", "Malik Fofana", "--period", "Q4 2026")
    for title, value in (("Calls", 14), ("Visits", 19)):
        place.run("key-results", "add", place.plan, "--objective", GROW, "--title", title, "--unit", "calls",
                  "--baseline", "10", "--target", "20")
        place.run("checkin", place.plan, "--key-result", title, "--value", value, "--chance", "60", "--note", "fine")


@test
def things_are_listed(place):
    periods = ask(place, "periods", place.plan)["periods"]
    assert [period["name"] for period in periods] == ["2026", "Six months to launch", "Q3 2026", "Q4 2026", "Q1 2027"]
    assert periods[3]["starts"] == "2026-10-01" and periods[3]["kind"] == "quarter" and periods[3]["state"] == "active"
    objectives = ask(place, "objectives", place.plan, "--in", "Q4")["objectives"]
    assert len(objectives) == 5 and all(row["period"]["title"] == "Q4 2026" for row in objectives)
    text = place.run("objectives", "list", place.plan)
    assert all(f"id:{row['id']}" in text and row["title"] in text for row in objectives)
    for command, member in (("teams", "teams"), ("people", "people"), ("key-results", "key_results"),
                            ("milestones", "milestones"), ("initiatives", "initiatives"), ("kpis", "kpis")):
        rows = ask(place, command, place.plan)[member]
        assert len(rows) == len(place.run(command, place.plan).splitlines()) > 0, command


@test
def things_are_made_changed_moved_and_deleted(place):
    made = ask(place, "objectives", "add", place.plan, "--title", GROW, "--kind", "committed", "--team", "Sales")
    assert made["objective"]["period"]["title"] == "Q4 2026" and made["objective"]["kind"] == "committed"
    assert made["objective"]["team"]["title"] == "Sales" and made["change"]
    ident = f"id:{made['objective']['id']}"
    place.run("key-results", "add", place.plan, "--objective", ident, "--title", "Steps", "--milestone", "one", "--milestone", "two")
    titles = [row["title"] for row in ask(place, "milestones", place.plan)["milestones"]]
    assert titles[titles.index("one") + 1] == "two"
    place.run("milestones", "set", place.plan, "one", "--done-on", "2026-11-20")
    steps = next(row for row in ask(place, "key-results", place.plan)["key_results"] if row["title"] == "Steps")
    assert steps["score"] == 0.5
    changed = ask(place, "objectives", "set", place.plan, GROW, "--why", "because", "--team", "none")["objective"]
    assert changed["why"] == "because" and changed["team"] is None
    assert ask(place, "objectives", "set", place.plan, GROW, "--why", "because")["change"] is None
    top = "Riders choose us first when they replace a car trip"
    moved = ask(place, "objectives", "move", place.plan, GROW, "--under", top)["objective"]
    assert moved["parent_objective"]["title"] == top
    assert ask(place, "objectives", "move", place.plan, GROW)["objective"]["parent_objective"] is None
    assert ask(place, "objectives", "delete", place.plan, GROW)["objective"] is None
    assert "Grow calmly" in place.run("undo", place.plan)
    assert place.run("kpis", "add", place.plan, "--name", "Calls", "--unit", "calls", "--direction", "lower").startswith("Add “Calls”")
    place.run("kpis", "move", place.plan, "Calls", "--before", "Warranty claims")
    names = [row["name"] for row in ask(place, "kpis", place.plan)["kpis"]]
    assert names.index("Warranty claims") == names.index("Calls") + 1
    place.run("kpis", "delete", place.plan, "Calls")


@test
def things_are_refused(place):
    plan = place.plan
    place.refuse("objectives", "add", plan, says=["Title"])
    place.refuse("objectives", "add", plan, "--title", "x", "--kind", "big", says=["committed, aspirational, learning"])
    place.refuse("objectives", "add", plan, "--title", "x", "--owner", "Nobody", says=["Nobody"])
    place.refuse("objectives", "set", plan, "Nothing like it", "--why", "x", says=["Nothing like it"])
    place.refuse("key-results", "add", plan, "--title", "x", status=2, says=["--objective"])
    place.refuse("key-results", "set", plan, "Stores with a cargo bike to try", "--weight", "-1", says=["Weight"])
    place.refuse("key-results", "set", plan, "Stores with a cargo bike to try", "--baseline", "ten", says=["ten"])
    place.refuse("key-results", "set", plan, "Stores with a cargo bike to try", status=2, says=["field"])
    place.refuse("milestones", "add", plan, "--title", "x", status=2, says=["--key-result"])
    place.refuse("people", "move", plan, "Malik Fofana", status=2)
    place.refuse("kpis", "next", plan, status=2)
    place.refuse("objectives", "set", plan, status=2, says=["PLAN"])
    place.refuse("checkin", plan, "--key-result", "Nothing", "--value", "1", says=["Nothing"])
    place.run("key-results", "set", plan, "Stores with a cargo bike to try", "--unit", "stores", "--target", "14 stores")
    place.run("checkin", plan, "--key-result", "Stores with a cargo bike to try", "--value", "10 Stores")
    place.refuse("checkin", plan, "--key-result", "Stores with a cargo bike to try", "--value", "10 shops", says=["10 shops", "number"])
    place.refuse("checkin", plan, "--key-result", "Stores with a cargo bike to try", "--chance", "120", says=["Confidence"])
    place.refuse("promote", plan, "--kpi", "Warranty claims", status=2, says=["--objective"])
    place.refuse("graduate", plan, "--key-result", "All six stations work from the same sheet", says=["milestones"])
    place.refuse("review", plan, "--objective", "Nothing", "--grade", "1", says=["Nothing"])
    place.refuse("review", plan, "--grade", "1", status=2, says=["--objective"])
    place.refuse("review", plan, "--key-result", "Stores with a cargo bike to try", "--outcome", "nice", says=["graduate"])


@test
def periods_follow_each_other(place):
    """The next of a quarter is there already; after it comes the second of the next fiscal year."""
    assert ask(place, "periods", "next", place.plan, "Q4")["change"] is None
    made = ask(place, "periods", "next", place.plan, "Q1 2027")["period"]
    assert (made["name"], made["starts"], made["ends"]) == ("Q2 2027", "2027-04-01", "2027-06-30")
    half = ask(place, "periods", "next", place.plan, "Six months to launch")["period"]
    assert (half["starts"], half["ends"]) == ("2027-01-01", "2027-06-30")


@test
def a_quarter_is_reviewed_and_goes_on(place):
    draft(place)
    state = ask(place, "review", place.plan, "--period", "Q4", env=AFTER)
    mine = next(row for row in state["objectives"] if row["objective"]["title"] == GROW)
    assert mine["open"] == {"grade": 1, "reason": 0, "causes": 1, "outcomes": 3}
    assert abs(mine["objective"]["score"] - 0.65) < 1e-9
    assert "computed" not in place.run("review", place.plan, "--period", "Q4", env=AFTER)

    review = ("review", place.plan, "--objective", GROW)
    graded = ask(place, *review, "--grade", "0.5", "--reason", "late", "--outcome", "extend", "--learned", "much", env=AFTER)
    assert graded["objective"]["grade"] == 0.5 and graded["objective"]["reflection"] == "much"
    assert "grade 0.50, computed 0.65" in place.run("review", place.plan, "--period", "Q4", env=AFTER)
    place.run("review", place.plan, "--key-result", "Calls", "--cause", "outside", "--outcome", "extend", env=AFTER)
    place.run("review", place.plan, "--key-result", "Visits", "--outcome", "done", env=AFTER)
    assert "undecided" not in place.run(*review, "--close", env=AFTER)

    place.refuse("checkin", place.plan, "--key-result", "Calls", "--value", "15", says=["reopen"])
    place.refuse("objectives", "set", place.plan, GROW, "--why", "x", says=["reopen"])
    place.refuse(*review, "--grade", "1", says=["reopen"])
    closed = place.run("review", place.plan, "--period", "Q4", "--close", env=AFTER)
    assert "things undecided" in closed
    place.refuse("objectives", "add", place.plan, "--title", "late", "--period", "Q4 2026", says=["reopen"])

    drafts = ask(place, "carry-over", place.plan, "--from", "Q4", env=AFTER)["objective"]
    assert drafts["state"] == "draft" and drafts["carried_from"]["title"] == GROW and drafts["period"]["title"] == "Q1 2027"

    def list_carried():
        rows = ask(place, "key-results", place.plan, "--in", "Q1 2027")["key_results"]
        return [row for row in rows if row["carried_from"] and row["carried_from"]["title"] in ("Calls", "Visits")]

    (calls,) = list_carried()
    assert calls["title"] == "Calls" and calls["baseline"] == 14 and calls["current"] is None
    assert calls["grade"] is None and calls["cause"] == "none" and calls["closed_on"] is None
    place.refuse("carry-over", place.plan, "--from", "Q4", "--objective", f"{GROW} (Q4 2026)", says=["carried over"])
    place.run("undo", place.plan)
    assert list_carried() == []

    place.refuse("review", place.plan, "--period", "Q4", "--reopen", "", says=["reason"])
    place.run("review", place.plan, "--period", "Q4", "--reopen", "a slip")
    again = ask(place, "review", place.plan, "--period", "Q4", env=AFTER)
    assert again["period"]["reopened_because"] == "a slip" and again["period"]["closed_on"] == "2027-01-02"
    assert next(row for row in again["objectives"] if row["objective"]["title"] == GROW)["objective"]["grade_reason"] == "late"


@test
def what_arrives_late_changes_nothing(place):
    """The scorecard of what is closed is the same after a value came in for a day of the period."""
    driven = "Median days from order to handover"
    place.run("review", place.plan, "--period", "Q4", "--close", env=AFTER)
    before = ask(place, "review", place.plan, "--period", "Q4", env=AFTER)
    place.run("record", place.plan, "--kpi", "Days from order to handover", "--date", "2026-12-30", "--value", "30", env=AFTER)
    after = ask(place, "review", place.plan, "--period", "Q4", env=AFTER)

    def find(state):
        rows = [row for objective in state["objectives"] for row in objective["key_results"]]
        return next(row for row in rows if row["key_result"]["title"] == driven)

    assert find(before)["late"] is None and find(after)["late"] == 30
    assert find(after)["key_result"] == find(before)["key_result"]
    assert [row["objective"] for row in after["objectives"]] == [row["objective"] for row in before["objectives"]]
    assert "Arrived late: 30.0\N{NO-BREAK SPACE}days of 30 December 2026" in place.run("review", place.plan, "--period", "Q4", env=AFTER)


@test
def goalposts_are_told(place):
    """What is changed after the start is told from the history; what is changed back was not moved."""
    draft(place)
    assert ask(place, "review", place.plan, "--period", "Q4")["goalposts"] == []
    place.run("key-results", "set", place.plan, "Calls", "--target", "25")
    place.run("key-results", "set", place.plan, "Calls", "--target", "22")
    place.run("key-results", "set", place.plan, "Visits", "--weight", "3")
    place.run("key-results", "set", place.plan, "Visits", "--weight", "1")
    (moved,) = ask(place, "review", place.plan, "--period", "Q4")["goalposts"]
    assert moved["field"] == "target"
    assert moved["words"].startswith("Calls: Target 20\N{NO-BREAK SPACE}calls → 22\N{NO-BREAK SPACE}calls")
    assert moved["words"] in place.run("review", place.plan, "--period", "Q4")
    assert ask(place, "review", place.plan, "--period", "Q1 2027")["goalposts"] == []
    place.run("undo", place.plan)
    place.run("undo", place.plan)
    place.run("undo", place.plan)
    place.run("undo", place.plan)
    assert ask(place, "review", place.plan, "--period", "Q4")["goalposts"] == []


@test
def kpis_and_key_results_change_places(place):
    draft(place)
    made = ask(place, "promote", place.plan, "--kpi", "Warranty claims", "--objective", GROW, "--target", "1.5")["key_result"]
    centre = json.loads(place.run("xmr", place.plan, "--kpi", "Warranty claims", "--json"))["segments"][-1]["center"]
    assert abs(made["baseline"] - round(centre, 2)) < 1e-9 and made["target"] == 1.5
    kpi = ask(place, "graduate", place.plan, "--key-result", "Visits")["kpi"]
    assert kpi["name"] == "Visits" and kpi["latest"] == 19 and kpi["healthy_low"] == 20
    handover = ask(place, "graduate", place.plan, "--key-result", "Median days from order to handover")
    assert handover["kpi"]["name"] == "Days from order to handover"
    place.run("undo", place.plan)


main()
