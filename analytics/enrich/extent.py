"""How much there is to read, so that a person can be told how much is left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from analytics import ingest

# Characters of articles in a byte of file: markup and field names take the rest, and what is
# packed holds more than it weighs. Only the file that is being read now is judged by this.
TEXT_IN_FILE = 0.8
TEXT_IN_PACKED = 2.4
PACKED = (".gz", ".zip", ".zst", ".tgz", ".bz2", ".xz", ".parquet", ".7z")
STEADY = 0.05  # of an estimate, by which the next may differ
NOT_ALL = 0.98  # a file that still gives articles is not read to its end


class Extent:
    """The share of the bytes under some paths that has been read, judged by the articles seen."""

    def __init__(self, paths: Sequence[Path | str]) -> None:
        found = [] if "-" in map(str, paths) else ingest.walk(paths)
        self.sizes = {s.name: s.size for s in found if isinstance(s, ingest.Source)}
        self.total = sum(self.sizes.values())
        self.before = 0
        self.current = ""
        self.characters = 0
        self.offered = 0
        self.files = 0
        self.last: int | None = None

    def see(self, one: ingest.Raw | ingest.Reject) -> None:
        """Takes note of an article, or of what was turned away, in the order of reading."""
        name = one.path.partition("!")[0]
        self.offered += 1
        if name != self.current:
            self.files += 1
            self.before += self.sizes.get(self.current, 0)
            self.current, self.characters = name, 0
        if isinstance(one, ingest.Raw):
            self.characters += len(one.title or "") + len(one.text or "")

    def expected(self) -> int | None:
        """How many articles there are: the number of files where each is one, else an estimate.

        None until two estimates in a row agree: one that keeps growing would mislead.
        """
        if self.files == self.offered and self.sizes:
            return len(self.sizes)
        if not (share := self.share):
            return None
        last, self.last = self.last, round(self.offered / share)
        return self.last if last and abs(self.last - last) <= STEADY * last else None

    @property
    def share(self) -> float | None:
        """What has been read, 0..1; None where nobody knows how much there is."""
        if not self.total:
            return None
        size = self.sizes.get(self.current, 0)
        packed = self.current.lower().endswith(PACKED)
        read = self.characters / (TEXT_IN_PACKED if packed else TEXT_IN_FILE)
        return min(1.0, (self.before + min(read, NOT_ALL * size)) / self.total)
