"""Texts with the marks of typesetters and notebooks: TeX, Org, AsciiDoc, Textile, wikis.

Of each only what is over a text (title, author, day) and the running text are taken; macros that
a file defines itself are not known, and their names fall away.
"""

from __future__ import annotations

import re

from analytics.ingest.wiki_dump import without_wiki_marks

Marked = tuple[dict[str, object], str]

_TEX = re.compile(r"\s*(?:%[^\n]*\n\s*)*\\(?:documentclass|documentstyle|begin\{document\})")
_TEX_REMARK = re.compile(r"(?<!\\)%[^\n]*")
_BRACED = r"\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}"
_TEX_HEAD = re.compile(r"\\(title|author|date)\s*(?:\[[^\]\n]{0,200}\])?" + _BRACED)
_TEX_ASIDE = re.compile(
    r"\\(?:footnote|thanks|label|ref|cite[tp]?|vspace|hspace|includegraphics|bibliography\w*"
    r"|usepackage|input|pagestyle|index)\*?(?:\[[^\]\n]{0,200}\])*" + _BRACED
)  # fmt: skip
_TEX_FRAME = re.compile(
    r"\\(begin|end)\{(?:equation|align|tabular|figure|table|thebibliography|verbatim)\*?\}"
)
_TEX_HEADING = re.compile(r"\\(?:part|chapter|(?:sub)*section|paragraph)\*?" + _BRACED)
_TEX_KEPT = re.compile(
    r"\\(?:emph|text\w{2}|textbf|textit|underline|mbox|href\{[^{}]*\}|caption)" + _BRACED
)
_TEX_PAIR = re.compile(r"\\(?:begin|end)\{[^{}]{1,40}\}(?:\[[^\]\n]{0,100}\])?")
_TEX_MACRO = re.compile(r"\\[A-Za-z@]+\*?(?:\[[^\]\n]{0,100}\])?[ \t]?")
_TEX_SIGNS = (
    ("``", "“"), ("''", "”"), ("---", "—"), ("--", "–"), ("\\\\", "\n"), ("~", " "),
    ("{", ""), ("}", ""),
)  # fmt: skip
_ORG = re.compile(r"\s*(?:#\+\w+:[^\n]*\n|\*+ [^\n]+\n)")
_ORG_HEAD = re.compile(r"^#\+(\w+):[ \t]*(\S[^\n]*)$", re.MULTILINE)
_ORG_ASIDE = re.compile(
    r"^#\+\w+[^\n]*$|^[ \t]*:[\w-]+:(?:[ \t][^\n]*)?$|^# [^\n]*$"
    r"|^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):[^\n]*$",
    re.MULTILINE,
)
_ORG_PROPERTY = re.compile(r"^[ \t]*:(DATE|CREATED|URL|SOURCE|AUTHOR):[ \t]+(\S[^\n]*)$", re.M)
_ORG_KEPT = ("title", "date", "created", "author", "language", "url", "source")
# A heading of Org may begin with the state of a task.
_ORG_FIRST = re.compile(r"\s*\* (?:TODO |DONE )?([^\n]{3,300})\n")
_ORG_HEADING = re.compile(r"^\*+ (?:TODO |DONE )?", re.MULTILINE)
_ORG_LINK = re.compile(r"\[\[[^\[\]\n]{1,500}\]\[([^\[\]\n]{1,300})\]\]|\[\[([^\[\]\n]{1,500})\]\]")
_ADOC = re.compile(
    r"\s*= (?P<title>[^\n]{3,300})\n(?P<author>[^\n:=]{3,80}?(?: <[^<>\n]{3,80}>)?\n)?"
    r"(?:v?[\d.]+, )?(?P<date>[^\n:=]{6,40}\n)?(?P<names>(?::[\w-]+:[^\n]*\n)*)"
)
_ADOC_NAME = re.compile(r"^:(revdate|date|docdate|author|url|source):[ \t]*(\S[^\n]*)$", re.M)
_ADOC_ASIDE = re.compile(
    r"^(?:\[[^\]\n]{0,200}\]|:[\w-]+:[^\n]*|//[^\n]*|[-=_*+.]{4,}|\.[A-Z][^\n]{0,200}"
    r"|image::?[^\n]*|include::[^\n]*|toc::\[\])$",
    re.MULTILINE,
)
_ADOC_LINK = re.compile(r"(?:link:)?https?://[^\s\[\]]{3,500}\[([^\[\]\n]{1,300})\]")
_ADOC_HEADING = re.compile(r"^={2,6} ", re.MULTILINE)
_TEXTILE_HEADING = re.compile(r"\s*h1(?:\([^)\n]*\))?\. ([^\n]{3,300})\n")
_TEXTILE_BLOCK = re.compile(r"^(?:p|bq|h[2-6]|bc)(?:[({\[][^)}\]\n]*[)}\]])?[<>=]*\. ", re.M)
_TEXTILE_LINK = re.compile(r'"([^"\n]{1,300})":https?://\S+')
_TEXTILE_STRONG = re.compile(r"(?<!\w)([_*]{1,2})(?=\S)([^_*\n]{1,500}?)(?<=\S)\1(?!\w)")
_WIKI_DATE = re.compile(r"\{\{\s*(?:date|byline\|date=)\s*\|?\s*([^{}|]{6,40})", re.IGNORECASE)
_ZIM = re.compile(
    r"Content-Type: text/x-zim-wiki\n(?:[\w-]+: [^\n]*\n)*?Creation-Date: (\S+)\n"
    r"(?:[\w-]+: [^\n]*\n)*\s*=+ ([^=\n]{1,300}) =+\n(?:Created [^\n]*\n)?"
)


