# fmt: off
# ruff: noqa: E501
"""A twenty-second draw: what lies beside a crawl, and pages that ask who comes."""

from __future__ import annotations

from odd_cases import case
from odd_pieces import page

LINES = '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n{"url": "https://a.example/1", "title": "Ministers of two states met in Yerevan", "ts": "2024-05-08T00:00:00Z"}\n'
case("ts_pages.jsonl", LINES, a=0, r=1)
for n, ask in enumerate(("Log in to continue", "Sign in to view this story", "Log in or register to read", "Sign in now to access your account")):
    case(f"ts_ask_{n}.html", page(ask, f"<h1>{ask}</h1><form><label>E-mail</label><input><label>Password</label><input></form><p>Forgot your password? Create an account.</p>"), a=0, r=1)
case("ts_asked.html", page("Log in to your ballot: Armenia tries voting by phone", "<h1>Log in to your ballot: Armenia tries voting by phone</h1><p>8 May 2024</p><p>Armenia will let 40,000 of its citizens abroad vote by phone in June, the electoral commission said on Wednesday, after two years of trials.</p><p>Those who take part log in with the number of their passport, and may change their vote until the polls close.</p>"), a=1, r=0)
