"""More odd crawls: records that repeat, lie about their length, or hold no page."""

from __future__ import annotations

import gzip

import brotli
from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_crawl_encodings import chunk
from odd_crawls import http, info, pg, resp, wrec
from odd_json import article, dumps

HTML = "Content-Type: text/html; charset=utf-8"
FIELDS = "application/warc-fields"
REQUEST = b"GET /1 HTTP/1.1\r\nHost: p.org\r\n\r\n"


def answer(body, headers=HTML, n=1, status="200 OK"):
    return wrec("response", http(body, headers, status), uri=f"https://p.org/{n}")


request = wrec("request", REQUEST, ct="application/http; msgtype=request")
metadata = wrec("metadata", b"fetchTimeMs: 12\r\n", ct=FIELDS)
identical = "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
revisit = wrec("revisit", http("", HTML), uri="https://p.org/7", extra=identical)
revisit_bare = wrec("revisit", b"", uri="https://p.org/8", extra=identical)

case("ca_requests.warc", info + request * 3, a=0, r=1, why="no page")
case("ca_metadata.warc", info + metadata * 2, a=0, r=1, why="no page")
case("ca_revisits.warc", info + revisit + revisit_bare, a=0, r=1, why="no page")
case("ca_revisit_between.warc", resp[0] + revisit + revisit_bare + resp[1], titles=TITLES[:2], r=0)
case("ca_info_only.warc.gz", gzip.compress(info), a=0, r=1)
case("ca_same_twice.warc", resp[0] + resp[0] + resp[1], a=3, r=0)
case("ca_conversion.warc", wrec("conversion", pg(1).encode(), ct="text/html"), a=1, r=0)
# Served as something else than it is, or under another name of the same kind.
case("ca_xhtml.warc", answer(pg(1), "Content-Type: application/xhtml+xml"), titles=TITLES[:1], r=0)
case("ca_upper_type.warc", answer(pg(1), "CONTENT-TYPE: TEXT/HTML"), titles=TITLES[:1])
case("ca_octets.warc", answer(pg(1), "Content-Type: application/octet-stream"), a=None)
case("ca_pdf.warc", answer(b"%PDF-1.7 ...", "Content-Type: application/pdf") + resp[1], a=1)
case("ca_css.warc", answer("p { color: red }", "Content-Type: text/css") + resp[1], a=1, r=0)
case("ca_script.warc", answer("var a = 1;", "Content-Type: text/javascript") + resp[1], a=1, r=0)
case("ca_picture.warc", answer(b"\x89PNG\r\n", "Content-Type: image/png") + resp[1], a=1, r=0)
case("ca_robots.warc", answer("User-agent: *\nDisallow: /\n", "Content-Type: text/plain"), a=0, r=1)
case("ca_plain.warc", answer(f"{headline(1)}\n\n{story_text(1)}\n\n{story_text(2)}\n",
                             "Content-Type: text/plain"), titles=TITLES[:1], r=0)  # fmt: skip
PLAIN = "Content-Type: text/plain; charset=utf-8"
listed = "\n".join(f"{n};port of call {n};{n * 7} tonnes of wheat" for n in range(60))
code = "def port(n):\n    # The ship was here before.\n    return names[n].strip()\n" * 20
notice = "The file that you asked for is not here."
for number, said in enumerate((listed, code, notice, dumps([article(2)]), "")):
    case(f"ca_no_prose_{number}.warc", answer(said, PLAIN) + resp[1], titles=TITLES[1:2], r=0)
case("ca_plain_gz.warc",
     answer(gzip.compress(f"{headline(1)}\n\n{story_text(1)}\n\n{story_text(2)}".encode()),
            f"{PLAIN}\r\nContent-Encoding: gzip"), titles=TITLES[:1], r=0)  # fmt: skip
