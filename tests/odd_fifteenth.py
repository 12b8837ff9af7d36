# fmt: off
# ruff: noqa: E501
"""A fifteenth draw: near neighbours of the fourteenth, and kinds beside them."""

from __future__ import annotations

from json import dumps
from pathlib import Path

from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, lines, page
from odd_places import writes
from odd_twelfth import RFC, feed, record

# Dates
WRITTEN = (
    ("Mi, 08/05/2024", DAY), ("08/05/2024 (mercoledì) 16:41", DAY), ("Çarşamba, 08/05/2024", DAY), ("05/08/2024 Wednesday", DAY),
    ("2024ko urriaren 8an", "2024-10-08"), ("8 травня 2024-го", DAY), ("le 8 mai 2024, à 18h41 (heure de Paris)", DAY), ("8 mai 2024 - 16 h 41 min", DAY),
    ("2024-05-08 16:41:00 America/New_York", DAY), ("2024-05-07 22:30 EDT", "2024-05-08"), ("Wed, 8 May 2024 00:30 IST", DAY),
    ("Published: 08/05/2024 | Last updated: 31/05/2024", DAY), ("8/V/2024", DAY), ("08.05.2024r.", DAY),
)  # fmt: skip
for number, (written, day) in enumerate(WRITTEN):
    case(f"zd_field_{number}.jsonl", dumps({"title": FIRST, "text": X, "date": written}), titles=[FIRST], r=0, dates=[day])
case("zd_one_outlet_without_proof.csv", "title,text,date,source\n" + "".join(f'"{headline(n)}","{story_text(n)}",{day},{outlet}\n' for n, (outlet, day) in enumerate((("A Times", "25/04/2024"), ("B Post", "03/04/2024"), ("A Times", "26/04/2024"), ("B Post", "04/04/2024")), 1)), dates=["2024-04-25", "2024-04-03", "2024-04-26", "2024-04-04"], r=0)
case("zd_clock_of_am.csv", lines("title,text,date,time", '"{t}","{x}",08/05/2024,4:41 PM', 2) + f'"{headline(3)}","{story_text(3)}",25/05/2024,4:41 PM\n', dates=[DAY, DAY, "2024-05-25"], r=0)
case("zd_clock_of_nothing.csv", lines("title,text,date,time", '"{t}","{x}",2024-05-08,n/a'), titles=THREE, date=DAY, r=0)
case("zd_time_is_reading_time.csv", lines("title,text,date,time", '"{t}","{x}",2024-05-08,3 min'), titles=THREE, date=DAY, r=0)


@writes
def folders(folder: Path) -> None:
    for number, name in enumerate(("2024_05_08", "2024/2024-05-08", "crawl-2025-01-02"), 1):
        (folder / name).mkdir(parents=True)
        (folder / name / f"story-{number}.txt").write_text(f"{headline(number)}\n\n{story_text(number)}\n\n{story_text(number + 3)}\n")


case("zd_folders", folders, a=3, r=0, dates=[DAY, DAY, "None"])

# Encodings
RU_T, RU_B = "Министры двух стран встретились в Ереване", "Министры заявили, что граница откроется до конца года. Они говорили с журналистами после переговоров, которые длились четыре часа."
UK_T, UK_B = "Міністри двох країн зустрілися в Єревані", "Міністри заявили, що кордон відкриється до кінця року. Вони говорили з журналістами після переговорів, які тривали чотири години."
case("ze_misread_lines.jsonl", "\n".join(dumps({"title": t.encode().decode("cp1251", "replace"), "text": b.encode().decode("cp1251", "replace"), "date": DAY}, ensure_ascii=False) for t, b in ((RU_T, RU_B), (UK_T, UK_B))), titles=[RU_T, UK_T], date=DAY, r=0)
case("ze_misread_page.html", page(RU_T, f"<h1>{RU_T}</h1><p>{RU_B}</p><p>{RU_B}</p>").encode().decode("cp1251", "replace"), titles=[RU_T], r=0)
case("ze_koi_misread.csv", f'title,text,date\n"{RU_T}","{RU_B}",2024-05-08\n'.encode("koi8-r").decode("cp1251", "replace"), a=1, r=0, date=DAY)
case("ze_numbered_page.txt", f"{RU_T}\n\n8 мая 2024\n\n{RU_B}\n".encode("ascii", "backslashreplace"), titles=[RU_T], r=0, texts=["граница откроется"])
case("ze_mark_and_1251.jsonl", b"\xef\xbb\xbf" + dumps({"title": RU_T, "text": RU_B, "date": DAY}, ensure_ascii=False).encode("cp1251"), titles=[RU_T], date=DAY, r=0)
case("ze_mark_and_1251.html", b"\xef\xbb\xbf" + page(RU_T, f"<h1>{RU_T}</h1><p>{RU_B}</p>").encode("cp1251"), titles=[RU_T], r=0)
case("ze_mark_and_1251.json", b"\xef\xbb\xbf" + dumps([{"title": RU_T, "text": RU_B, "date": DAY}], ensure_ascii=False).encode("cp1251"), titles=[RU_T], date=DAY, r=0)
case("ze_sjis_said_sjis.html", page("①会談 髙橋外相", "<h1>①会談 髙橋外相</h1><p class=date>2024年5月8日</p><p>会談の後、外相は記者団に対し、国境は年内に再び開かれると述べた。一行は夕方に町を出た。</p>", "<meta charset=shift_jis>").encode("cp932"), titles=["①会談 髙橋外相"], date=DAY, r=0)
case("ze_talks_of_escapes.txt", f"{FIRST}\n\n8 May 2024\n\n{X} The sign \\u0041 is a letter.\n\n{Y}\n", **ONE, text="\\u0041")

