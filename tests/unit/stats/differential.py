#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the XmR engine with the reference in tests/data/xmr on random series.

    differential.py DRIVER [--count N] [--seed S]

Limits must agree within 64 units in the last place of the largest magnitude, flags exactly.
The large run is `differential.py DRIVER --count 20000 --seed 1`.
"""
import argparse
import json
import os
import random
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "data", "xmr"))
import xmr_reference as reference  # noqa: E402

EPSILON = 2.0 ** -52
RULE_SETS = ["wheeler", "nhs", "weco", "nelson", "pump"]


def random_length(rng):
    kind = rng.random()
    if kind < 0.2:
        return rng.randrange(0, 8)
    return rng.randrange(0, 60) if kind < 0.7 else rng.randrange(60, 401)


def random_process(rng, n):
    """n values of one of the shapes that have tripped charts before."""
    shape = rng.choice(["noise", "coarse", "tied", "constant", "walk", "shifts", "saw", "spikes", "quiet", "trend"])
    scale = 10.0 ** rng.choice([-9, -5, -2, 0, 0, 0, 1, 3, 6])
    level = rng.gauss(0, 3)
    values = []
    for i in range(n):
        noise = rng.gauss(0, 1)
        if shape == "coarse":
            v = round(noise * 2)
        elif shape == "tied":
            v = rng.randrange(-1, 2) * 0.1
        elif shape == "constant":
            v = level
        elif shape == "walk":
            level += noise
            v = level
        elif shape == "shifts":
            if rng.random() < 0.04:
                level += rng.gauss(0, 3)
            v = level + noise
        elif shape == "saw":
            v = noise * 0.2 + (1 if i % 2 else -1) * rng.choice([1, 1, 1, 0.3])
        elif shape == "spikes":
            v = noise + (rng.gauss(0, 20) if rng.random() < 0.05 else 0)
        elif shape == "quiet":
            v = noise * (3 if i < n / 3 else 0.3)
        elif shape == "trend":
            v = 0.15 * i + noise
        else:
            v = noise
        values.append(v)
    offset = rng.choice([0, 0, 0, 0, 1, 100, 0.1, 1e4, 1e6, 1e9, -1e9, 1e12])
    values = [v * scale + offset for v in values]
    if rng.random() < 0.4:
        values = [round(v, rng.randrange(0, 4)) for v in values]
    return values


def random_series(rng):
    values = random_process(rng, random_length(rng))
    if rng.random() < 0.4:
        share = rng.choice([0.02, 0.1, 0.4])
        values = [None if rng.random() < share else v for v in values]
    return values


def random_baseline(rng, n, values):
    mode = rng.choice(["all", "all", "first", "range", "fixed"])
    if mode == "first":
        return {"mode": mode, "k": rng.choice([1, 2, 5, 12, 20, 24])}
    if mode == "range":
        start = rng.randrange(0, n + 1)
        return {"mode": mode, "start": start, "end": start + rng.randrange(0, 40)}
    if mode == "fixed":
        some = [v for v in values if v is not None] or [0.0]
        return {"mode": mode, "cl": rng.choice(some), "mr": abs(rng.choice(some) - rng.choice(some))}
    return {"mode": mode}


def random_options(rng, values):
    n = len(values)
    o = {"rule_sets": RULE_SETS if rng.random() < 0.7 else rng.sample(RULE_SETS, rng.randrange(0, 4))}
    if rng.random() < 0.3 and n > 1:
        o["breaks"] = [rng.randrange(0, n + 2) for _ in range(rng.randrange(1, 5))]
    segments = 1 + len({b for b in o.get("breaks", []) if 0 < b < n})
    if rng.random() < 0.4:
        o["baseline"] = random_baseline(rng, n, values)
    elif rng.random() < 0.1:
        o["baselines"] = [random_baseline(rng, n, values) for _ in range(segments)]
    if rng.random() < 0.3 and n > 0:
        o["exclude"] = [rng.randrange(0, n) for _ in range(rng.randrange(1, 6))]
    for name, choices in (("exclude_mr", ["gap", "bridge"]), ("missing_mr", ["gap", "bridge"]),
                          ("ties", ["break", "skip"]), ("center", ["mean", "median"]),
                          ("dispersion", ["mean", "median"])):
        if rng.random() < 0.3:
            o[name] = rng.choice(choices)
    if rng.random() < 0.3:
        o["screen"] = rng.choice([0, 1, 2, 3, "converge"])
    if rng.random() < 0.2:
        o["screen_factor"] = rng.choice([None, 3.267, 2.0])
    if rng.random() < 0.15:
        o["npl_factor"], o["url_factor"] = 3 / 1.128, 3.267
    if rng.random() < 0.15:
        o["floor"] = rng.choice([None, 0.0, 0.5])
        o["ceiling"] = rng.choice([None, 1.0, 100.0])
    if rng.random() < 0.15:
        o["trend"] = rng.choice([None, "half", "ols"])
    return o


class Mismatch(Exception):
    pass


def same(path, expected, actual, tolerance):
    """Walks two results: numbers within tolerance, everything else equal."""
    if isinstance(expected, dict):
        if not isinstance(actual, dict) or set(expected) != set(actual):
            raise Mismatch(f"{path}: keys {sorted(expected)} != {actual if not isinstance(actual, dict) else sorted(actual)}")
        for key in expected:
            own = 64 * EPSILON * max(map(abs, expected[key])) if key == "factors" else tolerance
            same(f"{path}.{key}", expected[key], actual[key], own)
    elif isinstance(expected, list):
        if not isinstance(actual, list) or len(expected) != len(actual):
            raise Mismatch(f"{path}: {expected} != {actual}")
        for i, (a, b) in enumerate(zip(expected, actual)):
            same(f"{path}[{i}]", a, b, tolerance)
    elif isinstance(expected, float) and isinstance(actual, (int, float)) and not isinstance(actual, bool):
        if not abs(expected - actual) <= tolerance:
            raise Mismatch(f"{path}: {expected!r} != {actual!r} (off by {abs(expected - actual):.3g}, allowed {tolerance:.3g})")
    elif expected != actual or isinstance(expected, bool) != isinstance(actual, bool):
        raise Mismatch(f"{path}: {expected!r} != {actual!r}")


def tolerance_for(values, expected):
    """64 units in the last place of the largest value or limit."""
    finite = [abs(v) for v in values if v is not None]
    for segment in expected["segments"]:
        finite += [abs(segment[k]) for k in ("center", "unpl", "lnpl", "url") if segment[k] is not None]
    return 64 * EPSILON * max(finite, default=0.0)


def take_season_out(values, period):
    """What is left of values without their season, and the season's factors."""
    seasons = [row % period for row in range(len(values))]
    factors = reference.seasonal_factors(values, seasons, period)
    return reference.deseasonalise(values, seasons, factors), factors


