# ruff: noqa: E501
"""Exports as services, programs and people give them: tables, JSON of many shapes, feeds, boxes."""

# fmt: off
from __future__ import annotations

import gzip
import io
import json
import zipfile

import pyarrow as pa
import pyarrow.parquet as pq
from odd_cases import DAY, case, headline, story_text

T = [headline(n) for n in (1, 2, 3)]
B = [story_text(n) for n in (1, 2, 3)]
THREE: dict[str, object] = {"a": 3, "r": 0, "titles": T, "texts": B, "dates": [DAY] * 3}


def shape(name: str, content: object, **more: object) -> None:
    case(f"es_{name}", content, **{**THREE, **more})


def rows(**names: str) -> list[dict[str, object]]:
    """Three articles under the given names of fields."""
    title, text, date = (
        names.get("title", "title"),
        names.get("text", "text"),
        names.get("date", "date"),
    )
    return [{title: T[n], text: B[n], date: DAY} for n in range(3)]


# JSON of services
shape('hits.json', json.dumps({'took': 3, 'hits': {'total': {'value': 3}, 'hits': [{'_index': 'n', '_id': str(n), '_score': 1.0, '_source': row} for n, row in enumerate(rows())]}}))
shape("data_articles.json", json.dumps({"data": {"articles": rows()}, "meta": {"page": 1}}))
shape('graphql.json', json.dumps({'data': {'allArticles': {'pageInfo': {'hasNextPage': False}, 'edges': [{'cursor': 'x', 'node': row} for row in rows(text='bodyText', date='publishedAt')]}}}))
shape('guardian.json', json.dumps({'response': {'status': 'ok', 'results': [{'id': 'w', 'type': 'article', 'sectionName': 'World', 'webPublicationDate': f'{DAY}T16:41:00Z', 'webTitle': T[n], 'webUrl': f'https://g.example/{n}', 'fields': {'bodyText': B[n], 'byline': 'Jane Roe'}} for n in range(3)]}}), author='Jane Roe')
shape('nyt.json', json.dumps({'response': {'docs': [{'web_url': f'https://n.example/{n}', 'abstract': 'Short.', 'lead_paragraph': B[n], 'headline': {'main': T[n], 'kicker': None}, 'pub_date': f'{DAY}T16:41:00+0000', 'byline': {'original': 'By Jane Roe'}} for n in range(3)]}}))
shape('newsapi.json', json.dumps({'status': 'ok', 'totalResults': 3, 'articles': [{'source': {'id': None, 'name': 'Delta Press'}, 'author': None, 'title': T[n], 'description': 'Short.', 'url': f'https://d.example/{n}', 'publishedAt': f'{DAY}T16:41:00Z', 'content': B[n]} for n in range(3)]}), outlet='Delta Press')
shape('eventregistry.json', json.dumps({'articles': {'results': [{'uri': str(n), 'lang': 'eng', 'dateTimePub': f'{DAY}T16:41:00Z', 'title': T[n], 'body': B[n], 'source': {'uri': 'd.example', 'title': 'Delta Press'}, 'url': f'https://d.example/{n}'} for n in range(3)]}}), outlet='Delta Press', lang='en')
shape('mediastack.json', json.dumps({'pagination': {'limit': 25}, 'data': [{'author': None, 'title': T[n], 'description': B[n], 'url': f'https://d.example/{n}', 'source': 'Delta Press', 'published_at': f'{DAY}T16:41:00+00:00'} for n in range(3)]}), outlet='Delta Press')
shape('gdelt_doc.json', json.dumps({'articles': [{'url': f'https://d.example/{n}', 'title': T[n], 'seendate': '20240508T164100Z', 'domain': 'd.example', 'language': 'English', 'sourcecountry': 'United States'} for n in range(3)]}), texts=[], dates=[DAY] * 3)
shape('cdx.jsonl', ''.join(json.dumps({'urlkey': 'com,p)/', 'timestamp': '20240508164100', 'url': f'https://p.example/{n}', 'mime': 'text/html', 'status': '200', 'filename': 'crawl-data/a.warc.gz', 'offset': '1', 'length': '2'}) + '\n' for n in range(3)), a=0, r=1, titles=[], texts=[], dates=[])
shape('mediacloud.csv', 'id,publish_date,title,url,language,media_name,media_url,indexed_date\n' + ''.join(f'{n},{DAY},{T[n]},https://d.example/{n},en,d.example,d.example,2024-06-01\n'.replace(T[n], f'"{T[n]}"') for n in range(3)), texts=[])
shape("odata.json", json.dumps({"@odata.context": "x", "value": rows()}))
shape("columnar.json", json.dumps({"title": T, "text": B, "date": [DAY] * 3}))
shape('pandas_index.json', json.dumps({'title': dict(zip('012', T, strict=True)), 'text': dict(zip('012', B, strict=True)), 'date': dict.fromkeys('012', DAY)}))
shape('pandas_split.json', json.dumps({'columns': ['title', 'text', 'date'], 'index': [0, 1, 2], 'data': [[T[n], B[n], DAY] for n in range(3)]}))
shape('pandas_table.json', json.dumps({'schema': {'fields': [{'name': 'title', 'type': 'string'}]}, 'data': rows()}))
shape("by_id.json", json.dumps({f"a{n}": row for n, row in enumerate(rows())}))
shape("by_day.json", json.dumps({DAY: [{k: v for k, v in row.items()} for row in rows()]}))
shape("concatenated.json", "".join(json.dumps(row, indent=1) for row in rows()))
shape('nan.json', json.dumps([{**row, 'score': float('nan'), 'low': float('-inf')} for row in rows()]))
shape("commas.json", json.dumps(rows()).replace("}]", "},]"))
shape('comments.json', '// exported by hand\n' + json.dumps(rows(), indent=1).replace('"title"', '/* name */ "title"'))
shape("single_quotes.json", str(rows()))
shape("bom16.json", json.dumps(rows()).encode("utf-16"))
shape("callback.json", "callback(" + json.dumps(rows()) + ");")
shape('assigned.js', 'var articles = ' + json.dumps(rows()) + ';')
shape('broken_line.jsonl', ''.join((json.dumps(row) + '\n' + ('{"title": "cut' + '\n' if n == 1 else '') for n, row in enumerate(rows()))), r=1, where='line 3')
shape("seq.json", "".join("\x1e" + json.dumps(row) + "\n" for row in rows()))
shape("strings_in_jsonl.jsonl", "".join(json.dumps(json.dumps(row)) + "\n" for row in rows()))
shape("cut.json", json.dumps(rows())[:-60], a=2, r=1, titles=T[:2], texts=B[:2], dates=[DAY] * 2)
# Tables
HEAD = "title,text,date\n"
LINES = "".join(f'"{T[n]}","{B[n]}",{DAY}\n' for n in range(3))
shape("bom.csv", ("\ufeff" + HEAD + LINES).encode())
shape('utf16.csv', (HEAD + LINES).replace('",', '"\t').replace('title,text,date', 'title\ttext\tdate').encode('utf-16'))
shape('sep_line.csv', 'sep=;\n' + (HEAD + LINES).replace('",', '";').replace('title,text,date', 'title;text;date'))
shape("preamble.csv", "Export of 8 May 2024\nQuery: border\n\n" + HEAD + LINES)
shape("footer.csv", HEAD + LINES + "\nTotal,3,\n", a=3, r=None, maxr=1)
shape('german.csv', 'Titel;Text;Datum\n' + ''.join(f'"{T[n]}";"{B[n]}";08.05.2024\n' for n in range(3)))
shape('russian.csv', ('Заголовок;Текст;Дата\n' + ''.join(f'"{T[n]}";"{B[n]}";08.05.2024\n' for n in range(3))).encode('cp1251'))
shape('chinese.csv', ('标题,正文,日期\n' + ''.join(f'"{T[n]}","{B[n]}",2024年5月8日\n' for n in range(3))).encode('gb18030'))
shape('twice.csv', 'title,title,text,date\n' + ''.join(f'"{T[n]}","{T[n]}","{B[n]}",{DAY}\n' for n in range(3)))
shape('newlines.csv', HEAD + LINES.replace('year. They', 'year.\r\n\r\nThey'), texts=['They spoke with reporters'])
shape("nul.csv", (HEAD + LINES).replace("border", "bor\x00der"))
shape("formula.csv", (HEAD + LINES).replace('"Ministers', '"=HYPERLINK(1)&Ministers'), titles=None)
shape("ragged.csv", HEAD + LINES + f'"{headline(4)}"\n', a=3, r=1)
shape("pipe.txt", "title|text|date\n" + "".join(f"{T[n]}|{B[n]}|{DAY}\n" for n in range(3)))
shape('urls_only.csv', 'url\n' + ''.join(f'https://p.example/{n}\n' for n in range(3)), a=0, r=None, titles=[], texts=[], dates=[])


