# ruff: noqa: E501, UP031
"""Records of web archives: cut, revisited, lower-cased, of old versions."""

from __future__ import annotations

import gzip

from odd_agencies import wrec
from odd_cases import TITLES, case
from odd_crawls import http, pg


def wa(*pp):
    return b"".join(wrec("response", "https://a.example/n/%d" % i, http(pg(i))) for i in pp)


case("w2_truncated_head.warc", wa(1, 2)[:-40], a=1, r=1)
case("w2_cut_in_header.warc", wa(1) + b"WARC/1.0\r\nWARC-Type: resp", titles=TITLES[:1], maxr=1)
case(
    "w2_revisit.warc",
    wa(1)
    + wrec(
        "revisit", "https://a.example/n/2", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
    ),
    titles=TITLES[:1],
    maxr=1,
)
case(
    "w2_only_revisit.warc",
    wrec("revisit", "https://a.example/n/2", b"HTTP/1.1 200 OK\r\n\r\n"),
    a=0,
    r=1,
)
case(
    "w2_gz_each_cut.warc.gz",
    (gzip.compress(wa(1)) + gzip.compress(wa(2)) + gzip.compress(wa(3)))[:-30],
    titles=TITLES[:2],
    maxr=2,
)
case("w2_len_minus1.warc", wa(1, 2).replace(b"Content-Length: ", b"Content-Length: 0", 1), a=2)
case(
    "w2_lowercase.warc",
    wa(1, 2).replace(b"WARC-Type", b"warc-type").replace(b"Content-Length", b"content-length"),
    titles=TITLES[:2],
    r=0,
)
case(
    "w2_xhtml.warc",
    wrec(
        "response",
        "https://a.example/n/1",
        http(pg(1)).replace(b"text/html", b"application/xhtml+xml"),
    ),
    titles=TITLES[:1],
    r=0,
)
case(
    "w2_uppercase_ct.warc",
    wrec("response", "https://a.example/n/1", http(pg(1)).replace(b"text/html", b"TEXT/HTML")),
    titles=TITLES[:1],
    r=0,
)
case(
    "w2_dns_meta.warc",
    wrec("response", "dns:a.example", b"20240508\na.example. 300 IN A 1.2.3.4\n") + wa(1),
    titles=TITLES[:1],
    r=0,
)
case("w2_1000_heads.warc", b"WARC/1.0\r\n\r\n" * 20_000 + wa(1), titles=TITLES[:1])
case(
    "w2_arc.arc",
    b"filedesc://x.arc 0.0.0.0 20240508164100 text/plain 76\n1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\nhttps://a.example/n/1 1.2.3.4 20240508164100 text/html %d\n"
    % len(http(pg(1)))
    + http(pg(1))
    + b"\n",
    titles=TITLES[:1],
    url="https://a.example/n/1",
)
case(
    "w2_arc.arc.gz",
    b"".join(
        map(
            gzip.compress,
            [
                b"filedesc://x.arc 0.0.0.0 20240508164100 text/plain 76\n1 0 InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n"
            ]
            + [
                b"https://a.example/n/%d 1.2.3.4 20240508164100 text/html %d\n"
                % (i, len(http(pg(i))))
                + http(pg(i))
                + b"\n"
                for i in (1, 2)
            ],
        )
    ),
    titles=TITLES[:2],
)
