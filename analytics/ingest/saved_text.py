"""What programs leave around a text that they save: marks of quotation, of a cache, of Markdown."""

from __future__ import annotations

import re

from analytics.ingest.tidy import INLINE

# Over a page: who saved it, and from where.
_CACHE = re.compile(
    r"\s*This is Google['’]s cache of (?P<cache>https?://\S+?)\.? (?:It is|as it)[^\n]*\n"
    r"(?:\s*(?:The current page could|Full version|Text-only version|View source|Tip:)[^\n]*\n)*"
    r"|\s*The Wayback Machine - (?P<wayback>https?://\S+)[^\n]*\n"
)
_PICTURE = re.compile(r"!\[([^\[\]\n]{0,300})\]\([^)\n]{0,2000}\)")
_LINKED = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:https?:|/|#|mailto:)[^)\n]{0,2000}\)")
_STRONG = re.compile(r"(?<![\w*])(\*\*|__|\*)(?=\S)([^*\n]{1,500}?)(?<=\S)\1(?![\w*])")
_EMBEDDED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_NOTE = re.compile(r"\[\[(?:[^\[\]|\n]{1,300}\|)?([^\[\]|\n]{1,300})\]\]")
_CALLOUT = re.compile(r"^> ?\[![\w-]{2,30}\][+-]?[^\n]*$", re.MULTILINE)
# What a site generator puts in: {% include map.html %}, {{< figure src="a.png" >}}.
_PUT_IN = re.compile(
    r"\{%[^{}\n]{0,300}%\}|\{\{[^{}\n]{0,300}\}\}|^\{:[^{}\n]{0,200}\}$", re.MULTILINE
)
_HEADED = re.compile(r"^#{2,6} +", re.MULTILINE)
_QUOTED = re.compile(r"^> ?", re.MULTILINE)
_PARAGRAPH = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|blockquote|section|article)\b[^<>]{0,300}>|<br ?/?>\s*<br ?/?>",
    re.IGNORECASE,
)
_ITEM = re.compile(r"</?(?:li|br)\b[^<>]{0,100}>", re.IGNORECASE)
_REFERRED = re.compile(r"(?<!!)\[([^\[\]\n]{1,300})\]\[[^\[\]\n]{0,80}\]")
_REFERENCE = re.compile(r"^ {0,3}\[[^\[\]\n]{1,80}\]: +<?https?://[^\n]*\n?", re.MULTILINE)
# What a browser of the console writes below a page, and the numbers in it that point there.
_NUMBERED = re.compile(
    r"\n[^\S\n]*+References[^\S\n]*+\n(?:\s*+Visible links[^\S\n]*+\n)?(?=\s*+1\. \w+:)"
)
_NUMBER = re.compile(r"\[\d{1,4}\](?=[^\s\[])")
# A label on a line of its own, over its value: databases print so what they show in two columns.
_LABEL = r"[A-Z][A-Za-z()/ -]{2,30}:[ \t]*"
_OVER = re.compile(rf"^({_LABEL})\n[ \t]*(?=\S)(?!{_LABEL}$)", re.MULTILINE)
LABELS, HEAD = 4, 3000  # so many at least, in so many characters
MOSTLY = 0.9  # of the lines that hold anything
_ADDRESS_LINE = re.compile(r"https?://\S+")


def labels_beside(text: str) -> str:
    """A text with the labels of its head beside their values; any other as it is."""
    return _OVER.sub(r"\1 ", text) if len(_OVER.findall(text[:HEAD])) >= LABELS else text


def from_markdown(text: str) -> str:
    """The text without the marks of Markdown; pictures leave what is written under them."""
    text = _PUT_IN.sub("", _NOTE.sub(r"\1", _EMBEDDED.sub("", _CALLOUT.sub("", text))))
    text = _REFERENCE.sub("", _REFERRED.sub(r"\1", text))
    text = _LINKED.sub(r"\1", _PICTURE.sub(r"\1", text))
    return _QUOTED.sub("", _HEADED.sub("", _STRONG.sub(r"\2", text)))


def without_cache(text: str) -> tuple[str, str | None]:
    """The text under the line of a cache or an archive, and the address that the line gives."""
    found = _CACHE.match(text)
    if not found:
        return text, None
    return text[found.end() :], found["cache"] or found["wayback"]


def without_link_numbers(text: str) -> str:
    """The text of a page that Lynx wrote out, without its list of links and their numbers."""
    found = _NUMBERED.search(text)
    return _NUMBER.sub("", text[: found.start()]) if found else text


def unquoted(text: str) -> str:
    """The text of a mail that quotes all of it, line by line."""
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.startswith(">") for line in lines)
    return _QUOTED.sub("", text) if len(lines) > 2 and quoted > MOSTLY * len(lines) else text


def without_tags(text: str) -> str:
    """Plain text in which paragraphs are marked up, as blog engines keep it."""
    return INLINE.sub("", _ITEM.sub("\n", _PARAGRAPH.sub("\n\n", text)))


def is_addresses(text: str) -> bool:
    """Is the text nothing but addresses, one a line?"""
    lines = text.split()
    return len(lines) > 1 and all(map(_ADDRESS_LINE.fullmatch, lines))
