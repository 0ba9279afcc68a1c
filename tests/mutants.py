#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Puts small faults into the code, one at a time, and tells which of them no test notices.

Works on a copy of the tree: mutants.py --copy TREE COPY makes or mends it, then it is configured,
and mutants.py COPY BUILD N [FLOOR or FILE... or all] runs; what is named last, or else what was changed
since the last commit but one, is what gets faults. tests/README.md says what these are. The random seed
is printed; RIDGELINE_SEED repeats a run.
"""

import json
import os
import pathlib
import random
import re
import subprocess
import sys

# Which tests are near to a floor, by suite and the beginning of the name; the nearest first.
NEAREST = {
    "base": ["unit/base", "unit/words", "unit/exchange", "cli/cli-doors"],
    "stats": ["unit/stats", "unit/model", "unit/words"],
    "model": ["unit/model", "unit/words", "unit/edit", "unit/report", "unit/exchange"],
    "draw": ["unit/draw", "render/"],
    "store": ["store/", "unit/edit"],
    "edit": ["unit/edit", "store/"],
    "exchange": ["unit/exchange", "cli/"],
    "words": ["unit/words"],
    "picture": ["unit/report", "render/", "pdf/"],
    "report": ["unit/report", "render/", "pdf/"],
    "cli": ["cli/"],
    "ui": ["ui/"],
}

# The share of faults that a floor's tests should notice.
WANTED = {"stats": 85, "model": 85, "edit": 85, "store": 85, "exchange": 85, "words": 85, "ui": 75, "draw": 75}

# A test that takes this many seconds hangs, which is noticing.
TIMEOUT = 300

SWAPS = {
    "comparison flipped": {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "=="},
    "condition loosened": {"&&": "||", "||": "&&"},
    "arithmetic swapped": {"+": "-", "-": "+", "*": "/", "/": "*"},
}

# What cannot go wrong by itself, says what programmers must not do, or frees memory: a fault there is none.
QUIET = re.compile(r"g_return_|g_assert|g_critical|g_warning|g_free|g_clear_|_unref \(|g_test_|static_assert|^#|^\s*(/\*|\*)|^typedef")
TELLS = re.compile(r"^\s+\w*(notify|emit|items_changed|queue_draw|queue_resize|announce|invalidate)\w* \(.*\);$")
SIMPLE = r"[\w.>&*-]+(?: \([\w.>, -]*\))?"


def cuts(line):
    """Where code stands in a line: outside strings, characters and a comment at its end."""
    spans, start = [], 0
    for text in re.finditer(r'"(?:\\.|[^"\\])*"|\'(?:\\.|[^\'\\])*\'|/\*.*?\*/|//.*', line):
        spans.append((start, text.start()))
        start = text.end()
    spans.append((start, len(line)))
    return spans


def in_code(line, pattern):
    spans = cuts(line)
    for found in re.finditer(pattern, line):
        if any(start <= found.start() and found.end() <= end for start, end in spans):
            yield found


def replaced(line, found, text, group=0):
    return line[: found.start(group)] + text + line[found.end(group) :]


def faults_of_line(line, before=""):
    """All faults that can be put into a line, as (what it is, the line with it)."""
    if QUIET.search(line):
        return
    for name, swaps in SWAPS.items():
        for found in in_code(line, r"(?<= )(<=|>=|==|!=|<|>|&&|\|\||[-+*/])(?= )"):
            if found.group(1) in swaps and not (found.group(1) == "*" and re.match(r"^\s*(const )?\w+ \*", line)):
                yield name, replaced(line, found, swaps[found.group(1)])
    condition = re.match(r"^(\s+(?:else )?if )\((.*)\)$", line)
    if condition and condition.group(2).count("(") == condition.group(2).count(")"):
        yield "condition negated", f"{condition.group(1)}(!({condition.group(2)}))"
        yield "branch dropped", f"{condition.group(1)}(({condition.group(2)}) && 0)"
    for found in in_code(line, r"(?<![\w.\"%#])\d+(?![\w.\"])"):
        if not re.search(r"\[\d*\]|\b(NULL|sizeof|guint32|1u)\b|<<|: \d", line):
            value = int(found.group())
            yield "constant changed", replaced(line, found, str(value + 1))
            if value > 0:
                yield "constant changed", replaced(line, found, str(value - 1))
    for found in in_code(line, rf"\w+ \(({SIMPLE}), ({SIMPLE})(?=[,)])"):
        if line.startswith(" ") and found.group(1) not in ("self", found.group(2)) and "printf" not in found.group():
            swapped = line[: found.start(1)] + found.group(2) + line[found.end(1) : found.start(2)] + found.group(1)
            yield "arguments swapped", swapped + line[found.end(2) :]
    if re.match(r"^\s+return\b.*;$", line) and re.match(r"^\s+(else )?(if \(.*\)|else)$", before):
        yield "return dropped", re.sub(r"return\b.*;", ";", line)
    if TELLS.match(line):
        yield "telling removed", re.sub(r"\S.*", ";", line)


def list_faults(copy, files):
    faults = []
    for path in files:
        lines = (copy / path).read_text().split("\n")
        for i, line in enumerate(lines):
            faults += [(path, i, what, line, other) for what, other in faults_of_line(line, lines[i - 1])]
    return faults


class Bench:
    """A copy with its build, and the tests that can be run there."""

    def __init__(self, copy, build):
        self.copy, self.build = copy, build
        # What is said of tests is of the last configuration.
        subprocess.run(["ninja", "-C", str(build), "--quiet", "build.ninja"], stdout=subprocess.DEVNULL, check=True)
        targets = {t["id"]: t["filename"] for t in self.introspect("--targets")}
        self.tests = []
        for test in self.introspect("--tests"):
            suite = test["suite"][0].split(":")[-1]
            needs = [test["cmd"][0]] if test["cmd"][0].startswith(str(build)) else []
            needs += [name for target in test["depends"] for name in targets.get(target, [])]
            needs += [arg for arg in test["cmd"][1:] if arg.startswith(str(build)) and pathlib.Path(arg).is_file()]
            self.tests.append({**test, "at": f"{suite}/{test['name']}", "needs": sorted(set(needs))})

    def introspect(self, what):
        return json.loads(subprocess.run(["meson", "introspect", what, str(self.build)], stdout=subprocess.PIPE, check=True).stdout)

    def near(self, floor):
        return [t for prefix in NEAREST[floor] for t in self.tests if t["at"].startswith(prefix) and not t["name"].startswith("bench")]

    def compiles(self, tests):
        needs = sorted({os.path.relpath(name, self.build) for test in tests for name in test["needs"]})
        return subprocess.run(["ninja", "-C", str(self.build), "--quiet", *needs], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0

    def passes(self, test):
        try:
            done = subprocess.run(test["cmd"], env={**os.environ, **test["env"]}, cwd=test["workdir"] or self.build, timeout=TIMEOUT,
                                  stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0 and not re.search(rb"^not ok", done.stdout, re.MULTILINE)

    def notices(self, fault):
        """Whether a test fails with it: its place in the list; None when the fault cannot be compiled, "" when none does."""
        path, i, _what, _line, other = fault
        source = self.copy / path
        text = source.read_text()
        lines = text.split("\n")
        lines[i] = other
        tests = self.near(path.split("/")[1])
        try:
            source.write_text("\n".join(lines))
            if not self.compiles(tests):
                return None
            return next((test["at"] for test in tests if not self.passes(test)), "")
        finally:
            source.write_text(text)


def make_copy(tree, copy):
    """Only what differs is written: what was built of the rest stays good, and of a fault that was left behind does not."""
    listed = subprocess.run(["git", "-C", str(tree), "ls-files", "-z", "-co", "--exclude-standard"], stdout=subprocess.PIPE, check=True)
    names = {name for name in listed.stdout.decode().split("\0") if name and (tree / name).is_file()}
    for path in copy.rglob("*"):
        if path.is_file() and str(path.relative_to(copy)) not in names:
            path.unlink()
    for name in names:
        content = (tree / name).read_bytes()
        if not (copy / name).is_file() or (copy / name).read_bytes() != content:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes(content)
            (copy / name).chmod((tree / name).stat().st_mode)
    changed = subprocess.run(["git", "-C", str(tree), "diff", "--name-only", "HEAD~1"], stdout=subprocess.PIPE, check=False)
    (copy / "changed").write_bytes(changed.stdout)


def choose_files(copy, names):
    everything = sorted(str(p.relative_to(copy)) for p in (copy / "src").glob("*/**/*.c"))
    if names == ["all"]:
        return everything
    names = names or (copy / "changed").read_text().split()
    chosen = [p for p in everything if any(p == name or p.startswith(f"src/{name}/") for name in names)]
    if not chosen:
        sys.exit("mutants: no file of src is meant; name a floor, a file, or all")
    return chosen


def shuffle(faults, seed):
    """At random, but the kinds of faults by turns: there are many more of some."""
    chance = random.Random(seed)
    kinds = {}
    for fault in faults:
        kinds.setdefault(fault[2], []).append(fault)
    turns = []
    for kind in kinds.values():
        chance.shuffle(kind)
        turns += [(turn, chance.random(), fault) for turn, fault in enumerate(kind)]
    return [fault for _turn, _order, fault in sorted(turns, key=lambda turn: turn[:2])]


def main(copy, build, count, names):
    seed = os.environ.get("RIDGELINE_SEED") or str(random.randrange(10**6))
    bench = Bench(copy, build)
    faults = shuffle(list_faults(copy, choose_files(copy, names)), seed)
    tally = {}
    print(f"mutants: seed {seed}, {count} of {len(faults)} faults")
    healthy = {floor: bench.near(floor) for floor in {fault[0].split("/")[1] for fault in faults}}
    if not bench.compiles([test for tests in healthy.values() for test in tests]):
        sys.exit(f"mutants: the tests cannot be built without a fault: ninja -C {build}")
    sick = sorted({test["at"] for tests in healthy.values() for test in tests if not bench.passes(test)})
    if sick:
        sys.exit(f"mutants: these fail without a fault: {' '.join(sick)}")

    for fault in faults:
        if sum(n for _killed, n in tally.values()) == count:
            break
        noticed = bench.notices(fault)
        if noticed is None:
            continue
        path, i, what, line, other = fault
        floor = path.split("/")[1]
        killed, n = tally.get(floor, (0, 0))
        tally[floor] = (killed + (noticed != ""), n + 1)
        if noticed == "":
            print(f"{path}:{i + 1}: {what}\n  - {line.strip()}\n  + {other.strip()}", flush=True)

    low = False
    for floor, (killed, n) in sorted(tally.items()):
        wanted = WANTED.get(floor, 0)
        low = low or 100 * killed < wanted * n
        print(f"{floor}: {killed} of {n} noticed, {100 * killed // n} %" + (f" (wanted: {wanted} %)" if wanted else ""))
    return 1 if low else 0


if __name__ == "__main__":
    if sys.argv[1] == "--copy":
        sys.exit(make_copy(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])))
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]))
