# ruff: noqa: E501
"""A fourth draw: what services and data sets of news hold, and tables of media monitors."""

from __future__ import annotations

import io

import zstandard
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

FIRST = headline(1)
SECONDS = 1715186460  # 2024-05-08 16:41 UTC
WHEN = "2024-05-08T16:41:00"
ALL = {"titles": TITLES, "date": DAY, "text": "border would open", "r": 0}


def many(make) -> list:
    return [make(n) for n in (1, 2, 3)]


def lines(make) -> str:
    return "\n".join(dumps(make(n)) for n in (1, 2, 3)) + "\n"


def post(n: int) -> dict:
    return {"id": f"a{n}", "title": headline(n), "selftext": story_text(n), "created_utc": SECONDS,
            "subreddit": "worldnews", "permalink": f"/r/worldnews/comments/a{n}/", "score": 3,
            "url": f"https://www.reddit.com/r/worldnews/comments/a{n}/", "is_self": True}  # fmt: skip


# Networks.
case("fo_RS_2024-05.zst", zstandard.compress(lines(post).encode()), **ALL)
case("fo_comments.jsonl", lines(lambda n: {"id": f"c{n}", "author": "roe", "body": story_text(n),
     "created_utc": str(SECONDS), "subreddit": "europe", "parent_id": "t3_a"}), a=3, date=DAY,
     text="border would open", r=0)  # fmt: skip
case("fo_tweets_2.jsonl", lines(lambda n: {"data": [{"id": str(n), "text": story_text(n),
     "created_at": f"{WHEN}.000Z", "author_id": "7"}], "includes": {"users": [{"id": "7", "name":
     "Delta", "username": "delta"}]}, "meta": {"result_count": 1}}), a=3, date=DAY,
     text="border would open", r=0)  # fmt: skip
case("fo_vk.json", dumps({"response": {"count": 3, "items": many(lambda n: {"id": n, "owner_id": -1,
     "date": SECONDS, "text": story_text(n), "post_type": "post", "likes": {"count": 3}})}}), a=3,
     date=DAY, text="border would open", r=0)  # fmt: skip
case("fo_outbox.json", dumps({"@context": "https://www.w3.org/ns/activitystreams", "type":
     "OrderedCollection", "orderedItems": many(lambda n: {"type": "Create", "published": f"{WHEN}Z",
     "object": {"type": "Note", "content": f"<p>{story_text(n)}</p>", "published": f"{WHEN}Z"}})}),
     a=3, date=DAY, text="border would open", r=0)  # fmt: skip
case("fo_facebook.json", dumps({"posts": many(lambda n: {"timestamp": SECONDS, "data": [{"post":
     story_text(n)}], "title": "Delta Courier updated its status."})}), a=3, date=DAY,
     text="border would open", r=0)  # fmt: skip
case("fo_channel.csv", "id,date,message,views,forwards\n" + "".join(
     f'{n},{DAY} 16:41:00+00:00,"{story_text(n)}",120,3\n' for n in (1, 2, 3)), a=3, date=DAY,
     text="border would open", r=0)  # fmt: skip

# Data sets of news, as they are handed on.
case("fo_dna.jsonl", lines(lambda n: {"an": f"DELC00002024050{n}", "title": headline(n), "snippet":
     "Two states.", "body": story_text(n), "publication_date": SECONDS * 1000, "modification_date":
     SECONDS * 1000 + 9, "source_name": "Delta Courier", "language_code": "en", "byline": "Jane Roe"}),
     outlet="Delta Courier", author="Jane Roe", lang="en", **ALL)  # fmt: skip
case("fo_er.csv", "uri,lang,isDuplicate,date,time,dateTime,url,title,body,source.uri,source.title\n" +
     "".join(f'{n},eng,False,{DAY},16:41:00,{WHEN}Z,https://delta.org/{n},"{headline(n)}","'
     f'{story_text(n)}",delta.org,Delta Courier\n' for n in (1, 2, 3)), outlet="Delta Courier",
     **ALL)  # fmt: skip
