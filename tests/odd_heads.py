# ruff: noqa: E501
"""Odd wrappings: articles by day or outlet, pages in fields, dates in columns, heads of notes."""

from __future__ import annotations

import gzip
import json

import pyarrow as pa
from odd_archives import zipb
from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_html import FOOT, NAV, PARAGRAPHS, SIDE, page
from odd_json import article, dumps
from odd_parquet import pqb

case(
    "a_csv_html_page_field.csv",
    'url,html\n"https://a.example/n/1","'
    + page(
        NAV + "<article><h1>" + headline(1) + "</h1>" + PARAGRAPHS + "</article>" + SIDE + FOOT
    ).replace('"', '""')
    + '"\n',
    a=1,
    text="railway",
    notext=["Toronto"],
)
case(
    "a_json_raw_html_field.jsonl",
    dumps(
        {
            "url": "https://a.example/n/1",
            "raw_html": page(
                NAV + "<article><h1>" + headline(1) + "</h1>" + PARAGRAPHS + "</article>"
            ),
        }
    ),
    a=1,
    text="railway",
)
case(
    "a_csv_date_time_cols.csv",
    "title,text,date,time\n" + f'"{headline(1)}","{story_text(1)}",2024-05-08,16:41\n',
    a=1,
    date=DAY,
)
case(
    "a_csv_ymd_cols.csv",
    "title,text,year,month,day\n" + f'"{headline(1)}","{story_text(1)}",2024,5,8\n',
    a=1,
    date=DAY,
)
case(
    "a_csv_dayfirst.csv",
    "title,text,date\n"
    + "".join(
        f'"{headline(i)}","{story_text(i)}",{d}\n'
        for i, d in ((1, "05/08/2024"), (2, "25/08/2024"), (3, "06/08/2024"))
    ),
    a=3,
    dates=["2024-08-05", "2024-08-25", "2024-08-06"],
)
case(
    "a_csv_monthfirst.csv",
    "title,text,date\n"
    + "".join(
        f'"{headline(i)}","{story_text(i)}",{d}\n'
        for i, d in ((1, "05/08/2024"), (2, "08/25/2024"), (3, "06/08/2024"))
    ),
    a=3,
    dates=["2024-05-08", "2024-08-25", "2024-06-08"],
)
case(
    "a_csv_bad_date_row.csv",
    "title,text,date\n"
    + "".join(
        f'"{headline(i)}","{story_text(i)}",{d}\n'
        for i, d in ((1, "2024-05-08"), (2, "2024-02-30"), (3, "2024-05-08"))
    ),
    titles=[headline(1), headline(3)],
    r=1,
    where="line 3",
    why="impossible date",
)
case(
    "a_pq_list_text.parquet",
    pqb(
        pa.table(
            {
                "title": TITLES[:2],
                "text": [[story_text(1), story_text(2)], [story_text(3)]],
                "date": [DAY, DAY],
            }
        )
    ),
    titles=TITLES[:2],
    r=0,
    text="day 3",
)
case(
    "a_pq_html.parquet",
    pqb(
        pa.table(
            {
                "url": ["https://a.example/n/1"],
                "html": [
                    page(
                        NAV
                        + "<article><h1>"
                        + headline(1)
                        + "</h1>"
                        + PARAGRAPHS
                        + "</article>"
                        + SIDE
                    )
                ],
            }
        )
    ),
    a=1,
    text="railway",
    notext="Toronto",
)
case(
    "a_pq_binary_html.parquet",
    pqb(
        pa.table(
            {
                "url": ["https://a.example/n/1"],
                "content": [
                    page(
                        NAV
                        + "<article><h1>"
                        + headline(1)
                        + "</h1>"
                        + PARAGRAPHS
                        + "</article>"
                        + SIDE
                    ).encode()
                ],
            }
        )
    ),
    a=1,
    text="railway",
    notext="Toronto",
)
case(
    "a_txt_date_line.txt",
    f"{headline(1)}\nWednesday, 8 May 2024\nBy Jane Roe\n\n{story_text(1)}\n\n{story_text(2)}",
    a=1,
    date=DAY,
)
case(
    "a_txt_url_line.txt",
    f"{headline(1)}\nhttps://a.example/2024/05/08/talks.html\n\n{story_text(1)}\n\n{story_text(2)}",
    a=1,
    date=DAY,
)
case(
    "a_txt_frontmatter.md",
    f"---\ntitle: {headline(1)}\ndate: {DAY}\nauthor: Jane Roe\n---\n\n{story_text(1)}\n\n{story_text(2)}\n",
    titles=[headline(1)],
    date=DAY,
)
case(
    "a_md_headings.md",
    f"# {headline(1)}\n\n*8 May 2024*\n\n{story_text(1)}\n\n## Rail\n\n{story_text(2)} [link](https://a.example)\n",
    a=1,
    titles=[headline(1)],
)
case("20240508_talks.txt", f"{headline(1)}\n\n{story_text(1)}\n\n{story_text(2)}", a=1, date=DAY)
case(
    "a_related_in_body.html",
    page(
        "<article><h1>"
        + headline(1)
        + "</h1><p>"
        + story_text(1)
        + '</p><p><strong>READ MORE: <a href="/x">Toronto opens a bridge</a></strong></p><p>'
        + story_text(2)
        + " railway</p></article>"
    ),
    a=1,
    text="railway",
    notext="Toronto opens",
)
case(
    "a_newsletter.html",
    page(
        "<article><h1>"
        + headline(1)
        + "</h1>"
        + PARAGRAPHS
        + '<div class="newsletter"><p>Sign up for our newsletter and get the best stories in your inbox every day.</p></div></article>'
    ),
    a=1,
    text="railway",
    notext="inbox",
)
case(
    "a_two_h1.html",
    page(
        "<header><h1>The Paper</h1></header><article><h1>"
        + headline(1)
        + "</h1>"
        + PARAGRAPHS
        + "</article>",
        title=headline(1) + " | The Paper",
    ),
    titles=[headline(1)],
)
case(
    "a_zip_of_everything.zip",
    zipb(
        {
            "a.csv": rows(1),
            "b.json": json.dumps([article(2)]),
            "c.html": page("<h1>" + headline(3) + "</h1>" + PARAGRAPHS, title=headline(3)),
            "d.txt": f"{headline(4)}\n\n{story_text(4)}\n\n{story_text(5)}",
            "e.pdf": b"%PDF-1.4 x",
            "f/": "",
            "g.jsonl.gz": gzip.compress(dumps(article(5)).encode()),
        }
    ),
    a=5,
    r=1,
)
