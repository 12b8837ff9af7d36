# ruff: noqa: E501
"""A fourth draw: notes, posts of site generators, dumps of wikis and databases, corpora."""

from __future__ import annotations

import gzip

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

FIRST = headline(1)
TWO = f"{story_text(1)}\n\n{story_text(2)}\n"
PLACE = {"titles": [FIRST], "date": DAY, "text": "border would open", "r": 0}
WHEN = "2024-05-08T16:41:00"

# Notes and posts.
case("fo_obsidian.md", f"---\ntags:\n  - politics\n  - armenia\ncreated: {DAY}\naliases: []\n---\n"
     f"# {FIRST}\n\n![[ministers.png]]\n\n> [!info] Source\n> Delta Courier\n\n{story_text(1)} See "
     f"[[Yerevan talks|the talks of Monday]] and [[Border]].\n\n{story_text(2)}\n", notext=["[[",
     "[!info]"], **PLACE)  # fmt: skip
case(
    "fo_hugo.md",
    f'+++\ntitle = "{FIRST}"\ndate = {WHEN}+04:00\ndraft = false\ntags = ["a", "b"]'
    f'\nauthor = "Jane Roe"\n+++\n\n{TWO}',
    author="Jane Roe",
    notext="draft",
    **PLACE,
)
case("2024-05-08-fo-talks.markdown", f'---\nlayout: post\ntitle:  "{FIRST}"\ncategories: news\n'
     f"---\n{story_text(1)}\n\n{{% include map.html %}}\n\n{story_text(2)}\n", notext="include",
     **PLACE)  # fmt: skip
case("fo_hugo_json.md", dumps({"title": FIRST, "date": WHEN, "tags": ["x"]}) + f"\n\n{TWO}",
     **PLACE)  # fmt: skip
case("fo_story.rst", f"{'=' * 44}\n{FIRST}\n{'=' * 44}\n\n:date: {DAY} 16:41\n:author: Jane Roe\n"
     f":slug: talks\n\n{TWO}", notext=["====", ":slug:"], **PLACE)  # fmt: skip
case("fo_story.tex", f"\\documentclass{{article}}\n\\title{{{FIRST}}}\n\\date{{8 May 2024}}\n"
     f"\\begin{{document}}\n\\maketitle\n{TWO}\\end{{document}}\n", titles=[FIRST], date=DAY, r=0)  # fmt: skip
case("fo_story.adoc", f"= {FIRST}\nJane Roe\nv1.0, {DAY}\n\n{TWO}", titles=[FIRST], r=0)
case(
    "fo_notion.md",
    f"# {FIRST}\n\nCreated: May 8, 2024 4:41 PM\nTags: politics, border\nURL: "
    f"https://delta.org/talks\n\n{TWO}",
    notext="Tags",
    url="https://delta.org/talks",
    **PLACE,
)
case("fo_notion.csv", "\ufeffName,Created,Tags,Text\n" + "".join(
     f'"{headline(n)}","May 8, 2024 4:41 PM","a, b","{story_text(n)}"\n' for n in (1, 2, 3)),
     titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fo_folded.md", "---\ntitle: >-\n  Ministers of two states met\n  in Yerevan, day 1\n"
     f'date: "{DAY} 10:00:00 +0400"\ndescription: |\n  Two lines\n  of it\n---\n{TWO}',
     notext="Two lines", **PLACE)  # fmt: skip
case("fo_pelican.md", f"Title: {FIRST}\nDate: {DAY} 10:20\nCategory: World\nSlug: talks\nStatus: "
     f"published\n\n{TWO}", notext="Slug", **PLACE)  # fmt: skip
case("fo_dots.md", f"\ufeff---\r\ntitle: {FIRST}\r\ndate: {DAY}\r\n...\r\n".encode() +
     TWO.replace("\n", "\r\n").encode(), **PLACE)  # fmt: skip
