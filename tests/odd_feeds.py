# ruff: noqa: E501
"""Odd feeds, GDELT tables and other XML."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_csv_encodings import ru_b, ru_t


def rss(
    items,
    head='<rss version="2.0"><channel><title>The Paper</title>',
    tail="</channel></rss>",
    decl='<?xml version="1.0" encoding="UTF-8"?>',
):
    return decl + head + items + tail


def it(n, extra="", desc=None):
    return f"<item><title>{headline(n)}</title><link>https://p.org/{n}</link><description>{desc or story_text(n)}</description><pubDate>Wed, 08 May 2024 16:41:00 GMT</pubDate>{extra}</item>"


case("f_rss2.xml", rss(it(1) + it(2)), titles=TITLES[:2], date=DAY, outlet="The Paper", r=0)
case("f_rss2.rss", rss(it(1) + it(2)), titles=TITLES[:2])
case(
    "f_rss091.xml",
    rss(
        it(1),
        head='<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>P</title>',
    ),
    titles=[headline(1)],
)
case(
    "f_rss092.xml",
    rss(it(1), head='<rss version="0.92"><channel><title>P</title>'),
    titles=[headline(1)],
)
case(
    "f_rdf.xml",
    f'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="x"><title>The Paper</title></channel><item rdf:about="y"><title>{headline(1)}</title><link>https://p.org/1</link><description>short</description><dc:date>2024-05-08T16:41:00Z</dc:date><dc:creator>Jane Roe</dc:creator><content:encoded><![CDATA[<p>{story_text(1)}</p>]]></content:encoded></item></rdf:RDF>',
    titles=[headline(1)],
    text="border",
    date=DAY,
    author="Jane Roe",
)
case(
    "f_rdf.rdf",
    f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item><title>{headline(1)}</title><description>{story_text(1)}</description></item></rdf:RDF>',
    titles=[headline(1)],
)
case(
    "f_rss090.xml",
    f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>{headline(1)}</title><link>https://p.org/1</link></item></rdf:RDF>',
    titles=[headline(1)],
)


def atom(e, head='<feed xmlns="http://www.w3.org/2005/Atom"><title>The Paper</title>'):
    return '<?xml version="1.0"?>' + head + e + "</feed>"


case(
    "f_atom.xml",
    atom(
        f'<entry><title type="html">{headline(1)}</title><link rel="self" href="https://p.org/self"/><link href="https://p.org/1"/><id>urn:1</id><published>2024-05-08T16:41:00Z</published><updated>2024-05-09T10:00:00Z</updated><author><name>Jane Roe</name><email>x@y</email></author><content type="html">&lt;p&gt;{story_text(1)}&lt;/p&gt;</content></entry>'
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
    author="Jane Roe",
    url="https://p.org/1",
)
case(
    "f_atom_xhtml.atom",
    atom(
        f'<entry><title>{headline(1)}</title><updated>2024-05-08T16:41:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{story_text(1)}</p><p>More text.</p></div></content></entry>'
    ),
    titles=[headline(1)],
    text="More text.",
    date=DAY,
)
case(
    "f_atom03.xml",
    atom(
        f"<entry><title>{headline(1)}</title><issued>2024-05-08T16:41:00Z</issued><modified>2024-05-09T10:00:00Z</modified><summary>{story_text(1)}</summary></entry>",
        head='<feed version="0.3" xmlns="http://purl.org/atom/ns#">',
    ),
    titles=[headline(1)],
    date=DAY,
)
case(
    "f_atom_prefix.xml",
    f'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>{headline(1)}</a:title><a:published>2024-05-08T16:41:00Z</a:published><a:summary>{story_text(1)}</a:summary></a:entry></a:feed>',
    titles=[headline(1)],
    date=DAY,
)
case(
    "f_encoded.xml",
    rss(
        it(
            1,
            extra=f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[<p>Full {story_text(1)}</p><p>{story_text(2)}</p>]]></content:encoded>",
            desc="short one",
        )
    ),
    titles=[headline(1)],
    text="Full The ministers",
)
case(
    "f_no_ns_prefix.xml",
    rss(
        it(
            1,
            extra=f"<content:encoded><![CDATA[<p>Full {story_text(1)}</p>]]></content:encoded><dc:creator>Jane Roe</dc:creator>",
            desc="short",
        )
    ),
    titles=[headline(1)],
    text="Full The",
    author="Jane Roe",
)
case(
    "f_broken_mid.xml",
    rss(
        it(1)
        + "<item><title>Broken & bad <b>x</title><description>text of the broken one, quite long</description></item>"
        + it(3)
    ),
    a=3,
)
case("f_cut.xml", rss(it(1) + it(2) + it(3))[:-350], r=1, why="cut off", titles=None, a=None)
case(
    "f_amp.xml",
    rss(it(1, desc="Fish & chips in the city, said the minister &nbsp; today and left")),
    a=1,
)
case("f_badchars.xml", rss(it(1) + it(2)).replace("border", "bor\x0bder\x01"), a=2)
case(
    "f_cp1251.xml",
    rss(
        f"<item><title>{ru_t}</title><description>{ru_b}</description></item>",
        decl='<?xml version="1.0" encoding="windows-1251"?>',
    ).encode("cp1251"),
    titles=[ru_t],
    lang="ru",
)
case(
    "f_lie_enc.xml",
    rss(
        f"<item><title>{ru_t}</title><description>{ru_b}</description></item>",
        decl='<?xml version="1.0" encoding="iso-8859-1"?>',
    ).encode("utf-8"),
    titles=[ru_t],
)
case(
    "f_utf8_as_cp1251.xml",
    rss(f"<item><title>{ru_t}</title><description>{ru_b}</description></item>").encode("cp1251"),
    titles=[ru_t],
)
case("f_bom.xml", "\ufeff" + rss(it(1)), titles=[headline(1)])
case("f_leading_ws.xml", "\n\n  " + rss(it(1)), titles=[headline(1)])
case(
    "f_php_warning.xml",
    "<br />\n<b>Warning</b>: something in /x.php\n" + rss(it(1)),
    titles=[headline(1)],
)
case("f_no_items.xml", rss(""), a=0, r=1, why="no item")
case("f_other_xml.xml", "<catalog><book><title>x</title></book></catalog>", a=0, r=1)
case(
    "f_sitemap_news.xml",
    f'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://p.org/1</loc><news:news><news:publication><news:name>The Paper</news:name><news:language>en</news:language></news:publication><news:publication_date>2024-05-08</news:publication_date><news:title>{headline(1)}</news:title></news:news></url></urlset>',
    a=None,
    r=None,
)
case(
    "f_newsml_nitf.xml",
    f'<?xml version="1.0"?><nitf><head><title>{headline(1)}</title><docdata><date.issue norm="20240508T164100Z"/></docdata></head><body><body.head><hedline><hl1>{headline(1)}</hl1></hedline><byline>By Jane Roe</byline></body.head><body.content><p>{story_text(1)}</p><p>{story_text(2)}</p></body.content></body></nitf>',
    a=None,
    r=None,
)
case(
    "f_opml.xml",
    '<opml version="2.0"><body><outline text="x" xmlUrl="http://x"/></body></opml>',
    a=0,
    r=1,
)
case("f_not_xml.xml", "this is just text that is no xml at all", a=0, r=1)
case("f_deep.xml", "<rss><channel><item>" + "<a>" * 200000, a=0)
case(
    "f_many_attrs.xml",
    "<rss><channel><item "
    + " ".join(f'a{i}="x"' for i in range(100000))
    + f"><title>{headline(1)}</title></item></channel></rss>",
    a=None,
)
case(
    "f_relurl_guid.xml",
    rss(
        f"<item><title>{headline(1)}</title><guid isPermaLink='false'>12345</guid><description>{story_text(1)}</description></item>"
    ),
    titles=[headline(1)],
)
case("f_nosuffix", rss(it(1)), titles=[headline(1)])
case("f_named.html", rss(it(1)), titles=[headline(1)])
case("f_named.txt", rss(it(1)), titles=[headline(1)])
case(
    "f_media.xml",
    rss(
        it(
            1,
            extra="<media:content xmlns:media='http://search.yahoo.com/mrss/' url='https://i.jpg'><media:title>Photo title</media:title><media:description>A photo</media:description></media:content>",
        )
    ),
    titles=[headline(1)],
    text="border",
    notext="Photo title",
)
case(
    "f_source_el.xml",
    rss(it(1, extra='<source url="https://tass.com">TASS</source>')),
    titles=[headline(1)],
    outlet="TASS",
)