def random_question(rng):
    given = values = random_series(rng)
    options = random_options(rng, values)
    asked = dict(options)
    season = None
    if rng.random() < 0.2 and any(values) and all(v is None or v > 0 for v in values):
        asked["season"] = rng.choice([2, 4, 12])
        values, factors = take_season_out(values, asked["season"])
        season = {"period": asked["season"], "factors": factors, "values": values}
    expected = reference.analyse(values, options)
    if season:
        expected["season"] = season
    if "nhs" in options["rule_sets"] and values and rng.random() < 0.5:
        wish = rng.choice(["increase", "decrease", "neutral"])
        target = rng.choice([None, 0.0, values[0]])
        asked["nhs"] = {"improvement": wish, "target": target}
        types = reference.nhs_point_types(expected, wish)
        expected["nhs"] = {"improvement": wish, "target": target, "point_type": types, "variation_icon": types[-1],
                           "assurance": reference.nhs_assurance(expected["segments"][-1], target, wish)}
    if values and None not in values and rng.random() < 0.5:
        period, shift, no_regrets = rng.choice([10, 12, 21, 24]), rng.choice([6, 8]), rng.random() < 0.7
        asked["stable_shift"] = {"period_min": period, "shift": shift, "no_regrets": no_regrets}
        breaks = reference.stable_shift(values, period, shift, no_regrets)
        expected["stable_shift"] = dict(asked["stable_shift"], suggested_breaks=breaks)
    return given, asked, expected


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("driver")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=20260101)
    args = parser.parse_args()

    wrong = 0
    print("1..1")
    with subprocess.Popen([args.driver], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as driver:
        for number in range(args.count):
            rng = random.Random(args.seed * 1_000_003 + number)
            values, asked, expected = random_question(rng)
            driver.stdin.write(json.dumps({"values": values, "options": asked}) + "\n")
            driver.stdin.flush()
            actual = json.loads(driver.stdout.readline())
            try:
                same("result", expected, actual, tolerance_for(values, expected))
            except Mismatch as mismatch:
                wrong += 1
                print(f"# series {number}: {mismatch}\n#   options {asked}\n#   values {values[:20]}…")
        driver.stdin.close()
    print(f"{'not ok' if wrong else 'ok'} 1 {args.count} series, {wrong} disagree with the reference (seed {args.seed})")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