case(
    "fo_joplin.md",
    f"{FIRST}\n\n{TWO}\nid: 0f1e2d3c4b5a69788796a5b4c3d2e1f0\nparent_id: \n"
    f"created_time: {WHEN}.000Z\nupdated_time: {WHEN}.000Z\nis_conflict: 0\nsource_url: "
    "https://delta.org/talks\nsource: joplin-desktop\ntype_: 1",
    notext="is_conflict",
    **PLACE,
)
note = (
    "<note><title>{}</title><content><![CDATA[<?xml version='1.0' encoding='UTF-8'?><!DOCTYPE en-note "
    "SYSTEM 'http://xml.evernote.com/pub/enml2.dtd'><en-note><div>{}</div><div><br/></div></en-note>"
    "]]></content><created>20240508T164100Z</created><updated>20240509T100000Z</updated>"
    "<note-attributes><source>web.clip</source><source-url>https://delta.org/{}</source-url>"
    "</note-attributes></note>"
)
case(
    "fo_notes.enex",
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE en-export SYSTEM '
    '"http://xml.evernote.com/pub/evernote-export4.dtd">\n<en-export export-date="20240601T000000Z"'
    ' application="Evernote">'
    + "".join(note.format(headline(n), story_text(n), n) for n in (1, 2, 3))
    + "</en-export>",
    titles=TITLES,
    date=DAY,
    text="border would open",
    r=0,
)
# Dumps of wikis and databases.
wiki = (
    "<page><title>{}</title><ns>{}</ns><id>7</id><revision><id>9</id><timestamp>2024-05-08T16:41:00Z"
    "</timestamp><contributor><username>Roe</username></contributor><model>wikitext</model><text "
    'xml:space="preserve">{}</text></revision></page>'
)
news = (
    "{{{{date|May 8, 2024}}}}\n[[File:Talks.jpg|thumb|The ministers. {{{{image source|Roe}}}}]]\n"
    "'''{}''' He thanked [[w:Armenia|Armenia]].\n\n== Sources ==\n*{{{{source|url=https://delta.org"
    "|title=x}}}}\n[[Category:Armenia]]"
)
case("fo_wikinews.xml", '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/" version='
     '"0.10" xml:lang="en"><siteinfo><sitename>Wikinews</sitename></siteinfo>' + "".join(
     wiki.format(headline(n), 0, news.format(story_text(n))) for n in (1, 2)) + wiki.format(
     "Old name", 0, "#REDIRECT [[Ministers]]") + "</mediawiki>", titles=TITLES[:2], date=DAY,
     text="He thanked Armenia", notext=["{{", "[[", "'''", "Category"])  # fmt: skip
rows = ",\n".join(f"({n},'{headline(n)}','{story_text(n)}','{DAY} 16:41:00')" for n in (1, 2, 3))
case("fo_dump.sql", "-- MySQL dump 10.13\nDROP TABLE IF EXISTS `articles`;\nCREATE TABLE `articles` "
     "(`id` int, `title` text, `body` text, `published` datetime);\nINSERT INTO `articles` VALUES "
     f"{rows};\n", a=0, r=1, why="CSV")  # fmt: skip
case("fo_pg_dump.sql", "--\n-- PostgreSQL database dump\n--\nCOPY public.articles (id, title, body) "
     f"FROM stdin;\n1\t{FIRST}\t{story_text(1)}\n\\.\n", a=0, r=1, why="CSV")  # fmt: skip
case("fo_dump.sql.gz", gzip.compress(f"INSERT INTO articles VALUES {rows};".encode()), a=0, r=1,
     why="CSV")  # fmt: skip
case("fo_dump.txt", "-- MySQL dump 10.13  Distrib 8.0.36\n--\n-- Host: localhost\nINSERT INTO "
     f"`articles` VALUES {rows};\n", a=0, r=1)  # fmt: skip
