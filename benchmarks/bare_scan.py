"""The floor of a sync with nothing to do: look at every file of a vault, and nothing else.

python benchmarks/bare_scan.py VAULT

As a command it is started as dokhu is: by the same Python, with the same site packages, so that
the two differ in what they import and do, and not in how Python starts.
"""

import os
import sys


def scan(folder: str) -> int:
    """How many files there are below a folder, after a stat of each."""
    count = 0
    folders = [folder]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    entry.stat()
                    count += 1
    return count


if __name__ == "__main__":
    print(scan(sys.argv[1]))
