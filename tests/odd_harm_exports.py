# ruff: noqa: E501
"""Fifteen exports: databases of newspapers, services of news, crawls, messengers, libraries."""

from __future__ import annotations

import gzip
import json

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_harm import record

TWO = {"titles": TITLES[:2], "r": 0, "date": DAY}
ADDRESS = "https://p.example/news/{}-talks"


def nexis(number: int) -> str:
    return (
        f"\n\nPage {number} of 2\n\n{headline(number)}\n\nThe Paper\n\nMay 8, 2024 Wednesday\n\nCopyright 2024 The Paper Ltd. All Rights Reserved\n\n"
        f"Section: WORLD; Pg. A3\nLength: 412 words\nByline: Jane Roe\n\nBody\n\n{story_text(number)}\n\n{story_text(number + 4)}\n\n"
        "Classification\n\nLanguage: ENGLISH\nPublication-Type: Newspaper\nSubject: RAILWAYS (90%); BORDERS (78%)\nGeographic: YEREVAN, ARMENIA (92%)\nLoad-Date: May 9, 2024\n\nEnd of Document\n"
    )


KEPT = {
    **TWO,
    "outlet": "The Paper",
    "author": "Jane Roe",
    "texts": [story_text(1), story_text(6)],
    "notext": ["RAILWAYS", "Load-Date", "All Rights"],
}
case("hx_nexis.txt", nexis(1) + nexis(2), **KEPT)
case(
    "hx_nexis.rtf",
    "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}"
    + (nexis(1) + nexis(2)).replace("\n", "\\par\n")
    + "}",
    **KEPT,
)
case(
    "hx_nexis.html",
    "<html><head><title>Results</title></head><body>"
    + "".join(f"<p>{line}</p>" for line in (nexis(1) + nexis(2)).split("\n") if line)
    + "</body></html>",
    **KEPT,
)
FIELDS = "".join(
    f"SE    World\nHD    {headline(n)}\nBY    Jane Roe\nWC    412 words\nPD    8 May 2024\nET    04:41 PM\nSN    The Paper\nSC    PAPR\nLA    English\nCY    (c) 2024 The Paper\n\n"
    f"LP\n{story_text(n)}\n\nTD\n{story_text(n + 4)}\n\nNS    gdip : International Relations\nRE    arm : Armenia\nPUB   The Paper Ltd.\nAN    Document PAPR00002024050{n}ek58000b{n}\n\n"
    for n in (1, 2)
)  # fmt: skip
case(
    "hx_factiva.rtf",
    "{\\rtf1\\ansi " + FIELDS.replace("\n", "\\line\n") + "}",
    **{**KEPT, "notext": ["gdip", "PAPR0"]},
)
case("hx_factiva.csv", "HD,BY,WC,PD,ET,SN,SC,LA,LP,TD,NS,AN\n" + "".join(
     f'"{headline(n)}",Jane Roe,412 words,8 May 2024,16:41,The Paper,PAPR,English,"{story_text(n)}","{story_text(n + 4)}",gdip : International Relations,PAPR00002024050{n}\n' for n in (1, 2)),
     **{**KEPT, "lang": "en", "notext": ["gdip", "PAPR0"]})  # fmt: skip
case("hx_proquest.csv", "Title,Abstract,StoreId,ArticleType,Authors,companies,copyright,documentType,entryDate,issn,language,pubdate,pubtitle,year,DocumentURL,FullText\n" + "".join(
     f'"{headline(n)}",Short.,299{n},Newspapers,"Roe, Jane",,Copyright The Paper,News,2024-05-11,1234-5678,English,"May 8, 2024",The Paper,2024,https://www.proquest.com/docview/299{n},"{story_text(n)}"\n' for n in (1, 2)),
     **TWO, outlet="The Paper", author="Roe, Jane", text=story_text(2))  # fmt: skip
case("hx_europresse.html", "<html><head><title>Europresse</title></head><body>" + "".join(
     f'<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Papier, no. 12{n}</span></div><span class="DocHeader">Monde, mercredi 8 mai 2024 412 mots, p. 3</span>'
     f'<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">{headline(n)}</p></div><div class="docAuthors">Jane Roe</div></header>'
     f'<section><div class="docOcurrContainer"><p>{story_text(n)}</p><p>{story_text(n + 4)}</p></div></section><footer><span class="publiC-lblNodoc">news·20240508·PA·{n}</span><p>Tous droits réservés</p></footer></article>' for n in (1, 2)) + "</body></html>",
     **TWO, text=story_text(6), notext=["Tous droits", "news·"])  # fmt: skip
