# fmt: off
# ruff: noqa: E501
"""A ninth draw: digests, corpora, documents and pages, near those of the eighth and of new kinds."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, rows, story_text

FIRST = headline(1)
X, Y, Z = story_text(1), story_text(2), story_text(3)
P = f"<p>{X}</p><p>{Y}</p>"
ONE = {"titles": [FIRST], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}
BOTH = {"titles": [FIRST, headline(2)], "date": DAY, "texts": ["on day 1", "on day 2"], "r": 0}
LINE = (dumps({"title": FIRST, "text": X, "date": DAY}) + "\n").encode()


def page(title: str, body: str, head: str = "") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


# Texts that hold several, and texts that seem to
case("nt_mailman.txt", "Send Delta mailing list submissions to\n\tdelta@lists.example\n\nToday's Topics:\n\n   1. Border (Jane Roe)\n   2. Talks (John Poe)\n\n\n----------------------------------------------------------------------\n\n" + "\n------------------------------\n\n".join(
    f"Message: {n}\nDate: Wed, 8 May 2024 16:4{n}:00 +0400\nFrom: Jane Roe <jane@delta.example>\nSubject: {headline(n)}\n\n{story_text(n)}\n" for n in (1, 2)) + "\n------------------------------\n\nEnd of Delta Digest, Vol 1, Issue 8\n***********************************\n", a=2, maxr=1, date=DAY, texts=["on day 1", "on day 2"])
case("nt_numbered_digest.txt", "\n\n*******\n\n".join(f"#{n}\nDelta Courier\nMay 8, 2024\n{headline(n)}\nBy Jane Roe\n\n{story_text(n)} {story_text(n + 3)}" for n in (1, 2)), a=2, r=0, texts=["on day 1", "on day 2"])
case("nt_rule_within.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\n\n--------------------\n\n{Y}\n\n--------------------\n© 2024 Delta Courier Ltd. No part of this page may be copied without the leave of its publisher, who lives in Delta.\n", a=1, date=DAY, texts=["on day 1", "on day 2"], r=0)
case("nt_rule_dates_within.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\n\n====================\nIn 2019 the two had met for the first time. {Y}\n\n====================\nOn 1 June 2024 they will meet again, and the road to the north is to be open by then for lorries and for buses. {Z}\n", a=1, date=DAY, texts=["on day 1", "on day 3"], r=0)
case("nt_rule_comments.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}\n\n--------------------\nComments (2)\n\nJohn, 9 May 2024: I do not think that the border will open before the end of the year at all.\n\n--------------------\nRelated stories\n\nOld talks failed in Tbilisi (7 May 2024)\n\nThe road to the north is closed for the winter, as it is every year (6 May 2024)\n", titles=[FIRST], date=DAY, r=0, texts=["on day 1", "on day 2"])
case("nt_equals_heads.txt", "\n\n".join(f"{'=' * 70}\n{headline(n)}\nDelta Courier | 8 May 2024\n{'=' * 70}\n\n{story_text(n)}" for n in (1, 2)), a=2, r=0, texts=["on day 1", "on day 2"])
case("nt_story.story", f"{X}\n\n{Y}\n\n@highlight\n\nMinisters met in Yerevan\n\n@highlight\n\nBorder to open\n", a=1, texts=["on day 1", "on day 2"], notext="@highlight")
case("nt_multi_news.txt", f"{FIRST} {X} ||||| {headline(2)} {Y}\n", maxr=1, texts=["on day 1", "on day 2"])
case("nt_monitoring.txt", f"Armenian, Georgian ministers meet in Yerevan\n\nText of report by Delta news agency, Yerevan, in Russian 1641 gmt 8 May 24\n\n{X}\n\n{Y}\n\n[The rest is omitted]\n\nSource: Delta news agency, Yerevan, in Russian 1641 gmt 8 May 24\n", a=1, date=DAY, texts=["on day 1"], r=0)
case("nt_conllu.conllu", f"# newdoc id = a\n# sent_id = 1\n# text = {X.split('. ')[0]}.\n1\tThe\tthe\tDET\t_\t_\t2\tdet\t_\t_\n2\tministers\tminister\tNOUN\t_\t_\t3\tnsubj\t_\t_\n3\tsaid\tsay\tVERB\t_\t_\t0\troot\t_\t_\n\n", maxr=1)
case("nt_leipzig.txt", "".join(f"{n}\t{story_text(n)}\n" for n in range(1, 30)), maxr=30)
case("nt_fixed_heads.txt", f"TITLE:      {FIRST}\nSOURCE:     Delta Courier\nDATE:       8 May 2024\nLENGTH:     74 words\nBODY:\n\n{X}\n\n{Y}\n", **ONE)
case("nt_bracket_heads.txt", f"[Title] {FIRST}\n[Date] 2024-05-08\n[Source] Delta Courier\n[Content]\n{X}\n\n{Y}\n", a=1, date=DAY, texts=["on day 1", "on day 2"], r=0)
case("nt_tagged.txt", f"<title>{FIRST}</title>\n<date>2024-05-08</date>\n<source>Delta Courier</source>\n<text>\n{X}\n\n{Y}\n</text>\n", **ONE)
case("nt_tagged_many.txt", "".join(f"<article>\n<title>{headline(n)}</title>\n<date>2024-05-08</date>\n<text>\n{story_text(n)}\n</text>\n</article>\n" for n in (1, 2)), **BOTH)
case("nt_hash_heads.txt", f"# title: {FIRST}\n# date: 2024-05-08\n# source: Delta Courier\n\n{X}\n\n{Y}\n", **ONE)
case("nt_equal_heads.txt", f"title = {FIRST}\ndate = 2024-05-08\nsource = Delta Courier\n\n{X}\n\n{Y}\n", a=1, date=DAY, texts=["on day 1", "on day 2"], r=0)
case("nt_headings.md", f"# {FIRST}\n\n*8 May 2024*\n\n{X}\n\n## Later that day\n\n{Y}\n\n## Sources\n\n- https://delta.example/a\n", titles=[FIRST], date=DAY, texts=["on day 1", "on day 2", "Later that day"], r=0)
case("nt_many_h1.md", "\n\n".join(f"# {headline(n)}\n\n*8 May 2024*\n\n{story_text(n)}" for n in (1, 2)), a=2, r=0, texts=["on day 1", "on day 2"])
case("nt_org_list.org", f"#+TITLE: Clippings\n\n* {FIRST}\n:PROPERTIES:\n:DATE: 2024-05-08\n:END:\n{X}\n* {headline(2)}\n:PROPERTIES:\n:DATE: 2024-05-08\n:END:\n{Y}\n", a=2, maxr=1, texts=["on day 1", "on day 2"])
case("nt_plain.tex", f"{FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}\n", a=1, date=DAY, texts=["on day 1", "on day 2"], r=0)
case("nt_beamer.tex", "\\documentclass{beamer}\n\\title[Short]{" + FIRST + "}\n\\date{\\today}\n\\begin{document}\n\\begin{frame}\\titlepage\\end{frame}\n\\begin{frame}{Talks}\n\\begin{itemize}\\item " + X + "\\item " + Y + "\\end{itemize}\\end{frame}\\end{document}", titles=[FIRST], texts=["on day 1", "on day 2"], notext="\\item", r=0)

# Documents of offices
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def docx(body: str) -> bytes:
    return zipb({"[Content_Types].xml": "<Types/>", "word/document.xml": f"<?xml version='1.0'?><w:document {W}><w:body>{body}</w:body></w:document>"})


def par(text: str) -> str:
    return f"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"


case("nd_deleted.docx", docx(par(FIRST) + par("8 May 2024") + par(X) + f"<w:p><w:del w:id='1'><w:r><w:delText>Nobody had been told of the secret dinner.</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t xml:space='preserve'>{Y}</w:t></w:r></w:ins></w:p>"), **ONE, notext="secret dinner")
case("nd_moved.docx", docx(par(FIRST) + par("8 May 2024") + f"<w:p><w:moveFrom w:id='1'><w:r><w:t>{Y}</w:t></w:r></w:moveFrom></w:p>" + par(X) + f"<w:p><w:moveTo w:id='1'><w:r><w:t>{Y}</w:t></w:r></w:moveTo></w:p>"), **ONE)
case("nd_box_twice.docx", docx(par(FIRST) + par("8 May 2024") + par(X) + f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>{par('The box says that the road is closed for the winter.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{par('The box says that the road is closed for the winter.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>" + par(Y)), **ONE)
case("nd_field.docx", docx(par(FIRST) + "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE \\@ \"d MMMM yyyy\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>8 May 2024</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>" + par(X) + par(Y)), **ONE, notext="MMMM")
case("nd_hidden.docx", docx(par(FIRST) + par("8 May 2024") + par(X) + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden remark of the editor on the minister.</w:t></w:r></w:p>" + par(Y)), **ONE, notext="Hidden remark")
case("nd_macro.docm", docx(par(FIRST) + par("8 May 2024") + par(X) + par(Y)), **ONE)
case("nd_template.dotx", docx(par(FIRST) + par("8 May 2024") + par(X) + par(Y)), **ONE)

# Pages
case("np_head_of_answer.html", "HTTP/1.1 200 OK\r\nServer: nginx\r\nDate: Sat, 01 Jun 2024 10:00:00 GMT\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}"), **ONE, notext="nginx")
case("np_quoted_printable.html", page(FIRST, f"<h1 class=3D\"t\">{FIRST}</h1><p class=3D\"date\">8 May 2024</p><p class=3D\"x\">{X[:60]}=\n{X[60:]}</p><p>{Y} =E2=80=9CWe go=E2=80=9D, he said.</p>"), titles=[FIRST], date=DAY, texts=["on day 1", "“We go”"], r=0)
case("np_time_text.html", page(FIRST, f"<article><h1>{FIRST}</h1><time>2024-05-08T16:41</time>{P}</article>"), **ONE)
case("np_data_date.html", page(FIRST, f"<article data-published='2024-05-08T16:41:00Z'><h1>{FIRST}</h1><span class=js-date></span>{P}</article>"), **ONE)
case("np_modified_only.html", page(FIRST, f"<article><h1>{FIRST}</h1>{P}</article>", "<meta property='article:modified_time' content='2024-06-01T10:00:00Z'>"), titles=[FIRST], dates=["None"], r=0)
case("np_arabic.html", f"<html lang=ar dir=rtl><head><title>وزيرا خارجية يلتقيان في يريفان</title></head><body><h1>وزيرا خارجية يلتقيان في يريفان</h1><div class=date>الأربعاء ٨ مايو ٢٠٢٤ - ١٦:٤١</div>{'<p>قال الوزيران إن الحدود ستفتح قبل نهاية العام، وتحدثا مع الصحفيين بعد المحادثات التي استمرت أربع ساعات في العاصمة.</p>' * 2}</body></html>", a=1, date=DAY, lang="ar", r=0)
case("np_persian.html", f"<html lang=fa dir=rtl><head><title>دیدار وزیران در ایروان</title></head><body><h1>دیدار وزیران خارجه در ایروان</h1><span class=date>۱۹ اردیبهشت ۱۴۰۳، ۱۶:۴۱</span>{'<p>وزیران خارجه گفتند مرز پیش از پایان سال دوباره باز می‌شود و پس از گفتگوهایی که چهار ساعت طول کشید با خبرنگاران سخن گفتند.</p>' * 2}</body></html>", a=1, date=DAY, lang="fa", r=0)
case("np_site_underscore.html", page("外长在埃里温会晤_新闻频道_央视网(cctv.com)", f"<h1>外长在埃里温会晤</h1><div class=info>来源：央视网 | 2024年05月08日 16:41</div>{'<p>两国外长说，边境将在年底前重新开放。会谈持续了四个小时，之后他们与记者交谈，并在晚上离开了这座城市。</p>' * 2}"), titles=["外长在埃里温会晤"], date=DAY, lang="zh", r=0)
case("np_file_name_title.html", page("border_talks_2024_final.html", f"<h1>{FIRST}</h1><p>8 May 2024</p>{P}"), **ONE)
case("np_dated_caption_first.html", page(FIRST, f"<h1>{FIRST}</h1><figure><img src=a.jpg><figcaption>The palace in 2019. Photo: Jane Roe</figcaption></figure><p>By John Poe</p><p>8 May 2024</p>{P}"), **ONE, cap="The palace in 2019")
case("np_body_begins_with_date.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-09>9 May</time><p>8 May 2024 was a long day. {X}</p><p>{Y}</p></article>"), titles=[FIRST], date="2024-05-09", texts=["8 May 2024 was a long day"], r=0)
case("np_table_in_text.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><p>{X}</p><table><tr><th>State</th><th>Lorries</th></tr><tr><td>Armenia</td><td>120</td></tr></table><p>{Y}</p></article>"), **ONE)
case("np_tool_words.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time>{P}<p>Print this story of the border and the ministers will tell you that nothing has changed in forty years.</p></article>"), titles=[FIRST], date=DAY, texts=["nothing has changed in forty years"], r=0)
case("np_pulled_quote.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><p>{X}</p><blockquote class=pullquote>“{X.split('. ')[0]}”</blockquote><p>{Y}</p></article>"), **ONE)

# Packed
case("na_lz4.jsonl.lz4", b"\x04\x22\x4d\x18" + b"\x64\x40\xa7" + b"\0" * 60, a=0, r=1, why="LZ4")
case("na_compress.tar.Z", b"\x1f\x9d\x90" + b"\x41" * 100, a=0, r=1, why="compress")
case("na_lzma.jsonl.lzma", lzma.compress(LINE, format=lzma.FORMAT_ALONE), maxr=1)
case("na_deb.deb", b"!<arch>\ndebian-binary   1715186460  0     0     100644  4         `\n2.0\n", a=0, r=1)
case("na_iso.iso", b"\0" * 32769 + b"CD001" + b"\0" * 2000, a=0, r=1)
case("na_cab.cab", b"MSCF\0\0\0\0" + b"\0" * 200, a=0, r=1)
case("na_gz_in_bz2.jsonl.gz.bz2", bz2.compress(gzip.compress(LINE)), titles=[FIRST], date=DAY, r=0)
case("na_seven_named.zip", b"7z\xbc\xaf\x27\x1c\0\4" + b"\0" * 300, a=0, r=1, why="7z")
case("na_rows_named.xlsx", rows().encode(), titles=[headline(n) for n in (1, 2, 3)], date=DAY, r=0)
case("na_page_named.pdf", page(FIRST, f"<h1>{FIRST}</h1><p>8 May 2024</p>{P}"), **ONE)
case("na_pdf_named.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n", a=0, r=1, why="PDF")


def tarred(**kept: bytes) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz", format=tarfile.GNU_FORMAT) as box:
        for name, content in kept.items():
            head = tarfile.TarInfo("deep/" * 40 + name)
            head.size = len(content)
            box.addfile(head, io.BytesIO(content))
    return target.getvalue()


case("na_long_names.tgz", tarred(**{"a.jsonl": LINE}), titles=[FIRST], date=DAY, r=0)
