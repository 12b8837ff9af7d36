"""Names of fields in more words than one: "Title (English)", "1. Date", "texto da notícia"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

# What stands beside the word that counts, and says nothing of what the field holds.
_IDLE = """
    a an the of in is it was were when what which who please enter insert paste copy type here your
    article articles news story document doc item press media full whole main complete original
    raw clean cleaned plain english en eng html utc gmt local
    artikel artikels artikeltext beitrag meldung der des die das
    l article de la le du des d un une parution publication presse dépêche
    articolo notizia dell di del della uscita pubblicazione
    artículo articulo noticia noticias nota el los las publicación publicacion
    artigo notícia da do publicação publicacao
    статьи новости сообщения публикации материала выхода документа статті новини публікації
    artykułu artykul wiadomości publikacji článku zprávy članka vesti objave objavljivanja
    haber haberin haberi yazı yazının yayın makale cikk hír megjelenés sajtócikk
    الخبر المقال النشر المادة الصحفية خبر انتشار
"""
_BESIDE = frozenset(_IDLE.split())
# What such a word is told of is none of ours: when a page was fetched, how long a text is.
_OTHER = re.compile(
    r"modif|updat|access|crawl|scrap|retriev|download|added|archiv|birth|upload|collect|length|count"
    r"|words|url|link|\bids?\b|lang|type|status|rank|score|size|[\^~|<>=@$%&\\;]",
    re.IGNORECASE,
)
# Forms that words of dates take beside another noun.
_FORMS = {"tarihi": "tarih", "dátuma": "dátum", "szövege": "szöveg", "címe": "cím",
          "başlığı": "başlık", "metni": "metin", "kaynağı": "kaynak"}  # fmt: skip
_BRACKETS = re.compile(r"\s*[(\[{][^()\[\]{}]{0,60}[)\]}]\s*")
_NUMBERED = re.compile(r"^\s*(?:#?\d{1,3}\s*[.):]\s+|q\d{1,2}[.:_ ]\s*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_KIND = re.compile(r"(?<=[a-z])_(?:txt|text|str|nm|val)$", re.IGNORECASE)
LONGEST = 80  # characters of a name
FEWEST, SHARE = 3, 0.8  # names that begin alike, of all
MOST = 500  # names that are looked at word by word


def plainer(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each name with what it comes to without brackets, numbers, prefixes and idle words."""
    if len(names) > MOST:
        return
    prefix = _common(names)
    for name in names:
        if name.isalnum() and name.casefold() not in _FORMS:
            continue  # one word, which has been looked for
        if len(name) > LONGEST or _OTHER.search(name):
            continue
        bare = _NUMBERED.sub("", _BRACKETS.sub(" ", name)).strip(" *:?#")
        told = {bare, _KIND.sub("", bare), bare[len(prefix) :] if bare.startswith(prefix) else bare}
        words = [_FORMS.get(word, word) for word in _WORD.findall(bare.casefold())]
        told.add("".join(word for word in words if word not in _BESIDE))
        yield from (
            (name, one) for one in sorted(told, key=len, reverse=True) if one not in ("", name)
        )


def _common(names: Sequence[str]) -> str:
    """What most names begin with, up to a stroke: "art_" of art_title, art_text, art_date."""
    heads = [name.partition("_")[0] for name in names if "_" in name]
    likely = max(set(heads), key=heads.count, default="")
    many = heads.count(likely)
    return f"{likely}_" if likely and many >= max(FEWEST, SHARE * len(names)) else ""
