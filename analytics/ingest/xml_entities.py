"""Names of signs in XML: those of HTML, and those that a file gives itself, as old systems do."""

from __future__ import annotations

import html
import re
from html.entities import html5

SIGNS = 2  # characters, none of them of ASCII; anything else is no sign, and may fill memory
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_SIGN = re.compile(r"<!ENTITY\s+([A-Za-z][\w.-]{0,40})\s+([\"'])([^\"'<%]{1,24})\2\s*>")
# The lists of the W3C, of which nothing is fetched: HTML has the same names.
_LIST = re.compile(
    r"<!ENTITY\s+%\s+([A-Za-z][\w.-]{0,40})\s+PUBLIC\s+\"-//W3C//(?:ENTITIES|DTD) [^\"<>]{0,100}\""
    r"\s+\"[^\"<>]{0,200}\"\s*>\s*%\1;"
)
_NAMED = re.compile(r"&([A-Za-z][\w.-]{0,40});|&(?![A-Za-z][\w.-]{0,40};|#)")
_OPEN, _CLOSED = "<![CDATA[", "]]>"
_KNOWN = frozenset(("amp", "lt", "gt", "quot", "apos"))


def without_entities(text: str) -> str | None:
    """XML whose names of signs are written out; None where it defines anything else.

    Nothing grows: a sign stands in the place of its name, and names in names are refused. A
    parser would drop names that it does not know, and an & that stands for itself.
    """
    signs: dict[str, str] = {}
    if _ENTITY.search(text):
        signs = {match[1]: html.unescape(match[3]) for match in _SIGN.finditer(text)}
        signs = {name: sign for name, sign in signs.items() if name not in _KNOWN}
        text = _LIST.sub("", _SIGN.sub("", text))
        if _ENTITY.search(text) or any(len(s) > SIGNS or s.isascii() for s in signs.values()):
            return None
    if "&" not in text:
        return text

    def written(match: re.Match[str]) -> str:
        name = match[1]
        if not name:
            return "&amp;"
        sign = signs.get(name) or html5.get(f"{name};")
        return match[0] if name in _KNOWN or not sign else html.escape(sign)

    first, *others = text.split(_OPEN)
    parts = [_NAMED.sub(written, first)]
    for one in others:  # what is marked as text is none of the parser's
        inner, closed, after = one.partition(_CLOSED)
        parts.append(f"{inner}{closed}{_NAMED.sub(written, after)}")
    return _OPEN.join(parts)