case("hx_gnews.json", json.dumps({"totalArticles": 2, "articles": [{"id": f"{n}" * 8, "title": headline(n), "description": "Short.", "content": story_text(n), "url": ADDRESS.format(n), "image": "https://p.example/1.jpg",
     "publishedAt": "2024-05-08T16:41:00Z", "lang": "en", "source": {"id": "x", "name": "The Paper", "url": "https://p.example"}} for n in (1, 2)]}), **TWO, outlet="The Paper", lang="en", text=story_text(1))  # fmt: skip
case("hx_takeout.json", json.dumps({"items": [{"title": headline(n), "published": 1715186460, "updated": 1715272860, "alternate": [{"href": ADDRESS.format(n), "type": "text/html"}],
     "content": {"direction": "ltr", "content": f"<p>{story_text(n)}</p>"}, "origin": {"streamId": "feed/https://p.example/rss", "title": "The Paper"}, "author": "Jane Roe"} for n in (1, 2)]}),
     **TWO, outlet="The Paper", author="Jane Roe", text=story_text(2), notext="<p>")  # fmt: skip
INFO = b"Content-Type: application/warc-fields\r\n\r\nsoftware: news-crawl\r\n"
HEAD = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-05-09T00:00:00Z\r\nContent-Type: application/warc-fields\r\n"
NOTE = HEAD + b"Content-Length: %d\r\n\r\n" % len(INFO) + INFO + b"\r\n\r\n"
case(
    "CC-NEWS-20240509000000-00042.warc.gz",
    gzip.compress(NOTE) + gzip.compress(record(1)) + gzip.compress(record(2)),
    titles=TITLES[:2],
    r=0,
    text="railway",
)
case("hx_telegram.json", json.dumps({"about": "Here is the content you requested", "chats": {"about": "x", "list": [{"name": "The Paper", "type": "public_channel", "id": 12, "messages": [
     {"id": 1, "type": "service", "date": "2024-05-07T00:00:00", "actor": "The Paper", "action": "create_channel"},
     *({"id": n + 1, "type": "message", "date": "2024-05-08T16:41:00", "date_unixtime": "1715186460", "from": "The Paper", "from_id": "channel12",
        "text": [{"type": "bold", "text": headline(n)}, "\n\n" + story_text(n) + " ", {"type": "text_link", "text": "More", "href": ADDRESS.format(n)}], "text_entities": []} for n in (1, 2))]}]}}),
     a=2, date=DAY, maxr=1, texts=[story_text(1), story_text(2)])  # fmt: skip
case("hx_tweets.js", "window.YTD.tweets.part0 = " + json.dumps([{"tweet": {"id_str": f"178{n}", "created_at": "Wed May 08 16:41:00 +0000 2024", "full_text": story_text(n), "lang": "en", "entities": {"hashtags": [], "urls": []}}} for n in (1, 2)]),
     a=2, r=0, date=DAY, lang="en", texts=[story_text(1), story_text(2)])  # fmt: skip
case("hx_zotero.csv", '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","Url","Abstract Note","Date","Date Added","Date Modified","Language","Notes"\n' + "".join(
     f'"AB{n}","newspaperArticle","2024","Roe, Jane","{headline(n)}","The Paper","","{ADDRESS.format(n)}","{story_text(n)}","2024-05-08","2024-06-01 10:00:00","2024-06-02 10:00:00","en",""\n' for n in (1, 2)),
     **TWO, outlet="The Paper", author="Roe, Jane")  # fmt: skip
case("hx_feedly.opml", '<?xml version="1.0" encoding="UTF-8"?><opml version="1.0"><head><title>Subscriptions in feedly</title></head><body><outline text="World" title="World">'
     '<outline type="rss" text="The Paper" title="The Paper" xmlUrl="https://p.example/rss" htmlUrl="https://p.example"/></outline></body></opml>', a=0, r=1, why="feeds")  # fmt: skip
SOLR = "".join(
    f'<doc><str name="id">{n}</str><arr name="title"><str>{headline(n)}</str></arr><str name="content">{story_text(n)}</str><date name="published_dt">2024-05-08T16:41:00Z</date><str name="url">{ADDRESS.format(n)}</str><long name="_version_">179</long></doc>'
    for n in (1, 2)
)  # fmt: skip
case(
    "hx_solr.xml",
    f'<?xml version="1.0" encoding="UTF-8"?><response><lst name="responseHeader"><int name="status">0</int></lst><result name="response" numFound="2" start="0">{SOLR}</result></response>',
    **TWO,
    texts=[story_text(1), story_text(2)],
)