def typeset(text: str, suffix: str) -> Marked | None:
    """What stands over such a text, and the text without its marks; None for any other."""
    if suffix == ".tex" or _TEX.match(text):
        return _tex(text)
    if suffix == ".org" and _ORG.match(text):
        return _org(text)
    if suffix in (".adoc", ".asciidoc") and (found := _ADOC.match(text)):
        return _adoc(found, text[found.end() :])
    if suffix == ".textile":
        return _textile(text)
    if suffix in (".wiki", ".mediawiki"):
        dated = _WIKI_DATE.search(text)
        return ({"published": dated[1].strip()} if dated else {}), without_wiki_marks(text)
    if suffix == ".story" or "\n@highlight\n" in text:
        text, *points = re.split(r"^@highlight[ \t]*$", text, flags=re.MULTILINE)
        return {"highlights": [point.strip() for point in points]}, text
    if found := _ZIM.match(text):
        return {"published": found[1], "title": found[2].strip()}, text[found.end() :]
    return None


def _tex(text: str) -> Marked:
    text = _TEX_REMARK.sub("", text)
    fields = {name: _bare_tex(value).strip() for name, value in _TEX_HEAD.findall(text)}
    begin, end = text.find("\\begin{document}"), text.rfind("\\end{document}")
    body = _TEX_HEAD.sub("", text[max(begin, 0) : end if end > begin else len(text)])
    dated = fields.pop("date", "")
    found = {**fields, **({"published": dated} if re.search(r"\d", dated) else {})}
    return {name: value for name, value in found.items() if value}, _bare_tex(body)


def _unframed(text: str) -> str:
    """A text without its tables, figures and formulas, which may stand in one another."""
    kept, depth, place = [], 0, 0
    for found in _TEX_FRAME.finditer(text):
        if depth == 0:
            kept.append(text[place : found.start()])
        depth = depth + 1 if found[1] == "begin" else max(0, depth - 1)
        place = found.end()
    return "".join([*kept, text[place:] if depth == 0 else ""])


def _bare_tex(text: str) -> str:
    text = _TEX_ASIDE.sub("", _unframed(text))
    text = _TEX_HEADING.sub(r"\n\n\1\n\n", text)
    for _ in range(3):  # marks within marks
        text = _TEX_KEPT.sub(r"\1", text)
    text = re.sub(r"\\([%$&#_{}])", r"\1", _TEX_PAIR.sub("\n\n", text))
    for mark, sign in _TEX_SIGNS:
        text = text.replace(mark, sign)
    return _TEX_MACRO.sub("", text)


def _org(text: str) -> Marked:
    found = [*_ORG_HEAD.findall(text), *_ORG_PROPERTY.findall(text)]
    told = {name.lower(): value.strip(" <>[]") for name, value in reversed(found)}
    fields: dict[str, object] = {name: told[name] for name in _ORG_KEPT if name in told}
    text = _ORG_LINK.sub(lambda found: found[1] or found[2], _ORG_ASIDE.sub("", text))
    heading = _ORG_FIRST.match(text)
    if heading and "title" not in fields:
        fields["title"], text = heading[1], text[heading.end() :]
    return fields, _ORG_HEADING.sub("", text)


def _adoc(found: re.Match[str], rest: str) -> Marked:
    fields: dict[str, object] = {"title": found["title"].strip()}
    if found["author"]:
        fields["author"] = found["author"].partition("<")[0].strip()
    if found["date"] and re.search(r"\d", found["date"]):
        fields["published"] = found["date"].partition(":")[0].strip(" ,\n")
    named = dict(_ADOC_NAME.findall(found["names"]))
    fields.setdefault("published", next((v for k, v in named.items() if "date" in k), ""))
    text = _ADOC_LINK.sub(r"\1", _ADOC_ASIDE.sub("", rest))
    return {**fields, **{k: v for k, v in named.items() if k == "url"}}, _ADOC_HEADING.sub("", text)


def _textile(text: str) -> Marked:
    found = _TEXTILE_HEADING.match(text)
    rest = _TEXTILE_LINK.sub(r"\1", _TEXTILE_BLOCK.sub("", text[found.end() if found else 0 :]))
    return ({"title": found[1].strip()} if found else {}), _TEXTILE_STRONG.sub(r"\2", rest)
