"""Every encoding that news is kept in is told from its bytes alone, in 28 languages."""

from __future__ import annotations

import pytest

from analytics.ingest.decode import decode

SENTENCES: dict[str, tuple[str, str]] = {
    "ru": (
        "cp1251 koi8-r cp866 iso8859-5 mac_cyrillic",
        "Президент России заявил, что переговоры продолжатся. Он отметил важность диалога.",
    ),
    "uk": (
        "cp1251 mac_cyrillic",
        "Президент України заявив, що переговори триватимуть. Він назвав її участь і ґрунт, є.",
    ),
    "bg": (
        "cp1251 cp866",
        "Президентът заяви, че преговорите ще продължат след срещата.",
    ),
    "sr": (
        "cp1251",
        "Председник је рекао да ће преговори бити настављени. Њихов циљ је мир.",
    ),
    "de": (
        "cp1252",
        "Der Präsident erklärte, die Gespräche würden für Öl und Größe fortgesetzt.",
    ),
    "fr": (
        "cp1252",
        "Le président a déclaré que les négociations se poursuivraient à l’été. Où ça ?",
    ),
    "es": (
        "cp1252",
        "El presidente señaló que las negociaciones continuarían mañana. ¿Qué más?",
    ),
    "pt": (
        "cp1252",
        "O presidente disse que as negociações não serão retomadas amanhã em Lisboa.",
    ),
    "it": (
        "cp1252",
        "Il presidente ha detto che la città è più sicura, perché così sarà.",
    ),
    "pl": (
        "cp1250 iso8859-2",
        "Prezydent oświadczył, że rozmowy będą kontynuowane. Źródła zbliżone do rządu.",
    ),
    "cs": (
        "cp1250 iso8859-2",
        "Prezident řekl, že jednání budou pokračovat. Příští týden začne další kolo.",
    ),
    "hu": (
        "cp1250",
        "Az elnök közölte, hogy a tárgyalások folytatódnak. Később új forduló jön, őszintén.",
    ),
    "ro": (
        "cp1250",
        "Preşedintele a declarat că negocierile vor continua în această săptămână. Ţara.",
    ),
    "hr": (
        "cp1250 iso8859-2",
        "Predsjednik je rekao da će se pregovori nastaviti. Čak i žene, šest, đak.",
    ),
    "tr": (
        "cp1254",
        "Cumhurbaşkanı görüşmelerin süreceğini söyledi. İstanbul'da yeni tur başlayacak. Iğdır.",
    ),
    "lt": (
        "cp1257",
        "Prezidentas pareiškė, kad derybos tęsis. Šią savaitę bus naujas etapas, žmonės, ąžuolas.",
    ),
    "lv": (
        "cp1257",
        "Prezidents paziņoja, ka sarunas turpināsies. Nākamnedēļ sāksies jauna kārta, ļoti.",
    ),
    "et": (
        "cp1257",
        "President ütles, et läbirääkimised jätkuvad. Järgmisel nädalal algab uus voor, öösel.",
    ),
    "el": (
        "cp1253",
        "Ο πρόεδρος δήλωσε ότι οι διαπραγματεύσεις θα συνεχιστούν. Η ΕΛΛΑΔΑ συμφωνεί.",
    ),
    "he": (
        "cp1255",
        "הנשיא אמר שהשיחות יימשכו גם בשבוע הבא בירושלים.",
    ),
    "ar": (
        "cp1256 iso8859-6",
        "قال الرئيس إن المفاوضات ستستمر الأسبوع المقبل في القاهرة.",
    ),
    "zh-cn": (
        "gb18030 gb2312",
        "总统表示，谈判将在下周继续举行。他强调了对话的重要性。",
    ),
    "zh-tw": (
        "big5",
        "總統表示，談判將在下週繼續舉行。他強調了對話的重要性。",
    ),
    "ja": (
        "shift_jis euc-jp iso2022_jp",
        "大統領は来週も交渉が続くと述べた。対話の重要性を強調した。",
    ),
    "ko": (
        "euc-kr",
        "대통령은 다음 주에도 협상이 계속될 것이라고 말했다. 대화가 중요하다.",
    ),
    "sv": (
        "cp1252",
        "Presidenten sade att förhandlingarna fortsätter nästa vecka på Åland.",
    ),
    "is": (
        "cp1252",
        "Forsetinn sagði að viðræðurnar héldu áfram í næstu viku. Það þýðir frið.",
    ),
    "en": (
        "cp1252",
        "The president’s aide said “talks” would go on — perhaps for weeks, at £5 a day.",
    ),
}
WIDE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le")


@pytest.mark.parametrize("times", [1, 5])
@pytest.mark.parametrize("before", ["", "title,text\nabc,"])
@pytest.mark.parametrize("language", list(SENTENCES))
def test_an_encoding_is_told(language: str, before: str, times: int) -> None:
    names, sentence = SENTENCES[language]
    text = before + " ".join([sentence] * times)
    for name in (*names.split(), *WIDE):
        assert decode(text.encode(name)) == text, name


def test_one_odd_byte_is_damage_and_no_other_encoding() -> None:
    assert decode("Café one; ".encode() + b"Caf\xe9 two") == "Café one; Caf\ufffd two"
    assert decode(b"plain \x80 text in ASCII") == "plain € text in ASCII"