case(
    "fo_webz.json",
    dumps(
        {
            "thread": {
                "site": "delta.org",
                "site_full": "www.delta.org",
                "published": f"{WHEN}.000+03:00",
                "title": FIRST,
            },
            "uuid": "x",
            "url": "https://delta.org/1",
            "author": "Roe",
            "published": f"{WHEN}.000+03:00",
            "title": FIRST,
            "text": story_text(1),
            "language": "english",
            "crawled": "2024-05-09T01:00:00.000+03:00",
        }
    ),
    titles=[FIRST],
    date=DAY,
    lang="en",
    r=0,
)
case("fo_cc_news.jsonl", lines(lambda n: {"title": headline(n), "text": story_text(n), "domain":
     "www.delta.org", "date": f"{DAY} 16:41:00", "description": "x", "url": f"https://delta.org/{n}",
     "image_url": ""}), outlet="delta.org", **ALL)  # fmt: skip
case(
    "fo_newsroom.jsonl",
    lines(
        lambda n: {
            "url": f"http://delta.org/{n}",
            "archive": f"http://web.archive.org/web/20240509000000id_/http://delta.org/{n}",
            "title": headline(n),
            "date": "20240508164100",
            "text": story_text(n),
            "summary": "Short.",
            "density": 1.2,
        }
    ),
    **ALL,
)
case("fo_realnews.jsonl", "\n".join(dumps({"authors": ["Jane Roe"], "domain": "delta.org", "warc_date":
     "2024-06-01T00:00:00Z", "publish_date": day, "title": headline(n), "text": story_text(n), "url":
     f"https://delta.org/{n}", "summary": None, "status": "success"}) for n, day in enumerate(
     ("05-08-2024", "05-13-2024", "05-20-2024"), 1)), titles=TITLES, dates=["2024-05-08", "2024-05-13",
     "2024-05-20"], r=0)  # fmt: skip
case("fo_all_the_news.csv", ",id,title,publication,author,date,year,month,url,content\n" + "".join(
     f'{n},1728{n},"{headline(n)}",Delta Courier,Jane Roe,{DAY},2024.0,5.0,,"{story_text(n)}"\n'
     for n in (1, 2, 3)), outlet="Delta Courier", author="Jane Roe", **ALL)  # fmt: skip
case("fo_signal.jsonl", lines(lambda n: {"id": f"f7ca{n}", "content": story_text(n), "title":
     headline(n), "media-type": "News", "source": "Delta Courier", "published": f"{WHEN}Z"}),
     outlet="Delta Courier", **ALL)  # fmt: skip
case("fo_category.json", lines(lambda n: {"link": f"https://delta.org/{n}", "headline": headline(n),
     "category": "WORLD", "short_description": story_text(n), "authors": "Jane Roe", "date": DAY}),
     author="Jane Roe", **ALL)  # fmt: skip
case("fo_million.csv", "publish_date,headline_text\n" + "".join(f'20240508,"{headline(n)}"\n' for n in
     (1, 2, 3)), titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fo_gal.json", lines(lambda n: {"date": f"{WHEN}Z", "url": f"https://delta.org/{n}", "title":
     headline(n), "desc": story_text(n), "lang": "en", "img": "https://delta.org/i.jpg"}),
     titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fo_news_please.json", dumps({"authors": ["Jane Roe"], "date_download": "2024-06-01 00:00:00",
     "date_modify": "2024-05-09 00:00:00", "date_publish": f"{DAY} 16:41:00", "description": "Short.",
     "filename": "x.json", "language": "en", "localpath": None, "maintext": story_text(1), "title": FIRST,
     "title_page": None, "source_domain": "delta.org", "url": "https://delta.org/1"}), titles=[FIRST],
     date=DAY, outlet="delta.org", text="border would open", r=0)  # fmt: skip
case("fo_newspaper.json", dumps({"title": FIRST, "text": story_text(1), "authors": [], "publish_date":
     f"{WHEN}", "html": f"<html><body><h1>Menu</h1><p>{story_text(9)}</p></body></html>", "keywords":
     ["a"], "summary": "Short.", "top_image": "", "url": "https://delta.org/1"}), titles=[FIRST],
     date=DAY, text="on day 1", notext="Menu", r=0)  # fmt: skip
