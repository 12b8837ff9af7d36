"""Exports of LexisNexis: many articles in one text or HTML file, in the older and newer layouts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.date_labels import has_date
from analytics.ingest.source import Source

_OLD = re.compile(
    r"^[ \t]*(?:\d+ (?:of|von|de|di|van) \d+ (?:DOCUMENT|DOKUMENT)\w{0,3}"
    r"|(?:Dokument|Document|Documento) \d+ (?:of|von|de|di|van) \d+)[ \t]*$",
    re.MULTILINE,
)
_END = re.compile(
    r"^[ \t]*(?:End of Document|Ende des Dokuments|Fin du document|Fin del documento|"
    r"Fine del documento|Einde van document|Fim do documento)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
# Labels as the service writes them for readers of other languages.
_TRANSLATED = {
    "autor": "byline", "autoren": "byline", "signature": "byline", "auteur": "byline",
    "firma": "byline", "autore": "byline", "rubrik": "section", "rubrique": "section",
    "sección": "section", "sezione": "section", "rubriek": "section", "sectie": "section",
    "seção": "section", "länge": "length", "longueur": "length", "longitud": "length",
    "lunghezza": "length", "lengte": "length", "tamanho": "length", "sprache": "language",
    "langue": "language", "idioma": "language", "lingua": "language", "taal": "language",
    "update": "load-date", "ladedatum": "load-date", "date-chargement": "load-date",
    "date de chargement": "load-date", "fecha-carga": "load-date", "laaddatum": "load-date",
    "type-publication": "publication-type", "zeitungstyp": "publication-type",
    "grafik": "graphic", "illustration": "graphic", "gráfico": "graphic",
}  # fmt: skip
_BODY = frozenset(("body", "corps", "text", "volltext", "cuerpo", "texto", "testo", "tekst"))
_LABEL = re.compile(
    r"^(?P<label>BYLINE|SECTION|LENGTH|DATELINE|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|GRAPHIC|SUBJECT|"
    r"HIGHLIGHT|SERIES|SOURCE|CORRECTION-DATE|JOURNAL-CODE|DISTRIBUTION|ORGANIZATION|COMPANY|"
    r"GEOGRAPHIC|PERSON|STATE|COUNTRY|CITY|TYPE|ACC-NO|URL|NOTES|ISSN|"
    + "|".join(_TRANSLATED)
    + r")\s*:\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_HELD = re.compile(
    r"^[ \t]*(?:Load-Date|Length|"
    + "|".join(name for name, ours in _TRANSLATED.items() if ours in ("load-date", "length"))
    + r")\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_DAY = re.compile(
    r"^(?:\w+day,? )?(?:(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December) \d{1,2}, \d{4}|\d{1,2} (?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December),? \d{4}).*$",
    re.IGNORECASE,
)
# What stands at the head of each sheet of an export as a Word file.
_SHEET = re.compile(r"^Page \d+ of \d+$", re.IGNORECASE)
_RIGHTS = re.compile(
    r"^(?:Copyright (?:\(c\) )?|©)\s*\d{4}|^All Rights Reserved|^Alle Rechte vorbehalten|"
    r"^Tous droits réserv|^Todos los derechos|^Tutti i diritti|^Alle rechten|^Todos os direitos",
    re.IGNORECASE,
)
DAY_WORDS = 7  # of a line that is a date in another language, with a weekday and an edition
_LABELS_AFTER_BODY = (
    "load-date language publication-type graphic subject organization company geographic person "
    "state country city type acc-no url journal-code distribution correction-date notes issn source"
)
_AFTER_BODY = frozenset(_LABELS_AFTER_BODY.split())


def is_lexisnexis(text: str) -> bool:
    """Is this text an export of LexisNexis?"""
    return bool(_OLD.search(text[:5000]) or _END.search(text)) and bool(_HELD.search(text))


def read_lexisnexis(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The articles of an export, in order."""
    old = bool(_OLD.search(text[:5000]))
    parts = _OLD.split(text)[1:] if old else _END.split(text)
    number = 0
    for part in parts:
        blocks = [" ".join(b.split()) for b in re.split(r"\n\s*\n", part) if b.strip()]
        if blocks:
            number += 1
            yield _article(blocks if old else _lines(part), source, number, old)


def _lines(part: str) -> list[str]:
    return [" ".join(line.split()) for line in part.split("\n")
        if line.strip() and not _SHEET.match(line.strip())]  # fmt: skip


def _article(blocks: list[str], source: Source, number: int, old: bool) -> Raw | Reject:
    head: list[str] = []
    body: list[str] = []
    labels: dict[str, str] = {}
    place = "head"
    for block in blocks:
        label = _LABEL.match(block)
        name = label["label"].casefold() if label else ""
        name = _TRANSLATED.get(name, name)
        if block.casefold() in _BODY and place == "head":
            place = "body"
        elif label and (place == "head" or name in _AFTER_BODY):
            labels[name] = label["value"].strip()
            place = "tail" if name in _AFTER_BODY and body else place
        elif _RIGHTS.match(block):
            labels.setdefault("copyright", block)
        elif place == "head" and old and "length" in labels:
            place = "body"
            body.append(block)
        elif place == "head":
            head.append(block)
        elif place == "body":
            body.append(block)
    return _raw(head, body, labels, (source, number, old))


def _raw(
    head: list[str], body: list[str], labels: dict[str, str], where: tuple[Source, int, bool]
) -> Raw | Reject:
    source, number, old = where
    day = next((n for n, line in enumerate(head) if _DAY.match(line)), None)
    if day is None:
        days = (n for n, line in enumerate(head) if has_date(line) and re.search(r"\d{4}", line))
        day = next((n for n in days if len(head[n].split()) <= DAY_WORDS), None)
    # Old: outlet, date, title. New: title, outlet, date.
    if day is None:
        title, outlet = (head[-1] if head else ""), (head[0] if old and len(head) > 1 else "")
    elif old:
        rest = [line for line in head[day + 1 :] if not re.search(r" Edition\b|^Correction", line)]
        title, outlet = (rest[-1] if rest else ""), (head[day - 1] if day else "")
    else:
        title, outlet = head[0], (head[day - 1] if day > 1 else "")
    place = f"article {number}"
    if not title and not body:
        return Reject(source.name, place, "no title and no text between the marks of the export")
    names = {"byline": "author", "language": "language", "url": "url"}
    given = {ours: labels[label] for label, ours in names.items() if label in labels}
    return Raw(
        origin=f"{source.name}:{number}",
        path=source.name,
        place=place,
        title=title or None,
        text="\n\n".join(body) or None,
        published=(head[day] if day is not None else labels.get("load-date")),
        outlet=outlet or None,
        caption=labels.get("graphic"),
        extra={k: v for k, v in labels.items() if k not in names and k != "graphic"},
        folder=source.folder,
        **given,
    )
