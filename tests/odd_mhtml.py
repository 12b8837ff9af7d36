# ruff: noqa: E501
"""Pages that a browser saved as one file of mail parts."""

from __future__ import annotations

import base64
import quopri

from odd_cases import DAY, case, headline, story_text
from odd_html import ART, page


def mht(html, enc="quoted-printable", cs="utf-8", suffix=""):
    raw = html.encode(cs)
    body = quopri.encodestring(raw) if enc == "quoted-printable" else base64_(raw)
    return (
        b'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://p.org/2024/05/08/story\r\nSubject: =?utf-8?Q?x?=\r\nDate: Wed, 8 May 2024 16:41:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n------B\r\nContent-Type: text/html; charset='
        + cs.encode()
        + b"\r\nContent-Transfer-Encoding: "
        + enc.encode()
        + b"\r\nContent-Location: https://p.org/2024/05/08/story\r\n\r\n"
        + body
        + b"\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------B--\r\n"
    )


def base64_(b):
    return base64.encodebytes(b)


case(
    "m_qp.mhtml",
    mht(page()),
    titles=[headline(1)],
    text="railway",
    url="https://p.org/2024/05/08/story",
    date=DAY,
)
case("m_b64.mht", mht(page(), "base64"), titles=[headline(1)], text="railway")
case("m_nosuffix", mht(page()), titles=[headline(1)])
case("m_trunc.mhtml", mht(page(ART * 1))[:900], a=None, r=None)
case(
    "m_nohtml.mhtml",
    b'From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--\r\n',
    a=0,
    r=1,
)
case(
    "m_mail.eml",
    f"From: News <news@p.org>\r\nSubject: {headline(1)}\r\nDate: Wed, 08 May 2024 16:41:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{story_text(1)}\r\n\r\n{story_text(2)}\r\n",
    titles=[headline(1)],
    date=DAY,
    text="border",
)