case("fo_readability.json", dumps({"title": FIRST, "byline": "Jane Roe", "dir": None, "lang": "en",
     "content": f'<div id="readability-page-1" class="page"><p>{story_text(1)}</p></div>', "textContent":
     story_text(1), "length": 200, "excerpt": "Short.", "siteName": "Delta Courier", "publishedTime":
     f"{WHEN}Z"}), titles=[FIRST], date=DAY, outlet="Delta Courier", author="Jane Roe",
     text="border would open", r=0)  # fmt: skip

# Services that answer with lists.
case("fo_couch.json", dumps({"total_rows": 3, "offset": 0, "rows": many(lambda n: {"id": str(n), "key":
     str(n), "value": {"rev": "1-x"}, "doc": {"_id": str(n), **article(n)}})}), **ALL)  # fmt: skip
case("fo_mongo.json", dumps(many(lambda n: {"_id": {"$oid": f"{n:024}"}, "title": headline(n), "text":
     story_text(n), "published": {"$date": {"$numberLong": f"{SECONDS}000"}}})), **ALL)  # fmt: skip
case("fo_top_hits.json", dumps({"took": 3, "hits": {"total": 3, "hits": []}, "aggregations": {"outlets":
     {"buckets": [{"key": "delta", "doc_count": 3, "top": {"hits": {"hits": many(lambda n: {"_id": str(n),
     "_source": article(n)})}}}]}}}), **ALL)  # fmt: skip
rich = {"nodeType": "document", "data": {}, "content": [{"nodeType": "paragraph", "data": {}, "content": [
        {"nodeType": "text", "value": "", "marks": [], "data": {}}]}]}  # fmt: skip


def rich_of(n: int) -> dict:
    made = __import__("copy").deepcopy(rich)
    made["content"][0]["content"][0]["value"] = story_text(n)
    return made


case("fo_contentful.json", dumps({"sys": {"type": "Array"}, "total": 3, "items": many(lambda n: {"sys":
     {"id": str(n), "type": "Entry", "createdAt": f"{WHEN}Z"}, "fields": {"title": headline(n), "body":
     rich_of(n), "date": DAY}})}), **ALL)  # fmt: skip
case("fo_strapi.json", dumps({"data": many(lambda n: {"id": n, "attributes": {"title": headline(n),
     "content": story_text(n), "publishedAt": f"{WHEN}Z", "createdAt": "2024-01-01T00:00:00Z"}}), "meta":
     {"pagination": {"page": 1}}}), **ALL)  # fmt: skip
case("fo_drupal.json", dumps({"jsonapi": {"version": "1.0"}, "data": many(lambda n: {"type":
     "node--article", "id": str(n), "attributes": {"title": headline(n), "created": f"{WHEN}+00:00",
     "changed": "2024-06-01T00:00:00+00:00", "body": {"value": f"<p>{story_text(n)}</p>", "format":
     "full_html", "processed": f"<p>{story_text(n)}</p>", "summary": ""}}})}), **ALL)  # fmt: skip
case("fo_custom_search.json", dumps({"kind": "customsearch#search", "items": many(lambda n: {"kind":
     "customsearch#result", "title": headline(n), "htmlTitle": f"<b>{headline(n)}</b>", "link":
     f"https://delta.org/{n}", "displayLink": "delta.org", "snippet": story_text(n), "pagemap": {"metatags":
     [{"article:published_time": f"{WHEN}Z"}]}})}), titles=TITLES, outlet="delta.org", r=0)  # fmt: skip
case("fo_serp.json", dumps({"search_metadata": {"id": "x", "created_at": "2024-06-01 00:00:00 UTC"},
     "news_results": many(lambda n: {"position": n, "link": f"https://delta.org/{n}", "title": headline(n),
     "source": "Delta Courier", "date": "05/08/2024, 04:41 PM, +0000 UTC", "snippet": story_text(n)})}),
     outlet="Delta Courier", **ALL)  # fmt: skip
case("fo_bing.json", dumps({"_type": "News", "readLink": "x", "value": many(lambda n: {"name": headline(n),
     "url": f"https://delta.org/{n}", "description": story_text(n), "datePublished":
     f"{WHEN}.0000000Z", "provider": [{"_type": "Organization", "name": "Delta Courier"}]})}),
     outlet="Delta Courier", **ALL)  # fmt: skip
