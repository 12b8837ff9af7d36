# fmt: off
# ruff: noqa: E501
"""A ninth draw: tables and exports of tools, near those of the eighth and of new kinds."""

from __future__ import annotations

from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, rows, story_text

THREE = [headline(n) for n in (1, 2, 3)]
TWO = {"titles": THREE[:2], "date": DAY, "text": "on day 2", "r": 0}
made = [{"id": n, "title": headline(n), "content": story_text(n), "date": f"{DAY} 16:41:00"} for n in (1, 2)]
cells = [[one["title"], one["content"], DAY] for one in made]
NAMES = ["title", "text", "date"]


def lines(head: str, form: str, count: int = 3) -> str:
    """A table whose rows are made after a form with {t}, {x} and {n}."""
    return "\n".join([head, *(form.format(t=headline(n), x=story_text(n), n=n) for n in range(1, count + 1))]) + "\n"


SHEET = "<?xml version='1.0'?><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{}</sheetData></worksheet>"


def xlsx(table: list[list[str]]) -> bytes:
    body = "".join(f"<row r='{r}'>" + "".join(f"<c r='{chr(65 + c)}{r}' t='inlineStr'><is><t>{cell}</t></is></c>" for c, cell in enumerate(row) if cell) + "</row>" for r, row in enumerate(table, 1))
    return zipb({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>",
                 "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>", "xl/worksheets/sheet1.xml": SHEET.format(body)})


case("en_units.xlsx", xlsx([["Title", "Text", "Date"], ["string", "string", "yyyy-mm-dd"], *cells]), titles=THREE[:2], date=DAY, maxr=1)
case("en_footer.xlsx", xlsx([["Title", "Text", "Date"], *cells, ["Total: 2 articles", "", ""], ["", "", ""], ["Exported on 1 June 2024", "", ""]]), titles=THREE[:2], date=DAY, maxr=2)
case("en_control_escapes.xlsx", xlsx([["Title", "Text", "Date"], [headline(1), story_text(1) + "_x000D_\n" + story_text(2), DAY]]), titles=THREE[:1], date=DAY, notext="_x000D_", r=0)
case("en_footer_second.csv", rows() + ",Total rows: 3,\n", titles=THREE, date=DAY, maxr=1)
case("en_sql_kinds.csv", rows().replace("title,text,date\n", "title,text,date\nVARCHAR(255),TEXT,TIMESTAMP\n"), titles=THREE, date=DAY, maxr=1)
case("en_double_colon.txt", lines("title::text::date", "{t}::{x}::2024-05-08"), titles=THREE, date=DAY, r=0)
case("en_tilde_pipe.csv", lines("title~|~text~|~date", "{t}~|~{x}~|~2024-05-08"), titles=THREE, date=DAY, r=0)
case("en_pipe_blank.csv", lines("title | text | date", "{t} | {x} | 2024-05-08"), titles=THREE, date=DAY, r=0)
case("en_not_sign.csv", lines("title¬text¬date", "{t}¬{x}¬2024-05-08"), titles=THREE, date=DAY, r=0)
case("en_empty_date_first.csv", lines("title,text,date,pubdate", '"{t}","{x}",,2024-05-08'), titles=THREE, date=DAY, r=0)
case("en_na_date_first.csv", lines("title,text,date,published_at", '"{t}","{x}",N/A,2024-05-08T16:41:00Z'), titles=THREE, date=DAY, r=0)
case("en_weekday_first.csv", lines("title,text,Date,Published Date", '"{t}","{x}",Wednesday,08/05/2024'.replace("08/05", "05/08")), titles=THREE, date=DAY, r=0, a=3)
case("en_clock_beside.csv", lines("title,text,time,date", '"{t}","{x}",16:41,2024-05-08'), titles=THREE, date=DAY, r=0)
case("en_day_month_year.csv", lines("Headline,Body,Day,Month,Year", '"{t}","{x}",8,5,2024'), titles=THREE, date=DAY, r=0)
case("en_headline_of_sum.csv", 'title,text,date\n"Total recall of beef ordered",,2024-05-08\n"Created in 1949, the alliance turns 75",,2024-05-08\n"Source of the Nile runs dry",,2024-05-08\n', a=3, date=DAY, r=0)
case("en_headline_alone.csv", "id,title,text,date\n,Count 12 of the indictment is dropped,,\n,Copyright row splits studios,,\n", a=2, r=0)
case("en_acled.csv", lines("event_id_cnty,event_date,year,disorder_type,event_type,actor1,actor2,country,location,source,notes,fatalities,timestamp", 'ARM{n},08 May 2024,2024,Political violence,Battles,"Military Forces of Armenia (2018-)",,Armenia,Yerevan,"Delta Courier","On 8 May 2024, soldiers fired near the border (coded {n}). Nobody was hurt, the ministry said, and the road was open again by noon.",0,1715186460'), date=DAY, a=3, r=0, text="soldiers fired near the border")
case("en_icews.tab", lines("Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity", "{n}\t2024-05-08\tArmenia\tArmenia\tMake statement\t010\t0\tGeorgia\tGeorgia\t123{n}\t1\tDelta Courier\tYerevan"), maxr=3)
case("en_index_unnamed.csv", lines("Unnamed: 0,Unnamed: 0.1,title,content,published", '{n},{n},"{t}","{x}",2024-05-08 00:00:00+00:00'), titles=THREE, date=DAY, r=0)
case("en_all_the_news.csv", lines("date,year,month,day,author,title,article,url,section,publication", '2024-05-08 00:00:00,2024,5.0,8,Jane Roe,"{t}","{x}",https://delta.example/{n},World,Delta Courier'), titles=THREE, date=DAY, r=0, outlet="Delta Courier")
case("en_wayback_html.csv", lines("timestamp,original,text,title", '20240508164100,https://delta.example/{n},"{x}","{t}"'), titles=THREE, date=DAY, r=0)

