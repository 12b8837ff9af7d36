"""A scraped page saved as plain text, or a text export of a press database."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from io import BytesIO

from analytics.ingest.article import Raw, Reject
from analytics.ingest.chats import is_chat, read_chat
from analytics.ingest.decode import decode, is_binary
from analytics.ingest.factiva import is_factiva, read_factiva
from analytics.ingest.fetched import when_saved
from analytics.ingest.fields import Namer, guess, is_html
from analytics.ingest.front_matter import read_lines_of_names, split_front, split_reader, split_rst
from analytics.ingest.json_lines import read_json_lines
from analytics.ingest.lexisnexis import is_lexisnexis, read_lexisnexis
from analytics.ingest.movable_type import is_movable_type, read_movable_type
from analytics.ingest.no_text import why_no_text
from analytics.ingest.proquest import is_proquest, read_proquest
from analytics.ingest.ruled_parts import read_parts, ruled_parts
from analytics.ingest.saved_text import (
    from_markdown,
    is_addresses,
    labels_beside,
    unquoted,
    without_cache,
    without_link_numbers,
    without_tags,
)
from analytics.ingest.sheets import without_running_heads
from analytics.ingest.source import Source
from analytics.ingest.tagged_text import tagged
from analytics.ingest.typeset_text import typeset
from analytics.ingest.written_out import is_written_out, read_written_out
from analytics.ingest.written_tables import is_upright, read_upright
from analytics.ingest.xml_records import read_records
from analytics.settings import ROOT

FILE_LIMIT = 20_000_000  # bytes; no export of a press database is longer
PAGE_LIMIT = 1_000_000  # characters; a longer text is no page
HEAD = 600  # characters in which the address of a page may stand
# Over a text, without dashes: two lines or more, each a name that articles have and its value.
_NAMED = (
    r"\ufeff?\s{{0,20}}+(?:-{{2,20}} ?(?:forwarded|original) message ?-{{2,20}}[ \t]*\n)?"
    r"((?:(?:#+[ \t])?[ \t]*+(?:{names})s?(?:[ \t]*[:：]|\t)[ \t]*\S[^\n]{{0,500}}\n"
    r"(?:[ \t]*\n)?){{2,12}})"
    r"(?:[ \t]*\n)*(?:(?<=\n\n)|(?<=\n)[ \t]*\n|[ \t]*(?:{texts})(?:[ \t]*[:：]|\t))(?=\s*\S)"
)
# What stands in such heads beside the fields of an article, in mails above all.
_BESIDE = (
    "from",
    "to",
    "cc",
    "sent",
    "section",
    "page",
    "pages",
    "edition",
    "category",
    "tags",
    "slug",
    "status",
    "layout",
    "length",
    "volume",
    "issue",
    "region",
    "country",
    "keywords",
    "subjects",
    "document type",
    "publication type",
    "source type",
    "word count",
    "full text word count",
    "accession number",
    "document id",
    "database",
    "issn",
    "subject terms",
    "geographic terms",
    "persistent link",
    "版頭",
    "版次",
    "文章編號",
)
_NAMES_OF = ("title", "published", "updated", "outlet", "url", "author", "language", "agency")
# What databases cite: "River Post. 11/19/2024, p4. 1p."
_CITED = re.compile(
    r"(?P<outlet>[^\d:]{2,80}?)[.,;]\s+(?P<date>\d\d?/\d\d?/\d{4}|\d{4}-\d\d-\d\d"
    r"|\d\d? [^\W\d_]{3,12}\.? \d{4}|[^\W\d_]{3,12}\.? \d\d?, \d{4})(?:\s?[,;.:(].{0,80})?"
)
SHORTEST_NAME = 3
_HASHES = re.compile(r"^#+[ \t]+", re.MULTILINE)
MARKDOWN = (".md", ".markdown", ".mdx")
# What a server sends while it goes on: id: 1, data: {"title": ...}.
_EVENTS = re.compile(r"(?:(?:id|event|retry):[^\n]{0,200}\n){0,3}data: ?\{\s*\"")
_HEADING = re.compile(r"\s*# ([^\n]{3,300})\n")
_ADDRESS = re.compile(
    r"^[ \t]*(?:(?:url|source|link|from)[ \t]*[:=][ \t]*)?(https?://\S{8,500})[ \t]*$", re.I | re.M
)


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    """Lines of names and values over a text, the names in all languages that columns have them."""
    names: dict[str, list[str]] = {"text": []}
    with (ROOT / "data" / "field_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if len(row["name"]) >= SHORTEST_NAME or not row["name"].isascii():
                names.setdefault(row["field"], []).append(re.escape(row["name"]))
    heads = [*_BESIDE, "by", *(name for field in _NAMES_OF for name in names[field])]
    pattern = _NAMED.format(
        names="|".join(sorted(heads, key=len, reverse=True)), texts="|".join(names["text"])
    )
    return re.compile(pattern, re.IGNORECASE)


def read_text_page(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The article of a text file, or the articles of an export; `mapping` has no say in it."""
    with source.opener() as stream:
        content = stream.read(FILE_LIMIT + 1)
    if len(content) > FILE_LIMIT:
        yield Reject(source.name, "", f"more than {FILE_LIMIT:,} bytes; no page of text")
        return
    yield from read_text(decode(content), source)