case("ca_plain_endless.warc", answer("word " * 200_000, PLAIN) + resp[1], titles=TITLES[1:2], r=0)
case("ca_plain_tags.warc", answer(pg(1), PLAIN), titles=TITLES[:1], r=0)
case("ca_plain_404.warc", answer(f"{story_text(1)} {story_text(2)}", PLAIN, status="404 Not Found")
     + resp[1], titles=TITLES[1:2], r=0)  # fmt: skip
case("ca_plain_readme.warc", wrec("response", http(f"{story_text(1)} {story_text(2)}", PLAIN),
                                  uri="https://p.org/a/README.txt") + resp[1],
     titles=TITLES[1:2], r=0)  # fmt: skip
chinese = "部长们周一在埃里温会谈。边界将在年底前重新开放。" * 12
case("ca_plain_chinese.warc", answer(chinese, PLAIN), a=1, r=0)
case("ca_empty_page.warc", answer("") + resp[1], titles=TITLES[1:2], maxr=1)
case("ca_500.warc", answer("<p>oops, an error has happened</p>", status="500 Oops") + resp[1],
     titles=TITLES[1:2], r=1, why="500")  # fmt: skip
case("ca_206.warc", answer(pg(1), status="206 Partial Content"), a=0, r=1, why="206")
size = len(pg(1).encode())
for number, part in enumerate((f"bytes 0-{size - 1}/{size}", f"BYTES 0-{size - 1}/{size}")):
    case(f"ca_206_whole_{number}.warc",
         answer(pg(1), f"{HTML}\r\nContent-Range: {part}", status="206 Partial Content"),
         titles=TITLES[:1], r=0)  # fmt: skip
for number, part in enumerate((f"bytes 0-{size - 1}/{size + 1}", f"bytes 1-{size}/{size + 1}",
                               f"bytes 0-{size - 1}/*", "words")):  # fmt: skip
    case(f"ca_206_part_{number}.warc",
         answer(pg(1), f"{HTML}\r\nContent-Range: {part}", status="206 Partial Content"),
         a=0, r=1, why="206")  # fmt: skip
case("ca_203.warc", answer(pg(1), status="203 Non-Authoritative"), titles=TITLES[:1])
case("ca_no_reason.warc", answer(pg(1), status="200"), titles=TITLES[:1])
# Packed and cut into pieces.
packed = gzip.compress(pg(1).encode())
GZ = f"{HTML}\r\nContent-Encoding: gzip"
case("ca_x_gzip.warc", answer(packed, f"{HTML}\r\nContent-Encoding: x-gzip"), titles=TITLES[:1])
case("ca_upper_gzip.warc", answer(packed, f"{HTML}\r\nContent-Encoding: GZIP"), titles=TITLES[:1])
case("ca_identity.warc", answer(pg(1), f"{HTML}\r\nContent-Encoding: identity"), titles=TITLES[:1])
case("ca_unpacked_by_crawler.warc", answer(pg(1), f"{GZ}\r\nContent-Length: {len(packed)}"),
     titles=TITLES[:1])  # fmt: skip
case("ca_gzip_in_gzip.warc.gz", gzip.compress(answer(packed, GZ)) + gzip.compress(resp[1]),
     titles=TITLES[:2], r=0)  # fmt: skip
case("ca_br_chunked.warc",
     answer(chunk(brotli.compress(pg(1).encode())),
            f"{HTML}\r\nContent-Encoding: br\r\nTransfer-Encoding: chunked"),
     titles=TITLES[:1])  # fmt: skip
CHUNKED = f"{HTML}\r\nTransfer-Encoding: chunked"
case("ca_chunk_of_one.warc", answer(chunk(pg(1).encode(), 1), CHUNKED), titles=TITLES[:1])
case("ca_chunk_extension.warc",
     answer(chunk(pg(1).encode(), 4000).replace(b"\r\n", b";name=value\r\n", 1), CHUNKED),
     titles=TITLES[:1])  # fmt: skip
case("ca_chunk_no_end.warc", answer(chunk(pg(1).encode())[:-5], CHUNKED) + resp[1],
     titles=TITLES[:2])  # fmt: skip
