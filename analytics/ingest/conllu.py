"""Parsed corpora in CoNLL-U: a word a line, sentences apart, documents begun by # newdoc.

After universaldependencies.org/format.html. Texts are taken from the # text lines, else put
together from the words; what is told of a document stands in remarks before its first sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import read_lines
from analytics.ingest.fields import Namer
from analytics.ingest.source import Source
from analytics.settings import setting

LINE_LIMIT = 1_000_000  # bytes
# A file of this kind begins with a row of ten cells for its first word, remarks before it.
STARTS = (
    r"\s{0,20}(?:#[^\n]{0,2000}\n\s{0,9}){0,40}"
    r"[01](?:-\d)?\t[^\t\n]{1,200}(?:\t[^\t\n]{1,300}){7}\t[^\t\n]{1,300}\n"
)
_REMARK = re.compile(r"#\s*(?:newdoc[ _]|meta::?|doc[_ ])?([\w. -]{1,40}?)\s*=\s*(.*)")
_NEW = re.compile(r"#\s*newdoc\b(?! (?!id)\w)")
_OF_SENTENCES = frozenset(("sent_id", "text", "newpar id", "text_en", "translit"))


def read_conllu(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Each document of a file; a file without marks of documents is one."""
    namer = Namer(source.name, source.folder, mapping)
    one = _Document()
    count = 0
    with source.opener() as stream:
        for number, line in read_lines(stream, LINE_LIMIT):
            if line is None:
                yield Reject(source.name, f"line {number}", f"more than {LINE_LIMIT:,} bytes")
                continue
            if _NEW.match(line) and one.is_begun():
                count += 1
                yield namer.raw(one.fields(), f"document {count}", str(count))
                one = _Document()
            one.add(line.rstrip("\r\n"))
    if one.is_begun():
        yield namer.raw(one.fields(), f"document {count + 1}", str(count + 1))


class _Document:
    """What is read of one document."""

    def __init__(self) -> None:
        self.told: dict[str, object] = {}
        self.blocks: list[list[str]] = []
        self.words: list[str] = []
        self._text = ""
        self._apart = True
        self._inside = 0  # the last word of a token of several
        self._left = int(setting("article_characters")) + 1

    def is_begun(self) -> bool:
        return bool(self.words or self.blocks)

    def add(self, line: str) -> None:
        if line.startswith("#"):
            self._remark(line)
        elif line.strip():
            self._word(line.split("\t"))
        else:
            self._close()

    def _remark(self, line: str) -> None:
        if re.match(r"#\s*newpar\b", line):
            self._apart = True
        found = _REMARK.match(line)
        if not found:
            return
        if found[1] == "text":
            self._text = found[2]
        elif not self.blocks and found[1] not in _OF_SENTENCES:
            self.told.setdefault(found[1], found[2])

    def _word(self, cells: list[str]) -> None:
        first, _, last = cells[0].partition("-")
        if len(cells) < 2 or not first.isdigit() or int(first) <= self._inside:
            return
        self._inside = int(last) if last.isdigit() else 0
        apart = "" if "SpaceAfter=No" in cells[-1] else " "
        self.words.append(cells[1] + apart)

    def _close(self) -> None:
        text = (self._text or "".join(self.words)).strip()
        self._text, self.words, self._inside = "", [], 0
        if text and self._left > 0:
            self._left -= len(text)
            if self._apart:
                self.blocks.append([])
            self.blocks[-1].append(text)
            self._apart = False

    def fields(self) -> dict[str, object]:
        self._close()
        return {**self.told, "text": "\n\n".join(map(" ".join, self.blocks))}
