"""Files of letters that hold no text: packed bytes, keys, dumps of memory and of databases."""

from __future__ import annotations

import re

_KEY = re.compile(r"\s*-----BEGIN [A-Z ]{3,40}-----")
_UU = re.compile(r"\s*begin(?:-base64)? [0-7]{3,4} \S[^\n]{0,200}\n")
_PACKED = re.compile(r"[A-Za-z0-9+/_-]{40,}={0,2}")
_DUMPED = re.compile(r"(?:0x)?[0-9A-Fa-f]{4,16}:?\s+(?:[0-9A-Fa-f]{2,8}\s{1,3}){4,}")
# The beginning of a dump; remarks and settings of a session may stand before its first order.
_DUMP = re.compile(
    r"\s*+(?:(?:--[^\n]*+|/\*.{0,2000}?\*/;?|SET [^\n]*;|PRAGMA [^\n]*;|BEGIN(?: TRANSACTION)?;|"
    r"START TRANSACTION;|USE [^\n]*;|LOCK TABLES [^\n]*;)\s*+){0,60}+"
    r"(?:INSERT (?:IGNORE )?INTO\s+\S+\s*(?:\([^)]{0,2000}\)\s*)?(?:VALUES|SELECT)\b|"
    r"CREATE TABLE\s+(?:IF NOT EXISTS\s+)?\S+\s*\(|DROP TABLE IF EXISTS\s+\S+;|"
    r"COPY \S+ \([^\n]{0,2000}\) FROM stdin;|SELECT pg_catalog\.)",
    re.IGNORECASE | re.DOTALL,
)
MOSTLY = 0.9  # of the lines that hold anything


def why_no_text(text: str) -> str | None:
    """Why a file of letters holds nothing to read, where it plainly holds nothing."""
    head = text[:20_000]
    if _KEY.match(head):
        return "a key or certificate, no article"
    lines = [line.strip() for line in head.split("\n") if line.strip()]
    if len(lines) < 4:
        return None
    body = lines[:-1]  # which may be cut off
    if _UU.match(head) or sum(map(bool, map(_PACKED.fullmatch, body))) > MOSTLY * len(body):
        return "packed bytes written in letters (Base64 or the like); unpack them first"
    if sum(map(bool, map(_DUMPED.match, body))) > MOSTLY * len(body):
        return "bytes written in figures, no text"
    return None


def is_database_dump(text: str) -> bool:
    """Does a text begin as the dump of a database does, with the orders that build it again?"""
    return bool(_DUMP.match(text[:20_000]))
