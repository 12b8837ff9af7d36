# ruff: noqa: E501
# fmt: off
"""An eighth draw: texts as databases of the press, notebooks and typesetters save them; dates; harm."""

from __future__ import annotations

import gzip
import io
import tarfile
from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, rows, story_text

FIRST = headline(1)
X, Y = story_text(1), story_text(2)
ONE = {"titles": [FIRST], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}
BOTH = {"titles": [FIRST, headline(2)], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}
ROW = {"title": FIRST, "text": X}

case("et_genios.txt", "".join(
    f"Dokument {n} von 2\n\nDelta Kurier vom 08.05.2024, Seite 4\n\nTitel:      {headline(n)}\n\nAutor:      Roe, Jane\nRubrik:     Politik\nAusgabe:    Nr. 107\n\n{story_text(n)}\n\nQuelle:     Delta Kurier vom 08.05.2024, Seite 4\nDokumentnummer: DK2024050800{n}\nAlle Rechte vorbehalten: (c) Delta Verlag\n\n------------------------------------------------------------\n\n" for n in (1, 2)), a=2, date=DAY, texts=["on day 1", "on day 2"])
case("et_retriever.txt", "".join(
    f"{headline(n)}\nDelta Kuriren, 2024-05-08 16:41\n\n{story_text(n)}\n\n© Delta Kuriren\n\nSe webartikeln på https://delta.example/{n}\n==============================================================================\n" for n in (1, 2)), a=2, date=DAY)
case("et_wisers.txt", f"文章編號: 2024050800001\n報章: Delta Courier\n日期: 2024-05-08\n版頭: A04\n標題: {FIRST}\n\n{X}\n\n{Y}\n", titles=[FIRST], date=DAY, outlet="Delta Courier", texts=["on day 1"], r=0)
case("et_story.tex", "\\documentclass[12pt]{article}\n\\usepackage[utf8]{inputenc}\n% a remark\n\\title{" + FIRST + "}\n\\author{Jane Roe}\n\\date{8 May 2024}\n\\begin{document}\n\\maketitle\n\\section{Talks}\n" + X + "\\footnote{A note below.}\n\n\\emph{Nobody} paid 5\\% or \\$3 for it, ``they said''. " + Y + "\n\\end{document}\n", titles=[FIRST], date=DAY, texts=["on day 1", "on day 2", "Nobody paid 5% or $3"], notext=["\\emph", "usepackage", "a remark"], r=0)
case("et_story.org", f"#+TITLE: {FIRST}\n#+DATE: <2024-05-08 Wed>\n#+AUTHOR: Jane Roe\n#+OPTIONS: toc:nil\n\n* Talks\n:PROPERTIES:\n:ID: 1-2\n:END:\n{X}\n\nSee [[https://delta.example/a][the old text]]. {Y}\n", **ONE, notext=["PROPERTIES", "[["])
case("et_story.adoc", f"= {FIRST}\nJane Roe <jane@delta.example>\nv1.0, 2024-05-08\n:toc: left\n:icons: font\n\n[.lead]\n{X}\n\n== Later\n\n{Y} See https://delta.example/a[the old text].\n", **ONE, notext=["[.lead]", ":toc:"])
flat = ('<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:mimetype="application/vnd.oasis.opendocument.text">'
        "<office:meta><dc:date>2025-01-02T10:00:00</dc:date></office:meta><office:styles/><office:body><office:text>"
        f"<text:h>{FIRST}</text:h><text:p>8 May 2024</text:p><text:p>{X}</text:p><text:p>{Y}</text:p></office:text></office:body></office:document>")
