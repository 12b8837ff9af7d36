"""Articles of our own in fifteen languages other than English, and the actors that they name.

Each begins with a line `language|date|actors`, written before the coder ran on it; an actor after a
question mark may be told or not (a town of a disputed land, "in Brussels"). First scores: of 492
actors named in the first 162 articles precision .991 and recall .880 (.941 without Polish and
Persian, which had no names then), of 166 in 61 more, after names were mended by the errors,
.981 and .952; then mended again, and of 68 in the last 24, in eight languages, 1.000 and .971.
Three labels were wrong and were mended after the score. Thirty-six more: of 72 actors in the
first 23 .972 and .958, of 33 in the last 13, after names were mended by those, .968 and .909; of 52
in 23 more .979 and .904, of 108 in the last 39 .991 and .972.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from analytics import actors

ARTICLES = Path(__file__).with_name("written_languages.txt")
MANY = 345


def test_named_in_other_languages(gazetteer) -> None:
    texts, labels = [], []
    for block in ARTICLES.read_text(encoding="utf-8").strip().split("\n\n"):
        head, title, *sentences = block.split("\n")
        language, day, named = head.split("|")
        body = "\n".join(sentences)
        texts.append(actors.Text(title, body, "", date.fromisoformat(day), language))
        labels.append(set(named.split()))
    assert len(texts) == MANY and len({text.language for text in texts}) == 15
    hits = told = wanted = 0
    wrong = []
    for text, label, coding in zip(texts, labels, actors.code_all(texts, gazetteer), strict=True):
        sure = {actor for actor in label if actor[0] != "?"}
        found = {mention.actor for mention in coding.mentions}
        found -= {actor[1:] for actor in label - sure}
        hits, told, wanted = hits + len(found & sure), told + len(found), wanted + len(sure)
        if found != sure:
            wrong.append((text.language, text.title, found ^ sure))
    assert hits / told >= 0.99, wrong
    assert hits / wanted >= 0.96, wrong
