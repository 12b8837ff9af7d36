# ruff: noqa: E501
"""Texts in the blocks of editors, answers of services, and files under another format's name."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_json import article, dumps

ONE, TWO = story_text(1), story_text(2)
BOTH = {"titles": TITLES[:1], "date": DAY, "text": f"{ONE}\n\n{TWO}", "r": 0}


def held(**text: object) -> str:
    return dumps({"title": headline(1), "date": DAY, **text}) + "\n"


EDITORS: dict[str, object] = {
    "editorjs": {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": ONE}}, {"type": "paragraph", "data": {"text": TWO}}]},
    "portable": [{"_type": "block", "children": [{"_type": "span", "text": one}]} for one in (ONE, TWO)],
    "prosemirror": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": one}]} for one in (ONE, TWO)]},
    "slate": [{"type": "p", "children": [{"text": one[:20], "bold": True}, {"text": one[20:]}]} for one in (ONE, TWO)],
}  # fmt: skip
for name, blocks in EDITORS.items():
    case(f"ed_{name}.jsonl", held(body=blocks), **BOTH)
    case(f"ed_{name}.json", held(content=blocks), **BOTH)
case("ed_quill.jsonl", held(content={"ops": [{"insert": f"{ONE}\n"}, {"attributes": {"bold": True}, "insert": TWO}]}), titles=TITLES[:1], text=TWO)  # fmt: skip
deep: object = [{"type": "text", "text": "deep"}]
for _ in range(400):
    deep = [{"type": "p", "children": deep}]
case("ed_deep.jsonl", held(body=deep) + held(text=ONE), a=2, text=ONE)
case(
    "ed_words.jsonl", held(text=ONE.split()), titles=TITLES[:1], text="The ministers said on day 1"
)
case("ed_sentences.jsonl", held(sentences=[ONE, TWO]), **BOTH)
case("ed_arc.json", dumps({"headlines": {"basic": headline(1)}, "content_elements": [{"type": "text", "content": ONE}, {"type": "image", "caption": "x"}, {"type": "text", "content": TWO}], "display_date": f"{DAY}T16:41:00Z"}), **BOTH)  # fmt: skip
case("ed_unpaid.json", dumps({"status": "success", "results": [{"title": headline(1), "description": ONE, "content": "ONLY AVAILABLE IN PAID PLANS", "pubDate": DAY}]}), titles=TITLES[:1], text=ONE, notext="PAID")  # fmt: skip
case("ed_answer.json", dumps({"response": {"title": headline(1), "content": ONE}, "status": "success"}), titles=TITLES[:1], text=ONE)  # fmt: skip
case("ed_goose.json", dumps({"meta": {"lang": "en"}, "title": headline(1), "cleaned_text": ONE, "publish_date": DAY}), titles=TITLES[:1], text=ONE)  # fmt: skip
case("ed_unix.csv", f"Header;Body;Unix time\n{headline(1)};{ONE};1715186460\n", titles=TITLES[:1], date=DAY)  # fmt: skip
FEED = "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:yandex='http://news.yandex.ru' version='2.0'><channel><title>T</title><item><title>{0}</title>{1}</item></channel></rss>"
case("ed_yandex.xml", FEED.format(headline(1), f"<description>short</description><yandex:full-text>{ONE}</yandex:full-text>"), titles=TITLES[:1], text=ONE)  # fmt: skip
case("ed_first_on.xml", FEED.format(headline(1), f"<content:encoded><![CDATA[<p>{ONE}</p><p>The post <a href='x'>{headline(1)}</a> appeared first on <a href='y'>T</a>.</p>]]></content:encoded>"), text=ONE, notext="appeared first")  # fmt: skip
# Under another format's name.
case("ed_table.html", rows(), titles=TITLES, r=0)
case("ed_array.html", dumps([article(1), article(2)]), titles=TITLES[:2], r=0)
case("ed_plain.html", f"{headline(1)}\n\n8 May 2024\n\n{ONE}\n\n{TWO}\n", **BOTH)
case("ed_plain_one_line.html", ONE, a=1, text=ONE)
# The date among other things on one line.
case("ed_parted_line.txt", f"{headline(1)}\n\nThe Paper · 8 May 2024 · 3 · By Jane Roe\n\n{ONE}\n\n{TWO}\n", titles=TITLES[:1], date=DAY, text=TWO)  # fmt: skip
case("ed_seite.txt", f"The Paper vom 08.05.2024, Seite 3\n\n{headline(1)}\n\n{ONE}\n\n{TWO}\n", titles=TITLES[:1], date=DAY, text=TWO)  # fmt: skip
case("ed_languages.jsonl", dumps({"title": {"en": headline(1), "ru": headline(2)}, "text": {"en": ONE, "ru": TWO}, "date": DAY}), titles=TITLES[:2], date=DAY)  # fmt: skip