case("et_story.fodt", flat, **ONE)
case("et_story_named.xml", flat, **ONE)
case("et_zim.txt", f"Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\nCreation-Date: 2024-05-08T16:41:00+04:00\n\n====== {FIRST} ======\nCreated Wednesday 08 May 2024\n\n{X}\n\n{Y}\n", **ONE)
case("et_textile.textile", f"h1. {FIRST}\n\n_8 May 2024_\n\n{X}\n\np. {Y}\n", **ONE)
case("et_wiki.wiki", f"{{{{date|May 8, 2024}}}}\n'''{X}'''\n\n[[Yerevan|The city]] was quiet. {Y}\n\n== Sources ==\n* {{{{source|url=https://delta.example}}}}\n[[Category:Armenia]]\n", a=1, date=DAY, texts=["on day 1", "The city was quiet"], notext=["{{", "[[", "'''"], r=0)
case("et_log.log", "2024-05-08 16:41:00 INFO fetched https://delta.example/a 200\n2024-05-08 16:41:01 INFO parsed 12 links\n2024-05-08 16:41:02 WARN retry\n" * 30, a=0, r=1)
case("et_two_texts_ruled.txt", f"{FIRST}\nDelta Courier, 8 May 2024\n\n{X}\n\n{'*' * 60}\n\n{headline(2)}\nDelta Courier, 8 May 2024\n\n{Y}\n", a=2, date=DAY, r=0, texts=["on day 1", "on day 2"])
case("et_form_feed.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\f\n{Y}\n", **ONE)
case("et_cr_only.txt", f"{FIRST}\r\r8 May 2024\r\r{X}\r\r{Y}\r", **ONE)
case("et_tabbed_head.txt", f"Headline\t{FIRST}\nDate\t8 May 2024\nSource\tDelta Courier\nText\t{X} {Y}\n", **ONE)
case("et_chat.txt", f"[08.05.24, 16:41:05] Jane Roe: {X}\n[08.05.24, 16:43:10] John Poe: {Y}\n[08.05.24, 16:44:00] Jane Roe: <Media omitted>\n", a=2, r=0, texts=["on day 1", "on day 2"])
case("et_ocr_hyphens.txt", f"DELTA COURIER\nWednesday, May 8, 2024\n\n{FIRST}\n\nThe minis-\nters said on day 1 that the bor-\nder would open again before the end\nof the year. They spoke with repor-\nters after the talks, which lasted 4\nhours, and left the city in the eve-\nning.\n", a=1, date=DAY, texts=["ministers said on day 1", "border would open again"], r=0)

# Dates of fields
for number, (written, want) in enumerate((
    ("29 February 2023", None), ("31.06.2024", None), ("2024-02-30T10:00:00Z", None), ("2024-05-08T25:61:00Z", DAY),
    ("২০২৪-০৫-০৮", DAY), ("৮ মে ২০২৪", DAY), ("២០២៤-០៥-០៨", DAY), ("2024-05-08T16:41:00+15:00", DAY), ("2024-05-08T23:59:60Z", DAY),
    ("2024-03-31T02:30:00 Europe/Berlin", "2024-03-31"), ("Tuesday, 8 May 2024", DAY), ("2024-Q2", "2024-01-01"), ("Spring 2024", "2024-01-01"),
    ("8 mag 2024, 16:41", DAY), ("2024-05-08 16:41:00 IST", DAY), ("-62135596800", "None"), ("1715186460.0", DAY), ("05-08-2024 16:41", "2024-05-08"),
    ("8/5/24", "2024-08-05"), ("08 05 2024", DAY), ("2024‑05‑08", DAY), ("８ May ２０２４", DAY), ("2024-05-08\u200e", DAY), ("\u200f8\u200f/\u200f5\u200f/\u200f2024", DAY),
    ("Wed May 8 16:41:00 UTC 2024", DAY), ("May 8 2024 - 4:41pm EDT", DAY), ("d. 8. maj 2024 kl. 16.41", DAY), ("8. maí 2024", DAY), ("8 mei 2024 - 16:41 uur", DAY),
    ("2024-05-08T16:41:00.000+0000", DAY), ("2024-05-08 04:41:00 PM", DAY), ("Published 3 weeks ago", "None"), ("1445-10-29", "1445-10-29"), ("5 Iyar 5784", "None"),
)):  # fmt: skip
    line = dumps({**ROW, "date": written}, ensure_ascii=False)
    if want is None:
        case(f"et_day_{number}.jsonl", line, a=0, r=1, why="impossible date")
    else:
        case(f"et_day_{number}.jsonl", line, a=1, r=0, dates=[want])


