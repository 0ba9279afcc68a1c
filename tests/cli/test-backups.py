# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Backups are made by themselves and come back; a check compares histories and writes nothing."""

import os
import re
import shutil

from program import main, test

HANDOVER = "Days from order to handover"


class Home:
    """The program with the user's data in the folder of the test."""

    def __init__(self, place):
        self.place = place
        self.data = place.folder / "data"
        self.surroundings = {"env": {**os.environ, "XDG_DATA_HOME": str(self.data)}}

    def run(self, *arguments, status=0):
        return self.place.run(*arguments, status=status, **self.surroundings)

    def record(self, day, value):
        self.run("record", self.place.plan, "--kpi", HANDOVER, "--date", day, "--value", value)

    def export(self, plan=None):
        return self.run("export", plan or self.place.plan, "--json")

    def backups(self):
        return sorted(self.data.glob("ridgeline/backups/*/*.ridgeline"))


def lines_of(text):
    return [line for line in text.splitlines() if line.strip()]


@test
def one_a_day_and_one_before_an_import(place):
    home = Home(place)
    assert "There is no backup" in home.run("restore", place.plan)
    home.record("2026-11-20", "10.8")
    home.record("2026-11-21", "10.9")
    assert len(home.backups()) == 1, home.backups()
    table = place.write("more.csv", "date,value\n2026-11-22,11\n2026-11-23,12\n")
    home.run("import", place.plan, table, "--kpi", HANDOVER)
    assert len(home.backups()) == 2
    lines = lines_of(home.run("restore", place.plan))
    assert len(lines) == 2 and "Before an import" in lines[0] and "First edit of the day" in lines[1], lines
    # Two values came in after the first, three after the second.
    (n, now), (m, same) = (re.search(r"(\d+) values \((\d+) now\)", line).groups() for line in lines)
    assert int(now) - int(n) == 2 and int(same) - int(m) == 3 and now == same, lines


@test
def it_comes_back_as_a_step(place):
    home = Home(place)
    home.record("2026-11-20", "10.8")
    before = home.export()
    home.record("2026-11-21", "77")
    after = home.export()
    assert before != after
    assert "undo" in home.run("restore", place.plan, "--backup", "1")
    assert home.export() == before
    home.run("check", place.plan)
    home.run("undo", place.plan)
    assert home.export() == after
    # What was there before the restore has a backup, too.
    assert any("Before a restore" in line for line in lines_of(home.run("restore", place.plan)))


@test
def a_plan_that_is_gone_or_damaged_comes_back(place):
    home = Home(place)
    home.record("2026-11-20", "10.8")
    before = home.export()
    for number, content in enumerate((None, b"", b"garbage" * 1000)):
        if content is None:
            place.plan.unlink()
        else:
            place.plan.write_bytes(content)
        new = place.folder / f"back-{number}.ridgeline"
        assert len(lines_of(home.run("restore", place.plan))) == 1
        home.run("restore", place.plan, "--backup", "1", status=1)
        home.run("restore", place.plan, "--backup", "1", "--to", new)
        assert home.export(new) == before
        home.run("check", new)
        assert "already" in home.run("restore", place.plan, "--backup", "1", "--to", new, status=1)
    home.run("restore", place.plan, "--backup", "2", status=2)
    home.run("restore", place.plan, "--to", "x", status=2)


@test
def a_check_knows_a_state_again(place):
    home = Home(place)
    copy = place.folder / "copy.ridgeline"
    noted = re.search(r"ends with change \d+, ([0-9a-f]{12})", home.run("check", place.plan)).group(1)
    shutil.copy(place.plan, copy)
    assert "same history" in home.run("check", place.plan, "--against", copy)
    home.record("2026-11-20", "10.8")
    assert noted in home.run("check", place.plan, "--expect", noted)
    assert "contains all of" in home.run("check", place.plan, "--against", copy)
    assert "earlier state" in home.run("check", copy, "--against", place.plan)
    # The other way of the same past.
    home.run("record", copy, "--kpi", HANDOVER, "--date", "2026-11-20", "--value", "99")
    assert "parted" in home.run("check", place.plan, "--against", copy, status=1)
    place.refuse("check", place.plan, "--expect", "0" * 12, says=["never been"])
    place.refuse("check", place.plan, "--expect", "xyz", status=2)
    place.refuse("check", place.plan, "--expect", "abc", status=2)


main()
