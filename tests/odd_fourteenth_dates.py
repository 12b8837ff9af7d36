# fmt: off
# ruff: noqa: E501
"""A fourteenth draw: dates of every shape and place, encodings, rows."""

from __future__ import annotations

from json import dumps
from pathlib import Path

from odd_cases import DAY, case, headline, rows, story_text
from odd_pieces import FIRST, ONE, THREE, P, X, Y, lines, page
from odd_places import writes

WRITTEN = (
    ("Wednesday, 8th of May, 2024, at 4.41pm", DAY), ("8-May-24 16:41", DAY), ("mié. 8 may. 2024", DAY),
    ("mer. 8 mai 2024 à 16 h 41", DAY), ("ср, 8 мая 2024 г., 16:41", DAY), ("8 de maig del 2024", DAY),
    ("2024ko maiatzaren 8a", DAY), ("8 Bealtaine 2024", DAY), ("8. maí 2024", DAY), ("Mayo 8, 2024", DAY),
    ("8 مئی 2024", DAY), ("29 شوال 1445هـ الموافق 8 مايو 2024م", DAY), ("ሚያዝያ 30 ቀን 2016", "None"),
    ("२०८१ वैशाख २६", "None"), ("1.71518646E9", DAY), ("2024-05-08 16:41 Europe/Moscow", DAY),
    ("2024-05-08 01:30 MSK", "2024-05-07"), ("Wed May 08 16:41:00 MSK 2024", DAY), ("5/8/99", "1999-05-08"),
    ("Updated 3 hours ago", "None"), ("8.5.24", DAY), ("2024/May/08", DAY), ("May 08 2024 04:41:00:000PM", DAY),
    ("2024-05-08-16.41.00.000000", DAY), ("08MAY2024:16:41:00", DAY), ("20240508164100.0Z", DAY),
    ("Mer 08/05/2024 - 16:41", DAY), ("8 kwi 2024", "2024-04-08"), ("08 бер. 2024", "2024-03-08"), ("8 říj 2024", "2024-10-08"),
)  # fmt: skip
for number, (written, day) in enumerate(WRITTEN):
    case(f"yd_field_{number}.jsonl", dumps({"title": FIRST, "text": X, "date": written}), titles=[FIRST], r=0, dates=[day])

# Who puts the day first is told by the other dates of the same outlet.
MIXED = (("Delta Courier", "25/04/2024", "2024-04-25"), ("Gamma Post", "04/26/2024", "2024-04-26"), ("Delta Courier", "03/04/2024", "2024-04-03"),
         ("Gamma Post", "05/06/2024", "2024-05-06"), ("Delta Courier", "28/04/2024", "2024-04-28"), ("Gamma Post", "04/30/2024", "2024-04-30"))
