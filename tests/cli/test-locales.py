# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The commands where numbers and days are written in another way: programs read the same from them."""

import os
import sqlite3

from program import data, main, test

HANDOVER = "Days from order to handover"
ROADS = "Road deaths in the United States"

# How 1234567.5 is written there.
NUMBERS = {
    "ar_EG": "1,234,567.5",
    "de_DE": "1.234.567,5",
    "en_IN": "12,34,567.5",
    "fr_FR": "1\u202f234\u202f567,5",
    "hi_IN": "1,234,567.5",
    "ja_JP": "1,234,567.5",
    "pt_BR": "1.234.567,5",
    "ru_RU": "1\u202f234\u202f567,5",
    "sv_SE": "1\u202f234\u202f567,5",
    "tr_TR": "1.234.567,5",
}

OPTIONS = '{"npl_factor": 2.66, "floor": 0.5, "rule_sets": ["wheeler", "anhoej"]}'
SERIES = data / "xmr/wheeler_smokers14.csv"


# What other programs may read, and how it exits.
FOR_PROGRAMS = [
    (0, "tree", "plan.ridgeline"),
    (3, "signals", "plan.ridgeline"),
    (0, "history", "plan.ridgeline"),
    (0, "xmr", "plan.ridgeline", "--kpi", HANDOVER),
    (0, "xmr", SERIES, "--options", OPTIONS),
    (0, "pace", SERIES, "--at", "15.5", "--level", "0.9"),
    (0, "questions", SERIES),
]


def values_of(place, date):
    """What the file itself says."""
    plan = sqlite3.connect(place.plan)
    rows = plan.execute("SELECT value FROM point WHERE day = ?", (date,)).fetchall()
    plan.close()
    return [value for (value,) in rows]


def enter(locale):
    os.environ["LC_ALL"] = f"{locale}.UTF-8"


@test
def programs_read_the_same(place):
    expected = [place.run(*command, "--json", status=status) for status, *command in FOR_PROGRAMS]
    for locale in NUMBERS:
        enter(locale)
        for (status, *command), text in zip(FOR_PROGRAMS, expected):
            assert place.run(*command, "--json", status=status) == text, f"{locale}: {command}"


@test
def people_write_as_they_do(place):
    for day, (locale, number) in enumerate(NUMBERS.items(), 1):
        enter(locale)
        for offset, text, value in ((0, number, 1234567.5), (12, "-1.5", -1.5)):
            date = f"2026-12-{day + offset:02}"
            place.run("record", place.plan, "--kpi", ROADS, "--date", date, "--value", text)
            assert values_of(place, date) == [value], f"{locale}: {text}"
        place.refuse("record", place.plan, "--kpi", ROADS, "--date", "2026-12-31", "--value", "1,2,3", says=["1,2,3"])


@test
def one_number_for_one_text(place):
    """The command line reads what the window reads: 1.234 is a thousand where points group."""
    for locale, expected in (("de_DE", 1234), ("pt_BR", 1234), ("fr_FR", 1.234), ("en_US", 1.234), ("ja_JP", 1.234)):
        enter(locale)
        place.run("record", place.plan, "--kpi", ROADS, "--date", "2026-11-10", "--value", "1.234")
        assert values_of(place, "2026-11-10") == [expected], locale
    enter("de_DE")
    place.run("record", place.plan, "--kpi", ROADS, "--date", "11. November 2026", "--value", "(7,50 €)")
    assert values_of(place, "2026-11-11") == [-7.5]
    for day in ("Q4 2026", "31.11.2026", "31.11.", "Nov-26", "2026-W53"):
        place.refuse("record", place.plan, "--kpi", ROADS, "--date", day, "--value", "1", says=[day])


@test
def everything_can_be_read(place):
    for locale in NUMBERS:
        enter(locale)
        for command in (["tree"], ["history"], ["check"], ["xmr", "--kpi", HANDOVER]):
            text = place.run(command[0], place.plan, *command[1:])
            assert text.strip() and "nan" not in text.split(), f"{locale}: {command}"
        place.run("import", place.plan, place.write("file.csv", "date,value\n2027-01-01,1.5\n"), "--kpi", ROADS)
        place.run("undo", place.plan)
        place.run("chart", place.plan, "--kpi", HANDOVER, "-o", "chart.svg")
        place.run("scorecard", place.plan, "-o", "card.pdf")


main()
