# ruff: noqa: E501
"""Crude pages of news sites of many countries: live blogs, walls, comments, captions, datelines."""

from __future__ import annotations

from odd_cases import DAY, case
from odd_wires import TEXT, TITLE, page

WHOLE = {"titles": [TITLE], "date": DAY, "text": TEXT[3], "r": 0}


def crude(name: str, *blocks: str, **expected: object) -> None:
    case(f"wp_{name}.txt", page(*blocks), **{**WHOLE, **expected})


crude(
    "breadcrumbs",
    "Home > World > Caucasus",
    TITLE,
    "By Jane Roe | 8 May 2024",
    *TEXT,
    notext="Home >",
)
crude(
    "cookie_first",
    "We use cookies to improve your experience. By clicking Accept you agree to our cookie policy.",
    "Accept all",
    "Reject all",
    TITLE,
    "May 8, 2024",
    *TEXT,
    notext=["cookies", "Accept all"],
)
crude(
    "cookie_last",
    TITLE,
    "May 8, 2024",
    *TEXT,
    "This website uses cookies. Manage preferences",
    "OK",
    notext="cookies",
)
crude(
    "share",
    TITLE,
    "8 May 2024 10:20 GMT",
    "Share on Facebook",
    "Share on X",
    "Copy link",
    *TEXT,
    notext=["Facebook", "Copy link"],
)
crude(
    "comments",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Comments (2)",
    "Peter1970",
    "2 hours ago",
    "Trains are always late anyway, so who needs this one at all.",
    "Reply",
    "Mariam",
    "1 hour ago",
    "At last some good news from the neighbours over there!",
    "Reply",
    notext=["always late", "At last some"],
)
crude(
    "most_read",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Most read",
    "1",
    "Floods leave thousands without homes",
    "2",
    "Champions lose the final at home",
    "3",
    "Why cheese is getting dearer",
    notext=["Floods", "cheese"],
)
crude(
    "related_between",
    TITLE,
    "8 May 2024",
    *TEXT[:2],
    "Related stories",
    "Floods leave thousands without homes",
    "Champions lose the final at home",
    *TEXT[2:],
    notext="Floods",
)
crude(
    "newsletter",
    TITLE,
    "8 May 2024",
    *TEXT[:2],
    "Sign up for our newsletter",
    "Enter your email address",
    "Subscribe",
    *TEXT[2:],
    notext=["newsletter", "email address"],
)
crude(
    "advert",
    TITLE,
    "8 May 2024",
    TEXT[0],
    "ADVERTISEMENT",
    TEXT[1],
    "Advertisement - scroll to continue",
    *TEXT[2:],
    notext=["ADVERT", "scroll to"],
)
crude("listen", TITLE, "8 May 2024", "Listen to this article", "4 min", *TEXT, notext="Listen to")
crude("minutes", TITLE, "By Jane Roe", "May 8, 2024 · 3 min read", *TEXT, notext="min read")
crude("updated", TITLE, "Published 8 May 2024", "Updated 9 May 2024", *TEXT)
crude(
    "german",
    "Startseite / Ausland",
    "Armenien und Georgien einigen sich auf eine Bahn",
    "Von Jana Roe",
    "Stand: 08.05.2024, 16:41 Uhr",
    "Die Minister beider Staaten trafen sich am Mittwoch in Tiflis und einigten sich darauf, bis zum Ende des Jahrzehnts eine Bahn zu bauen.",
    "Das Parlament in Tiflis soll im Juni über den Plan abstimmen, die Opposition hat eine unabhängige Prüfung der Kosten verlangt.",
    "Mehr zum Thema",
    "Hochwasser macht Tausende obdachlos",
    "Teilen",
    titles=["Armenien und Georgien einigen sich auf eine Bahn"],
    text="unabhängige Prüfung",
    notext=["Hochwasser", "Startseite"],
)
crude(
    "french",
    "Accueil",
    "International",
    "L’Arménie et la Géorgie s’accordent sur un chemin de fer",
    "Publié le 8 mai 2024 à 16h41",
    "Temps de lecture : 2 min.",
    "Les ministres des deux États se sont rencontrés mercredi à Tbilissi et ont décidé de construire une ligne avant la fin de la décennie.",
    "Le Parlement géorgien doit voter en juin, et l’opposition réclame une étude indépendante sur le coût du projet.",
    "Lire aussi : Des inondations privent des milliers de gens de leur toit",
    "Article réservé aux abonnés",
    titles=["L’Arménie et la Géorgie s’accordent sur un chemin de fer"],
    text="étude indépendante",
    notext=["inondations", "réservé"],
)
crude(
    "spanish",
    "Armenia y Georgia acuerdan un ferrocarril",
    "Ana Roe",
    "8 may 2024 - 16:41 CEST",
    "Los ministros de los dos Estados se reunieron el miércoles en Tiflis y acordaron construir la línea antes del fin de la década.",
    "El Parlamento georgiano votará en junio, y la oposición pide un estudio independiente sobre lo que costará.",
    "Te puede interesar",
    "Las inundaciones dejan a miles sin casa",
    titles=["Armenia y Georgia acuerdan un ferrocarril"],
    text="estudio independiente",
    notext="inundaciones",
)
crude(
    "russian",
    "Главная",
    "В мире",
    "Армения и Грузия договорились о железной дороге",
    "8 мая 2024, 16:41",
    "Министры двух государств встретились в среду в Тбилиси и договорились построить дорогу до конца десятилетия.",
    "Парламент Грузии должен проголосовать в июне, оппозиция требует независимой оценки стоимости проекта.",
    "Читайте также",
    "Наводнение оставило тысячи людей без крова",
    titles=["Армения и Грузия договорились о железной дороге"],
    text="независимой оценки",
    notext="Наводнение",
)
crude(
    "turkish",
    "Ermenistan ve Gürcistan demir yolunda anlaştı",
    "08.05.2024 - 16:41",
    "Son Güncelleme: 08.05.2024 - 18:00",
    "İki ülkenin bakanları çarşamba günü Tiflis'te bir araya geldi ve on yılın sonuna kadar bir hat yapmayı kararlaştırdı.",
    "Gürcistan parlamentosunun planı haziranda oylaması bekleniyor, muhalefet bağımsız bir inceleme istedi.",
    titles=["Ermenistan ve Gürcistan demir yolunda anlaştı"],
    text="bağımsız bir inceleme",
    notext="Son Güncelleme",
)
crude(
    "arabic",
    "أرمينيا وجورجيا تتفقان على سكة حديد",
    "8 مايو 2024",
    "التقى وزراء البلدين يوم الأربعاء في تبليسي واتفقوا على بناء خط بين العاصمتين قبل نهاية العقد.",
    "من المتوقع أن يصوت البرلمان الجورجي على الخطة في يونيو، وطلبت المعارضة دراسة مستقلة للتكاليف.",
    titles=["أرمينيا وجورجيا تتفقان على سكة حديد"],
    text="دراسة مستقلة",
)
crude(
    "ukrainian",
    "Вірменія та Грузія домовилися про залізницю",
    "Середа, 8 травня 2024, 16:41",
    "Міністри двох держав зустрілися в середу у Тбілісі та домовилися збудувати колію до кінця десятиліття.",
    "Парламент Грузії має голосувати в червні, опозиція просить незалежної оцінки вартості.",
    "Читайте також: Повінь залишила тисячі людей без домівок",
    titles=["Вірменія та Грузія домовилися про залізницю"],
    text="незалежної оцінки",
    notext="Повінь",
)
crude(
    "portuguese",
    "Armênia e Geórgia fecham acordo sobre ferrovia",
    "Por Ana Roe — São Paulo",
    "08/05/2024 16h41 Atualizado há 2 horas",
    "Os ministros dos dois países se reuniram na quarta-feira em Tbilisi e decidiram construir a linha até o fim da década.",
    "O Parlamento da Geórgia deve votar em junho, e a oposição pede um estudo independente dos custos.",
    titles=["Armênia e Geórgia fecham acordo sobre ferrovia"],
    text="estudo independente",
)
crude(
    "polish",
    "Armenia i Gruzja uzgodniły budowę kolei",
    "8 maja 2024, 16:41",
    "Ministrowie obu państw spotkali się w środę w Tbilisi i postanowili zbudować linię do końca dekady.",
    "Parlament Gruzji ma głosować w czerwcu, opozycja prosi o niezależną ocenę kosztów.",
    "Zobacz także: Powódź pozbawiła tysiące ludzi domów",
    titles=["Armenia i Gruzja uzgodniły budowę kolei"],
    text="niezależną ocenę",
    notext="Powódź",
)
crude(
    "italian",
    "Armenia e Georgia, accordo sulla ferrovia",
    "di Anna Roe",
    "08 Maggio 2024",
    "I ministri dei due Stati si sono incontrati mercoledì a Tbilisi e hanno deciso di costruire la linea entro la fine del decennio.",
    "Il Parlamento georgiano voterà a giugno, e l'opposizione chiede uno studio indipendente sui costi.",
    "Leggi anche",
    "Alluvione, migliaia senza casa",
    titles=["Armenia e Georgia, accordo sulla ferrovia"],
    text="studio indipendente",
    notext="Alluvione",
)
crude("dateline_caps", TITLE, "May 8, 2024", f"TBILISI, Georgia (AP) — {TEXT[0]}", *TEXT[1:])
crude(
    "caption_over",
    TITLE,
    "8 May 2024",
    "The ministers shake hands in Tbilisi, May 8, 2024. Photo: Jane Roe / Agency",
    *TEXT,
)
crude(
    "caption_between",
    TITLE,
    "8 May 2024",
    TEXT[0],
    "Image: A train waits at the station in Yerevan. | Jane Roe/EPA",
    *TEXT[1:],
)
crude(
    "paywall",
    TITLE,
    "8 May 2024",
    TEXT[0],
    TEXT[1],
    "Subscribe to continue reading",
    "From $1 a week. Cancel anytime.",
    "Already a subscriber? Log in",
    text=TEXT[1],
    notext=["Subscribe to", "Cancel anytime"],
)
crude("gift", TITLE, "8 May 2024", "Gift article", "Save", "Print", *TEXT, notext="Gift")
crude(
    "author_box",
    TITLE,
    "By Jane Roe",
    "8 May 2024",
    *TEXT,
    "Jane Roe is the Caucasus correspondent of The Paper.",
    "Follow @janeroe",
    notext="@janeroe",
)
crude(
    "correction",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Correction: an earlier version of this article gave a wrong sum for the loan.",
)
crude("tags", TITLE, "8 May 2024", *TEXT, "Tags:", "Armenia", "Georgia", "Railways", notext="Tags:")
crude(
    "footer",
    TITLE,
    "8 May 2024",
    *TEXT,
    "© 2024 The Paper. All rights reserved.",
    "Privacy policy",
    "Terms of use",
    "Contact us",
    notext=["rights reserved", "Privacy"],
)
crude(
    "next_prev",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Previous article",
    "Floods leave thousands without homes",
    "Next article",
    "Champions lose the final at home",
    notext=["Floods", "Champions"],
)
crude(
    "weather_bar",
    "Yerevan 21°C",
    "USD 387.5",
    "EUR 417.2",
    TITLE,
    "8 May 2024",
    *TEXT,
    notext=["21°C", "387.5"],
)
case("wp_single_lines.txt", f"{TITLE}\n8 May 2024\n" + "\n".join(TEXT), **WHOLE)
case("wp_crlf.txt", page(TITLE, "8 May 2024", *TEXT).replace("\n", "\r\n"), **WHOLE)
case("wp_nbsp.txt", page(TITLE, "8\u00a0May\u00a02024", *TEXT), **WHOLE)
case(
    "wp_indented.txt", "\n\n".join(f"    {line}" for line in (TITLE, "8 May 2024", *TEXT)), **WHOLE
)
case(
    "wp_menu_lines.txt",
    "Menu\nHome\nWorld\nPolitics\nSport\nSearch\n" + page(TITLE, "8 May 2024", *TEXT),
    notext=["Politics\n", "Search"],
    **WHOLE,
)