def workbook() -> bytes:
    """Sheets as bytes, made by hand: one with articles, one with a legend."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as box:
        box.writestr(
            "[Content_Types].xml",
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        )
        box.writestr(
            "xl/workbook.xml",
            '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Articles" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        box.writestr(
            "xl/_rels/workbook.xml.rels",
            '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        cells = [["title", "text", "date"], *[[T[n], B[n], DAY] for n in range(3)]]
        table = "".join(
            "<row>"
            + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row)
            + "</row>"
            for row in cells
        )
        box.writestr(
            "xl/worksheets/sheet1.xml",
            f'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{table}</sheetData></worksheet>',
        )
    return made.getvalue()


shape("book.xlsx", workbook)
shape("book_as_csv.csv", workbook)


def stored(table: pa.Table, **options: object) -> bytes:
    made = io.BytesIO()
    pq.write_table(table, made, **options)
    return made.getvalue()


FLAT = pa.Table.from_pylist(rows())
shape('nested.parquet', lambda: stored(pa.Table.from_pylist([{'article': {'headline': T[n], 'body': B[n]}, 'published': DAY} for n in range(3)])))
shape('dictionary.parquet', lambda: stored(pa.table({'title': pa.array(T).dictionary_encode(), 'text': B, 'date': pa.array([1715186460000000000] * 3, pa.timestamp('ns', 'UTC'))})))
shape('empty_groups.parquet', lambda: stored(pa.concat_tables([FLAT.slice(0, 0), FLAT]), row_group_size=1))
shape("no_rows.parquet", lambda: stored(FLAT.slice(0, 0)), a=0, r=1, titles=[], texts=[], dates=[])
shape("cut.parquet", lambda: stored(FLAT)[:-40], a=0, r=1, titles=[], texts=[], dates=[])
shape('lists.parquet', lambda: stored(pa.Table.from_pylist([{'title': T[n], 'paragraphs': [B[n][:60], B[n][60:]], 'date': DAY} for n in range(3)])), texts=[])
shape('large.parquet', lambda: stored(FLAT.cast(pa.schema([(name, pa.large_string()) for name in FLAT.column_names])), compression='brotli'))


def arrow(stream: bool) -> bytes:
    made = io.BytesIO()
    with (pa.ipc.new_stream if stream else pa.ipc.new_file)(made, FLAT.schema) as writer:
        writer.write_table(FLAT)
    return made.getvalue()


shape("stream.arrow", lambda: arrow(True))
shape("file.arrow", lambda: arrow(False))
shape("stream.feather", lambda: arrow(True))
shape("file_named.parquet", lambda: arrow(False))
# Feeds
ITEMS = "".join(
    f"<item><title>{T[n]}</title><link>https://d.example/{n}</link><pubDate>Wed, 08 May 2024 16:41:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>{B[n]}</p>]]></content:encoded></item>"
    for n in range(3)
)
shape('full.rss', f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Delta</title>{ITEMS}</channel></rss>')
ENTRIES = "".join(
    f'<entry><title type="html">{T[n]}</title><id>urn:{n}</id><published>{DAY}T16:41:00Z</published><updated>2024-05-10T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{B[n]}</p></div></content></entry>'
    for n in range(3)
)
shape('xhtml.atom', f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Delta</title>{ENTRIES}</feed>')
shape('feed.json', json.dumps({'version': 'https://jsonfeed.org/version/1.1', 'title': 'Delta', 'items': [{'id': str(n), 'url': f'https://d.example/{n}', 'title': T[n], 'content_html': f'<p>{B[n]}</p>', 'date_published': f'{DAY}T16:41:00Z'} for n in range(3)]}))
shape('rdf.xml', '<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/>' + ''.join(f'<item><title>{T[n]}</title><description>{B[n]}</description><dc:date>{DAY}</dc:date></item>' for n in range(3)) + '</rdf:RDF>')
shape('sitemap.xml', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://d.example/1</loc><lastmod>2024-05-08</lastmod></url></urlset>', a=0, r=1, titles=[], texts=[], dates=[])
shape('opml.opml', '<?xml version="1.0"?><opml version="2.0"><body><outline text="Delta" xmlUrl="https://d.example/feed"/></body></opml>', a=0, r=1, titles=[], texts=[], dates=[])
# Papers that hold no text, or hold it in their own way
shape('scan.pdf', b'%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF', a=0, r=1, titles=[], texts=[], dates=[])
shape('old.doc', b'\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + bytes(3000), a=0, r=1, titles=[], texts=[], dates=[])
shape('letter.rtf', '{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Arial;}}\\f0 ' + T[0] + '\\par May 8, 2024\\par ' + '\\par '.join(B) + '}', a=1, titles=T[:1], dates=[DAY])
shape("book.epub", lambda: epub(), a=None, titles=None, dates=["None"], r=None, texts=B[:1])
shape('mail.eml', f'From: desk@d.example\nTo: a@b.example\nSubject: {T[0]}\nDate: Wed, 08 May 2024 16:41:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n' + '\n\n'.join(B) + '\n', a=1, titles=T[:1], dates=[DAY])
shape('alternative.eml', f"Subject: =?utf-8?q?{T[0].replace(' ', '_').replace(',', '=2C')}?=\nDate: Wed, 08 May 2024 16:41:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n{B[0]}\n\n{B[1]}\n\n{B[2]}\n--x\nContent-Type: text/html\n\n<p>{B[0]}</p><p>{B[1]}</p><p>{B[2]}</p>\n--x--\n", a=1, titles=T[:1], dates=[DAY])


def epub() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as box:
        box.writestr("mimetype", "application/epub+zip")
        box.writestr(
            "OEBPS/a.xhtml",
            f"<html><head><title>{T[0]}</title></head><body><h1>{T[0]}</h1><p>{B[0]}</p></body></html>",
        )
    return made.getvalue()


# Web archives
def warc(extra: bytes = b"", cut: int = 0) -> bytes:
    made = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n" + extra
    for n in range(3):
        body = f"<html><head><title>{T[n]}</title><meta property='article:published_time' content='{DAY}'></head><body><h1>{T[n]}</h1><p>{B[n]}</p></body></html>".encode()
        block = (
            b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
            + f"{len(body):x}\r\n".encode()
            + body
            + b"\r\n0\r\n\r\n"
        )
        made += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://d.example/{n}\r\nWARC-Date: 2024-05-10T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n".encode()
            + block
            + b"\r\n\r\n"
        )
    return made[: len(made) - cut] if cut else made


REVISIT = b"WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Target-URI: https://d.example/9\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
shape("plain.warc", warc)
shape("revisit.warc.gz", lambda: gzip.compress(warc(REVISIT)), r=None, maxr=1)
shape("cut.warc", lambda: warc(cut=300), a=2, r=None, titles=T[:2], texts=B[:2], dates=[DAY] * 2)
