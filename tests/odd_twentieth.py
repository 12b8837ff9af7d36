# fmt: off
# ruff: noqa: E501
"""A twentieth draw: states of scripts in rows and calls, parsed corpora, texts that are beginnings."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_pieces import FIRST, ONE, P, X, Y


def shell(script: str) -> str:
    """A page without a text, as browsers fill it."""
    return f"<!doctype html><html><head><title>{FIRST}</title></head><body><div id=__next></div>{script}</body></html>"


flight = '5:["$","article",null,{"children":[["$","h1",null,{"children":' + dumps(FIRST) + '}],["$","time",null,{"dateTime":"2024-05-08T10:00:00Z","children":"May 8, 2024"}],["$","p",null,{"children":' + dumps(X) + '}],["$","p",null,{"children":' + dumps(Y) + "}]]}]\n"
flight2 = '7:{"article":' + dumps({"title": FIRST, "body": "<p>" + X + "</p><p>" + Y + "</p>", "publishedAt": "2024-05-08T10:00:00Z", "author": "Jane Roe"}) + "}\n"


def push(row: str) -> str:
    return "<script>self.__next_f.push([1," + dumps(row) + "])</script>"


case("n_flight_data.html", shell("<script>(self.__next_f=self.__next_f||[]).push([0])</script>" + push('1:"$Sreact.fragment"\n2:I[123,["1","static/chunks/a.js"],"default"]\n') + push(flight2)), **ONE)
k = len(flight2) // 2
case("n_flight_split.html", shell("<script>(self.__next_f=self.__next_f||[]).push([0])</script>" + push(flight2[:k]) + push(flight2[k:])), **ONE)
case("n_flight_text_row.html", shell(push('7:{"article":' + dumps({"title": FIRST, "body": "$8", "publishedAt": "$D2024-05-08T10:00:00.000Z"}) + "}}\n8:T{:x},".format(len(("<p>" + X + "</p><p>" + Y + "</p>").encode()))) + push("<p>" + X + "</p><p>" + Y + "</p>")), **ONE)
case("n_flight_elements.html", shell(push(flight)), **ONE)
case(
    "n_nuxt_function.html",
    shell('<script>window.__NUXT__=(function(a,b,c,d){return {layout:"default",data:[{article:{title:a,body:b,published_at:c,author:d,id:12}}],fetch:{},error:null,serverRendered:true,routePath:"\\u002Fnews"}}(' + ",".join(map(dumps, (FIRST, X + "\n\n" + Y, "2024-05-08T10:00:00Z", "Jane Roe"))) + "));</script>"),
    **ONE,
)
case("n_nuxt_function_part.html", shell('<script>window.__NUXT__=(function(a,b,c){b.name="x";return {data:[{article:{title:' + dumps(FIRST) + ",content:" + dumps(f"<p>{X}</p><p>{Y}</p>") + ',date:"2024-05-08T10:00:00Z",image:a,cat:b,hot:c,n:-1}}]}}(null,{},false))</script>'), **ONE)
case(
    "n_conllu.conllu",
    "".join(f"# newdoc id = d{n}\n# title = {headline(n)}\n# date = 2024-05-08\n# sent_id = d{n}-1\n# text = {story_text(n)}\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n2\tministers\tminister\tNOUN\tNNS\t_\t0\troot\t_\t_\n\n" for n in (1, 2)),
    titles=[headline(1), headline(2)],
    texts=["on day 1", "on day 2"],
    date=DAY,
    r=0,
)
case(
    "n_conllu_2.conllu",
    "".join(f"# newdoc\n# newdoc_id = d{n}\n# newdoc title = {headline(n)}\n# newdoc date = 2024-05-08\n# sent_id = d{n}-1\n# text = {story_text(n)}\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n\n# sent_id = d{n}-2\n# text = They left for home.\n1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n\n" for n in (1, 2)),
    titles=[headline(1), headline(2)],
    texts=["on day 1", "on day 2", "left for home"],
    date=DAY,
    r=0,
)
case(
    "n_conllu_words.txt",
    "".join(f"# newdoc id = d{n}\n# meta::title = {headline(n)}\n# meta::date = 2024-05-08\n# sent_id = d{n}-1\n" + "".join(f"{i}\t{w}\t{w}\tX\t_\t_\t0\tdep\t_\t_\n" for i, w in enumerate(story_text(n).replace(".", "").split(), 1)) + "\n" for n in (1, 2)),
    titles=[headline(1), headline(2)],
    texts=["on day 1", "on day 2"],
    date=DAY,
    r=0,
)
case(
    "n_tei.xml",
    "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>"
    + FIRST
    + "</title><author>Jane Roe</author></titleStmt><publicationStmt><publisher>Delta Courier</publisher><date when='2024-05-08'>8 May 2024</date></publicationStmt><sourceDesc><p>web</p></sourceDesc></fileDesc></teiHeader><text><body>"
    + P
    + "</body></text></TEI>",
    **ONE,
)
case(
    "n_tei_empty_date.xml",
    "<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>"
    + FIRST
    + "</title></titleStmt><publicationStmt><date when='2024-05-08'/></publicationStmt></fileDesc><revisionDesc><change when='2025-01-01'>x</change></revisionDesc></teiHeader><text><body><div>"
    + P
    + "</div></body></text></TEI>",
    **ONE,
)
case(
    "n_tei_corpus.xml",
    "<?xml version='1.0'?><teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>Corpus</title></titleStmt><publicationStmt><date when='2025-01-01'/></publicationStmt></fileDesc></teiHeader>"
    + "".join(f"<TEI><teiHeader><fileDesc><titleStmt><title>{headline(n)}</title></titleStmt><publicationStmt><date when='2024-05-08'/></publicationStmt></fileDesc></teiHeader><text><body><p>{story_text(n)}</p></body></text></TEI>" for n in (1, 2))
    + "</teiCorpus>",
    titles=[headline(1), headline(2)],
    texts=["on day 1", "on day 2"],
    date=DAY,
    r=0,
)


def wet(n, uri):
    b = (headline(n) + "\n" + "Home\nNews\n" + story_text(n) + "\n" + story_text(n + 10) + "\n").encode()
    return f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-05-08T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{n}>\r\nContent-Type: text/plain\r\nContent-Length: {len(b)}\r\n\r\n".encode() + b + b"\r\n\r\n"


case("n_wet.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2024-05-08T10:00:00Z\r\nContent-Type: application/warc-fields\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n" + wet(1, "https://delta.example/a1") + wet(2, "https://delta.example/a2"), titles=[headline(1), headline(2)], r=0)
case(
    "n_newsapi.json",
    dumps(
        {
            "status": "ok",
            "totalResults": 2,
            "articles": [{"source": {"id": None, "name": "Delta Courier"}, "author": None, "title": f"{headline(n)} - Delta Courier", "description": "Short.", "url": f"https://delta.example/{n}", "publishedAt": "2024-05-08T10:00:00Z", "content": story_text(n)[:200] + "… [+1234 chars]"} for n in (1, 2)],
        }
    ),
    a=2,
    date=DAY,
    outlet="Delta Courier",
    notext="+1234 chars",
    r=0,
    note="partial",
)
case("n_cr_lf.csv", "title,text,date\n" + "".join(f'"{headline(n)}","{story_text(n)}\rMore \rlines.",2024-05-08\n' for n in (1, 2, 3)), titles=TITLES, date=DAY, r=0)
case("n_cr_bare_crlf.csv", "title;text;date\r\n" + "".join(f"{headline(n)};{story_text(n)}\rMore lines.;2024-05-08\r\n" for n in (1, 2, 3)), titles=TITLES, date=DAY, r=0)
case(
    "n_nuxt3.html",
    shell(
        '<script type="application/json" id="__NUXT_DATA__" data-ssr="true">'
        + dumps([["ShallowReactive", 1], {"data": 2, "state": 9}, ["ShallowReactive", 3], {"article-1": 4}, {"title": 5, "body": 6, "publishedAt": 7, "author": 8}, FIRST, f"<p>{X}</p><p>{Y}</p>", ["Date", "2024-05-08T10:00:00.000Z"], "Jane Roe", ["Reactive", 10], {}])
        + "</script>"
    ),
    **ONE,
)
case("n_devalue_loop.html", shell('<script type="application/json">' + dumps([{"a": 1}, {"title": 2, "body": 3, "again": 1, "list": 4}, FIRST, f"<p>{X}</p><p>{Y}</p>", [1, 1, 1, 4, 4]]) + "</script>"), titles=[FIRST], texts=["on day 1", "on day 2"], r=0)
case("n_flight_harm.html", shell("<script>" + 'self.__next_f.push([1,"' * 20000 + "</script>" + push("1:Tffffffff,abc") + push("9:" + "[" * 20000) + push("\n7:" + dumps(["$", "p", None, {}]))), a=0, r=1)
case("n_nuxt_harm.html", shell("<script>window.__NUXT__=(function(a){return " + "{a:" * 30000 + "</script><script>window.__NUXT__=(function(" + "a," * 9000 + "b){return {x:b}}(1,</script>"), a=0, r=1)
case("n_conllu_note.md", "# text = this is what the note says\n\n" + X + "\n\n" + Y + "\n", a=1, r=0)
case("n_conllu_note2.txt", "# newdoc\n\nThis is a note of mine.\n\n" + X + "\n\n" + Y + "\n", a=1, r=0, text="on day 1")
case(
    "n_conllu_mwt.conllu",
    "# newdoc id = d1\n# title = "
    + FIRST
    + "\n# date = 2024-05-08\n# sent_id = 1\n1-2\tvámonos\t_\t_\t_\t_\t_\t_\t_\t_\n1\tvamos\tir\tVERB\t_\t_\t0\troot\t_\t_\n2\tnos\tnosotros\tPRON\t_\t_\t1\tobj\t_\t_\n3\tal\ta\tX\t_\t_\t0\t_\t_\tSpaceAfter=No\n4\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_\n4.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n\n",
    titles=[FIRST],
    text="vámonos al.",
    date=DAY,
    r=0,
)
