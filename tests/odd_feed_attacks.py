# ruff: noqa: E501
"""Feeds that would fill memory or reach for files and hosts by entities."""

from __future__ import annotations

from odd_cases import case, headline
from odd_feeds import it

case(
    "f_bomb.xml",
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">'
    + "".join(
        f'<!ENTITY lol{i} "{("&lol" + (str(i - 1) if i > 1 else "") + ";") * 10}">'
        for i in range(1, 10)
    )
    + "]><rss><channel><item><title>&lol9;</title></item></channel></rss>",
    a=0,
    r=1,
    why="entit",
)
case(
    "f_xxe.xml",
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title><description>some text</description></item></channel></rss>',
    a=0,
    r=1,
    why="entit",
)
case(
    "f_xxe_param.xml",
    '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]><rss><channel><item><title>a</title></item></channel></rss>',
    a=0,
    r=1,
)
case(
    "f_extdtd.xml",
    '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel>'
    + it(1)
    + "</channel></rss>",
    titles=[headline(1)],
    notext="root:",
)
case(
    "f_xinclude.xml",
    '<rss xmlns:xi="http://www.w3.org/2001/XInclude"><channel><item><title>T here it is</title><description><xi:include href="file:///etc/passwd" parse="text"/>some words</description></item></channel></rss>',
    a=1,
    notext="root:",
)
case(
    "f_xxe_utf16.xml",
    '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x; title</title></item></channel></rss>'.encode(
        "utf-16"
    ),
    a=0,
    r=1,
)
case(
    "f_xxe_utf7.xml",
    '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE r+AFs +ADwAIQ-ENTITY x SYSTEM +ACI-file:///etc/passwd+ACIAPgBdAD4-<rss><channel><item><title>abc</title></item></channel></rss>',
    notext="root:",
    a=None,
)
