#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""How well forecasts held: score-landings.py SERIES FORECASTS [RIVAL] [--sets A,B] [--brief]

SERIES is what landing-accuracy read, FORECASTS what it printed, RIVAL the same rows by
ets-landings.R. For each kind of series and each horizon: the share of 80 % intervals that held,
the Winkler score and the Brier score, beside those of a plain walk and of the rival. Scores are
in units of what a walk moves by, and no row counts for more than 100; values that have never
changed have no such unit and are left out.
"""

import argparse
import collections
import math
import statistics

NORMAL = statistics.NormalDist()
SHIFTS = (-1, -0.3, 0.3, 1)
WORST = 100


def read_series(path):
    series = {}
    for line in open(path, encoding="utf-8"):
        words = line.split()
        if words and not line.startswith("#"):
            series[words[0]] = (words[1], float(words[2]), [float(word) for word in words[3:]])
    return series


def correlation(values, lag):
    mean = statistics.fmean(values)
    rest = [value - mean for value in values]
    total = sum(value * value for value in rest)
    return sum(a * b for a, b in zip(rest, rest[lag:])) / total if total > 0 else 0


def find_kind(period, x):
    """What the whole series turned out to be, which no forecast could know."""
    n, period = len(x), round(period)
    steps = [after - before for before, after in zip(x, x[1:])]
    if 2 <= period <= 53 and n > 2 * period + 2 and correlation(steps, period) > 0.4:
        return "seasonal"
    line = statistics.correlation(range(n), x) if len(set(x)) > 1 else 0
    if line * line > 0.5:
        return "trended"
    return "autocorrelated" if correlation(x, 1) > 0.5 else "flat"


def score(low, high, chances, actual, goals, unit):
    width = high - low + 10 * (max(low - actual, 0) + max(actual - high, 0))
    brier = statistics.fmean((chance - (actual >= goal)) ** 2 for chance, goal in zip(chances, goals))
    return low <= actual <= high, min(width / unit, WORST), brier


def normal_chances(low, middle, high, goals):
    sigma = max((high - low) / 2 / NORMAL.inv_cdf(0.9), 1e-12)
    return [NORMAL.cdf((middle - goal) / sigma) for goal in goals]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("series")
    parser.add_argument("forecasts")
    parser.add_argument("rival", nargs="?")
    parser.add_argument("--sets", help="only series of these sets")
    parser.add_argument("--brief", action="store_true", help="no kind by horizon")
    arguments = parser.parse_args()

    series = read_series(arguments.series)
    rival = {}
    if arguments.rival:
        for line in open(arguments.rival, encoding="utf-8"):
            words = line.split()
            rival[tuple(words[:3])] = [float(word) for word in words[4:7]]
    kinds = {name: find_kind(period, x) for name, (_, period, x) in series.items()}
    wanted = arguments.sets.split(",") if arguments.sets else None

    groups = collections.defaultdict(list)
    said = collections.defaultdict(list)
    methods = collections.Counter()
    for line in open(arguments.forecasts, encoding="utf-8"):
        words = line.split()
        name, known, steps = words[0], int(words[1]), int(words[2])
        belongs_to, _, x = series[name]
        if wanted and belongs_to not in wanted or rival and tuple(words[:3]) not in rival:
            continue
        actual, low, middle, high = (float(word) for word in words[3:7])
        squares = [(b - a) ** 2 for a, b in zip(x[: known - 1], x[1:known])]
        unit = math.sqrt(statistics.fmean(squares) * steps)
        if not unit > 0:
            continue
        goals = [x[known - 1] + shift * unit for shift in SHIFTS]
        chances = [float(word) for word in words[8:12]]
        edge = NORMAL.inv_cdf(0.9) * unit
        walk = x[known - 1] - edge, x[known - 1], x[known - 1] + edge
        other = rival.get(tuple(words[:3]), walk)
        row = (
            score(low, high, chances, actual, goals, unit),
            score(walk[0], walk[2], normal_chances(*walk, goals), actual, goals, unit),
            score(other[0], other[2], normal_chances(*other, goals), actual, goals, unit),
        )
        kind, horizon = kinds[name], f"{steps:2d} ahead"
        known_band = "to 10 known" if known <= 10 else "to 24 known" if known <= 24 else "more known"
        keys = ["all", kind, horizon, known_band]
        if not arguments.brief:
            keys += [f"{kind}, {horizon}", f"{kind}, {known_band}"]
        for key in keys:
            groups[key].append(row)
        methods[words[7]] += 1
        for chance, goal in zip(chances, goals):
            said[min(int(chance * 10), 9)].append(actual >= goal)

    print(f"{'':32s} rows   held (walk, rival)     Winkler (walk, rival)    Brier (walk, rival)")
    for key in sorted(groups, key=lambda key: ("," in key, key)):
        rows = groups[key]
        mean = [[statistics.fmean(row[who][what] for row in rows) for who in range(3)] for what in range(3)]
        print(
            f"{key:32s} {len(rows):4d}   {mean[0][0]:.3f} ({mean[0][1]:.3f}, {mean[0][2]:.3f})   "
            f"{mean[1][0]:6.2f} ({mean[1][1]:6.2f}, {mean[1][2]:6.2f})   "
            f"{mean[2][0]:.4f} ({mean[2][1]:.4f}, {mean[2][2]:.4f})"
        )
    print("said and happened:", ", ".join(
        f"{tenth * 10}-{tenth * 10 + 10} %: {100 * statistics.fmean(happened):.0f} %"
        for tenth, happened in sorted(said.items())))
    print("methods:", ", ".join(f"{method} {count}" for method, count in methods.most_common()))


if __name__ == "__main__":
    main()