line = "+----+" + "-" * 60 + "+\n"
case("fo_mysql.txt", line + "| id | title | text | date |\n" + line + "".join(
     f"| {n} | {headline(n)} | {story_text(n)} | {DAY} |\n" for n in (1, 2, 3)) + line +
     "3 rows in set (0.00 sec)\n", titles=TITLES, date=DAY)  # fmt: skip
case("fo_psql.txt", " id | title | text | date \n----+-------+------+------\n" + "".join(
     f"  {n} | {headline(n)} | {story_text(n)} | {DAY}\n" for n in (1, 2, 3)) + "(3 rows)\n\n",
     titles=TITLES, date=DAY)  # fmt: skip
# Corpora of linguists and of evaluation campaigns.
giga = (
    '<DOC id="AFP_ENG_20240508.000{}" type="story" >\n<HEADLINE>\n{}\n</HEADLINE>\n<DATELINE>\nYerevan'
    ", May 8\n</DATELINE>\n<TEXT>\n<P>\n{}\n</P>\n<P>\nThey left by train.\n</P>\n</TEXT>\n</DOC>\n"
)
GIGA = "".join(giga.format(n, headline(n), story_text(n).replace(". ", ".\n")) for n in (1, 2, 3))
case("fo_gigaword.sgml", GIGA, titles=TITLES, text="border would open", date=DAY, r=0)
case("fo_afp_eng_202405.gz", gzip.compress(GIGA.encode()), titles=TITLES, r=0)
case("fo_trec.txt", "".join(f"<DOC>\n<DOCNO> AP880212-000{n} </DOCNO>\n<FILEID>AP-NR-02-12-88</FILEID>"
     f"\n<HEAD>{headline(n)}</HEAD>\n<BYLINE>By JANE ROE</BYLINE>\n<DATELINE>YEREVAN (AP) </DATELINE>"
     f"\n<TEXT>\n   {story_text(n)}\n   {story_text(n + 1)}\n</TEXT>\n</DOC>\n" for n in (1, 2)),
     titles=TITLES[:2], text="border would open", notext="AP-NR", r=0)  # fmt: skip
tei = (
    "<TEI><teiHeader><fileDesc><titleStmt><title>{}</title><author>Jane Roe</author></titleStmt>"
    '<publicationStmt><publisher>Delta Courier</publisher><date when="2024-05-08">8 May 2024</date>'
    "</publicationStmt></fileDesc></teiHeader><text><body><p>{}</p><p>They left by train.</p></body>"
    "</text></TEI>"
)
case("fo_tei.xml", '<?xml version="1.0"?>' + tei.format(FIRST, story_text(1)).replace("<TEI>",
     '<TEI xmlns="http://www.tei-c.org/ns/1.0">'), texts=["border would open", "left by train"],
     titles=[FIRST], date=DAY, r=0)  # fmt: skip
case("fo_tei_corpus.xml", '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>'
     "<titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>" + "".join(tei.format(
     headline(n), story_text(n)) for n in (1, 2, 3)) + "</teiCorpus>", titles=TITLES, date=DAY,
     r=0)  # fmt: skip
case("fo_trafilatura.xml", f'<doc sitename="Delta Courier" title="{FIRST}" author="Jane Roe" date='
     f'"{DAY}" url="https://delta.org/talks" hostname="delta.org" categories="" tags="" '
     f'fingerprint="x"><main><head rend="h1">{FIRST}</head><p>{story_text(1)}</p><p>{story_text(2)}'
     "</p></main><comments/></doc>", author="Jane Roe", **PLACE)  # fmt: skip
