# ruff: noqa: E501
"""CSV in the encodings of many languages, with and without a mark that says so."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, rows, story_text

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