# Tables and JSON
case("zc_curly_tabs.tsv", lines("“title”\t“text”\t“date”", "“{t}”\t“{x}”\t“2024-05-08”"), titles=THREE, date=DAY, r=0)
case("zc_french_marks.csv", lines("«title»;«text»;«date»", "«{t}»;«{x}»;«2024-05-08»"), titles=THREE, date=DAY, r=0)
case("zc_curly_speech.csv", lines("title,text,date", "“We go” says no {n},“Yes” they said at last on this day,2024-05-08"), a=3, r=0, titles=["“We go” says no 1", "“We go” says no 2", "“We go” says no 3"])
case("zc_turned_many.csv", "\n".join([f"Headline;{headline(1)};{headline(2)};{headline(3)}", f"Full text;{X};{Y};{story_text(3)}", "Publication date;08.05.2024;08.05.2024;08.05.2024", "Source;Delta Courier;Delta Courier;Delta Courier"]), titles=THREE, date=DAY, outlet="Delta Courier", r=0)
case("zc_tab_head_comma_rows.csv", lines("title\ttext\tdate", '"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("zc_path_in_text.csv", lines("title,text,date", "{t},It lies in C:\\news\\{n} of the disk and nowhere else at all.,2024-05-08").replace(", day", " day"), a=3, r=0, texts=["C:\\news\\1"])
case("zj_kafka_nested.jsonl", "\n".join(dumps({"topic": "news", "value": {"payload": dumps({"headline": headline(n), "body": story_text(n), "published": DAY})}}) for n in (1, 2)), **BOTH)
case("zj_day_lists.json", dumps({"2024-05-08": [{"title": headline(n), "text": story_text(n)} for n in (1, 2)], "2024-05-09": [{"title": headline(3), "text": story_text(3)}]}), titles=THREE, dates=[DAY, DAY, "2024-05-09"], r=0)
case("zj_outlet_lists.json", dumps({"Delta Courier": [{"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2)], "Gamma Post": [{"title": headline(3), "text": story_text(3), "date": DAY}]}), titles=THREE, date=DAY, r=0)
case("zj_text_is_json.jsonl", dumps({"title": FIRST, "text": dumps({"blocks": [{"type": "paragraph", "data": {"text": X}}, {"type": "paragraph", "data": {"text": Y}}]}), "date": DAY}), **ONE)
case("zj_column_of_json.csv", "id,fetched,json\n" + "".join('{},2025-01-02,"{}"\n'.format(n, dumps({"title": headline(n), "text": story_text(n), "date": DAY}).replace('"', '""')) for n in (1, 2)), **BOTH)
case("zj_paragraph_objects.json", dumps({"headline": FIRST, "published": DAY, "body": {"content": [{"paragraph": {"text": X}}, {"paragraph": {"text": Y}}]}}), **ONE)

# Scripts and crawls
STORY = {"headline": FIRST, "articleBody": f"{X}\n\n{Y}", "datePublished": "2024-05-08T16:41:00Z"}
case("zs_data_page.html", page(FIRST, f"<div id=app data-page='{dumps({'props': {'article': STORY}})}'></div>"), **ONE)
case("zs_state_and_shell.html", page(FIRST, f"<div id=root>Loading…</div><script>var __STATE__ = {dumps({'a': {'b': [STORY]}})};</script><script src=app.js></script>"), **ONE)
case("zs_state_with_undefined.html", page(FIRST, f"<div id=root></div><script>window.__NUXT__={{layout:'default',error:undefined,data:[{{post:{dumps(STORY)}}}]}}</script>"), **ONE)
case("zs_nuxt_call.html", page(FIRST, f"<div id=root></div><script>window.__NUXT__=(function(a,b){{return {{data:[{{title:a,body:b}}]}}}}({dumps(FIRST)},{dumps(X)}))</script>"), maxr=1)
case("zs_sveltekit.html", page(FIRST, f"<div id=svelte></div><script type='application/json' data-sveltekit-fetched data-url='/api/a'>{dumps({'status': 200, 'body': dumps(STORY)})}</script>"), **ONE)
case("zs_teasers_state.html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}<script>window.__S__={dumps({'related': [{'title': 'Old talks of last year', 'text': 'The old talks of last year ended without a result, and nobody knows when they will go on.'}]})}</script>"), **ONE, notext="old talks of last year ended")
case("zw_feed_and_its_pages.warc", b"".join(record("response", f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n{text}".encode()) for kind, text in (("application/atom+xml", "<feed xmlns='http://www.w3.org/2005/Atom'><title>Delta</title><entry><title>" + FIRST + "</title><link href='https://delta.example/a'/><summary>" + X + "</summary><published>2024-05-08T16:41:00Z</published></entry></feed>"), ("text/html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}")))), **ONE)
case("zw_feed_cut.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n" + feed(f"<item><title>{FIRST}</title><description>{X}</description><pubDate>{RFC}</pubDate></item><item><title>Cut", foot="").encode()), a=None, texts=["on day 1"], maxr=2)

# Exports in other languages
IT = f"{headline(1)}\n\nIl Delta\n8 maggio 2024 mercoledì\n\nCopyright 2024 Il Delta Tutti i diritti riservati\n\nSezione: ESTERI; Pag. 4\nLunghezza: 90 parole\nAutore: Jane Roe\n\nCorpo\n\n{X}\n\n{Y}\n\nData di caricamento: 9 maggio 2024\n\nFine del documento\n\n"
case("zx_nexis_italian.txt", IT + IT.replace("day 1", "day 2"), a=2, date=DAY, r=0, notext="Tutti i diritti")
OLD = f"1 de 1 DOCUMENTOS\n\nEl Delta\n\n8 de mayo de 2024 miércoles\n\n{headline(1)}\n\nAUTOR: Jane Roe\n\nSECCIÓN: INTERNACIONAL; Pág. 4\n\nLONGITUD: 90 palabras\n\n{X}\n\n{Y}\n\nFECHA-CARGA: 9 de mayo de 2024\n\nIDIOMA: SPANISH; ESPAÑOL\n\nCopyright 2024 El Delta\nTodos los derechos reservados\n"
case("zx_nexis_spanish_old.txt", OLD, titles=[FIRST], date=DAY, r=0, texts=["on day 1", "on day 2"], notext="Todos los derechos")
DE = f"{headline(1)}\n\nVon Jane Roe\n90 Wörter\n8 Mai 2024\n16:41\nDelta Kurier\nDELTA\n4\nDeutsch\n(c) 2024 Delta Verlag\n\n{X}\n\n{Y}\n\nDokument DELTA00020240508ek5800001\n\n"
case("zx_factiva_german.txt", DE + DE.replace("day 1", "day 2").replace("0001\n", "0002\n"), a=2, date=DAY, r=0, outlet="Delta Kurier", notext="Wörter")
case("zx_document_1_of_2.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\n\nDocument 1 of 2\n\n{Y}\n", a=1, r=0)

# Harm
case("zh_json_in_json.jsonl", (lambda text: [text := dumps({"value": text}) for _ in range(12)][-1])(dumps({"title": FIRST, "text": X})), a=None, maxr=1)
case("zh_state_bomb.html", page(FIRST, "<script>window.a=" + '{"a":' * 100_000 + "</script>"), a=0, r=1)
case("zh_state_wide.html", page(FIRST, "<script>window.a=[" + ",".join(['{"title":"a","text":"b"}'] * 20_000) + "]</script>"), a=0, r=1)
case("zh_state_markup.html", page(FIRST, "<script>window.a=" + dumps({"title": "<img src=x onerror=alert(1)> Ministers met in Yerevan", "text": f"<script>alert(1)<\\/script><p>{X}</p>"}) + "</script>"), a=1, r=0, texts=["on day 1"])
case("zh_curly_bomb.csv", "“" * 50_000 + "\n" + "“a”," * 5_000, a=0)
case("zh_tags_everywhere.jsonl", dumps({"title": FIRST, "text": "".join(c + "\U000e0041\u200b" for c in X), "date": DAY}), titles=[FIRST], r=0, texts=[X[:60]])
case("zh_outside.zip", zipb({"../" * 30 + "tmp/evil.jsonl": dumps({"title": FIRST, "text": X}), "ok.jsonl": dumps({"title": FIRST, "text": X, "date": DAY})}), titles=[FIRST], date=DAY, r=1)
