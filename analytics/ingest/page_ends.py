"""What an extractor leaves of the head and foot of a page: date, byline, tools of the reader."""

from __future__ import annotations

import re

from analytics.ingest.article import Residue
from analytics.ingest.block_kinds import is_label, told_kind
from analytics.ingest.date_labels import has_date
from analytics.ingest.date_lines import lone_date
from analytics.ingest.date_relative import told_since
from analytics.ingest.segments import Segments
from analytics.ingest.teasers import comments_begin
from analytics.ingest.word_count import ENDS, count_words

HEAD, FOOT = 3, 4  # lines of a body among which its date, or tools, may stand
SHORT = 8  # words of what else stands over a text
_TOOL = (
    r"(?:e-?mail|send|print|share|save|bookmark|recommend) (?:this|to|it|the)\b.{0,40}?"
    r"(?:friend|colleague|page|article|story|link)|(?:printer[- ]friendly|printable|print)"
    r"(?: (?:version|page|format|view))?|(?:(?:<<|[<«‹←]) ?)?(?:back|zurück|retour|volver|назад)"
    r"(?: to (?:the )?(?:top|list|news|main page))?|to the top|close (?:this )?window"
    r"|powered by \S.{0,40}|page \d+ of \d+(?: all times are .{2,20})?"
    r"|find this (?:article|story) at:?|uncheck the box to remove the list of links.{0,60}"
    r"|версия для печати|druckversion|drucken|version imprimable|imprimer"
    r"|versión para imprimir|imprimir|wersja do druku|yazdır|https?://\S+(?!\S)"
)
_RIGHTS = re.compile(
    r"(?:copyright\b|©|ⓒ|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten|"
    r"tous droits réserv|"
    r"todos los derechos|tutti i diritti|все права защищены|усі права захищені|tüm hakları|"
    r"wszelkie prawa|版权所有|版權所有|無断転載|무단 ?전재|저작권자|저작권|حقوق النشر|جميع الحقوق)",
    re.IGNORECASE,
)
RIGHTS = 160  # characters of a line that claims them
_TOOLS = re.compile(rf"(?:(?:{_TOOL})[\s|·•.\]\[/-]*)+", re.IGNORECASE)


def leave_ends(found: Segments) -> None:
    """Sets aside what was kept of the head and the foot of a page, where a text is left."""
    first = found.body[:HEAD]
    dated = [bool(has_date(line) or told_since(line)) for line in first]
    labels = [
        n for n, line in enumerate(first) if lone_date(line) or is_label(line) or told_since(line)
    ]
    last = labels[-1] if labels else -1
    short = all(count_words(line) < SHORT and line[-1:] not in ENDS for line in first[:last])
    if last >= 0 and short and last + 1 < len(found.body):
        for number, line in enumerate(first[: last + 1]):
            kind = "navigation" if number not in labels else "date" if dated[number] else "byline"
            found.residue.append(Residue(kind, line))
        found.body = found.body[last + 1 :]
    opened = comments_begin(found.body)
    found.residue += [Residue("comment", line) for line in found.body[opened:]]
    found.body = found.body[:opened]
    for line in found.body[: -FOOT - 1 : -1]:
        rights = len(line) < RIGHTS and _RIGHTS.match(line)
        asked = count_words(line) < SHORT and told_kind(line) == "subscription"
        tools = len(line) < 200 and _TOOLS.fullmatch(line)
        if len(found.body) > 1 and (rights or asked or tools):
            found.body.pop()
            kind = "copyright" if rights else "subscription" if asked else "navigation"
            found.residue.append(Residue(kind, line))
        else:
            break
