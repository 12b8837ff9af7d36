# ruff: noqa: E501
"""Files in which a messenger, a database or an agency puts many articles under one head."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text


def _post(number: int, named: bool) -> str:
    name = '<div class="from_name">The Paper News</div>' if named else ""
    return f"""<div class="message default clearfix{"" if named else " joined"}" id="message{number}"><div class="body">
<div class="pull_right date details" title="08.05.2024 16:4{number}:01 UTC+04:00">16:4{number}</div>{name}
<div class="text">{headline(number)}<br><br>{story_text(number)}</div></div></div>"""


CHANNEL = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"/><title>Exported Data</title></head><body>'
    '<div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">The Paper News</div></div></div>'
    '<div class="page_body chat_page"><div class="history">'
    '<div class="message service" id="message-1"><div class="body details">8 May 2024</div></div>'
    + "".join(_post(n, n == 1) for n in (1, 2, 3))
    + '<div class="message default clearfix" id="message9"><div class="body"><div class="media_wrap clearfix"></div></div></div>'
    "</div></div></div></body></html>"
)
case("co_telegram.html", CHANNEL, a=3, r=2, date=DAY, outlet="The Paper News")


def _document(number: int) -> str:
    return f"""<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Journal</span></div>
<span class="DocHeader">Le Journal • Mercredi 8 mai 2024 • p. {number}</span>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">{headline(number)}</p></div>
<div class="docAuthors">Jane Roe</div></header>
<section><div class="docOcurrContainer"><p>{story_text(number)}</p><p>{story_text(number + 4)}</p></div></section></article>"""


case("co_europresse.html", f"<html><body>{''.join(map(_document, (1, 2, 3)))}</body></html>", a=3, r=0, date=DAY, outlet="Le Journal")  # fmt: skip


def _reuters(number: int) -> str:
    return f"""<REUTERS TOPICS="NO" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="5544" NEWID="{number}">
<DATE> 8-MAY-2024 15:01:01.79</DATE>
<TOPICS></TOPICS><PLACES><D>armenia</D><D>georgia</D></PLACES>
<UNKNOWN>&#5;&#5;C T</UNKNOWN>
<TEXT>&#2;
<TITLE>{headline(number).upper()}</TITLE>
<DATELINE>    YEREVAN, May 8 - </DATELINE><BODY>{story_text(number)}
    Roe &amp; Sons &lt;ROE> would build it.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
"""


SGML = '<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + "".join(map(_reuters, (1, 2, 3)))
case("co_reuters.sgm", SGML, a=3, r=0, titles=[headline(n).upper() for n in (1, 2, 3)], date=DAY, notext=["&#3", "\x03"])  # fmt: skip
case("co_reuters_cut.sgm", SGML[:-120], a=3, r=1, why="cut off")


def _news_item(number: int) -> str:
    return f"""<NewsItem><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20240508</DateId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20240508T164100+0400</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>{headline(number)}</HeadLine><ByLine>Jane Roe</ByLine><DateLine>Yerevan, May 8</DateLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="The Agency"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
<ContentItem><DataContent><p>{story_text(number)}</p><p>{story_text(number + 4)}</p></DataContent></ContentItem></NewsComponent></NewsItem>"""


NEWSML_1 = f'<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240508T170000Z</DateAndTime></NewsEnvelope>{_news_item(1)}{_news_item(2)}</NewsML>'
case("co_newsml_1.xml", NEWSML_1, a=2, r=0, titles=[headline(1), headline(2)], date=DAY)
case("co_newsitem.xml", f'<?xml version="1.0"?><newsitem itemid="2286" id="root" date="2024-05-08" xml:lang="en"><title>X: {headline(1)}</title><headline>{headline(1)}</headline><dateline>YEREVAN 2024-05-08</dateline><text><p>{story_text(1)}</p><p>{story_text(2)}</p></text><copyright>(c) Reuters Limited 2024</copyright></newsitem>', a=1, r=0, titles=[headline(1)], date=DAY, text=story_text(2))  # fmt: skip

# What scripts print of a page
PAGE = (
    f"<!DOCTYPE html>\n<html><head><title>{headline(1)}</title><meta property='article:published_time' content='2024-05-08T10:00:00Z'></head>"
    f'<body><article><h1>{headline(1)}</h1><p>{story_text(1)}</p>\n<p>The minister’s "plan" was read out.</p></article></body></html>'
)
WHOLE = {"titles": [headline(1)], "date": DAY, "text": "The minister’s", "notext": ["\\n", "\\x"], "r": 0}  # fmt: skip
case("co_repr.html", repr(PAGE.encode()), **WHOLE)
case("co_repr.txt", repr(PAGE), **WHOLE)
case("co_repr_lines.txt", "\n".join(repr(PAGE.replace(headline(1), headline(n)).encode()) for n in (1, 2)), a=2, r=0)  # fmt: skip
case("co_repr_cut.txt", repr(PAGE)[:-40], a=0, r=1, why="cut off")

# Text of a PDF: sheets with a head, a foot and a number
_SHEETS = "\f".join(
    f"The Paper Review, May 2024\n\n{part}\n\nwww.paper.example\n{number}"
    for number, part in enumerate(
        (
            f"{headline(1)}\n\n8 May 2024\n\n{story_text(1)}\n\nThe route was settled, and most of the money was",
            f"found by the two states together.\n\n{story_text(2)}",
            story_text(3),
        ),
        start=11,
    )
)
case("co_sheets.txt", _SHEETS, a=1, r=0, titles=[headline(1)], date=DAY, notext=["www.paper", "Paper Review", "\n12"], text="of the money was found by the two states together.")  # fmt: skip
case("co_title_runs.txt", f"{headline(1)}\n\n8 May 2024\n\n{story_text(1)}\n\n- 1 -\f{headline(1)}\n\n{story_text(2)}\n\n- 2 -", a=1, titles=[headline(1)], date=DAY, notext="- 2 -", text=f"{story_text(1)}\n\n{story_text(2)}")  # fmt: skip
