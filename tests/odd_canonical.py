"""Addresses that pages give themselves, right and wrong."""

from __future__ import annotations

from odd_cases import case, headline
from odd_html import page

case(
    "g_canonical_front.html",
    page(head='<link rel="canonical" href="https://a.example/">'),
    a=1,
    titles=[headline(1)],
)
case(
    "g_canonical_relative.html",
    page(head='<link rel="canonical" href="/2024/05/08/x.html">'),
    a=1,
    r=0,
)
case(
    "g_canonical_js.html",
    page(head='<link rel="canonical" href="javascript:alert(1)">'),
    a=1,
    url=None,
)
case(
    "g_canonical_local.html",
    page(head='<link rel="canonical" href="http://localhost:3000/x">'),
    a=1,
)
case(
    "g_canonical_bad_port.html",
    page(head='<link rel="canonical" href="http://a.example:99999999/x">'),
    a=1,
)
case("g_canonical_ipv6.html", page(head='<link rel="canonical" href="http://[::1/x">'), a=1)
case(
    "g_canonical_userinfo.html",
    page(head='<link rel="canonical" href="https://u:p@a.example/news/talks-in-yerevan">'),
    a=1,
)
case(
    "g_canonical_100kb.html",
    page(head='<link rel="canonical" href="https://a.example/' + "x" * 100_000 + '">'),
    a=1,
)
