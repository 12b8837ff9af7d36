# ruff: noqa: E501
"""Odd tables: CSV as programs really write it."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, rows, story_text

case("csv_crlf.csv", rows(end="\r\n"), titles=TITLES, r=0)
case("csv_cr.csv", rows(end="\r"), titles=TITLES, r=0)
case(
    "csv_cr_quoted_nl.csv",
    rows(end="\r").replace("They spoke", "\rThey spoke"),
    titles=TITLES,
    r=0,
    text="They spoke",
)
case(
    "csv_mixed_ends.csv",
    rows(1) + rows(1, end="\r\n", start=2).split("\n", 1)[1] + rows(1, start=3).split("\n", 1)[1],
    titles=TITLES,
)
case(
    "csv_nl_in_field.csv",
    rows().replace(". They", ".\n\nThey"),
    titles=TITLES,
    r=0,
    text="They spoke",
)
case("csv_vt_ff.csv", rows().replace(". They", ".\x0b\x0cThey"), titles=TITLES, r=0)
case(
    "csv_u2028.csv", rows().replace(". They", ".\u2028They").replace("day 1", "day\x851"), a=3, r=0
)
case(
    "csv_unclosed_mid.csv",
    f'title,text,date\n{headline(1)},"{story_text(1)}\n"{headline(2)}","{story_text(2)}",{DAY}\n"{headline(3)}","{story_text(3)}",{DAY}\n',
    titles=[headline(2), headline(3)],
    r=1,
    why="quotation",
    where="line 2",
)
case(
    "csv_unclosed_last.csv",
    rows(2) + f'"{headline(3)}","{story_text(3)}',
    titles=TITLES[:2],
    r=1,
    why="quotation",
    where="line 4",
)
case(
    "csv_inner_quotes.csv",
    f'title,text,date\n"The "so-called" deal of {headline(1)}","{story_text(1)}",{DAY}\n"{headline(2)}","{story_text(2)}",{DAY}\n',
    a=2,
    r=0,
)
case(
    "csv_backslash.csv",
    'title,text,date\n"A \\"great\\" deal was struck","'
    + story_text(1)
    + f'",{DAY}\n"{headline(2)}","{story_text(2)}",{DAY}\n',
    titles=['A "great" deal was struck', headline(2)],
    r=0,
)
case("csv_single_quotes.csv", rows(q="'"), titles=TITLES, r=0)
case(
    "csv_curly_quotes.csv", f"title;text;date\n“{headline(1)}”;“{story_text(1)}”;{DAY}\n", a=1, r=0
)
case(
    "csv_all_quoted.csv",
    rows().replace("title,text,date", '"title","text","date"'),
    titles=TITLES,
    r=0,
)
case(
    "csv_spaces_after.csv",
    f'title, text, date\n"{headline(1)}", "{story_text(1)}", {DAY}\n',
    titles=[headline(1)],
    date=DAY,
    r=0,
)
case(
    "csv_ragged_more.csv",
    rows() + f'"x","y",{DAY},extra,more\n',
    titles=TITLES,
    r=1,
    where="line 5",
    why="columns",
)
case("csv_ragged_less.csv", rows() + "only\n", titles=TITLES, r=1, where="line 5", why="columns")
case(
    "csv_trailing_commas.csv",
    "\n".join(line + ",,," for line in rows().strip().split("\n")),
    titles=TITLES,
    r=0,
)
case(
    "csv_trailing_in_rows.csv",
    "\n".join(
        [line if i == 0 else line + "," for i, line in enumerate(rows().strip().split("\n"))]
    ),
    titles=TITLES,
    r=0,
)
case(
    "csv_less_trailing.csv",
    f'title,text,date,tag,section\n"{headline(1)}","{story_text(1)}",{DAY}\n"{headline(2)}","{story_text(2)}",{DAY},a,b\n',
    a=2,
    r=0,
)
case(
    "csv_dup_header.csv",
    f'title,text,text,date\n"{headline(1)}","{story_text(1)}","second",{DAY}\n',
    titles=[headline(1)],
    r=0,
    text="border",
)
case(
    "csv_dup_title_date.csv",
    f'date,title,date,text\n{DAY},"{headline(1)}",2020-01-01,"{story_text(1)}"\n',
    titles=[headline(1)],
    date=DAY,
)
case("csv_no_header.csv", rows().split("\n", 1)[1], a=0, r=1, why="map")
case("csv_blank_head.csv", "\n\n\n" + rows(), titles=TITLES, r=0)
case("csv_preamble.csv", "Export of press archive\nMade on 2024-06-01\n\n" + rows(), titles=TITLES)
case("csv_comment_head.csv", "# exported by tool\n" + rows(), titles=TITLES)
case("csv_blank_between.csv", rows().replace("\n", "\n\n"), titles=TITLES, r=0)
case("csv_only_header.csv", "title,text,date\n", a=0, r=1, why="no article")
case("csv_only_header_nonl.csv", "title,text,date", a=0, r=1)
case(
    "csv_formula.csv",
    f'title,text,date\n"=HYPERLINK(""http://x"",""a"")","{story_text(1)}",{DAY}\n"@SUM(1)","{story_text(2)}",{DAY}\n"+1+cmd|\' /C calc\'!A0","{story_text(3)}",{DAY}\n',
    a=3,
    r=0,
)
for nm, h in [
    ("de", ("Titel", "Inhalt", "Datum")),
    ("fr", ("Titre", "Texte", "Date")),
    ("es", ("Título", "Texto", "Fecha")),
    ("ru", ("Заголовок", "Текст", "Дата")),
    ("uk", ("Заголовок", "Текст", "Дата публікації")),
    ("tr", ("Başlık", "Metin", "Tarih")),
    ("zh", ("标题", "正文", "日期")),
    ("zhtw", ("標題", "內容", "發布日期")),
    ("ja", ("タイトル", "本文", "日付")),
    ("ko", ("제목", "본문", "날짜")),
    ("ar", ("العنوان", "النص", "التاريخ")),
    ("pt", ("Título", "Corpo", "Data de publicação")),
    ("it", ("Titolo", "Testo", "Data")),
    ("hy", ("Վերնագիր", "Տեքստ", "Ամսաթիվ")),
    ("ka", ("სათაური", "ტექსტი", "თარიღი")),
    ("az", ("Başlıq", "Mətn", "Tarix")),
    ("pl", ("Tytuł", "Treść", "Data")),
    ("nl", ("Titel", "Tekst", "Datum")),
    ("sv", ("Rubrik", "Text", "Datum")),
    ("fa", ("عنوان", "متن", "تاریخ")),
    ("he", ("כותרת", "טקסט", "תאריך")),
]:
    case(f"csv_head_{nm}.csv", rows(head=h), titles=TITLES, r=0, date=DAY)
for nm, h in [
    ("up", ("TITLE", "TEXT", "DATE")),
    ("camel", ("articleTitle", "articleBody", "publishDate")),
    ("spaces", ("Article Title", "Full Text", "Publication Date")),
    ("dots", ("article.title", "article.text", "article.date")),
    ("under", ("news_title", "news_body", "pub_date")),
    ("hl", ("Headline", "Lead Paragraph", "Published")),
    ("pq", ("Title", "Full text", "pubdate")),
    ("meltwater", ("Headline", "Hit Sentence", "Date")),
    ("headline_content", ("headline", "content", "published_at")),
]:
    case(f"csv_hd_{nm}.csv", rows(head=h), titles=TITLES, r=0, date=DAY)
case(
    "csv_meltwater_full.csv",
    "Date\tHeadline\tURL\tOpening Text\tHit Sentence\tSource\tCountry\tLanguage\n"
    + f"08-May-2024 04:41PM\t{headline(1)}\thttps://x.org/a1\t{story_text(1)}\tborder would open\tThe Paper\tArmenia\tEnglish\n",
    titles=[headline(1)],
    text="border",
    outlet="The Paper",
    lang="en",
)
case(
    "csv_index_col.csv",
    f',title,text,date\n0,"{headline(1)}","{story_text(1)}",{DAY}\n1,"{headline(2)}","{story_text(2)}",{DAY}\n',
    titles=TITLES[:2],
    r=0,
)
case(
    "csv_big_field.csv",
    lambda: (
        b"title,text,date\n"
        + f'"{headline(1)}","{story_text(1)}",{DAY}\n'.encode()
        + b'"big","'
        + b"word " * 10_000_000
        + b'",2024-05-08\n'
        + f'"{headline(2)}","{story_text(2)}",{DAY}\n'.encode()
    ),
    titles=TITLES[:2],
    r=1,
    where="line 3",
)
case("csv_tsv_named_csv.csv", rows(sep="\t"), titles=TITLES, r=0)
case("csv_as.txt", rows(), titles=TITLES, r=0)
case("csv_as_semi.txt", rows(sep=";"), titles=TITLES, r=0)
case("csv_nosuffix", rows(), titles=TITLES, r=0)
case("csv_as.xls", rows(sep="\t"), titles=TITLES, r=0)
case("csv_as.dat", rows(), titles=TITLES, r=0)
case("csv_only_quotes.csv", '"""""""\n"""', a=0, r=1)
case("csv_one_col.csv", f"text\n{story_text(1)}\n".replace(",", ""), a=1, r=0)
case("csv_one_col_title.csv", f"title\n{headline(1)}\n".replace(",", ""), a=1)
case(
    "csv_html_body.csv",
    f'title,body,date\n"{headline(1)}","<p>{story_text(1)}</p><p>Second para.</p><script>alert(1)</script>",{DAY}\n',
    titles=[headline(1)],
    text="Second para.",
    notext="alert(1)",
)
case(
    "csv_dates_mixed.csv",
    f'title,text,date\n"{headline(1)}","{story_text(1)}",08/05/2024\n"{headline(2)}","{story_text(2)}",31/02/2024\n"{headline(3)}","{story_text(3)}",25/12/2023\n',
    titles=[headline(1), headline(3)],
    r=1,
    where="line 3",
    why="impossible date",
)
case(
    "csv_nan.csv",
    f'title,text,date\n"{headline(1)}",nan,{DAY}\nNaN,"{story_text(2)}",NaN\n"{headline(3)}","{story_text(3)}",NULL\n',
    a=3,
    r=0,
    notext="nan",
)
case(
    "csv_surrogate.csv",
    rows().encode() + b'"\xed\xa0\x80 half","text here that is long enough",2024-05-08\n',
    a=4,
)
case(
    "csv_zero_width.csv",
    rows(head=("\u200btitle", "text\u200b", "date\u00a0")),
    titles=TITLES,
    date=DAY,
)
case("csv_dup_rows.csv", rows(1) + rows(1).split("\n", 1)[1], a=2, r=0)