case("fo_nyt_annotated.xml", '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/'
     'NITF/3.3/specification/dtd/nitf-3-3.dtd"><nitf><head><title>Talks</title><meta content="8" name'
     '="publication_day_of_month"/><docdata><doc-id id-string="1"/><doc.copyright holder="NYT" year='
     '"2024"/></docdata><pubdata date.publication="20240508T000000" name="The New York Times" '
     f'print.page.number="1"/></head><body><body.head><hedline><hl1>{FIRST}</hl1></hedline><byline '
     'class="print_byline">By JANE ROE</byline></body.head><body.content><block class="lead_paragraph'
     f'"><p>{story_text(1)}</p></block><block class="full_text"><p>{story_text(1)}</p><p>'
     f"{story_text(2)}</p></block></body.content></body></nitf>", outlet="New York Times",
     **PLACE)  # fmt: skip
case("fo_usenet", "Path: news.delta.org!roe\nFrom: roe@delta.org (Jane Roe)\nNewsgroups: talk.politics"
     f".mideast\nSubject: {FIRST}\nMessage-ID: <1@delta.org>\nDate: 8 May 24 16:41:00 GMT\nLines: 12\n"
     f"\n{TWO}", notext="Newsgroups", **PLACE)  # fmt: skip
case("fo_daily.story", f"{TWO}\n@highlight\n\nThe border opens\n", a=1, r=0, notext="@highlight")
case("fo_lines.ninjs", "\n".join(dumps({"uri": f"u{n}", "headline": headline(n), "body_text":
     story_text(n), "versioncreated": f"{WHEN}Z", "type": "text"}) for n in (1, 2, 3)), titles=TITLES,
     date=DAY, r=0)  # fmt: skip
# Exports of databases in text.
case(
    "fo_gale.txt",
    f"{FIRST}\nDate: May 8, 2024\nFrom: Delta Courier(Yerevan, Armenia)\nPublisher: "
    "Delta Press\nDocument Type: Article\nLength: 90 words\nDOI: http://dx.doi.org/10.1/1\nFull Text:"
    f" \n{TWO}Copyright: COPYRIGHT 2024 Delta Press\nhttp://delta.org/\nSource Citation (MLA 9th "
    f'Edition)\n"{FIRST}." Delta Courier, 8 May 2024, p. A1. Gale OneFile: News, link.gale.com/x.\n'
    "Gale Document Number: GALE|A123456789\n",
    notext=["Source Citation", "GALE|A"],
    **PLACE,
)
case(
    "fo_newsbank.txt",
    f"{FIRST}\nMay 8, 2024 | Delta Courier (Yerevan, Armenia)\nAuthor: Jane Roe | "
    f"Section: News | 90 Words\nPage: A1\nOpenURL Link\n\n{TWO}\n© Copyright 2024, Delta Courier, All "
    "Rights Reserved.\nRecord Number: 12345\n",
    notext=["OpenURL", "Record Number"],
    **PLACE,
)
case("fo_integrum.txt", "Дельта Курьер\n08.05.2024\n№ 80\n\nМинистры встретились в Ереване\n\n" +
     "Министры сообщили, что граница откроется до конца года. Переговоры шли четыре часа.\n\n" * 2,
     a=1, date=DAY, text="граница откроется", lang="ru", r=0)  # fmt: skip
case(
    "fo_ebsco.xml",
    "<records>"
    + "".join(
        f'<rec resultID="{n}"><header shortDbName="nfh" uiTerm="2W'
        f'{n}"><controlInfo><jinfo><jtl>Delta Courier</jtl></jinfo><pubinfo><dt year="2024" month="05" '
        f'day="08">05/08/2024</dt></pubinfo><artinfo><tig><atl>{headline(n)}</atl></tig><aug><au>Roe, Jane'
        f"</au></aug><ab>{story_text(n)}</ab></artinfo><language>English</language></controlInfo></header>"
        "</rec>"
        for n in (1, 2, 3)
    )
    + "</records>",
    titles=TITLES,
    text="border would open",
    r=0,
)
case("fo_text_lines.txt", "\n".join(dumps(article(n)) for n in (1, 2, 3)) + "\n\x1a", titles=TITLES)
