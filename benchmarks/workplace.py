"""Where benchmarks work: a temporary folder with made-up vaults and a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks import corpus

ROOT = Path(__file__).parents[1]
# As the installed script starts, without the folder that happens to be current on the path.
DOKHU = [sys.executable, "-P", "-c", "import sys; from tui.__main__ import main; sys.exit(main())"]


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder for vaults. This process and its children keep their caches there, too."""
    folder = Path(tempfile.mkdtemp(prefix="dokhu-bench-"))
    before = dict(os.environ)
    os.environ["HOME"] = str(folder / "home")
    for name in ("CACHE", "STATE", "CONFIG", "DATA"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / "home" / name.lower())
    os.environ["PYTHONPATH"] = str(ROOT)
    os.environ.pop("DOKHU_VAULT", None)
    try:
        yield folder
    finally:
        os.environ.clear()
        os.environ.update(before)
        shutil.rmtree(folder)


def synced_vault(folder: Path, notes: int, papers: int) -> Path:
    """A made-up vault with its index up to date."""
    root = corpus.make(folder / f"vault-{notes}-{papers}", notes, papers)
    dokhu("--vault", str(root), "sync")
    # A file that changed within two seconds of a sync is looked at again by the next one.
    time.sleep(2.5)
    dokhu("--vault", str(root), "sync")
    return root


def dokhu(*words: str) -> str:
    """Run a command of dokhu; what it printed. Raises CalledProcessError."""
    done = subprocess.run([*DOKHU, *words], check=True, capture_output=True, text=True)
    return done.stdout
