# fmt: off
# ruff: noqa: E501
"""A twentieth draw: near neighbours of what it taught."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case
from odd_pieces import FIRST, ONE, X, Y, page


def one(name, value, want, **more):
    case("e_" + name + ".jsonl", dumps({"title": FIRST, "text": X + " " + Y, "date": value, **more}, ensure_ascii=False), a=1, r=0, date=want)


F = {"scraped_at": "2024-05-10T10:00:00Z"}
one("de", "vor 2 Tagen", DAY, **F)
one("fr", "il y a 2 jours", DAY, **F)
one("it", "2 giorni fa", DAY, **F)
one("pt", "há 2 dias", DAY, **F)
one("tr", "2 gün önce", DAY, **F)
one("ja", "2日前", DAY, **F)
one("zh", "2天前", DAY, **F)
one("pl", "2 dni temu", DAY, **F)
one("uk", "2 дні тому", DAY, **F)
one("hours48", "48 hours ago", DAY, **F)
one("week", "a week ago", "2024-05-03", **F)
one("today", "Today, 10:15", "2024-05-10", **F)
one("none", "2 days ago", "None")
one("bad_fetch", "2 days ago", "None", scraped_at="soon")
one("plain_kept", "2024-05-08", DAY, **F)
one("zone_behind", "16:41 08.05.2024 (UTC+3)", DAY)
one("zone_word", "00:30, 8 May 2024 MSK", "2024-05-07")
case("e_list_end.html", page(FIRST, f"<h1>{FIRST}</h1><p>8 May 2024</p><p>{X}</p><ol><li>First, the crossing at the river opens for lorries.</li></ol><p>{Y}</p><ul><li><a href=/1>Home</a></li><li><a href=/2>News</a></li></ul>"), **{**ONE, "texts": ["crossing at the river", "on day 2"]}, notext="Home")
case("e_equals.txt", "=" * 70 + f"\n{FIRST}\n" + "=" * 70 + f"\n8 May 2024\n\n{X}\n\n{Y}\n", **ONE)
case("e_stars.txt", "*" * 60 + f"\n{FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}\n" + "*" * 60 + "\n", **ONE)
case("e_short_bracket.jsonl", dumps({"title": FIRST, "text": X + " […]", "date": DAY}), a=1, note="partial", r=0)
case("e_sveltekit.html", page(FIRST, '<script type="application/json" data-sveltekit-fetched>' + dumps({"status": 200, "body": dumps({"title": FIRST, "body": X + "\n\n" + Y, "date": DAY})}) + "</script>"), **ONE)
case("e_conllu_one.conllu", f"# sent_id = 1\n# text = {X}\n1\tThe\tthe\tDET\t_\t_\t0\troot\t_\t_\n\n# sent_id = 2\n# text = {Y}\n1\tThe\tthe\tDET\t_\t_\t0\troot\t_\t_\n", a=1, texts=["on day 1", "on day 2"], r=0)
