# fmt: off
# ruff: noqa: E501
"""Sums below tables, tables of names and values, cited sources, headlines of channels."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, story_text

ALL = {"titles": TITLES, "date": DAY, "texts": ["on day 1", "on day 3"]}
THREE = (1, 2, 3)
TOLD = "".join(f'{n},"{headline(n)}","{story_text(n)}",{DAY}\n' for n in THREE)
case("lx_sum.csv", f"No.,Headline,Full text,Date\n{TOLD}Total,3,,\n", r=1, why="a sum of the table's own", **ALL)
case("lx_sum_ru.csv", f"№,Заголовок,Текст,Дата\n{TOLD}Итого:,3,100 %,\n", r=1, why="a sum", **ALL)
case("lx_total_told.csv", f'No.,Headline,Full text,Date\n{TOLD}Total,"{headline(4)}","{story_text(4)}",{DAY}\n', a=4, r=0)
case("lx_cycled.csv", "\n".join(f'Title,"{headline(n)}"\nDate,{DAY}\nText,"{story_text(n)}"\n' for n in THREE), r=0, **ALL)
case("lx_big5.csv", "標題,內文,日期\n水壩經受住三天暴雨,水利部門工程師週二表示，水壩經受住了洪水的考驗，夜間已打開兩座閘門。,2024-05-08\n".encode("big5"), a=1, r=0, date=DAY, text="兩座閘門")
EBSCO = "\n".join(f"Title: {headline(n)}\nAuthors: ROE, JANE\nSource: Delta Courier. 05/18/2024, p4. 1p.\nDocument Type: Article\nFull Text Word Count: 52\nAccession Number: 2W6{n}\nDatabase: Newspapers\n\nSection: NEWS\n\n{story_text(n)}\n\n{'-' * 60}" for n in THREE)
case("lx_cited.txt", EBSCO, titles=TITLES, date="2024-05-18", outlet="Delta Courier", r=0, notext=["Accession", "p4"])
case("lx_channel.html", "<html><body><div class='page_header'><div class='text bold'>The Paper</div></div>" + "".join(f'<div class="message default clearfix" id="message{n}"><div class="body"><div class="pull_right date details" title="08.05.2024 16:41:0{n} UTC+00:00">16:41</div><div class="text"><strong>{headline(n)}</strong><br><br>{story_text(n)}</div></div></div>' for n in THREE) + "</body></html>", r=0, outlet="The Paper", **ALL)
case("lx_channel_word.html", '<html><body><div class="message default clearfix" id="message1"><div class="body"><div class="text">The <strong>dam</strong><br>holds: ' + story_text(1) + "</div></div></div></body></html>", titles=[""], a=1, r=0)
case("lx_hl1.xml", "<articles>" + "".join(f"<article id='{n}'><head><hl1>{headline(n)}</hl1><pubdate>{DAY}</pubdate></head><body><p>{story_text(n)}</p></body></article>" for n in THREE) + "</articles>", r=0, **ALL)
