"""Columns parted by tabs and semicolons, as databases and spreadsheets dump them."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_csv_again import HEAD

case(
    "r_tabs_in_quotes.tsv",
    rows(sep="\t").replace("of the year", "of\tthe year"),
    titles=TITLES,
    r=0,
)
case(
    "r_tsv_no_quotes.tsv",
    "title\ttext\tdate\n"
    + "".join(f'{headline(i)}\tHe said "yes and left. {story_text(i)}\t{DAY}\n' for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case(
    "r_tsv_open_quote.tsv",
    "title\ttext\tdate\n"
    + "".join(
        f'{headline(i)}\t"We will open it, he said. {story_text(i)}\t{DAY}\n' for i in (1, 2, 3)
    ),
    titles=TITLES,
    r=0,
)
case(
    "r_tsv_backslash_n.tsv",
    "title\ttext\tdate\n"
    + "".join(f"{headline(i)}\t{story_text(i)}\\nSecond line.\\tEnd\t{DAY}\n" for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case(
    "r_mysql_N.tsv",
    "title\ttext\tdate\n" + f"{headline(1)}\t{story_text(1)}\t\\N\n",
    titles=[headline(1)],
    r=0,
    dates=["None"],
)
case("r_pg_copy.csv", HEAD + f'"{headline(1)}","{story_text(1)}",\\N\n', titles=[headline(1)], r=0)
case(
    "r_semi_decimal.csv",
    "title;text;score;date\n"
    + "".join(f"{headline(i)};{story_text(i)};0,{i};{DAY}\n" for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
    date=DAY,
)
case(
    "r_quoted_header_spaces.csv",
    '"title" , "text" , "date"\n'
    + "".join(f'"{headline(i)}" , "{story_text(i)}" , "{DAY}"\n' for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case("r_ctrl_z.csv", rows() + "\x1a", titles=TITLES, r=0)
