# ruff: noqa: E501
"""Days told by the time since, in crawls and saved pages that say when they were made."""

from odd_cases import DAY, case
from odd_pieces import FIRST, P, X, Y, page

T = FIRST


def warc(*pages, date="2024-05-08T12:00:00Z", ctype="text/html"):
    out = b""
    for n, p in enumerate(pages):
        p = p.encode() if isinstance(p, str) else p
        http = (
            f"HTTP/1.1 200 OK\r\nContent-Type: {ctype}; charset=utf-8\r\nContent-Length: {len(p)}\r\n\r\n".encode()
            + p
        )
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://delta.example/story-{n}-x\r\nWARC-Date: {date}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n".encode()
        out += head + http + b"\r\n\r\n"
    return out


def g(name, label, date, head="", **k):
    body = f"<ul><li>Home<li>News</ul><h1>{T}</h1><p class=meta>{label}</p>{P}<h3>More</h3><ul><li><a href=/1>Floods close the road to Goris</a> <span>5 hours ago</span></ul>"
    case(
        "ag_" + name + ".warc",
        lambda: warc(page(T, body, head)),
        **{"a": 1, "r": 0, "titles": [T], "date": date, "texts": ["on day 1", "on day 2"], **k},
    )


g("hours", "3 hours ago", DAY)
g("yesterday", "Yesterday", "2024-05-07")
g("posted", "Posted 2 days ago by Jane Roe", "2024-05-06")
g("by", "By Jane Roe | 3 hours ago", DAY)
g("ru", "3 часа назад", DAY)
g("de", "vor 2 Tagen", "2024-05-06")
g("fr", "Publié il y a 3 heures", DAY)
g("es", "hace 2 días", "2024-05-06")
g("months", "2 months ago", "2024-03-01")
g("year", "a year ago", "2023-01-01")
g("yest_clock", "Yesterday at 16:41", "2024-05-07")
g("today_clock", "Today, 09:15", DAY)
g("ru_yest", "Вчера, 16:41", "2024-05-07")
g("zh", "3小时前", DAY)
g("time_tag", "<time>3h ago</time>", DAY)
g("weeks", "2 weeks ago", "2024-04-24")
g("true_date_wins", "<time datetime=2024-05-01>1 week ago</time>", "2024-05-01")


# pages saved by browsers
def s(name, content, date=DAY, **k):
    case(
        "sv_" + name,
        content,
        **{"a": 1, "r": 0, "titles": [T], "date": date, "texts": ["on day 1"], **k},
    )


B = f"<h1>{T}</h1><p>3 hours ago</p>{P}"
s(
    "singlefile.html",
    "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://delta.example/story-1 \n saved date: Wed May 08 2024 12:00:00 GMT+0200 (Central European Summer Time)\n-->"
    + page(T, B)[6:],
)
s(
    "httrack.html",
    page(T, B).replace(
        "<body>",
        "<body>\n<!-- Mirrored from delta.example/story-1.html by HTTrack Website Copier/3.x [XR&CO'2014], Wed, 08 May 2024 12:00:00 GMT -->",
    ),
)
s(
    "wayback.html",
    "<html><head><title>"
    + T
    + "</title></head><body>"
    + B
    + "</body></html><!--\n     FILE ARCHIVED ON 12:00:00 May 08, 2024 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 Jun 01, 2025.\n-->",
)
s(
    "cache.html",
    '<div>This is Google\'s cache of <a href="https://delta.example/story-1">https://delta.example/story-1</a>. It is a snapshot of the page as it appeared on May 8, 2024 12:00:00 GMT.</div>'
    + page(T, B),
)
s(
    "ie.html",
    "<!-- saved from url=(0030)https://delta.example/story-1 at Wed, 08 May 2024 12:00:00 GMT -->\n"
    + page(T, B),
)
s(
    "mhtml.mhtml",
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://delta.example/story-1\r\nSubject: "
    + T
    + '\r\nDate: Wed, 8 May 2024 12:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: https://delta.example/story-1\r\n\r\n'
    + page(T, B)
    + "\r\n--B--\r\n",
)
s("no_moment.html", page(T, B), date="None", note="3 hours ago")
s(
    "wet.txt.warc",
    lambda: (
        lambda t: (
            f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://delta.example/story-1\r\nWARC-Date: 2024-05-08T12:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: {len(t.encode())}\r\n\r\n{t}\r\n\r\n"
        )
    )(f"Home\nNews\n{T}\n3 hours ago\n{X}\n{Y}\nMore\n"),
)
