# ruff: noqa: E501
"""Odd tables: CSV as programs really write it."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, rows, story_text

for nm, sep in [("comma", ","), ("semi", ";"), ("tab", "\t"), ("pipe", "|")]:
    case(f"csv_{nm}.csv", rows(sep=sep), titles=TITLES, r=0, date=DAY)
for nm, sep in [
    ("caret", "^"),
    ("tilde", "~"),
    ("colon", ":"),
    ("us", "\x1f"),
    ("ctrlA", "\x01"),
    ("dbl", "||"),
    ("space_semi", " ; "),
]:
    case(
        f"csv_{nm}.csv",
        rows(sep=sep),
        titles=TITLES if nm not in ("dbl", "space_semi") else None,
        a=3,
        date=DAY if nm != "dbl" else None,
    )
case("csv_sep_line.csv", "sep=;\r\n" + rows(sep=";", end="\r\n"), titles=TITLES, r=0)
case("csv_sep_caret.csv", "sep=^\n" + rows(sep="^"), titles=TITLES, r=0)
case("csv_sep_tab_q.csv", '"sep=\t"\n' + rows(sep="\t"), titles=TITLES, r=0)
case("csv_bom.csv", "\ufeff" + rows(), titles=TITLES, r=0, date=DAY)
case("csv_bom_sep.csv", "\ufeffsep=;\n" + rows(sep=";"), titles=TITLES, r=0)
case("csv_utf16.csv", rows(sep="\t").encode("utf-16"), titles=TITLES, r=0)
case("csv_utf16be.csv", b"\xfe\xff" + rows(sep=",").encode("utf-16-be"), titles=TITLES, r=0)
case("csv_utf16le_nobom.csv", rows().encode("utf-16-le"), titles=TITLES, r=0)
case("csv_utf32.csv", rows().encode("utf-32"), titles=TITLES, r=0)
case("csv_utf32le_nobom.csv", rows().encode("utf-32-le"), titles=TITLES, r=0)
ru_t = "Министры двух стран встретились в Ереване"
ru_b = "Министры заявили, что граница будет открыта до конца года. После переговоров они ответили на вопросы журналистов и покинули город вечером."
for enc in ["cp1251", "koi8-r", "cp866", "iso8859-5", "maccyrillic"]:
    case(
        f"csv_{enc}.csv",
        f'title,text,date\n{ru_t},"{ru_b}",{DAY}\n'.encode(enc),
        titles=[ru_t],
        r=0,
        lang="ru",
    )
ja_t = "両国の外相がエレバンで会談した"
ja_b = "両国の外相は火曜日にエレバンで会談し、年末までに国境を再開することで合意したと発表した。会談は四時間続き、記者団の質問に答えた後、夕方に市を離れた。鉄道の再建についても協議した。"
for enc in ["shift_jis", "euc-jp", "iso2022_jp", "utf-16"]:
    case(
        f"csv_{enc}.csv", f"title,text,date\n{ja_t},{ja_b},{DAY}\n".encode(enc), titles=[ja_t], r=0
    )
zh_t = "两国外长在埃里温会晤"
zh_b = "两国外长星期二在埃里温举行会谈，并宣布将在年底之前重新开放边界。会谈持续了四个小时，随后他们回答了记者的提问，并于傍晚离开了这座城市。双方还讨论了铁路重建问题。"
for enc in ["gb18030", "gbk", "big5"]:
    t, b = (
        (zh_t, zh_b)
        if enc != "big5"
        else (
            "兩國外長在葉里溫會晤",
            "兩國外長星期二在葉里溫舉行會談，並宣布將在年底之前重新開放邊界。會談持續了四個小時，隨後他們回答了記者的提問，並於傍晚離開了這座城市。雙方還討論了鐵路重建問題。",
        )
    )
    case(
        f"csv_{enc}.csv",
        f"title,text,date\n{t},{b},{DAY}\n".encode(enc),
        titles=[t],
        r=0,
        lang="zh",
    )
ko_t = "양국 외무장관이 예레반에서 회담했다"
ko_b = "양국 외무장관은 화요일 예레반에서 회담을 갖고 올해 말까지 국경을 다시 열기로 합의했다고 발표했다. 회담은 네 시간 동안 계속되었다."
case(
    "csv_euckr.csv",
    f"title,text,date\n{ko_t},{ko_b},{DAY}\n".encode("euc-kr"),
    titles=[ko_t],
    lang="ko",
)
ar_t = "التقى وزيرا خارجية البلدين في يريفان"
ar_b = "أعلن الوزيران يوم الثلاثاء أن الحدود ستفتح من جديد قبل نهاية العام. واستمرت المحادثات أربع ساعات ثم أجابا عن أسئلة الصحفيين وغادرا المدينة مساء."
case(
    "csv_cp1256.csv",
    f"title,text,date\n{ar_t},{ar_b},{DAY}\n".encode("cp1256"),
    titles=[ar_t],
    lang="ar",
)
tr_t = "İki ülkenin bakanları Erivan'da görüştü"
tr_b = "Bakanlar salı günü sınırın yıl sonundan önce yeniden açılacağını söyledi. Görüşmeler dört saat sürdü, ardından gazetecilerin sorularını yanıtladılar ve akşam şehirden ayrıldılar."
case(
    "csv_cp1254.csv",
    f"title;text;date\n{tr_t};{tr_b};{DAY}\n".encode("cp1254"),
    titles=[tr_t],
    lang="tr",
)
el_t = "Οι υπουργοί συναντήθηκαν στο Ερεβάν"
el_b = "Οι υπουργοί δήλωσαν την Τρίτη ότι τα σύνορα θα ανοίξουν ξανά πριν από το τέλος του έτους. Οι συνομιλίες διήρκεσαν τέσσερις ώρες."
case(
    "csv_cp1253.csv",
    f"title;text;date\n{el_t};{el_b};{DAY}\n".encode("cp1253"),
    titles=[el_t],
    lang="el",
)
case(
    "csv_latin1.csv",
    f"title;text;date\nTreffen in Zürich über Öl;Die Minister erklärten am Dienstag, die Grenze werde vor Ende des Jahres wieder geöffnet. Größere Züge sollen fahren.;{DAY}\n".encode(
        "latin-1"
    ),
    titles=["Treffen in Zürich über Öl"],
    lang="de",
)
case(
    "csv_pl1250.csv",
    f"title;text;date\nMinistrowie spotkali się w Łodzi, źródła;Ministrowie oświadczyli we wtorek, że granica zostanie otwarta przed końcem roku. Rozmowy trwały cztery godziny, a później odpowiadali na pytania dziennikarzy. Więcej szczegółów nie ujawniono, choć źródła mówiły o kolejnym spotkaniu.;{DAY}\n".encode(
        "cp1250"
    ),
    titles=["Ministrowie spotkali się w Łodzi, źródła"],
    lang="pl",
)
case(
    "csv_mixed_enc.csv",
    b"title,text,date\n"
    + f"Café one,{story_text(1)},{DAY}\n".replace(", whi", "; whi")
    .replace(", and", "; and")
    .encode()
    + b"Caf\xe9 two,text in latin letters that goes on,2024-05-08\n",
    a=2,
    r=None,
    titles=["Café one", "Café two"],
)
case(
    "csv_nul_inside.csv",
    rows().replace("border", "bor\x00der"),
    titles=TITLES,
    text="border would open",
)
case("csv_nul_lines.csv", rows() + "\x00" * 5000, titles=TITLES)
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
