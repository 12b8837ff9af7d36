"""The search over words: phrases, other languages, hostile characters, the first hit."""

from __future__ import annotations

import pytest
from test_words_sql import found

from analytics import store


def test_search_finds_words_phrases_and_other_languages(tiny_corpus: store.Corpus) -> None:
    # Two occurrences and the title put the attack before the lorries; of copies the newest leads.
    assert found(tiny_corpus, "border") == [3, 2, 5]
    assert found(tiny_corpus, "BORDER attack") == [3, 2]
    assert found(tiny_corpus, '"gas agreement"') == [1]
    assert found(tiny_corpus, '"agreement gas"') == []
    assert found(tiny_corpus, "canada") == [8]
    assert found(tiny_corpus, "freight") == [5]  # stands in a caption only
    assert found(tiny_corpus, "EU") == [11]  # not "neutral", "Europe"
    assert found(tiny_corpus, "masks", actors=["RUS"]) == [7]
    assert found(tiny_corpus, "border", since="2020-03-16", until="2020-03-16") == [3]
    assert found(tiny_corpus, "border", outlets=["Gamma Wire"]) == [2]
    assert found(tiny_corpus, "border", max=1) == [3]
    first = store.call(tiny_corpus, "search", query="border", max=1)
    assert list(first["in_all"]) == [len(found(tiny_corpus, "border"))]


def test_a_search_shows_the_sentence_of_its_first_hit(tiny_corpus: store.Corpus) -> None:
    def snippets(query: str) -> dict[int, str | None]:
        hits = store.call(tiny_corpus, "search", query=query)
        assert list(hits.columns) == [
            "article_id", "rank", "published", "outlet", "title", "snippet", "in_all"
        ]  # fmt: skip
        return dict(zip(hits["article_id"], hits["snippet"], strict=True))

    border = snippets("BORDER")
    assert border[3] == "Azerbaijan accused Armenia of an attack on a border village on Sunday."
    assert border[5] == "Lorries will pass the border without long checks."
    assert snippets("freight") == {5: "A freight train leaves for Belgium."}  # in a caption
    assert "EU" in (snippets("EU")[11] or "")  # not "European", which stands before it
    assert set(snippets("").values()) == {None}
    statement = "SELECT snippet_at(repeat('ab ', 90) || 'hit' || repeat(' cd', 90), 270)"
    ((cut,),) = tiny_corpus.connection.cursor().execute(statement).fetchall()
    assert cut.startswith("…") and cut.endswith("…") and "hit" in cut and len(cut) < 310


def test_an_empty_search_gives_the_newest(tiny_corpus: store.Corpus) -> None:
    for query in ("", "   ", '""', '"', "?!", None):
        assert found(tiny_corpus, query)[:3] == [13, 12, 11]
    assert found(tiny_corpus, "")[-1] == 14  # without a date
    assert found(tiny_corpus, "", max=2) == [13, 12]


HOSTILE = [
    "'", "''; DROP TABLE articles; --", "%", "_", "\\", "(", "[a-z", "a{99999}", ".*", "\\b", "$1",
    '"%"', '"(unclosed', '"" "" "', "\x00", "\ufffd", "e\u0301", "\U0001f600", "a" * 5000,
    "border " * 200, "*/ SELECT 1 /*", "{{x}}", "<script>alert(1)</script>", "\u202e", "NULL",
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=lambda q: ascii(q[:12]))
def test_any_characters_may_be_searched(tiny_corpus: store.Corpus, query: str) -> None:
    assert len(found(tiny_corpus, query)) <= 14
    if query.startswith("border"):
        assert found(tiny_corpus, query) == [3, 2, 5]
