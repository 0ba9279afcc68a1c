# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The coach from the command line: a sentence, a period, a question put aside and asked again."""

import json
import os

from program import main, test

TODAY = {**os.environ, "RIDGELINE_TODAY": "2026-11-21"}


def ask(place, *arguments, **surroundings):
    return json.loads(place.run("coach", *arguments, "--json", **surroundings))


def rules(findings):
    return [finding["rule"] for finding in findings]


@test
def a_sentence(place):
    found = ask(place, "--text", "Launch the new portal and increase revenue by 20 %")["findings"]
    assert rules(found) == ["activity", "number", "aims"], found
    assert found[0]["word"] == "Launch" and found[0]["severity"] == "question" and found[0]["subject"] is None
    assert found[1]["value"] == 20 and found[1]["word"] == "20 %"
    for finding in found:
        assert all(finding[key] for key in ("question", "reason", "source", "weak", "strong")), finding
    words = place.run("coach", "--text", "Launch the new portal in every store")
    assert "“Launch”: is this work" in words and "Weak: " in words and "Google re:Work" in words, words
    assert place.run("coach", "--text", "Customers come back for more") == "The coach has nothing to ask.\n"
    assert rules(ask(place, "--text", "40 sales calls", "--as", "key-result")["findings"]) == ["count"]
    assert rules(ask(place, "--text", "40 sales calls", "--as", "kpi")["findings"]) == []


@test
def each_rule_has_its_words(place):
    """Nothing in braces is left over, in either language."""
    place.run("objectives", "add", place.plan, "--title", "Better service", "--team", "Sales", env=TODAY)
    for language in ("C.UTF-8", "de_DE.UTF-8"):
        words = place.run("coach", place.plan, env={**TODAY, "LC_ALL": language})
        assert "{" not in words and "nan" not in words.lower().split(), words


@test
def a_period_and_its_questions(place):
    found = ask(place, place.plan, env=TODAY)["findings"]
    assert found == ask(place, place.plan, env=TODAY)["findings"]
    subjects = {finding["subject"]["kind"] for finding in found}
    assert subjects == {"period", "objective", "key_result", "kpi"}, subjects
    orphan = next(finding for finding in found if finding["rule"] == "orphan")
    assert orphan["subject"]["title"] == "Learn whether leasing can carry a third of sales"
    only = ask(place, place.plan, "--objective", orphan["subject"]["title"], env=TODAY)["findings"]
    assert "orphan" in rules(only) and all(finding["subject"] == orphan["subject"] for finding in only)


@test
def put_aside_and_asked_again(place):
    title = "Learn whether leasing can carry a third of sales"
    about = ("coach", place.plan, "--objective", title)
    place.run(*about, "--put-aside", "orphan", "--reason", "it serves the owners", env=TODAY)
    found = next(row for row in ask(place, *about[1:], env=TODAY)["findings"] if row["rule"] == "orphan")
    assert found["put_aside"] == {"day": "2026-11-21", "reason": "it serves the owners"}
    words = place.run(*about, env=TODAY)
    assert "What does it serve?" not in words and "1 question was put aside" in words, words
    assert "Put aside on 21 November 2026: it serves the owners" in place.run(*about, "--all", env=TODAY)
    assert "Put a question of “Learn" in place.run("history", place.plan)
    place.run("undo", place.plan)
    assert "What does it serve?" in place.run(*about, env=TODAY)
    place.run("redo", place.plan)
    place.run(*about, "--ask-again", "orphan", env=TODAY)
    assert "What does it serve?" in place.run(*about, env=TODAY)


@test
def what_is_offered(place):
    place.run("objectives", "add", place.plan, "--title", "Raise the share of renewals from 60 to 75 %", env=TODAY)
    place.run("coach", place.plan, "--objective", "Raise the share of renewals from 60 to 75 %", "--split", env=TODAY)
    rows = json.loads(place.run("key-results", place.plan, "--json", env=TODAY))["key_results"]
    row = next(row for row in rows if row["title"] == "Raise the share of renewals from 60 to 75 %")
    assert row["objective"]["title"] == "Raise the share of renewals"
    assert (row["baseline"], row["target"], row["unit"]) == (60, 75, "%")
    place.run("undo", place.plan)
    titles = [row["title"] for row in json.loads(place.run("objectives", place.plan, "--json"))["objectives"]]
    assert "Raise the share of renewals from 60 to 75 %" in titles and "Raise the share of renewals" not in titles

    title = "Maintain our high availability for customers"
    place.run("objectives", "add", place.plan, "--title", title, "--owner", "Malik Fofana", "--why", "They build on it.", env=TODAY)
    place.run("coach", place.plan, "--objective", title, "--make-kpi", env=TODAY)
    kpi = next(row for row in json.loads(place.run("kpis", place.plan, "--json"))["kpis"] if row["name"] == title)
    assert kpi["owner"]["title"] == "Malik Fofana" and kpi["definition"] == "They build on it."
    objective = next(row for row in json.loads(place.run("objectives", place.plan, "--json"))["objectives"] if row["title"] == title)
    assert objective["state"] == "abandoned"
    place.refuse("coach", place.plan, "--objective", "Riders keep riding through the winter", "--split", status=2, says=["has no number"])
    place.refuse("coach", place.plan, "--split", status=2, says=["--objective"])


@test
def refusals(place):
    title = "Learn whether leasing can carry a third of sales"
    place.refuse("coach", status=2, says=["ridgeline coach PLAN"])
    place.refuse("coach", place.plan, "--text", "both", status=2)
    place.refuse("coach", "--text", "x", "--as", "mission", status=2, says=["mission"])
    place.refuse("coach", place.plan, "--objective", title, "--put-aside", "orphan", status=2, says=["--reason"])
    place.refuse("coach", place.plan, "--objective", title, "--put-aside", "number", "--reason", "x", status=2, says=["is not asked"])
    place.refuse("coach", place.plan, "--objective", title, "--put-aside", "orphan", "--reason", " ", says=["cannot be empty"])
    place.refuse("coach", place.plan, "--objective", "none such", says=["none such"])
    place.refuse("coach", place.plan, "--period", "Q9", says=["Q9"])


main()
