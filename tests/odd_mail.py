# ruff: noqa: E501
"""Mail, and a saved page within another."""

from __future__ import annotations

import base64

from odd_cases import DAY, case, headline
from odd_csv_encodings import ru_b, ru_t
from odd_html import page

case(
    "g_mht_nested.mht",
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=A\r\n\r\n--A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://a.example/2024/05/08/x.html\r\n\r\n"
    + base64.encodebytes(page().encode())
    + b"\r\n--B--\r\n--A--\r\n",
    titles=[headline(1)],
)
case(
    "g_eml_8bit.eml",
    (
        "From: Jane Roe <j@a.example>\r\nSubject: =?utf-8?B?"
        + base64.b64encode(ru_t.encode()).decode()
        + "?=\r\nDate: Wed, 08 May 2024 16:41:00 +0300\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=koi8-r\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    ).encode()
    + (ru_b + " " + ru_b).encode("koi8-r"),
    a=1,
    titles=[ru_t],
    date=DAY,
)
