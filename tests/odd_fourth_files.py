# ruff: noqa: E501
"""A fourth draw: wrappings, workbooks, encodings, formats that are not read, and files made to harm."""

from __future__ import annotations

import base64
import binascii
import gzip
import struct
import textwrap
import zlib

from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_json import article, dumps

FIRST = headline(1)
LINES = "".join(dumps(article(n)) + "\n" for n in (1, 2, 3))
ALL = {"titles": TITLES, "date": DAY, "r": 0}
PAGE = (f"<html><head><title>{FIRST}</title></head><body><h1>{FIRST}</h1><p>{story_text(1)}</p><p>"
        f"{story_text(2)}</p></body></html>")  # fmt: skip


def block(content: bytes) -> bytes:
    """One block of BGZF: a GZ member that tells its own size in an extra field."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(content) + packer.flush()
    head = b"\x1f\x8b\x08\x04" + bytes(4) + b"\x00\xff\x06\x00BC\x02\x00"
    size = struct.pack("<H", len(packed) + 25)
    return head + size + packed + struct.pack("<II", zlib.crc32(content), len(content))


def with_check(content: bytes) -> bytes:
    """GZ whose head has a name, a remark and a checksum of its own."""
    packed = gzip.compress(content)
    head = b"\x1f\x8b\x08\x1a" + packed[4:10] + b"a.jsonl\x00a remark\x00"
    return head + struct.pack("<H", zlib.crc32(head) & 0xFFFF) + packed[10:]


# Wrappings.
case(
    "fo_blocks.jsonl.gz",
    block(LINES[:300].encode()) + block(LINES[300:].encode()) + block(b""),
    **ALL,
)
case("fo_checked.jsonl.gz", with_check(LINES.encode()), **ALL)
case("fo_spanned.zip", b"PK00" + zipb({"a.jsonl": LINES}), **ALL)
case("fo_stream.jsonl.zlib", zlib.compress(LINES.encode()), maxr=1)
case("fo_saved_whole.zip", zipb({"talks.html": PAGE, "talks_files/style.css": "a{b:c}", "talks_files/"
     "main.js.download": "var a={};", "talks_files/saved_resource.html": "<html><body><script>ad()</script>"
     "<img src=x></body></html>", "talks_files/a.png": b"\x89PNG\r\n"}), titles=[FIRST])  # fmt: skip
case("fo_uu.txt", "begin 644 a.jsonl\n" + "".join(binascii.b2a_uu(LINES.encode()[n:n + 45]).decode() for n in
     range(0, 700, 45)) + "`\nend\n", a=0, r=1)  # fmt: skip
case("fo_base64.txt", "\n".join(textwrap.wrap(base64.b64encode(gzip.compress(LINES.encode() * 9) +
     bytes(range(256)) * 9).decode(), 76)), a=0, r=1)  # fmt: skip
case("fo_key.txt", "-----BEGIN CERTIFICATE-----\n" + "\n".join(textwrap.wrap(base64.b64encode(bytes(
     range(256)) * 5).decode(), 64)) + "\n-----END CERTIFICATE-----\n", a=0, r=1)  # fmt: skip
case("fo_hex.txt", "".join(f"{n:08x}: {LINES.encode()[n:n + 16].hex(' ', 2)}  {LINES[n:n + 16]}\n" for n in
     range(0, 480, 16)), a=0, r=1)  # fmt: skip
case("fo_data-00000-of-00001.tar.gz", tarb({"d/dataset_info.json": dumps({"builder_name": "json", "features":
     {"title": {"dtype": "string"}}}), "d/state.json": dumps({"_data_files": [{"filename": "x.arrow"}],
     "_fingerprint": "ab"}), "d/a.jsonl": LINES}, "w:gz"), titles=TITLES, date=DAY)  # fmt: skip

# Workbooks that are no XLSX.
cells = "".join(
    "<Row>"
    + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row)
    + "</Row>"
    for row in (("Title", "Text", "Date"), *((headline(n), story_text(n), DAY) for n in (1, 2, 3)))
)
case("fo_2003.xls", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:'
     'schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
     f'<Worksheet ss:Name="Sheet1"><Table>{cells}</Table></Worksheet></Workbook>', **ALL)  # fmt: skip
case("fo_2003.xml", '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:'
     'schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
     f'<Worksheet ss:Name="Sheet1"><Table>{cells}</Table></Worksheet></Workbook>', **ALL)  # fmt: skip
case(
    "fo_flat.fods",
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:'
    'office:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"></office:document>',
    a=0,
    r=1,
)


def sheet(xml: str) -> str:
    return ('<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f"<sheetData>{xml}</sheetData></worksheet>")  # fmt: skip


def inline(row: int, *values: str) -> str:
    return f'<row r="{row}">' + "".join(f'<c r="{chr(65 + n)}{row}" t="inlineStr"><is><r><t xml:space="preserve">'
        f"{value[:9]}</t></r><r><t>{value[9:]}</t></r></is></c>" for n, value in enumerate(values)) + "</row>"  # fmt: skip


book = ('<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets>'
        '<sheet name="Delta" sheetId="1" r:id="rId1"/><sheet name="Hill" sheetId="2" state="hidden" r:id="rId2"/>'
        "</sheets></workbook>")  # fmt: skip
links = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
         "".join(f'<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
                 f'/worksheet" Target="/xl/worksheets/sheet{n}.xml"/>' for n in (1, 2)) + "</Relationships>")  # fmt: skip
styles = ('<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')  # fmt: skip
names = inline(3, "Title", "Text") + ""
first = (inline(1, "Export of the archive of Delta") + names.replace("</row>",
         '<c r="C3" t="inlineStr"><is><t>Date</t></is></c></row>') + "".join(inline(n + 3, headline(n),
         story_text(n)).replace("</row>", f'<c r="C{n + 3}" s="1"><v>43958</v></c></row>') for n in (1, 2, 3)))  # fmt: skip
case("fo_1904.xlsx", zipb({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": book, "xl/_rels/workbook.xml.rels":
     links, "xl/styles.xml": styles,
     "xl/worksheets/sheet1.xml": sheet(first), "xl/worksheets/sheet2.xml": sheet("")}), titles=TITLES,
     date=DAY, text="border would open")  # fmt: skip

# Formats that are not read, each with its reason.
case("fo_gz.RData", gzip.compress(b"RDX3\nX\n\x00\x00\x00\x03" + bytes(400)), a=0, r=1, why="R")
case("fo_unnamed_r", gzip.compress(b"RDX3\nX\n\x00\x00\x00\x03" + bytes(400)), a=0, r=1, why="R")
case("fo_gz.rda", gzip.compress(b"RDX2\nX\n\x00\x00\x00\x02" + bytes(400)), a=0, r=1, why="R")
case("fo_old.dta", b"\x72\x02\x01\x00" + bytes(300), a=0, r=1, why="Stata")
case("fo_card.por", b"ASCII SPSS PORT FILE" + b"0" * 400, a=0, r=1)
case(
    "fo_link.lnk",
    b"L\x00\x00\x00\x01\x14\x02\x00\x00\x00\x00\x00\xc0\x00\x00\x00\x00\x00\x00F" + bytes(200),
    a=0,
    r=1,
)
case("fo_link.webloc", '<?xml version="1.0"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com'
     '/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict><key>URL</key><string>https://delta.org/1</string></dict>'
     "</plist>", a=0, r=1)  # fmt: skip
case("fo_letters.pst", b"!BDN" + bytes(500), a=0, r=1)
case("fo_paper.mobi", b"Paper" + bytes(55) + b"BOOKMOBI" + bytes(300), a=0, r=1)
case("fo_paper.djvu", b"AT&TFORM" + bytes(300), a=0, r=1)
case("fo_writing.pages", zipb({"Index/Document.iwa": bytes(90), "Metadata/Properties.plist": b"bplist00" + bytes(40),
     "preview.jpg": b"\xff\xd8\xff\xe0"}), a=0)  # fmt: skip
case("fo_table.snappy", b"\xff\x06\x00\x00sNaPpY" + bytes(90), a=0, r=1)
case("fo_ebcdic.csv", rows().encode("cp037"), maxr=1)
case("fo_ebcdic.txt", f"{FIRST}\n\n{story_text(1)}\n".encode("cp037"), maxr=1)

# Signs.
case("fo_pairs.jsonl", dumps(article(1), ensure_ascii=False).replace("Yerevan", "Yerevan \U0001f54a").encode(
     "utf-16-le", "surrogatepass").decode("utf-16-le").encode().replace("\U0001f54a".encode(),
     "\ud83d\udd4a".encode("utf-8", "surrogatepass")) + b"\n" + dumps(article(2)).encode(), a=2, r=0,
     text="border would open")  # fmt: skip
case("fo_apart.jsonl", dumps({**article(1), "title": "Les ministres à Érevan".replace("É", "E\u0301").replace("à",
     "a\u0300")}, ensure_ascii=False), titles=["Les ministres à Érevan"], r=0)  # fmt: skip
case("fo_turned.txt", f"\u202a{FIRST}\u202c\n\n\u2067\u202e{story_text(1)}\u202c\u2069\n\n\u200f{story_text(2)}\n",
     titles=[FIRST], notext=["\u202e", "\u2067"], r=0)  # fmt: skip
case(
    "fo_shy.csv",
    rows().replace("border would", "bor\u00adder wo\u00aduld"),
    **ALL,
    text="border would open",
)
case("fo_thai.html", ("<html><head><title>รัฐมนตรีสองประเทศพบกัน</title></head><body><h1>รัฐมนตรีสองประเทศพบกัน</h1><p>"
     + "รัฐมนตรีกล่าวว่าพรมแดนจะเปิดอีกครั้งก่อนสิ้นปี และการเจรจาใช้เวลาสี่ชั่วโมง " * 6 + "</p></body></html>").encode("cp874"),
     a=1, text="พรมแดนจะเปิดอีกครั้ง", r=0)  # fmt: skip
wrapped = "\n".join(textwrap.wrap(f"{story_text(1)} {story_text(2)}", 58)).replace(
    "reporters", "repor-\nters", 1
)
case(
    "fo_from_pdf.txt",
    f"{FIRST}\n\n{wrapped}\n\n- 3 -\n\x0c" + "\n".join(textwrap.wrap(story_text(3), 58)) + "\n",
    titles=[FIRST],
    texts=["open again before the end", "spoke with reporters"],
    notext=["\x0c", "- 3 -"],
    r=0,
)
case(
    "fo_next_line.txt",
    f"{FIRST}\x85\x85{story_text(1)}\x85\x85{story_text(2)}\x85",
    titles=[FIRST],
    r=0,
)
case("fo_long_line.jsonl.gz", lambda: gzip.compress((dumps(article(1)) + "\n" + dumps({"title": "x", "text":
     "word " * 20_000_000}) + "\n" + dumps(article(2)) + "\n").encode(), 1), titles=TITLES[:2], r=1)  # fmt: skip

# Made to harm.
bomb = '<!DOCTYPE en-export [<!ENTITY a0 "ha">' + "".join(
    f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 5)) + "]>"  # fmt: skip
case("fo_bomb.enex", f'<?xml version="1.0"?>{bomb}<en-export><note><title>&a4;</title><content>x</content></note>'
     "</en-export>", a=0, r=1, why="entities")  # fmt: skip
case("fo_bold_deep.html", lambda: PAGE.replace("<p>", "<b><i>" * 20_000 + "<p>", 1), maxr=1)
case(
    "fo_tables_deep.html", lambda: PAGE.replace("<p>", "<table><tr><td>" * 5000 + "<p>", 1), maxr=1
)
case(
    "fo_less_than.html", lambda: PAGE.replace("</body>", "<p>" + "<" * 400_000 + "</p></body>"), a=1
)
case(
    "fo_ands.html",
    lambda: PAGE.replace("</body>", "<p>" + "&nbsp;" * 400_000 + "</p></body>"),
    titles=[FIRST],
    r=0,
)
case(
    "fo_brackets.md",
    lambda: f"# {FIRST}\n\n{story_text(1)}\n\n" + "[" * 150_000 + "](" * 50_000,
    maxr=1,
)
case(
    "fo_blanks.txt",
    lambda: f"{FIRST}\n\n{story_text(1)}" + " " * 900_000 + f"\n\n{story_text(2)}",
    maxr=1,
)
case("fo_slashes.jsonl", lambda: dumps({**article(1), "date": "1/" * 100_000}) + "\n" + dumps({**article(2),
     "title": "(" * 100_000}) + "\n" + dumps({**article(3), "url": "http://" * 50_000}), maxr=3)  # fmt: skip
case("fo_many_keys.jsonl", lambda: dumps({**article(1), **{f"k{n}": n for n in range(200_000)}}) + "\n" +
     dumps(article(2)), titles=TITLES[1:2], r=1)  # fmt: skip
case(
    "fo_wide.csv",
    lambda: (
        "title,text,date"
        + "," * 40_000
        + "\n"
        + "".join(
            f'"{headline(n)}","{story_text(n)}",{DAY}' + "," * 40_000 + "\n" for n in (1, 2, 3)
        )
    ),
    titles=TITLES,
)
heads = f"Subject: {FIRST}\r\nDate: Wed, 8 May 2024 16:41:00 +0200\r\nFrom: a@delta.org\r\nMIME-Version: 1.0\r\n"
case("fo_parts_deep.eml", lambda: heads + "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n'
     for n in range(900)) + f"Content-Type: text/plain\r\n\r\n{story_text(1)}\r\n", maxr=1)  # fmt: skip
case(
    "fo_words_broken.eml",
    heads.replace(FIRST, "=?utf-8?B?####?= =?x-unknown?Q?=ZZ?= " + FIRST)
    + f"Content-Type: text/plain; charset=x-none\r\nContent-Transfer-Encoding: base64\r\n\r\n{story_text(1)}",
    maxr=1,
)
case("fo_head_long.eml", lambda: heads + "X-Spam: " + "a" * 1_000_000 + f"\r\nContent-Type: text/plain\r\n\r\n"
     f"{story_text(1)}\r\n\r\n{story_text(2)}", titles=[FIRST], date=DAY)  # fmt: skip
