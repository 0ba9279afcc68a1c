# SPDX-FileCopyrightText: 2026 The Ridgeline authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the tests of the command line share: the program, a folder to work in, results as TAP."""

import hashlib
import pathlib
import subprocess
import sys
import tempfile
import traceback

program = str(pathlib.Path(sys.argv[1]).resolve())
data = pathlib.Path(sys.argv[2]).resolve()
tests = []


def test(function):
    tests.append(function)
    return function


class Place:
    """A folder with the sample company in it, and the program to be run there."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.plan = self.folder / "plan.ridgeline"
        self.run("new", self.plan, "--sample", "company")

    def run(self, *arguments, status=0, **surroundings):
        """What the program says; it has to exit with the status."""
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **surroundings}
        result = subprocess.run(
            [program, *map(str, arguments)], cwd=self.folder, text=True, timeout=60, check=False, **streams
        )
        assert result.returncode == status, (
            f"{arguments} exited with {result.returncode}, not {status}:\n{result.stdout}{result.stderr}"
        )
        return result.stderr if status in (1, 2) else result.stdout

    def hash(self):
        return hashlib.sha256(self.plan.read_bytes()).hexdigest()

    def refuse(self, *arguments, status=1, says=()):
        """The command is refused with a sentence that says all of it, and the plan is as it was."""
        before = self.hash()
        words = self.run(*arguments, status=status)
        for part in says:
            assert part in words, f"{arguments} does not say “{part}”, but:\n{words}"
        assert words.startswith("ridgeline: ") and words.endswith("\n"), words
        assert self.hash() == before, f"{arguments} changed the plan"
        leftovers = [path.name for path in self.folder.iterdir() if path.name.startswith("plan.ridgeline-")]
        assert not leftovers, f"{arguments} left {leftovers}"

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


def main():
    print(f"1..{len(tests)}")
    failed = False
    for number, function in enumerate(tests, 1):
        with tempfile.TemporaryDirectory(prefix="ridgeline-cli-") as folder:
            try:
                function(Place(folder))
                print(f"ok {number} {function.__name__}")
            except Exception:  # whatever it is, the next test tells more
                failed = True
                print(f"not ok {number} {function.__name__}")
                traceback.print_exc()
    sys.exit(failed)