case("ca_chunk_upper.warc", answer(chunk(pg(1).encode(), 171).replace(b"ab\r\n", b"AB\r\n"),
                                   CHUNKED), titles=TITLES[:1])  # fmt: skip
case("ca_half_brotli.warc", answer(brotli.compress(pg(1).encode())[:90],
                                   f"{HTML}\r\nContent-Encoding: br") + resp[1],
     titles=TITLES[1:2], r=1)  # fmt: skip
# Cut, damaged, nested.
case("ca_cut_in_head.warc", resp[0] + resp[1][:60], titles=TITLES[:1], r=1)
case("ca_cut_in_http.warc", resp[0] + resp[1][:300], titles=TITLES[:1], r=1)
case("ca_cut_at_edge.warc", resp[0] + resp[1].rstrip(b"\r\n"), titles=TITLES[:2], maxr=1)
each = [gzip.compress(one) for one in resp]
case("ca_gz_middle_lost.warc.gz", each[0] + each[1][:-40] + each[2], a=None, text="day 1")
case("ca_gz_zero_tail.warc.gz", b"".join(each) + b"\0" * 1024, titles=TITLES)
case("ca_gz_two_files.warc.gz", gzip.compress(info + resp[0]) + gzip.compress(info + resp[1]),
     titles=TITLES[:2], r=0)  # fmt: skip
case("ca_bom.warc", b"\xef\xbb\xbf" + b"".join(resp), a=None, r=None)
case("ca_blank_first.warc", b"\r\n\r\n" + b"".join(resp), titles=TITLES)
case("ca_unknown_kind.warc", wrec("novelty", http(pg(1))) + resp[1], titles=TITLES[1:2])
case("ca_lower_heads.warc", resp[0].replace(b"WARC-Type", b"warc-type"), titles=TITLES[:1])
case(
    "ca_folded_head.warc",
    resp[0].replace(b"WARC-Date:", b"X-Long: a\r\n  b\r\nWARC-Date:"),
    titles=TITLES[:1],
)
case("ca_angle_uri.warc", resp[0].replace(b"https://p.org/1", b"<https://p.org/1>"),
     titles=TITLES[:1], url="https://p.org/1")  # fmt: skip
case("ca_in_tar.tar.gz", tarb({"crawl/one.warc.gz": each[0], "crawl/two.warc": resp[1]}, "w:gz"),
     titles=TITLES[:2], r=0)  # fmt: skip
case("ca_empty.warc", b"", a=0, r=1)
case("ca_empty.warc.gz", gzip.compress(b""), a=0, r=1)
case("ca_html_named.warc", pg(1), titles=TITLES[:1], r=0)
case("ca_html_named.warc.gz", gzip.compress(pg(1).encode()), titles=TITLES[:1], r=0)
case("ca_html_named.mhtml", pg(1), titles=TITLES[:1], r=0)
case("ca_text_named.warc", story_text(1), a=0, r=1, why="no page")
case("ca_warc_named.html", b"".join(resp), titles=TITLES)
case("ca_warc_named.txt.gz", gzip.compress(b"".join(resp)), titles=TITLES)
case("ca_feed.warc",
     answer("<?xml version='1.0'?><rss version='2.0'><channel><item><title>"
            + headline(1) + "</title></item></channel></rss>", "Content-Type: application/rss+xml")
     + resp[1], a=None, text="day 2")  # fmt: skip
case("ca_wacz.zip", zipb({"archive/data.warc.gz": each[0] + each[1],
                          "datapackage.json": dumps({"profile": "data-package", "resources": []}),
                          "pages/pages.jsonl": dumps({"format": "json-pages-1.0", "id": "pages"})}),
     titles=TITLES[:2])  # fmt: skip
case(
    "ca_page_date.warc",
    answer(pg(1).replace("<article>", f"<article><time datetime='{DAY}T10:00:00Z'></time>")),
    titles=TITLES[:1],
    date=DAY,
)
case("ca_json_articles.warc", answer(dumps([article(1)]), "Content-Type: application/json"),
     a=None, r=None)  # fmt: skip
