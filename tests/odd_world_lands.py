# ruff: noqa: E501
"""Crude pages of news sites in many languages."""

from __future__ import annotations

from odd_world_pages import crude

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
