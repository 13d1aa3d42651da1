"""All the bars, one table after the other.

    python -m benchmarks [--notes 4000] [--papers 100000] [--kills 100]

The machine should have nothing else to do. Takes some ten minutes, most of them the kills.
"""

from __future__ import annotations

import argparse
import subprocess
import sys

from benchmarks.workplace import ROOT


def main() -> int:
    """Run each benchmark in a process of its own; 0 where every bar holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--notes", default="4000")
    parser.add_argument("--papers", default="100000")
    parser.add_argument("--kills", default="100")
    options = parser.parse_args()
    notes, papers = ("--notes", options.notes), ("--papers", options.papers)
    held = [
        _run("startup", *notes, *papers),
        _run("sync", *notes, *papers),
        _run("search", "--sizes", f"{options.notes}n", f"{options.papers}p"),
        _run("kill", "--times", options.kills),
    ]
    return 0 if all(held) else 1


def _run(name: str, *options: str) -> bool:
    print(f"\n{name}", flush=True)
    command = [sys.executable, "-m", f"benchmarks.{name}", *options]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
