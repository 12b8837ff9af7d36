# ruff: noqa: E501
"""Whole pages in one line: menu, headline, date, text and foot run together."""

from __future__ import annotations

from odd_cases import DAY, case

B = (
    "The ministers of two states said on Wednesday that the border would open again before the end of the year. They spoke with reporters after the talks, which lasted four hours, and left the city in the evening. "
    "The crossing at Margara has been shut since 1993. A treaty is to be signed in June, the foreign ministry said. Opposition deputies called the plan hasty. The talks go on next month in Tbilisi."
)
T = "Ministers of two states agree to open the border"


def o(name: str, text: str, **k: object) -> None:
    case(
        "ol_" + name + ".txt",
        text,
        **{
            "a": 1,
            "r": 0,
            "titles": [T],
            "date": DAY,
            "texts": ["said on Wednesday", "go on next month"],
            **k,
        },
    )


o(
    "posted",
    f"Home News Politics Economy Culture Sport About us Contact Subscribe {T} Posted May 8, 2024 4:41 pm. Share Tweet Email {B} Related stories Floods close the road to Goris Prices of bread rise again Mayor of Gyumri resigns",
    notext=["About us", "Floods close"],
)
o(
    "byline",
    f"Home | World | Politics | Sport | Weather {T} By Jane Roe May 8, 2024 {B} Read more: Floods close the road to Goris Copyright 2024 Delta Courier. All rights reserved.",
    notext=["Weather", "All rights reserved", "By Jane Roe"],
)
o(
    "published_on",
    f"Skip to content Menu Search Sign in Subscribe News Opinion Business {T} Published on 8 May 2024 at 16:41 {B} Comments (3) Leave a comment Your email address will not be published.",
    notext=["Skip to content", "Leave a comment"],
)
o(
    "iso",
    f"MENU HOME NEWS SPORT {T} 2024-05-08 16:41 {B} TAGS: Armenia, Turkey, border Previous article Next article",
    notext=["HOME NEWS", "Previous article"],
)
o(
    "dateline",
    f"Skip to main content Home News Video Live TV Login {T} YEREVAN, May 8, 2024 (AP) — {B} Terms of use Privacy policy Cookie settings",
    notext=["Live TV", "Cookie settings"],
)
o(
    "no_date",
    f"Home News Sport Menu Search {T} {B} Share this article Facebook Twitter WhatsApp Read also Floods close the road to Goris",
    titles=None,
    date="None",
    notext=["WhatsApp"],
)
o(
    "ru",
    "Главная Новости Политика Экономика Спорт Контакты Министры двух стран договорились открыть границу 8 мая 2024, 16:41 Поделиться Министры двух государств заявили в среду, что граница вновь откроется до конца года. Они говорили с журналистами после переговоров, которые длились четыре часа, и вечером покинули город. Переход в Маргаре закрыт с 1993 года. Договор планируют подписать в июне, сообщил МИД. Депутаты оппозиции назвали план поспешным. Переговоры продолжатся в следующем месяце в Тбилиси. Читайте также: Паводок перекрыл дорогу на Горис Подписывайтесь на наш канал в Telegram",
    titles=["Министры двух стран договорились открыть границу"],
    texts=["заявили в среду", "продолжатся в следующем"],
    notext=["Контакты", "Подписывайтесь"],
)
o(
    "de",
    "Startseite Politik Wirtschaft Sport Kultur Anmelden Minister zweier Staaten wollen die Grenze öffnen Stand: 08.05.2024, 16:41 Uhr Die Minister zweier Staaten sagten am Mittwoch, die Grenze werde noch vor Ende des Jahres wieder geöffnet. Sie sprachen nach den vierstündigen Gesprächen mit Journalisten und verließen die Stadt am Abend. Der Übergang bei Margara ist seit 1993 geschlossen. Ein Vertrag soll im Juni unterzeichnet werden, teilte das Außenministerium mit. Abgeordnete der Opposition nannten den Plan übereilt. Die Gespräche gehen im nächsten Monat in Tiflis weiter. Mehr zum Thema Hochwasser sperrt Straße nach Goris Impressum Datenschutz",
    titles=["Minister zweier Staaten wollen die Grenze öffnen"],
    texts=["sagten am Mittwoch", "gehen im nächsten Monat"],
    notext=["Anmelden", "Datenschutz"],
)
o(
    "fr",
    "Accueil International Politique Économie Culture Sports Se connecter Les ministres de deux États veulent rouvrir la frontière Publié le 8 mai 2024 à 16h41 Partager Les ministres des deux États ont déclaré mercredi que la frontière rouvrirait avant la fin de l'année. Ils ont parlé aux journalistes après quatre heures d'entretiens et ont quitté la ville dans la soirée. Le passage de Margara est fermé depuis 1993. Un traité doit être signé en juin, a indiqué le ministère. Des députés de l'opposition ont jugé le projet précipité. Les entretiens reprendront le mois prochain à Tbilissi. Lire aussi Les crues coupent la route de Goris Mentions légales",
    titles=["Les ministres de deux États veulent rouvrir la frontière"],
    texts=["ont déclaré mercredi", "le mois prochain"],
    notext=["Se connecter", "Mentions légales"],
)
o(
    "es",
    "Inicio Internacional Política Economía Deportes Iniciar sesión Ministros de dos estados acuerdan abrir la frontera 08/05/2024 16:41 Compartir Los ministros de los dos estados dijeron el miércoles que la frontera volverá a abrirse antes de fin de año. Hablaron con los periodistas tras cuatro horas de conversaciones y dejaron la ciudad por la noche. El paso de Margara está cerrado desde 1993. Un tratado se firmará en junio, dijo el ministerio. Diputados de la oposición calificaron el plan de apresurado. Las conversaciones siguen el próximo mes en Tiflis. Te puede interesar Crecidas cortan la carretera de Goris Aviso legal Política de privacidad",
    titles=["Ministros de dos estados acuerdan abrir la frontera"],
    texts=["dijeron el miércoles", "siguen el próximo"],
    notext=["Iniciar sesión", "Aviso legal"],
)
o(
    "title_first",
    f"{T} - Delta Courier Home News Sport Menu {T} May 8, 2024 {B} © 2024 Delta Courier",
    notext=["Home News", "© 2024"],
)
o("no_nav", f"{T} Posted May 8, 2024 4:41 pm. {B} {B.replace('Wednesday', 'Thursday')}", titles=[T])
o(
    "ar",
    "الرئيسية أخبار سياسة اقتصاد رياضة تسجيل الدخول وزراء دولتين يتفقون على فتح الحدود 8 مايو 2024 قال وزراء الدولتين يوم الأربعاء إن الحدود ستفتح من جديد قبل نهاية العام. وتحدثوا مع الصحفيين بعد محادثات استمرت أربع ساعات، وغادروا المدينة في المساء. والمعبر في مارغارا مغلق منذ عام 1993. ومن المقرر توقيع معاهدة في يونيو، بحسب وزارة الخارجية. ووصف نواب المعارضة الخطة بأنها متسرعة. وتستأنف المحادثات الشهر المقبل في تبليسي. اقرأ أيضا الفيضانات تغلق الطريق إلى غوريس جميع الحقوق محفوظة",
    titles=["وزراء دولتين يتفقون على فتح الحدود"],
    texts=["يوم الأربعاء", "الشهر المقبل"],
    notext=["تسجيل الدخول", "جميع الحقوق"],
)
o(
    "zh",
    "首页 新闻 国际 财经 体育 登录 两国部长同意重新开放边境 2024年5月8日 16:41 来源：新华社 两国部长星期三表示，边境将在年底前重新开放。会谈持续了四个小时，之后他们会见了记者，并于当晚离开该市。马尔加拉口岸自1993年以来一直关闭。外交部称，条约将于六月签署。反对派议员称该计划过于仓促。会谈将于下月在第比利斯继续举行。 相关新闻 洪水阻断通往戈里斯的道路 版权所有 联系我们",
    titles=["两国部长同意重新开放边境"],
    texts=["星期三表示", "下月在第比利斯"],
    notext=["登录", "联系我们"],
)