case("fo_aylien.json", dumps({"stories": many(lambda n: {"id": n, "title": headline(n), "body":
     story_text(n), "published_at": f"{WHEN}Z", "source": {"name": "Delta Courier", "domain": "delta.org"},
     "author": {"id": 1, "name": "Jane Roe"}, "summary": {"sentences": ["Short."]}, "language": "en",
     "links": {"permalink": f"https://delta.org/{n}"}}), "next_page_cursor": "x"}),
     outlet="Delta Courier", author="Jane Roe", **ALL)  # fmt: skip
case("fo_catcher.json", dumps({"status": "ok", "total_hits": 3, "articles": many(lambda n: {"title":
     headline(n), "author": "Jane Roe", "published_date": f"{DAY} 16:41:00", "published_date_precision":
     "full", "link": f"https://delta.org/{n}", "clean_url": "delta.org", "excerpt": "Short.", "summary":
     story_text(n), "rights": "delta.org", "language": "en"})}), outlet="delta.org", **ALL)  # fmt: skip

# Tables of media monitors.
case("fo_crowdtangle.csv", "Page Name,User Name,Facebook Id,Post Created,Type,Likes,URL,Message,Link,"
     "Link Text,Description,Overperforming Score\n" + "".join(f'Delta Courier,delta,1,{DAY} 16:41:00 EDT,'
     f'Link,3,https://www.facebook.com/{n},"{story_text(n)}",https://delta.org/{n},"{headline(n)}",Short.,1'
     "\n" for n in (1, 2, 3)), a=3, date=DAY, text="border would open", r=0)  # fmt: skip
case("fo_brandwatch.csv", "Report:,Bulk Mentions Download\nBrand:,Delta\nFrom:,Wed May 01 2024\nTo:,Fri "
     "May 31 2024\nLabel:,x\n\nQuery Id,Query Name,Date,Title,Snippet,Url,Domain,Sentiment,Full Text\n" +
     "".join(f'1,q,{DAY} 16:41:00.0,"{headline(n)}",Short.,https://delta.org/{n},delta.org,neutral,"'
     f'{story_text(n)}"\n' for n in (1, 2, 3)), outlet="delta.org", **ALL)  # fmt: skip
case("fo_pocket.csv", "title,url,time_added,tags,status\n" + "".join(
     f'"{headline(n)}",https://delta.org/{n},{SECONDS},,unread\n' for n in (1, 2, 3)), titles=TITLES,
     dates=["None"] * 3, r=0)  # fmt: skip
case("fo_pocket.html", "<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread"
     "</h1><ul>" + "".join(f'<li><a href="https://delta.org/{n}" time_added="{SECONDS}" tags="">'
     f"{headline(n)}</a></li>" for n in range(1, 12)) + "</ul></body></html>", a=0, r=1)  # fmt: skip
alert = (
    "<entry><id>tag:google.com,2013:googlealerts/feed:{0}</id><title type='html'>Ministers of two &lt;b&gt;"
    "states&lt;/b&gt; met in Yerevan, day {0}</title><link href='https://www.google.com/url?rct=j&amp;sa=t"
    "&amp;url=https://delta.org/2024/05/talks-{0}&amp;ct=ga&amp;cd=CAI'/><published>2024-05-08T16:41:00Z"
    "</published><updated>2024-05-08T16:41:00Z</updated><content type='html'>{1}</content></entry>"
)
case("fo_alerts.xml", "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'>"
     "<title>Google Alert - Armenia</title>" + "".join(alert.format(n, story_text(n)) for n in (1, 2, 3)) +
     "</feed>", outlet="delta.org", **ALL)  # fmt: skip


def int96() -> bytes:
    """Spark's timestamps in Parquet, twelve bytes each."""
    import datetime

    import pyarrow as pa
    import pyarrow.parquet as pq

    when = datetime.datetime(2024, 5, 8, 16, 41)
    table = pa.table({"title": TITLES, "text": many(story_text), "published": pa.array([when] * 3,
                      pa.timestamp("ns"))})  # fmt: skip
    out = io.BytesIO()
    pq.write_table(table, out, use_deprecated_int96_timestamps=True)
    return out.getvalue()


case("fo_int96.parquet", int96, **ALL)
