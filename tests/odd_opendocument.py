"""OpenDocument texts and sheets: marks, frames, tables, damage."""

from __future__ import annotations

from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_csv_encodings import ru_b, ru_t


def odt(inner, before=""):
    names = ' '.join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"), ("text", "text"), ("draw", "drawing"), ("number", "datastyle"),
            ("table", "table"),
        )
    )  # fmt: skip
    return zipb(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{before}<office:document-content {names}><office:automatic-styles>"
            "<number:date-style><number:text>STYLE </number:text></number:date-style>"
            f"</office:automatic-styles><office:body><office:text>{inner}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": "<x/>",
        }
    )


def odt_paragraphs(*written):
    return "".join(f"<text:p>{one}</text:p>" for one in written)


ODT_TOP = f"<text:h>{headline(1)}</text:h>" + odt_paragraphs("By Jane Roe", "May 8, 2024")
case(
    "d_odt.odt",
    odt(ODT_TOP + odt_paragraphs(story_text(1), story_text(2) + " railway", story_text(3))),
    titles=[headline(1)],
    text="railway",
    notext="STYLE",
    date=DAY,
)
case(
    "d_odt_marks.odt",
    odt(
        "<text:tracked-changes><text:p>DELETED passage</text:p></text:tracked-changes>"
        + ODT_TOP
        + odt_paragraphs(
            f"{story_text(1)} The<text:s text:c='2'/><text:span>rail</text:span>way"
            "<text:note><text:note-body><text:p>FOOTNOTE</text:p></text:note-body></text:note>"
            " line<text:line-break/>reopens<office:annotation><text:p>COMMENT</text:p>"
            "</office:annotation> in May.",
            story_text(2),
        )
    ),
    a=1,
    text="railway line",
    notext=["DELETED", "FOOTNOTE", "COMMENT"],
)
case(
    "d_odt_frame.odt",
    odt(
        ODT_TOP
        + odt_paragraphs(
            story_text(1),
            f"<draw:frame><draw:text-box><text:p>{story_text(2)} boxed</text:p>"
            "</draw:text-box></draw:frame>",
            story_text(3),
        )
    ),
    a=1,
    text="boxed",
)
case(
    "d_odt_table.odt",
    odt(
        ODT_TOP
        + odt_paragraphs(story_text(1), story_text(2))
        + "<table:table><table:table-row><table:table-cell><text:p>Wheat prices rose.</text:p>"
        "</table:table-cell></table:table-row></table:table>" + odt_paragraphs(story_text(3))
    ),
    a=1,
    text="Wheat prices rose.",
)
case("d_odt_named.zip", odt(ODT_TOP + odt_paragraphs(story_text(1), story_text(2))), a=1, date=DAY)
case("d_odt_inner.zip", zipb({"in/one.odt": odt(ODT_TOP + odt_paragraphs(story_text(1)))}), a=1)
case("d_odt_ru.odt", odt(odt_paragraphs(ru_t, "8 мая 2024", ru_b)), a=1, lang="ru", date=DAY)
case("d_odt_empty.odt", odt(""), a=0, r=1)
case(
    "d_odt_bare.odt",
    zipb({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
    a=0,
    r=1,
)
case(
    "d_odt_no_content.odt",
    zipb({"mimetype": "application/vnd.oasis.opendocument.text", "meta.xml": "<x/>"}),
    a=0,
    r=1,
)
case("d_odt_cut.odt", odt(ODT_TOP + odt_paragraphs(story_text(1), story_text(2)))[:-200], a=0, r=1)
case(
    "d_odt_xxe.odt",
    odt(
        odt_paragraphs("&x;", story_text(1)),
        '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ),
    a=0,
    r=1,
    why="entities",
    notext="root:",
)
case(
    "d_odt_spaces.odt",
    odt(ODT_TOP + odt_paragraphs("<text:s text:c='999999999999'/>" + story_text(1))),
    a=1,
)
case(
    "d_ods.ods",
    zipb({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
    a=0,
    r=1,
    why="no rows",
)
