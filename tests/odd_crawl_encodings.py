"""Web archives whose answers are chunked or packed, truly or by their own word alone."""

from __future__ import annotations

import gzip
import zlib

import brotli
import zstandard
from odd_cases import TITLES, case, headline
from odd_crawls import http, pg, resp, wrec


def chunk(b, n=500):
    o = b""
    for i in range(0, len(b), n):
        o += f"{len(b[i : i + n]):x}\r\n".encode() + b[i : i + n] + b"\r\n"
    return o + b"0\r\n\r\n"


case(
    "w_chunked.warc",
    wrec(
        "response",
        http(chunk(pg(1).encode()), "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
    ),
    titles=[headline(1)],
)
case(
    "w_chunked_lie.warc",
    wrec("response", http(pg(1), "Content-Type: text/html\r\nTransfer-Encoding: chunked")),
    titles=[headline(1)],
)
case(
    "w_gzip_enc.warc",
    wrec(
        "response",
        http(gzip.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: gzip"),
    ),
    titles=[headline(1)],
)
case(
    "w_gzip_enc_lie.warc",
    wrec("response", http(pg(1), "Content-Type: text/html\r\nContent-Encoding: gzip")),
    titles=[headline(1)],
)
case(
    "w_gzip_chunked.warc",
    wrec(
        "response",
        http(
            chunk(gzip.compress(pg(1).encode())),
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
        ),
    ),
    titles=[headline(1)],
)
case(
    "w_deflate.warc",
    wrec(
        "response",
        http(zlib.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: deflate"),
    ),
    titles=[headline(1)],
)
co = zlib.compressobj(9, zlib.DEFLATED, -15)
rawdef = co.compress(pg(1).encode()) + co.flush()
case(
    "w_deflate_raw.warc",
    wrec("response", http(rawdef, "Content-Type: text/html\r\nContent-Encoding: deflate")),
    titles=[headline(1)],
)
case(
    "w_br.warc",
    wrec(
        "response",
        http(brotli.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: br"),
    )
    + resp[1],
    titles=TITLES[:2],
)
case(
    "w_zstd_enc.warc",
    wrec(
        "response",
        http(
            zstandard.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: zstd"
        ),
    )
    + resp[1],
    titles=TITLES[:2],
)
case(
    "w_double_enc.warc",
    wrec(
        "response",
        http(
            gzip.compress(gzip.compress(pg(1).encode())),
            "Content-Type: text/html\r\nContent-Encoding: gzip, gzip",
        ),
    )
    + resp[1],
    a=None,
    r=None,
)
case(
    "w_bad_gzip.warc",
    wrec(
        "response",
        http(
            gzip.compress(pg(1).encode())[:60], "Content-Type: text/html\r\nContent-Encoding: gzip"
        ),
    )
    + resp[1],
    titles=[headline(2)],
    r=1,
)