def tar(members: dict[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=form) as box:
        for name, content in members.items():
            head = tarfile.TarInfo(name)
            head.size = len(content)
            box.addfile(head, io.BytesIO(content))
    return target.getvalue()


LINE = (dumps({**ROW, "date": DAY}) + "\n").encode()
case("eh_thrice.jsonl.gz.gz.gz", gzip.compress(gzip.compress(gzip.compress(LINE))), maxr=1)
case("eh_twice.csv.gz.gz", gzip.compress(gzip.compress(rows().encode())), titles=[headline(n) for n in (1, 2, 3)], r=0)
case("eh_named_plain.csv.gz", rows().encode(), titles=[headline(n) for n in (1, 2, 3)], r=0)
case("eh_named_csv.csv", gzip.compress(rows().encode()), titles=[headline(n) for n in (1, 2, 3)], r=0)
case("eh_zip_named_csv.csv", zipb({"a.csv": rows()}), titles=[headline(n) for n in (1, 2, 3)], r=0)
case("eh_windows_paths.zip", zipb({"export\\2024\\a.jsonl": LINE}), titles=[FIRST], date=DAY, r=0)
case("eh_drive.zip", zipb({"C:\\export\\a.jsonl": LINE, "\\\\server\\share\\b.jsonl": LINE}), maxr=2)
case("eh_thumbs.zip", zipb({"a.jsonl": LINE, "Thumbs.db": b"\xd0\xcf\x11\xe0" + b"\0" * 600, "desktop.ini": "[.ShellClassInfo]\n", ".DS_Store": b"\0\0\0\1Bud1"}), titles=[FIRST], date=DAY, maxr=3)
case("eh_old_tar.tar", tar({"a.jsonl": LINE}, tarfile.USTAR_FORMAT), titles=[FIRST], date=DAY, r=0)
case("eh_program_front.zip", b"MZ\x90" + b"\0" * 500 + zipb({"a.jsonl": LINE}), maxr=1)
case("eh_encrypted.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, a=0, r=1)
case("eh_pages.pages", zipb({"Index/Document.iwa": b"\0\1\2", "preview.jpg": b"\xff\xd8\xff"}), a=0, r=1, maxr=1)
case("eh_epub_named.zip", zipb({"mimetype": "application/epub+zip", "OEBPS/a.xhtml": f"<html><head><title>{FIRST}</title></head><body><h1>{FIRST}</h1><p>{X}</p></body></html>", "META-INF/container.xml": "<container><rootfiles><rootfile full-path='OEBPS/c.opf'/></rootfiles></container>", "OEBPS/c.opf": "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/></spine></package>"}), titles=[FIRST], maxr=2)
case("eh_long_line.txt", "word " * 3_000_000, a=0, r=1)
case("eh_deep.xml", "<a>" * 200_000 + "</a>" * 200_000, a=0)
case("eh_attr_bomb.xml", "<rss><channel><item " + " ".join(f"a{n}='x'" for n in range(50_000)) + f"><title>{FIRST}</title><description>{X}</description></item></channel></rss>", maxr=1)
case("eh_comment_bomb.html", "<html><head><title>" + FIRST + "</title></head><body>" + "<!-- x -->" * 200_000 + f"<p>{X}</p><p>{Y}</p></body></html>", titles=[FIRST], texts=["on day 1"], r=0)
case("eh_entity_named.csv", '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r><item><title>&x;</title><text>&x;</text></item></r>', a=0, r=1, notext="root:")
case("eh_svg.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><title>{FIRST}</title><text>{X}</text></svg>", a=0, r=1)
case("eh_homoglyphs.jsonl", dumps({"tіtle": FIRST, "tехt": X, "dаte": DAY}, ensure_ascii=False), maxr=1)
case("eh_bidi.jsonl", dumps({"title": f"\u202e{FIRST}\u202c", "text": f"\u2066{X}\u2069 {Y}", "date": DAY}, ensure_ascii=False), titles=[FIRST], date=DAY, texts=["on day 1"], r=0)
case("eh_combined.jsonl", dumps({"title": "Les ministres se sont re\u0301unis a\u0300 Erevan", "text": X + " " + Y, "date": DAY}, ensure_ascii=False), titles=["Les ministres se sont réunis à Erevan"], date=DAY, r=0)
case("eh_zalgo.jsonl", dumps({"title": FIRST, "text": "".join(c + "\u0301\u0316\u0334" * 30 for c in X) + "\n\n" + Y, "date": DAY}, ensure_ascii=False), titles=[FIRST], date=DAY, texts=["on day 2"])
case("eh_formula_title.jsonl", dumps({"title": "=cmd|' /C calc'!A0", "text": X, "date": DAY}), a=1, r=0)
case("eh_numbers.jsonl", dumps({"title": 12345, "text": 3.14, "date": True}), maxr=1)
case("eh_lists.jsonl", dumps({"title": [FIRST], "text": [[X], [Y]], "date": [DAY]}), titles=[FIRST], date=DAY, texts=["on day 1", "on day 2"], r=0)
case("eh_key_bomb.json", "{" + ",".join(f'"k{n}":1' for n in range(300_000)) + "}", a=0, r=1)