case("yd_mixed_outlets.csv", "title,text,date,outlet\n" + "".join(f'"{headline(n)}","{story_text(n)}",{day},{outlet}\n' for n, (outlet, day, _) in enumerate(MIXED, 1)), dates=[day for *_, day in MIXED], r=0)
case("yd_mixed_hosts.jsonl", "\n".join(dumps({"title": headline(n), "text": story_text(n), "date": day, "url": f"https://{outlet.split()[0].lower()}.example/{n}"}) for n, (outlet, day, _) in enumerate(MIXED, 1)), dates=[day for *_, day in MIXED], r=0)
case("yd_at_war.csv", lines("title,text,date", '"{t}","{x}",25/04/2024', 1) + f'"{headline(2)}","{story_text(2)}",04/26/2024\n"{headline(3)}","{story_text(3)}",03/04/2024\n', a=3, r=0, note="may be swapped")
case("yd_two_digits.csv", "title,text,date\n" + "".join(f'"{headline(n)}","{story_text(n)}",{day}\n' for n, day in ((1, "25/05/24"), (2, "08/05/24"))), dates=["2024-05-25", DAY], r=0)
case("yd_future.jsonl", dumps({"title": FIRST, "text": X, "date": "2031-05-08"}), a=1, r=0, note="future")
case("yd_long_ago.jsonl", dumps({"title": FIRST, "text": X, "date": "1024-05-08"}), a=1, r=0, note="before 1800")
case("yd_zone_beside.csv", lines("title,text,date,time,timezone", '"{t}","{x}",2024-05-08,01:30,+04:00'), titles=THREE, r=0, date="2024-05-07")
case("yd_epoch_and_url.jsonl", dumps({"title": FIRST, "text": X, "date": "1970-01-01T00:00:00Z", "url": "https://delta.example/2024/05/08/a.html"}), titles=[FIRST], date=DAY, r=0)
case("yd_no_clock_of_1970.html", page(FIRST, f"<h1>{FIRST}</h1>{P}<script type='application/ld+json'>{dumps({'@type': 'NewsArticle', 'headline': FIRST, 'datePublished': '1970-01-01T00:00:00+00:00'})}</script>", "<link rel=canonical href='https://delta.example/2024/05/08/a.html'>"), **ONE)
case("yd_meta_twice.html", page(FIRST, f"<h1>{FIRST}</h1>{P}", "<meta property='article:published_time' content='2024-05-08T10:00:00Z'><meta property='article:published_time' content='2024-06-08T10:00:00Z'>"), **ONE)
case("yd_meta_against_url.html", page(FIRST, f"<h1>{FIRST}</h1>{P}", "<link rel=canonical href='https://delta.example/2024/05/10/a.html'><meta property='article:published_time' content='2024-05-08T10:00:00Z'>"), **ONE)
case("yd_ago_and_title.html", page(FIRST, f"<h1>{FIRST}</h1><time datetime='2024-05-08T16:41:00Z' title='May 8, 2024'>3 hours ago</time>{P}"), **ONE)
case("yd_ld_list.html", page(FIRST, f"<h1>{FIRST}</h1>{P}<script type='application/ld+json'>[{dumps({'@type': 'WebSite', 'datePublished': '2009-01-01'})},{dumps({'@type': 'BreadcrumbList'})},{dumps({'@type': ['NewsArticle', 'Article'], 'headline': FIRST, 'datePublished': '2024-05-08T16:41:00+04:00'})}]</script>"), **ONE)
case("yd_footer_year.html", page(FIRST, f"<h1>{FIRST}</h1><div class=meta>Yerevan | 08.05.2024 | 16:41</div>{P}<footer>© 1998–2031 Delta Courier. Last build 01.01.2031</footer>"), **ONE)
case("yd_hijri_and_west.html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>الأربعاء 29 شوال 1445 - 8 مايو 2024</p>{P}"), **ONE)
case("yd_jalali_class.html", page(FIRST, f"<h1>{FIRST}</h1><span class='news-date'>چهارشنبه ۱۹ اردیبهشت ۱۴۰۳ - ۱۶:۴۱</span>{P}"), **ONE)
case("yd_dateline_in_text.txt", f"{FIRST}\n\nYEREVAN, Armenia, May 8, 2024 /PRNewswire/ -- {X}\n\n{Y}\n", **ONE)
case("yd_day_of_event.txt", f"{FIRST}\n\n8 May 2024\n\n{X} The summit opens on June 20, 2030.\n\n{Y}\n", **ONE)


@writes
def in_folders(folder: Path) -> None:
    for number, name in enumerate(("2024/05/08", "2024-05-08", "20240508"), 1):
        (folder / name).mkdir(parents=True)
        (folder / name / f"story-{number}.txt").write_text(f"{headline(number)}\n\n{story_text(number)}\n\n{story_text(number + 3)}\n")


case("yd_in_folders", in_folders, a=3, date=DAY, r=0)

RU_T, RU_B = "Министры двух стран встретились в Ереване", "Министры заявили, что граница откроется до конца года. Они говорили с журналистами после переговоров, которые длились четыре часа."
JA_T, JA_B = "ソ連の表と十の予定", "会談の後、外相は記者団に対し、国境は年内に再び開かれると述べた。表敬訪問は四時間続き、一行は夕方に町を出た。"
FR_T, FR_B = "Réunion des ministres à Érévan", "Les ministres ont déclaré que la frontière serait rouverte d’ici à la fin de l’année. Ils ont parlé à la presse après la réunion."
CS_T, CS_B = "Ministři se sešli v Jerevanu", "Ministři řekli, že hranice se znovu otevře do konce roku. Po jednání, které trvalo čtyři hodiny, mluvili s novináři a večer město opustili."
HE_T, HE_B = "שרי החוץ נפגשו בירוואן", "השרים אמרו כי הגבול ייפתח מחדש לפני סוף השנה. הם דיברו עם עיתונאים אחרי השיחות, שנמשכו ארבע שעות, ועזבו את העיר בערב."
TH_T, TH_B = "รัฐมนตรีของสองประเทศพบกันที่เยเรวาน", "รัฐมนตรีกล่าวว่าพรมแดนจะเปิดอีกครั้งก่อนสิ้นปี พวกเขาพูดกับผู้สื่อข่าวหลังการเจรจาซึ่งใช้เวลาสี่ชั่วโมง"


