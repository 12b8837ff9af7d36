# ruff: noqa: E501
"""Odd crawls: MHTML and WARC."""

from __future__ import annotations

import gzip

import zstandard
from odd_archives import zipb
from odd_cases import TITLES, case, headline, story_text
from odd_csv_encodings import ru_b, ru_t
from odd_html import page
from odd_json import dumps


def wrec(
    kind,
    payload,
    uri="https://p.org/1",
    ct="application/http; msgtype=response",
    length=None,
    extra="",
):
    h = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-05-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n{extra}Content-Type: {ct}\r\nContent-Length: {len(payload) if length is None else length}\r\n\r\n"
    return h.encode() + payload + b"\r\n\r\n"


def http(body, headers="Content-Type: text/html; charset=utf-8", status="200 OK"):
    b = body.encode() if isinstance(body, str) else body
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + b


def pg(n):
    return page(
        "<article><h1>"
        + headline(n)
        + "</h1><p>"
        + story_text(n)
        + "</p><p>"
        + story_text(n + 50)
        + "</p><p>"
        + story_text(n + 90)
        + "</p></article>",
        title=headline(n),
    )


resp = [wrec("response", http(pg(i)), uri=f"https://p.org/{i}") for i in (1, 2, 3)]
info = wrec("warcinfo", b"software: x\r\n", ct="application/warc-fields")
case("w_plain.warc", info + b"".join(resp), titles=TITLES, r=0)
case("w_gz_each.warc.gz", b"".join(gzip.compress(x) for x in [info, *resp]), titles=TITLES, r=0)
case("w_gz_whole.warc.gz", gzip.compress(info + b"".join(resp)), titles=TITLES, r=0)
case("w_zst.warc.zst", b"".join(zstandard.compress(x) for x in resp), titles=TITLES, r=0)
case("w_trunc.warc", b"".join(resp)[:-300], titles=TITLES[:2], r=1, why="cut off")
case("w_trunc.warc.gz", b"".join(gzip.compress(x) for x in resp)[:-100], titles=TITLES[:2], r=1)
case(
    "w_types.warc",
    info
    + wrec("request", b"GET / HTTP/1.1\r\n\r\n", ct="application/http; msgtype=request")
    + resp[0]
    + wrec("metadata", b"fetchTimeMs: 1\r\n", ct="application/warc-fields")
    + wrec("revisit", http("", status="304 Not Modified"), uri="https://p.org/9")
    + wrec("resource", pg(2).encode(), ct="text/html")
    + wrec("resource", b"\x89PNG", ct="image/png"),
    titles=TITLES[:2],
    r=0,
)
case("w_len_short.warc", wrec("response", http(pg(1)), length=200) + resp[1], a=None, r=None)
case(
    "w_len_long.warc",
    wrec("response", http(pg(1)), length=len(http(pg(1))) + 100) + resp[1] + resp[2],
    a=None,
    r=None,
)
case("w_len_huge.warc", wrec("response", http(pg(1)), length=10**15) + resp[1], a=None, r=None)
case("w_len_neg.warc", wrec("response", http(pg(1)), length=-5) + resp[1], a=None, r=None)
case(
    "w_no_len.warc",
    wrec("response", http(pg(1))).replace(b"Content-Length", b"X-Length") + resp[1],
    a=None,
    r=None,
)
case(
    "w_404.warc",
    wrec(
        "response",
        http(
            "<html><body>Not found, sorry about that indeed</body></html>", status="404 Not Found"
        ),
    )
    + resp[0],
    titles=[headline(1)],
    r=1,
    why="404",
)
case(
    "w_301.warc",
    wrec("response", http("", headers="Location: https://p.org/2", status="301 Moved")) + resp[0],
    titles=[headline(1)],
    maxr=1,
)
case(
    "w_http2.warc",
    wrec("response", b"HTTP/2 200\r\ncontent-type: text/html\r\n\r\n" + pg(1).encode()),
    titles=[headline(1)],
)
case("w_lf.warc", (info + b"".join(resp)).replace(b"\r\n", b"\n"), titles=None, a=None, r=None)
case("w_http_lf.warc", wrec("response", http(pg(1)).replace(b"\r\n", b"\n")), titles=[headline(1)])
case(
    "w_no_ct.warc", wrec("response", http(pg(1), headers="Server: x")) + resp[1], titles=TITLES[:2]
)
case("w_v11.warc", b"".join(resp).replace(b"WARC/1.0", b"WARC/1.1"), titles=TITLES)
case("w_v018.warc", b"".join(resp).replace(b"WARC/1.0", b"WARC/0.18"), titles=TITLES)
case(
    "w_wet.warc.wet.gz",
    gzip.compress(
        wrec(
            "conversion",
            (
                headline(1) + "\n" + story_text(1) + "\n" + story_text(2) + "\n" + story_text(3)
            ).encode(),
            ct="text/plain",
        )
    ),
    a=1,
    text="border",
)
case("w_wat.warc.wat", wrec("metadata", b'{"Envelope":{}}', ct="application/json"), a=0, r=1)
case(
    "w_json_resp.warc",
    wrec("response", http(dumps({"a": 1}), headers="Content-Type: application/json")),
    a=0,
    r=1,
)
case(
    "w_segmented.warc",
    wrec("response", http(pg(1))[:500], extra="WARC-Segment-Number: 1\r\n")
    + wrec("continuation", http(pg(1))[500:], extra="WARC-Segment-Number: 2\r\n"),
    a=None,
    r=None,
)
case(
    "w_garbage_between.warc",
    resp[0] + b"garbage\x00\xff line\r\nmore\r\n" + resp[1],
    titles=TITLES[:2],
)
case("w_nosuffix", b"".join(resp), titles=TITLES)
case(
    "w_in_zip.zip",
    lambda: zipb({"crawl/x.warc.gz": b"".join(gzip.compress(x) for x in resp)}),
    titles=TITLES,
)
case(
    "w_charset_header.warc",
    wrec(
        "response",
        http(
            page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t)
            .replace('<meta charset="utf-8">', "")
            .encode("cp1251"),
            headers="Content-Type: text/html; charset=windows-1251",
        ),
    ),
    titles=[ru_t],
)
case(
    "w_arc.arc",
    b"filedesc://x.arc 0.0.0.0 20240508 text/plain 76\n1 0 x\nURL IP-address Archive-date Content-type Archive-length\n\nhttps://p.org/1 1.1.1.1 20240508164100 text/html %d\n"
    % len(http(pg(1)))
    + http(pg(1)),
    a=None,
    r=None,
)