# JSON as tools put tables into it
case("ej_table_schema.json", dumps({"schema": {"fields": [{"name": "index", "type": "integer"}, {"name": "title", "type": "string"}], "primaryKey": ["index"], "pandas_version": "1.4.0"}, "data": [{"index": n, **one} for n, one in enumerate(made)]}), **TWO)
case("ej_index.json", dumps({str(n): one for n, one in enumerate(made)}), **TWO)
case("ej_polars.json", dumps({"columns": [{"name": name, "datatype": "Utf8", "bit_settings": "", "values": [row[n] for row in cells]} for n, name in enumerate(NAMES)]}), **TWO)
case("ej_datasette.json", dumps({"database": "cms", "table": "posts", "columns": NAMES, "rows": cells, "truncated": False}), **TWO)
case("ej_clickhouse.json", dumps({"meta": [{"name": name, "type": "String"} for name in NAMES], "data": cells, "rows": 2, "statistics": {"elapsed": 0.01}}), **TWO)
case("ej_clickhouse_objects.json", dumps({"meta": [{"name": name, "type": "String"} for name in NAMES], "data": made, "rows": 2}), **TWO)
case("ej_elastic_sql.json", dumps({"columns": [{"name": name, "type": "text"} for name in NAMES], "rows": cells, "cursor": "x"}), **TWO)
case("ej_redash.json", dumps({"query_result": {"id": 1, "query": "SELECT 1", "data": {"columns": [{"name": name, "type": "string", "friendly_name": name} for name in NAMES], "rows": made}, "retrieved_at": "2025-01-02T10:00:00Z"}}), **TWO)
case("ej_sql_developer.json", dumps({"results": [{"columns": [{"name": "TITLE", "type": "VARCHAR2"}], "items": made}]}), **TWO)
case("ej_dbeaver.json", dumps({"SELECT * FROM posts": made}), **TWO)
case("ej_qdrant.json", dumps({"result": {"points": [{"id": n, "payload": one, "vector": None} for n, one in enumerate(made)], "next_page_offset": None}, "status": "ok", "time": 0.1}), **TWO)
case("ej_pinecone.json", dumps({"vectors": [{"id": str(n), "values": [0.1, 0.2], "metadata": one} for n, one in enumerate(made)], "namespace": ""}), **TWO)
case("ej_chroma.json", dumps({"ids": ["a", "b"], "embeddings": None, "documents": [one["content"] for one in made], "metadatas": [{"title": one["title"], "date": DAY} for one in made]}), a=2, date=DAY, text="on day 2", r=0)
case("ej_hub_rows.json", dumps({"features": [{"feature_idx": 0, "name": "title", "type": {"dtype": "string", "_type": "Value"}}], "rows": [{"row_idx": n, "row": one, "truncated_cells": []} for n, one in enumerate(made)], "num_rows_total": 2}), **TWO)
case("ej_label_studio.json", dumps([{"id": n, "data": {"title": one["title"], "text": one["content"], "date": DAY}, "annotations": [], "created_at": "2025-01-02T10:00:00Z"} for n, one in enumerate(made)]), **TWO)
case("ej_prodigy.jsonl", "\n".join(dumps({"text": one["content"], "meta": {"source": "Delta Courier", "date": DAY, "title": one["title"]}, "_input_hash": 1}) for one in made), a=2, date=DAY, text="on day 2", r=0)
case("ej_oscar.jsonl", "\n".join(dumps({"content": one["content"], "warc_headers": {"warc-target-uri": f"https://delta.example/2024/05/08/{one['id']}", "warc-date": "2024-06-01T00:00:00Z"}, "metadata": {"identification": {"label": "en"}}}) for one in made), a=2, date=DAY, text="on day 2", r=0)
case("ej_c4.jsonl", "\n".join(dumps({"text": f"{one['title']}\n{one['content']}", "timestamp": "2024-05-08T16:41:00Z", "url": f"https://delta.example/{one['id']}"}) for one in made), a=2, date=DAY, text="on day 2", r=0)
case("ej_gdelt_doc.json", dumps({"articles": [{"url": f"https://delta.example/{n}", "url_mobile": "", "title": headline(n), "seendate": "20240508T164500Z", "socialimage": "", "domain": "delta.example", "language": "English", "sourcecountry": "Armenia"} for n in (1, 2)]}), a=2, date=DAY, r=0)
case("ej_escaped_ends.jsonl", "\n".join(dumps({**one, "content": f"{story_text(1)}\\n\\n{one['content']}"}) for one in made), a=2, date=DAY, notext="\\n", r=0)
case("ej_weaviate.json", dumps({"data": {"Get": {"Article": [{"title": one["title"], "body": one["content"], "publicationDate": f"{DAY}T00:00:00Z", "_additional": {"id": "x"}} for one in made]}}}), **TWO)
case("ej_typesense.json", dumps({"facet_counts": [], "found": 2, "hits": [{"document": one, "highlights": [], "text_match": 1} for one in made], "page": 1}), **TWO)
case("ej_compass.json", dumps([{"_id": {"$oid": "663b"}, **one, "date": {"$date": "2024-05-08T16:41:00.000Z"}, "__v": 0} for one in made]), **TWO)
case("ej_select_json.txt", " [json]\n" + "-" * 60 + "\n" + "\n".join(" " + dumps(one) for one in made) + "\n\n(2 rows)\n", maxr=4)
case("ej_graph_api.json", dumps({"@odata.context": "x", "value": [{"id": "1", "receivedDateTime": "2024-05-08T16:41:00Z", "subject": headline(1), "body": {"contentType": "html", "content": f"<html><body><p>{story_text(1)}</p></body></html>"}, "from": {"emailAddress": {"name": "Delta Courier", "address": "a@delta.example"}}}]}), titles=THREE[:1], date=DAY, text="on day 1", r=0)

