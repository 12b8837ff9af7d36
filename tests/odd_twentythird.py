# fmt: off
# ruff: noqa: E501
"""A twenty-third draw: lengths a little wrong, members over one another, names of signs, roles."""

from __future__ import annotations

import json
import struct

from odd_cases import DAY, case, headline, story_text
from odd_crawls import http, wrec
from odd_damaged_again import packed
from odd_feeds import it, rss
from odd_pieces import BOTH, FIRST, P, page

T1, X1 = headline(1), story_text(1)
ONE = {"titles": [T1], "date": DAY, "text": X1, "r": 0}
PAGES = [page(headline(n), f"<h1>{headline(n)}</h1><p>{DAY}</p><p>{story_text(n)}</p><p>{story_text(n + 5)}</p>") for n in (1, 2)]


# Crawls whose line ends were changed on the way, so that every length is a few bytes too large
CRAWL = b"".join(wrec("response", http(one), f"https://p.org/{n}") for n, one in enumerate(PAGES, 1))
case("tt_ends.warc", CRAWL.replace(b"\r\n", b"\n"), titles=[headline(1), headline(2)], r=0)


def over_one_another() -> bytes:
    """A ZIP of 700 kB that lists one member three thousand times: it would unpack to 6 GB."""
    box = packed(("k.txt", "a" * 2_000_000))
    first, end = box.index(b"PK\x01\x02"), box.index(b"PK\x05\x06")
    listed = box[first:end] * 3000
    return box[:first] + listed + box[end : end + 8] + struct.pack("<HHIIH", 3000, 3000, len(listed), first, 0)


case("tt_over.zip", over_one_another, a=0, r=1, why="over one another")


# Feeds: names of signs
DOUBT = "Caf&eacute; talks &mdash; in Tartu &amp; Osh"
case("tt_html_names.rss", rss(it(1).replace(T1, DOUBT)), titles=["Café talks — in Tartu & Osh"], r=0)
case("tt_bare.rss", rss(it(1).replace(T1, "Fish & Chips, talks & tea in Tartu")), titles=["Fish & Chips, talks & tea in Tartu"], r=0)
case("tt_own_names.rss", rss(it(1).replace(T1, "Caf&eac; talks in Tartu"), decl='<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY eac "&#233;"><!ENTITY nbsp "&#160;">]>'), titles=["Café talks in Tartu"], r=0)
case("tt_list.rss", rss(it(1).replace(T1, DOUBT), decl='<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent">%HTMLlat1;]>'), titles=["Café talks — in Tartu & Osh"], r=0)
case("tt_names_in_names.rss", rss(it(1), decl='<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]>'), a=0, r=1, why="entit")
case("tt_marked.rss", rss(it(1, desc=f"<![CDATA[<p>AT&T &amp; Co: {X1}</p>]]>")), text=f"AT&T & Co: {X1}", r=0)
CODES = f'[gallery ids="1,2"]<p>{X1}</p>[vc_row el_class="x"]<p>{story_text(2)}</p>[/vc_row] [caption id="a" width="9"]<img src="a.jpg"/> A bridge near Osh.[/caption]'
case("tt_codes.json", json.dumps([{"title": T1, "date": DAY, "body": CODES}]), text=story_text(2), notext=["[gallery", "[vc_row", "[/vc_row", "[caption"], cap="A bridge near Osh.", r=0)

# Exports
case("tt_roles.json", json.dumps({"standard": {"version": "2.1"}, "firstcreated": DAY, "headlines": [{"role": "short", "value": "Talks"}, {"role": "main", "value": T1}], "bodies": [{"role": "main", "value": f"<p>{X1}</p>"}], "associations": [{"headlines": [{"value": "A bridge"}]}]}), **ONE)
case("tt_hits.json", json.dumps({"hits": {"hits": [{"_source": {"title": T1, "content": X1, "@timestamp": f"{DAY}T01:00:00Z"}}]}}), **ONE)
case("tt_links.json", json.dumps({"stories": [{"title": T1, "body": X1, "published_at": DAY, "links": {"permalink": "https://p.org/1"}}]}), url="https://p.org/1", **ONE)
case("tt_blocks.json", json.dumps({"data": {"article": {"headline": {"default": T1}, "publishedDate": DAY, "body": {"blocks": [{"type": "P", "html": X1}, {"type": "P", "html": story_text(2)}]}}}}), **ONE)
case("tt_elements.json", json.dumps({"headlines": {"basic": T1}, "first_publish_date": DAY, "description": {"basic": "Short."}, "content_elements": [{"type": "text", "content": X1}, {"type": "image", "caption": "x"}]}), **ONE)
case("tt_t.json", json.dumps({"feed": {"entry": [{"title": {"$t": T1}, "content": {"$t": X1}, "published": {"$t": DAY}}]}}), **ONE)
case("tt_gkg.tsv", "GKGRECORDID\tDATE\tSourceCommonName\tDocumentIdentifier\n20240508101500-1\t20240508101500\tp.org\thttps://p.org/1\n", a=1, date=DAY, url="https://p.org/1", r=0)
TEI = '<TEI><teiHeader><fileDesc><titleStmt><title>{t}</title></titleStmt><publicationStmt><date>{d}</date></publicationStmt></fileDesc><profileDesc><creation><date type="download">2025-11-11</date></creation></profileDesc></teiHeader><text><body><p>{x}</p></body></text></TEI>'
case("tt_tei.xml", TEI.format(t=T1, d=DAY, x=X1), **ONE)

# Pages
case("tt_window.html", page(FIRST, f'<div class="cc-window"><p>My i nasi partnerzy używamy plików cookie, aby personalizować treści. Zaakceptuj wszystko</p></div><h1>{FIRST}</h1><p>{DAY}</p>{P}'), notext="plików", **{**BOTH, "titles": [FIRST]})
case("tt_listen.html", page(FIRST, f"<h1>{FIRST}</h1><p>{DAY}</p><p>Listen to this article · 4:12 min</p>{P}"), notext="Listen", **{**BOTH, "titles": [FIRST]})
case("tt_site.html", page(FIRST, f"<div>COURIER</div><h2>{FIRST}</h2><p>{DAY}</p>{P}", f'<meta property="og:title" content="{FIRST} | Courier">'), **{**BOTH, "titles": [FIRST]})
for n, ask in enumerate(("www.p.example needs to review the security of your connection before proceeding.", "www.p.example muss die Sicherheit Ihrer Verbindung überprüfen, bevor Sie fortfahren können.")):
    case(f"tt_secure_{n}.html", page("Just a moment...", f"<h1>www.p.example</h1><p>{ask}</p>"), a=0, r=1)