def read_text(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The article of a text, or the articles of an export of a press database."""
    text = labels_beside(text.replace("\x00", ""))
    if not text.strip():
        yield Reject(source.name, "", "the file holds no text")
    elif is_written_out(text):
        yield from read_written_out(text, source)
    elif _EVENTS.match(text):
        lines = "\n".join(line[5:].strip() for line in text.split("\n") if line.startswith("data:"))
        yield from read_json_lines(replace(source, opener=lambda: BytesIO(lines.encode())), None)
    elif is_upright(text):
        yield from read_upright(text, Namer(source.name, source.folder))
    elif is_factiva(text):
        yield from read_factiva(text, source)
    elif is_lexisnexis(text):
        yield from read_lexisnexis(text, source)
    elif is_proquest(text):
        yield from read_proquest(text, source)
    elif (root := tagged(text)) is not None:
        yield from read_records(root, Namer(source.name, source.folder))
    elif is_movable_type(text):
        yield from read_movable_type(text, Namer(source.name, source.folder))
    elif is_chat(text):
        yield from read_chat(text, Namer(source.name, source.folder))
    elif parts := ruled_parts(text, source.suffix):
        yield from read_parts(parts, source, read_text)
    elif len(text) > PAGE_LIMIT:
        yield Reject(source.name, "", f"{len(text):,} characters are no page")
    elif is_binary(text):
        yield Reject(source.name, "", "this is no text; its bytes are those of another format")
    elif reason := why_no_text(text):
        yield Reject(source.name, "", reason)
    elif is_addresses(text):
        yield Reject(source.name, "", "a list of addresses, no article; nothing is fetched")
    elif written := split_reader(text):
        yield _with_front(written[0], from_markdown(written[1]), source)
    elif front := split_front(text):
        yield _with_front(*front, source)
    elif marked := typeset(text, source.suffix):
        made = _with_front(*marked, source)
        known = isinstance(made, Raw) and made.title and made.published
        yield replace(made, page=False) if known else made
    elif source.suffix == ".rst":
        yield _with_front(*split_rst(text), source)
    elif named := _named().match(text):
        yield _with_front(
            read_lines_of_names(_HASHES.sub("", named[1])), text[named.end() :], source
        )
    else:
        text = from_markdown(text) if source.suffix in MARKDOWN else text
        fetched = when_saved(text)
        text, cached = without_cache(unquoted(without_running_heads(without_link_numbers(text))))
        if is_html(text):
            text = without_tags(text)
        # A heading of Markdown, and the address where the page was saved from.
        head = _HEADING.match(text)
        title, rest = (head[1].strip(), text[head.end() :]) if head else (None, text)
        saved = _ADDRESS.search(text[:HEAD])
        if saved:
            rest = rest.replace(saved[0], "\n\n", 1)
        yield Raw(
            origin=source.name,
            path=source.name,
            title=title,
            text=rest if rest.strip() else text,
            url=saved[1] if saved else cached,
            page=True,
            folder=source.folder,
            fetched=fetched,
        )


def _with_front(fields: dict[str, object], text: str, source: Source) -> Raw | Reject:
    """A page under names and values, as notebooks and site generators keep it."""
    if source.suffix in MARKDOWN:
        text = from_markdown(text)
    head = _HEADING.match(text)
    if head and "title" not in guess(list(fields)):
        fields, text = {**fields, "title": head[1].strip()}, text[head.end() :]
    known = guess(list(fields))
    cited = _CITED.fullmatch(str(fields.get(known.get("outlet", "")) or ""))
    if cited and "published" not in known:
        fields = {**fields, known["outlet"]: cited["outlet"], "date": cited["date"]}
    made = Namer(source.name, source.folder).raw({**fields, "text": text}, "", "")
    return replace(made, page=True) if isinstance(made, Raw) and not made.html else made
