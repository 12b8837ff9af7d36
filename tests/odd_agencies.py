# ruff: noqa: E501, UP031
"""Odd feeds, agencies' XML and old crawls."""

from __future__ import annotations

import json

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_crawls import wrec as _wrec


def wrec(kind, uri, payload):
    return _wrec(kind, payload, uri=uri)


def rss(items, head=""):
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Paper</title>{head}{items}</channel></rss>'


def it(i, extra="", date="Wed, 08 May 2024 16:41:00 GMT", link=None):
    return f"<item><title>{headline(i)}</title><link>{link or f'https://a.example/n/{i}'}</link><description>{story_text(i)}</description><pubDate>{date}</pubDate>{extra}</item>"


case(
    "e_cdata_all.xml",
    rss(
        f"<item><title><![CDATA[{headline(1)}]]></title><link><![CDATA[https://a.example/n/1]]></link><description><![CDATA[<p>{story_text(1)}</p>]]></description><pubDate><![CDATA[Wed, 08 May 2024 16:41:00 GMT]]></pubDate></item>"
    ),
    titles=[headline(1)],
    date=DAY,
    r=0,
    url="https://a.example/n/1",
)
case(
    "e_cdata_nested.xml",
    rss(
        f"<item><title>{headline(1)}</title><description><![CDATA[<p>a ]]]]><![CDATA[> b. {story_text(1)}</p>]]></description></item>"
    ),
    titles=[headline(1)],
    r=0,
)
case(
    "e_double_escaped.xml",
    rss(
        f"<item><title>Oil &amp;amp; gas talks</title><description>&amp;lt;p&amp;gt;{story_text(1)}&amp;lt;/p&amp;gt;</description></item>"
    ),
    titles=["Oil & gas talks"],
    r=0,
    notext=["&lt;", "<p>"],
)
case(
    "e_html_title.xml",
    rss(
        f"<item><title>&lt;b&gt;{headline(1)}&lt;/b&gt;</title><description>{story_text(1)}</description></item>"
    ),
    titles=[headline(1)],
    r=0,
)
case(
    "e_relative_link.xml",
    rss(it(1, link="/2024/05/08/talks") + it(2, link="../x")),
    titles=TITLES[:2],
    r=0,
)
case("e_link_js.xml", rss(it(1, link="javascript:alert(1)")), titles=[headline(1)], r=0, url=None)
case(
    "e_guid_notlink.xml",
    rss(
        f"<item><title>{headline(1)}</title><guid isPermaLink='false'>tag:a.example,2024:1</guid><description>{story_text(1)}</description></item>"
    ),
    titles=[headline(1)],
    url=None,
)
for n, (d, w) in enumerate(
    [
        ("Wed, 8 May 2024 16:41 GMT", DAY),
        ("08 May 24 16:41:00 +0000", DAY),
        ("Wed, 08 May 2024 16:41:00 PDT", DAY),
        ("2024-05-08T16:41:00Z", DAY),
        ("2024-05-08 16:41:00", DAY),
        ("Mi, 08 Mai 2024 16:41:00 +0200", DAY),
        ("ср, 08 мая 2024 16:41:00 +0300", DAY),
        ("Wed, 08 May 2024 24:00:00 GMT", "2024-05-09"),
        ("Wed, 31 Apr 2024 10:00:00 GMT", None),
        ("1715186460", DAY),
        ("Thu, 08 May 2024 16:41:00 GMT", DAY),
        ("yesterday", "None"),
        ("", "None"),
        ("Wed, 08 May 2024 16:41:60 GMT", DAY),
        ("08/05/2024", "2024-08-05"),
        ("2024年5月8日", DAY),
        ("Wed, 08 Sept 2024 16:41:00 GMT", "2024-09-08"),
    ]
):
    if w is None:
        case(
            f"e_date_{n}.xml",
            rss(it(1, date=d) + it(2)),
            titles=[headline(2)],
            r=1,
            why="impossible date",
        )
    else:
        case(f"e_date_{n}.xml", rss(it(1, date=d)), a=1, dates=[w])
