"""Pages saved as MHTML, and newsletters kept as mail, alone or in a box.

Of each the first HTML part, else the text, after RFC 5322, RFC 2557 and RFC 4155. Pictures and
other parts are passed over; nothing is fetched.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import EmailMessage
from typing import BinaryIO

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode
from analytics.ingest.html_page import decode_html, page_raw
from analytics.ingest.source import Source

_HEAD = re.compile(
    rb"^(?:(?:From|Subject|Date|To|Received|Return-Path|Message-ID|MIME-Version|Content-Type|"
    rb"Path|Newsgroups|Xref|Organization|Lines|References|Reply-To|Sender|"
    rb"Snapshot-Content-Location|Delivered-To|X-[\w-]+):[^\n]*\n(?:[ \t][^\n]*\n)*){2,}",
    re.IGNORECASE,
)


_FIELD = re.compile(rb"[\w-]+:[^\n]*\n")
_QUOTED = re.compile(rb"^>(>*From )")  # a line that begins like the one between two letters
_OF_ARTICLES = (
    ".csv", ".tsv", ".json", ".jsonl", ".xlsx", ".docx", ".rtf", ".pdf", ".zip", ".html", ".htm",
    ".txt", ".xml", ".odt",
)  # fmt: skip
MAIL_LIMIT = 10_000_000  # bytes of a letter; its parts take twelve times as much
MOST_PARTS = 200  # with parts of their own; a letter has three
LINE_LIMIT = 1_000_000  # bytes taken at a time of a line without end


def is_mail(head: bytes) -> bool:
    """Does a file begin with the head lines of a mail?"""
    small = head[:4096].lower()
    # Of letters and posts older than MIME each has a number of its own.
    numbered = b"mime-version:" in small or (b"\nmessage-id:" in small and b"\nsubject:" in small)
    return numbered and bool(_HEAD.match(head.lstrip()))


def is_box(head: bytes) -> bool:
    """Does a file begin as a box of letters does (RFC 4155)?"""
    first, _, rest = head.partition(b"\n")
    return first.startswith(b"From ") and bool(_FIELD.match(rest))


def read_box(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Every letter of a box, one at a time."""
    with source.opener() as stream:
        for number, content in enumerate(_letters(stream), 1):
            place = f"letter {number}"
            if content is None:
                yield Reject(source.name, place, f"more than {MAIL_LIMIT:,} bytes; no letter")
                continue
            for one in _told_apart(content, source):
                if isinstance(one, Raw):
                    one = replace(one, origin=f"{source.name}:{number}")
                yield replace(one, place=place)


def _letters(stream: BinaryIO) -> Iterator[bytes | None]:
    """The letters of a box without the lines that part them; None for one that is too long."""
    kept: list[bytes] = []
    size, blank = 0, True
    while line := stream.readline(LINE_LIMIT):
        if blank and line.startswith(b"From "):
            if size:
                yield b"".join(kept) if size <= MAIL_LIMIT else None
            kept, size = [], 0
        else:
            size += len(line)
            if size <= MAIL_LIMIT:
                kept.append(_QUOTED.sub(rb"\1", line))
        blank = not line.strip()
    if size:
        yield b"".join(kept) if size <= MAIL_LIMIT else None


def read_mail(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """The one page or letter of a file."""
    with source.opener() as stream:
        content = stream.read(MAIL_LIMIT + 1)
    if len(content) > MAIL_LIMIT:
        yield Reject(source.name, "", f"more than {MAIL_LIMIT:,} bytes; no page")
        return
    yield from _told_apart(content, source)


def _told_apart(content: bytes, source: Source) -> Iterator[Raw | Reject]:
    parts = content.count(b"boundary=")
    if parts > MOST_PARTS:
        reason = f"{parts:,} parts in parts; no letter"
        yield Reject(source.name, "", reason)
        return
    try:
        letter = email.message_from_bytes(content.lstrip(), policy=email.policy.default)
        yield _read(letter, source)
        yield from _attached(letter, source)
    except (ValueError, LookupError, RecursionError, AttributeError, TypeError) as error:
        yield Reject(source.name, "", f"the parts of this file cannot be told apart ({error})")


def _attached(letter: EmailMessage, source: Source) -> Iterator[Reject]:
    """What a letter carries that may hold articles; pictures and signatures are passed over."""
    for part in letter.walk():
        name = part.get_filename() if part.get_content_disposition() == "attachment" else None
        if name and name.lower().endswith(_OF_ARTICLES):
            yield Reject(source.name, "", f"attached and not read; save it as a file: {name[:100]}")


def _read(letter: EmailMessage, source: Source) -> Raw | Reject:
    parts = {part.get_content_type(): part for part in reversed(list(letter.walk()))}
    day = str(letter.get("Date") or "") or None
    page, text = parts.get("text/html"), parts.get("text/plain")
    saved = letter.get("Snapshot-Content-Location") or (page and page.get("Content-Location"))
    if page is not None:
        content = page.get_payload(decode=True) or b""
        url = str(saved) if saved and str(saved).startswith("http") else None
        found = page_raw(decode_html(content), source, "", source.name, url=url, fetched=day)
    elif text is not None:
        content = text.get_payload(decode=True) or b""
        charset = text.get_content_charset()
        found = Raw(
            source.name, source.name, text=decode(content, charset), page=True, folder=source.folder
        )
    else:
        return Reject(source.name, "", "no page and no text among the parts of this file")
    if saved or isinstance(found, Reject):
        return found
    # A letter has a title and a day of its own; of a saved page these tell of the saving.
    return replace(found, title=str(letter.get("Subject") or "") or None,
                   published=day)  # fmt: skip
