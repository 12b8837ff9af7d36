# ruff: noqa: E501
"""Plain text as wires, releases, printers, mails and caches leave it."""

from __future__ import annotations

from odd_cases import DAY, case

TITLE = "Armenia and Georgia agree on a railway"
TEXT = [
    "The ministers of Armenia and Georgia met in Tbilisi on Wednesday and agreed to build a railway between the two capitals by the end of the decade.",
    "“We have settled the route and most of the money,” the Armenian minister told reporters after the talks, which lasted five hours.",
    "Georgia's parliament is expected to vote on the plan in June, and opposition parties have asked for an independent study of what it will cost.",
    "The European Union has promised a loan of 400 million euros, and officials in Brussels want the first trains to run in 2029.",
]
BODY = "\n\n".join(TEXT)


def page(*blocks: str) -> str:
    return "\n\n".join(blocks)


WHOLE = {"titles": [TITLE], "date": DAY, "text": BODY, "r": 0}
case("wi_release.txt", page("FOR IMMEDIATE RELEASE", "May 8, 2024", "Contact: Jane Roe, press office, +374 10 000000", TITLE, *TEXT, "###"), notext=["FOR IMMEDIATE", "+374", "###"], **WHOLE)  # fmt: skip
case("wi_opinion.txt", page("Opinion", TITLE, "Jane Roe is a fellow at the Institute for Roads.", "May 8, 2024", *TEXT, "The views expressed in this article are the author's own."), notext="views expressed", titles=[TITLE], date=DAY)  # fmt: skip
case("wi_capitals.txt", f"ZCZC ABC123\nRAILWAY 1STLD\n\n{TITLE.upper()}\n\nBY JANE ROE\n\n   {TEXT[0].upper()}\n   {TEXT[1].upper()}\n\nMORE\n\nRAILWAY 2\n\n   {TEXT[2].upper()}\n\nENDS\n==\nNNNN\n", titles=[TITLE.upper()], text=TEXT[2].upper(), notext=["NNNN", "ZCZC", "MORE\n"])  # fmt: skip
case("wi_associated.txt", f"BC-EU--Railway,250\n^{TITLE}<\nBy JANE ROE\nAssociated Press\n\n   TBILISI, Georgia (AP) — {TEXT[0]}\n   {TEXT[1]}\n   {TEXT[2]}\n", titles=[TITLE], text=TEXT[2])  # fmt: skip
case("wi_1987.txt", f" 8-MAY-2024 16:41:01.79\n\n{TITLE.upper()}\n\n    TBILISI, May 8 - The ministers of Armenia and Georgia met on\nWednesday and agreed to build a railway between the two\ncapitals by the end of the decade.\n    The route was settled, as was most of the money, the\nArmenian minister told reporters.\n Reuter\n\x03\n", titles=[TITLE.upper()], date=DAY, text="met on Wednesday and agreed to build a railway between the two capitals by the end of the decade.\n\nThe route")  # fmt: skip
case("wi_columns.txt", f"{TITLE}\n\n8 May 2024\n\nThe ministers of Armenia and Georgia met in Tbilisi on Wednes-\nday and spoke of Nagorno-\nKarabakh, a railway and the end of the decade for five hours.\n\nGeorgia's parliament is expected to vote on the plan in June, and\nopposition parties have asked for an independent study.\n", titles=[TITLE], date=DAY, text="on Wednesday and spoke of Nagorno-Karabakh, a")  # fmt: skip
case("wi_gallery.txt", page(f"In pictures: {TITLE}", "8 May 2024", "1 of 2", "The ministers shake hands in Tbilisi. [Jane Roe/AFP]", "2 of 2", "A train waits at the station in Yerevan. [Jane Roe/AFP]"), titles=[f"In pictures: {TITLE}"], date=DAY)  # fmt: skip
case("wi_stub.txt", page(TITLE, "By Jane Roe", "May 8, 2024", f"{TEXT[0][:100]}...", "This article is for subscribers only", "Already a subscriber? Sign in"), titles=[TITLE], date=DAY, text=TEXT[0][:90], notext="for subscribers")  # fmt: skip
case("wi_printed.txt", page(TITLE, "By Jane Roe", "May 8, 2024", *TEXT, "Printed from https://p.example/railway on 9 May 2024", "Page 1 of 1"), notext=["Printed from", "Page 1"], **WHOLE)  # fmt: skip
case("wi_cache.txt", "This is Google's cache of https://p.example/world/railway. It is a snapshot of the page as it appeared on 9 May 2024 04:12:10 GMT.\nThe current page could have changed in the meantime. Learn more.\nFull version\nText-only version\nView source\n\n" + page(TITLE, "By Jane Roe", "May 8, 2024", *TEXT), url="https://p.example/world/railway", **WHOLE)  # fmt: skip
case("wi_archive.txt", "The Wayback Machine - https://web.archive.org/web/20240601000000/https://p.example/railway\n\n" + page(TITLE, "May 8, 2024", *TEXT), notext="Wayback", **WHOLE)  # fmt: skip
case("wi_quoted.txt", "\n".join(f"> {line}" for line in page(TITLE, "8 May 2024", *TEXT).split("\n")), notext="> ", **WHOLE)  # fmt: skip
case("wi_forwarded.txt", f"---------- Forwarded message ---------\nFrom: The Paper <news@p.example>\nDate: Wed, May 8, 2024 at 4:41 PM\nSubject: {TITLE}\nTo: <me@x.example>\n\n\n{BODY}\n", notext="me@x.example", **WHOLE)  # fmt: skip
case("wi_markup.txt", f"{TITLE}\n\n8 May 2024\n\n" + "\n".join(f"<p>{one}</p>" for one in TEXT), notext="<p>", **WHOLE)  # fmt: skip
case("wi_markdown.md", f"# {TITLE}\n\n[p.example](https://p.example/railway)\n\n*May 8, 2024*\n\n{TEXT[0]}\n\n![The ministers](https://p.example/i.jpg)\n\n> {TEXT[1]}\n\n**{TEXT[2]}**\n\n[Read more](https://p.example/more)\n", titles=[TITLE], date=DAY, text=TEXT[2], notext=["i.jpg", "](", "**", "> "])  # fmt: skip
case("wi_terminal.txt", f"\x1b[1m{TITLE}\x1b[0m\n\n8 May 2024\n\n{BODY}", **WHOLE)
case("wi_related.txt", page(TITLE, "8 May 2024", TEXT[0], "Also read | Floods leave thousands without homes", *TEXT[1:]), notext="Floods", **WHOLE)  # fmt: skip
for number, head in enumerate(
    (
        f"Titel: {TITLE}\nDatum: 08.05.2024\nAutor: Jane Roe\nQuelle: Die Zeitung\n",
        f"Titre : {TITLE}\nDate : 8 mai 2024\nSource : Die Zeitung\n",
        f"Заголовок: {TITLE}\nДата: 08.05.2024\nИсточник: Die Zeitung\n",
        f"标题：{TITLE}\n日期：2024年5月8日\n来源：Die Zeitung\n",
        f"Title: {TITLE}\n\nDate: May 8, 2024\n\nPublication: Die Zeitung\n\nText: ",
    )
):
    text = f"{head}{BODY}" if head.endswith(" ") else f"{head}\n{BODY}"
    case(f"wi_head_{number}.txt", text, outlet="Die Zeitung", **WHOLE)
TURKISH = "Ermenistan ve Gürcistan bakanları çarşamba günü Tiflis'te bir araya geldi ve on yılın sonuna kadar iki başkent arasında bir demiryolu inşa etme kararı aldı."
case("wi_turkish.txt", page("Gündem", "Ermenistan ve Gürcistan demiryolu konusunda anlaştı", "08.05.2024 16:41", "Güncelleme: 09.05.2024 08:00", TURKISH, "Gürcistan parlamentosunun haziran ayında plan hakkında oylama yapması bekleniyor."), date=DAY, text=TURKISH)  # fmt: skip
SPANISH = "Los ministros de Armenia y Georgia se reunieron el miércoles en Tiflis y acordaron construir un ferrocarril entre las dos capitales antes de que termine la década."
case("wi_spanish.txt", page("Portada", "Internacional", "Armenia y Georgia acuerdan un ferrocarril", "EFE / Tiflis", "08/05/2024 16:41 h", SPANISH, "El parlamento georgiano votará el plan en junio."), titles=["Armenia y Georgia acuerdan un ferrocarril"], date=DAY, text=SPANISH)  # fmt: skip