# XML as tools write tables
case("ex_sql_developer.xml", "<?xml version='1.0' encoding='UTF8' ?>\n<RESULTS>" + "".join(f"<ROW><COLUMN NAME=\"TITLE\"><![CDATA[{one['title']}]]></COLUMN><COLUMN NAME=\"CONTENT\"><![CDATA[{one['content']}]]></COLUMN><COLUMN NAME=\"PUBLISHED_AT\"><![CDATA[08-MAY-24]]></COLUMN></ROW>" for one in made) + "</RESULTS>", **TWO)
case("ex_tei.xml", f"<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>{headline(1)}</title><author>Jane Roe</author></titleStmt><publicationStmt><publisher>Delta Courier</publisher><date when='2024-05-08'>8 May 2024</date></publicationStmt></fileDesc></teiHeader><text><body><div><head>{headline(1)}</head><p>{story_text(1)}</p><p>{story_text(2)}</p></div></body></text></TEI>", titles=THREE[:1], date=DAY, text="on day 2", r=0)
case("ex_heidi.xml", "<?xml version='1.0'?><table_data name='posts'>" + "".join(f"<row><field name='title'>{one['title']}</field><field name='body'>{one['content']}</field><field name='date'>{DAY}</field></row>" for one in made) + "</table_data>", **TWO)
case("ex_attributes_text.xml", "<corpus>" + "".join(f"<text id='{n}' title='{headline(n)}' date='2024-05-08' source='Delta Courier'>{story_text(n)}</text>" for n in (1, 2)) + "</corpus>", **TWO)
case("ex_doc_p.xml", "<corpus>" + "".join(f"<doc id='{n}' date='2024-05-08' title='{headline(n)}'><p>{story_text(n)}</p><p>{story_text(n + 1)}</p></doc>" for n in (1, 2)) + "</corpus>", a=2, date=DAY, text="on day 3")
