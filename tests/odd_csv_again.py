"""Odd tables put together, saved again or torn: CSV as it comes back from other programs."""

from __future__ import annotations

import gzip
import json
import random

from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_csv_encodings import ru_b, ru_t


def q(*cells, sep=","):
    return sep.join('"' + c.replace('"', '""') + '"' for c in cells)


HEAD = "title,text,date\n"

case(
    "r_ragged_extra_mid.csv",
    HEAD
    + q(headline(1), story_text(1), DAY)
    + "\n"
    + q(headline(2), story_text(2), DAY, "x", "y")
    + "\n"
    + q(headline(3), story_text(3), DAY)
    + "\n",
    titles=[headline(1), headline(3)],
    r=1,
    where="line 3",
    why="columns",
)
case(
    "r_ragged_one_cell.csv",
    HEAD
    + q(headline(1), story_text(1), DAY)
    + "\n"
    + "only a remark\n"
    + q(headline(3), story_text(3), DAY)
    + "\n",
    titles=[headline(1), headline(3)],
    r=1,
    where="line 3",
)
case(
    "r_unclosed_first.csv",
    HEAD
    + f'"{headline(1)},{story_text(1)},{DAY}\n'
    + q(headline(2), story_text(2), DAY)
    + "\n"
    + q(headline(3), story_text(3), DAY)
    + "\n",
    titles=[headline(2), headline(3)],
    r=1,
    where="line 2",
)
case(
    "r_unclosed_5000.csv",
    HEAD
    + "".join(
        (
            f'"{headline(i)},{story_text(i)},{DAY}\n'
            if i == 2500
            else q(headline(i), story_text(i), DAY) + "\n"
        )
        for i in range(5000)
    ),
    a=4999,
    r=1,
    where="line 2502",
)
case(
    "r_many_unclosed.csv",
    HEAD
    + "".join(
        (
            f'"{headline(i)},{story_text(i)},{DAY}\n'
            if i % 10 == 0
            else q(headline(i), story_text(i), DAY) + "\n"
        )
        for i in range(1000)
    ),
    a=900,
    r=100,
)
case(
    "r_nul_only_cells.csv",
    (HEAD + q(headline(1), story_text(1), DAY) + "\n").encode().replace(b"border", b"bor\0der"),
    titles=[headline(1)],
    r=0,
    text="border",
)
case(
    "r_nul_padded_tail.csv",
    (HEAD + q(headline(1), story_text(1), DAY) + "\n").encode() + b"\0" * 5000,
    titles=[headline(1)],
    r=0,
)
case(
    "r_bom_mid.csv",
    rows(2) + "\ufeff" + rows(1, start=3, head=("title", "text", "date")).split("\n", 1)[1],
    titles=TITLES,
    r=0,
)
case(
    "r_cat_two_files.csv", rows(2) + rows(1, start=3), a=None, titles=TITLES, r=0
)  # repeated header row is no article
case("r_cat_two_boms.csv", "\ufeff" + rows(2) + "\ufeff" + rows(1, start=3), titles=TITLES, r=0)
case("r_utf16le_nobom_tab.csv", rows(sep="\t").encode("utf-16-le"), titles=TITLES, r=0)
case(
    "r_utf16be_nobom_ru.csv",
    (HEAD + q(ru_t, ru_b, DAY) + "\n").encode("utf-16-be"),
    titles=[ru_t],
    r=0,
)
case("r_utf16_odd_byte.csv", rows().encode("utf-16") + b"\n", titles=TITLES, r=0)
case("r_cr_only_utf16.csv", rows(end="\r").encode("utf-16"), titles=TITLES, r=0)
case(
    "r_cr_only_one.csv",
    ("title,text,date\r" + q(headline(1), story_text(1), DAY) + "\r"),
    titles=[headline(1)],
    r=0,
)
case("r_lfcr.csv", rows(end="\n\r"), titles=TITLES, r=0)
case("r_crcrlf.csv", rows(end="\r\r\n"), titles=TITLES, r=0)
case("r_sep_comma_but_semi.csv", "sep=,\r\n" + rows(sep=";", end="\r\n"), titles=TITLES, r=0)
case("r_sep_upper_space.csv", "SEP = ;\r\n" + rows(sep=";", end="\r\n"), titles=TITLES, r=0)
case("r_header_absent.csv", rows().split("\n", 1)[1], a=0, why="column")
case("r_header_twice.csv", HEAD + rows(), titles=TITLES, r=0)
case(
    "r_header_dup_text.csv",
    "title,text,text,date\n"
    + "".join(q(headline(i), "", story_text(i), DAY) + "\n" for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
    text="hours",
)
case(
    "r_cell_8mb.csv",
    HEAD
    + q(headline(1), story_text(1), DAY)
    + "\n"
    + q(headline(2), "border " * 1_200_000, DAY)
    + "\n"
    + q(headline(3), story_text(3), DAY)
    + "\n",
    titles=[headline(1), headline(3)],
    r=1,
    where="line 3",
)
case(
    "r_hyperlink.csv",
    "title,text,date,url\n"
    + f'"=HYPERLINK(""https://a.example/1"",""{headline(1)}"")","{story_text(1)}",{DAY},"=HYPERLINK(""https://a.example/news/1"")"\n',
    a=1,
    r=0,
    titles=[headline(1)],
)
case(
    "r_ea_text.csv",
    "title,text,date\n" + f'="{headline(1)}",="{story_text(1)}",="{DAY}"\n',
    titles=None,
    a=1,
    r=0,
)
case(
    "r_formula_date.csv",
    HEAD + f'"{headline(1)}","{story_text(1)}","=DATE(2024,5,8)"\n',
    titles=[headline(1)],
    r=0,
)
case(
    "r_excel_err.csv",
    HEAD + q(headline(1), "#NAME?", DAY) + "\n" + q(headline(2), story_text(2), DAY) + "\n",
    a=2,
)
case(
    "r_excel_trunc32767.csv",
    HEAD + q(headline(1), ("The border opened. " * 2000)[:32767], DAY) + "\n",
    titles=[headline(1)],
    r=0,
)
case("r_footer_total.csv", rows() + "\nTotal: 3 articles\n", titles=TITLES, r=1)
case("r_leading_blank_lines.csv", "\n\n\n" + rows(), titles=TITLES, r=0)
case("r_header_newline.csv", '"title","full\ntext","date"\n' + rows().split("\n", 1)[1], a=3)
case(
    "r_smart_semi_header_q.csv",
    '"title;""text"";""date"""\n'
    + "".join(f'"{headline(i)};""{story_text(i)}"";""{DAY}"""\n' for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)  # Excel saved a semicolon file anew
case(
    "r_double_quoted_rows.csv",
    '"title,text,date"\n'
    + "".join(
        '"'
        + f'{headline(i)},""{story_text(i)}"",{DAY}'.replace(headline(i), '""' + headline(i) + '""')
        + '"\n'
        for i in (1, 2, 3)
    ),
    titles=TITLES,
    r=0,
)
case(
    "r_gz_cut.csv.gz",
    gzip.compress(rows(400).encode() + random.Random(3).randbytes(3000).hex().encode())[:-900],
    a=None,
    text="border",
    why="cut off",
)
case(
    "r_lone_cr_in_cell.csv",
    (
        HEAD
        + q(headline(1), story_text(1) + "\rSecond line", DAY)
        + "\n"
        + q(headline(2), story_text(2), DAY)
        + "\n"
    ),
    titles=[headline(1), headline(2)],
    r=0,
)
case(
    "r_title_only_header.csv",
    "title\n" + headline(1) + "\n" + headline(2) + "\n",
    titles=[headline(1), headline(2)],
    r=0,
)
case("r_url_only.csv", "url,date\nhttps://a.example/news/1,2024-05-08\n", a=0, r=1)
case(
    "r_nested_json_cell.csv",
    HEAD + q(headline(1), json.dumps({"paragraphs": [story_text(1), story_text(2)]}), DAY) + "\n",
    a=1,
)
case(
    "r_pylist_cell.csv", HEAD + q(headline(1), str([story_text(1), story_text(2)]), DAY) + "\n", a=1
)
case(
    "r_bytes_repr.csv",
    HEAD + q("b'" + headline(1) + "'", "b'" + story_text(1) + "'", DAY) + "\n",
    a=1,
)