def html(name: str, content: str, head: str = "", **expected: object) -> None:
    case(
        f"wp_{name}.html",
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{TITLE} - The Paper</title>{head}</head><body>{content}</body></html>",
        **{**WHOLE, **expected},
    )


P = "".join(f"<p>{one}</p>" for one in TEXT)
STAMP = "<time datetime='2024-05-08T16:41:00Z'>8 May</time>"
META = "<meta property='article:published_time' content='2024-05-08T10:00:00Z'>"
html("plain", f"<h1>{TITLE}</h1>{STAMP}{P}")
html("breaks", f"<h1>{TITLE}</h1><div>8 May 2024</div><div>{'<br><br>'.join(TEXT)}</div>")
html(
    "live_blog",
    f"<h1>{TITLE}</h1><article>{''.join(f'<div class=post><time datetime=2024-05-08T1{n}:00:00Z>1{n}:00</time><p>{one}</p></div>' for n, one in enumerate(TEXT))}</article>",
    META,
)
html(
    "aside",
    f"<main><h1>{TITLE}</h1>{P}<aside><h3>Read next</h3><p>Floods leave thousands without homes in the far south of the land.</p></aside></main>",
    META,
    notext="Floods",
)
html(
    "consent",
    f"<div id='onetrust-banner-sdk'><p>We and our 812 partners store information on a device and ask for your consent.</p><button>Accept</button></div><article><h1>{TITLE}</h1>{P}</article>",
    META,
    notext="partners",
)
html(
    "comments",
    f"<article><h1>{TITLE}</h1>{P}</article><section id='comments'><h2>2 comments</h2><div class=comment><p>Trains are always late anyway, so who needs this one at all.</p></div></section>",
    META,
    notext="always late",
)
html(
    "figure",
    f"<article><h1>{TITLE}</h1><figure><img src=a.jpg><figcaption>The ministers shake hands in Tbilisi.</figcaption></figure>{P}</article>",
    META,
)
html(
    "noscript",
    f"<noscript>Please enable JavaScript to view this page properly in your browser.</noscript><h1>{TITLE}</h1>{P}",
    META,
    notext="JavaScript",
)
html(
    "hidden",
    f"<h1>{TITLE}</h1>{P}<p style='display:none'>Secret words for machines that nobody sees on the page at all.</p>",
    META,
)
html(
    "amp",
    f"<amp-sidebar><a href=/>Home</a></amp-sidebar><article><h1>{TITLE}</h1><amp-ad></amp-ad>{P}</article>",
    META,
)
html(
    "frames_of_old",
    f"<CENTER><H2>{TITLE}</H2></CENTER><P>May 8, 2024<P>{'<P>'.join(TEXT)}<HR><A HREF=x>Back</A>",
    notext="Back",
)
html(
    "related_list",
    f"<article><h1>{TITLE}</h1>{P}<ul class='related'><li><a href=/f>Floods leave thousands without homes</a></li><li><a href=/c>Champions lose the final</a></li></ul></article>",
    META,
    notext="Floods",
)
html(
    "dateline_span",
    f"<article><h1>{TITLE}</h1><p><span class=dateline>TBILISI, Georgia (AP)</span> — {TEXT[0]}</p>{''.join(f'<p>{x}</p>' for x in TEXT[1:])}</article>",
    META,
)
html(
    "json_ld_only",
    f"<h1>{TITLE}</h1>{P}",
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-08T12:00:00+04:00"}</script>',
)
html(
    "entities",
    f"<h1>{TITLE}</h1>{P}<p>Costs rise &amp; fall &mdash; by &euro;400&nbsp;million.</p>",
    META,
    text="rise & fall — by €400 million",
)
html("nested_divs", "<div>" * 60 + f"<h1>{TITLE}</h1>{P}" + "</div>" * 60, META)
html("unclosed", f"<h1>{TITLE}<p>8 May 2024<p>{'<p>'.join(TEXT)}")
html(
    "quote",
    f"<article><h1>{TITLE}</h1>{P}<blockquote><p>We shall ride it together, the minister said of the line.</p></blockquote></article>",
    META,
    text="ride it together",
)
html(
    "subheads",
    f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p><h2>What it costs</h2><p>{TEXT[1]}</p><h2>Who pays</h2><p>{TEXT[2]}</p><p>{TEXT[3]}</p></article>",
    META,
)
html(
    "print_view",
    f"<div>The Paper</div><div>{TITLE}</div><div>8 May 2024</div>{P}<div>Printed from https://p.example/railway</div>",
    notext="Printed from",
)