def table(title: str, text: str) -> str:
    return f'title,text,date\n"{title}","{text}",2024-05-08\n'


case("ye_cp1251_under_bom.csv", b"\xef\xbb\xbf" + table(RU_T, RU_B).encode("cp1251"), titles=[RU_T], date=DAY, r=0)
case("ye_read_as_cp1251.csv", table(RU_T, RU_B).encode().decode("cp1251", "replace").encode(), a=1, r=0, date=DAY, texts=["граница откроется"])
case("ye_sjis_backslash.csv", table(JA_T, JA_B).encode("shift_jis"), titles=[JA_T], date=DAY, r=0)
case("ye_mac_french.csv", table(FR_T, FR_B).encode("mac_roman"), titles=[FR_T], date=DAY, r=0)
case("ye_cp1250.csv", table(CS_T, CS_B).encode("cp1250"), titles=[CS_T], date=DAY, r=0)
case("ye_latin2.txt", f"{CS_T}\n\n8. května 2024\n\n{CS_B}".encode("iso8859-2"), titles=[CS_T], date=DAY, r=0)
case("ye_hebrew_1255.csv", table(HE_T, HE_B).encode("cp1255"), titles=[HE_T], date=DAY, r=0)
case("ye_thai_620.html", page(TH_T, f"<h1>{TH_T}</h1><p>{TH_B}</p><p>{TH_B}</p>").encode("tis-620"), titles=[TH_T], r=0)
case("ye_mixed.jsonl", b"\n".join(dumps({"title": f"{RU_T} {n}", "text": RU_B, "date": DAY}, ensure_ascii=False).encode(("utf-8", "cp1251")[n % 2]) for n in (1, 2)), titles=[f"{RU_T} 1", f"{RU_T} 2"], date=DAY, r=0)
case("ye_utf16_lines.jsonl", (dumps({"title": RU_T, "text": RU_B, "date": DAY}, ensure_ascii=False) + "\n").encode("utf-16-le"), titles=[RU_T], date=DAY, r=0)
case("ye_gb18030_said_gb2312.html", page("两国部长在埃里温镕会晤", "<h1>两国部长在埃里温镕会晤</h1><p class=date>2024年5月8日</p><p>两国部长说，边境将在年底前重新开放。会谈持续了四个小时，之后他们对记者讲话，晚上离开了该市。</p>", "<meta charset=gb2312>").encode("gb18030"), titles=["两国部长在埃里温镕会晤"], date=DAY, r=0)
case("ye_escaped_signs.csv", table(RU_T, RU_B).encode("ascii", "backslashreplace"), titles=[RU_T], date=DAY, r=0)
case("ye_cesu.jsonl", b'{"title": "' + FIRST.encode() + b'", "text": "' + X.encode() + b' \xed\xa0\xbd\xed\xb8\x80", "date": "2024-05-08"}', titles=[FIRST], date=DAY, r=0)
case("ye_entities_twice.csv", table("Ministers &amp;amp; guests", f"{X} The caf&amp;eacute; was full."), titles=["Ministers & guests"], date=DAY, r=0, text="café")

case("yc_empty_row_first.csv", ",,\n" + rows(), titles=THREE, date=DAY, r=0)
case("yc_escaped_commas.csv", lines("title,text,date", "Talks\\, day {n},The ministers said\\, on day {n}\\, that the border would open again before the year ends.,2024-05-08"), titles=["Talks, day 1", "Talks, day 2", "Talks, day 3"], date=DAY, r=0)
case("yc_units_in_names.csv", lines("title [string],text [string],date [YYYY-MM-DD]", '"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("yc_head_of_commas.csv", lines("title,text,date", '"{t}";"{x}";2024-05-08'), titles=THREE, date=DAY, r=0)
case("yc_transposed.csv", f'title,"{headline(1)}","{headline(2)}"\ntext,"{X}","{Y}"\ndate,2024-05-08,2024-05-08\n', titles=THREE[:2], date=DAY, r=0)
case("yc_european_days.csv", lines("Titel;Text;Datum", '"{t}";"{x}";8.5.24'), titles=THREE, date=DAY, r=0)
case("yc_numbers_names.csv", lines("Tabelle 1;;\ntitle;text;date", '"{t}";"{x}";2024-05-08'), titles=THREE, date=DAY, r=0)
case("yc_clock_and_place.csv", lines("title,text,date", '"{t}","{x}","Yerevan, 8 May 2024, 16:41"'), titles=THREE, date=DAY, r=0)