case(
    "e_item_empty.xml",
    rss("<item/><item><title/></item>" + it(3)),
    titles=[headline(3)],
    r=2,
    where="item 1",
)
case(
    "e_bomb_utf8.xml",
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
    a=0,
    r=1,
)
case(
    "e_bomb_hidden_bom16.xml",
    '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE l [<!ENTITY a "lol">]><rss><channel><item><title>&a;</title></item></channel></rss>'.encode(
        "utf-16"
    ),
    a=0,
    r=1,
)
case(
    "e_doctype_plain.xml",
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    + rss(it(1))[38:],
    titles=[headline(1)],
    r=0,
)
case(
    "e_html_entities.xml",
    rss(
        f"<item><title>Caf&eacute; talks &mdash; day 1</title><description>{story_text(1)} &nbsp;&hellip;</description></item>"
    ),
    a=1,
    r=0,
)
case(
    "e_unescaped_html.xml",
    rss(
        f"<item><title>{headline(1)}</title><description><p>{story_text(1)}</p><br><img src=x><p>{story_text(2)}</p></description></item>"
        + it(2)
    ),
    a=2,
    maxr=0,
)
case("e_ctrl.xml", rss(it(1).replace("border", "bor\x0bder\x1f")), titles=[headline(1)], r=0)
case(
    "e_ns_default_odd.xml",
    '<feed xmlns="urn:x"><entry><title>%s</title><content>%s</content><updated>2024-05-08T10:00:00Z</updated></entry></feed>'
    % (headline(1), story_text(1)),
    titles=[headline(1)],
    date=DAY,
)
case(
    "e_atom_src.xml",
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry><title type="html">&lt;i&gt;%s&lt;/i&gt;</title><link rel="self" href="https://a.example/self"/><link rel="alternate" href="https://a.example/n/1"/><content type="text/html" src="https://a.example/c"/><summary>%s</summary><published>2024-05-08T10:00:00+03:00</published><updated>2024-05-09T10:00:00Z</updated><author><name>Jane Roe</name><email>j@a.example</email></author></entry></feed>'
    % (headline(1), story_text(1)),
    titles=[headline(1)],
    date=DAY,
    url="https://a.example/n/1",
    author="Jane Roe",
    text="border",
)
case(
    "e_atom_base64.xml",
    '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>%s</title><content type="image/png">iVBORw0KGgo=</content><summary>%s</summary></entry></feed>'
    % (headline(1), story_text(1)),
    titles=[headline(1)],
    text="border",
)
case(
    "e_jsonfeed_named.xml",
    json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "items": [
                {
                    "title": headline(1),
                    "content_text": story_text(1),
                    "date_published": "2024-05-08T10:00:00Z",
                }
            ],
        }
    ),
    a=1,
    date=DAY,
)
case(
    "e_newsmlg2.xml",
    f'<?xml version="1.0" encoding="UTF-8"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:a.example:20240508:1" version="1" standard="NewsML-G2" standardversion="2.30" conformance="power" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/><provider literal="The Agency"/><versionCreated>2024-05-08T16:41:00+03:00</versionCreated></itemMeta><contentMeta><contentCreated>2024-05-08T15:00:00+03:00</contentCreated><by>Jane Roe</by><dateline>YEREVAN</dateline><language tag="en"/><headline>{headline(1)}</headline></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>{headline(1)}</hl1></hedline></body.head><body.content><p>{story_text(1)}</p><p>{story_text(2)} railway</p></body.content></body></nitf></inlineXML></contentSet></newsItem>',
    titles=[headline(1)],
    date=DAY,
    text="railway",
    r=0,
)
case(
    "e_newsmlg2_html.xml",
    '<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-05-08T16:41:00Z</sent></header><itemSet>'
    + "".join(
        f'<newsItem guid="urn:x:{i}" version="1"><itemMeta><provider literal="P"/><versionCreated>2024-05-08T16:41:00Z</versionCreated></itemMeta><contentMeta><headline>{headline(i)}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>{headline(i)}</title></head><body><p>{story_text(i)}</p><p>{story_text(i)} railway</p></body></html></inlineXML></contentSet></newsItem>'
        for i in (1, 2)
    )
    + "</itemSet></newsMessage>",
    titles=TITLES[:2],
    date=DAY,
    text="railway",
    r=0,
)
case(
    "e_newsmlg2_picture.xml",
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="u"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A photo</headline></contentMeta><contentSet><remoteContent href="x.jpg" contenttype="image/jpeg"/></contentSet></newsItem>',
    a=0,
    r=1,
)
