# ruff: noqa: E501
"""What sites in twelve languages print around and inside of an article, in words of our own.

Of each language: a title, the date as sites write it, a summary, five paragraphs, a caption, and
what is no part of the text: menu, cookies, join, subscribe, share, inserted, related, teasers,
mistake, comments, bio, rights, player, topics.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Words:
    title: str
    date: str
    paragraphs: tuple[str, ...]
    caption: str
    menu: tuple[str, ...]
    cookies: str
    join: str
    subscribe: str
    share: str
    inserted: str
    related: str
    teasers: tuple[str, ...]
    mistake: str
    comments: tuple[str, ...]
    bio: str
    rights: str
    player: str
    topics: str
    day: str = field(default="2024-05-08")


WORDS: dict[str, Words] = {}
WORDS["en"] = Words(
    "Neighbours agree to reopen the Akhurik crossing after three decades",
    "May 8, 2024 4:41 pm",
    (
        "Two governments that have not exchanged ambassadors for thirty years said on Wednesday that trains would cross their common border again before the winter.",
        "The agreement was signed in a school hall in the border village, because the customs house has had no roof since the fighting ended.",
        "“We have waited for this signature longer than some of my deputies have been alive,” the transport minister told reporters.",
        "Engineers will first have to replace eleven kilometres of track and clear two minefields that were mapped only last summer.",
        "Traders on both sides expect the price of cement to fall by a fifth once the first wagons arrive.",
    ),
    "Ministers sign the agreement in the school hall of Akhurik. Photo: Mara Toom/Delta Press",
    ("Home", "Politics", "Economy", "World", "Video", "Sign in"),
    "We use cookies to improve your experience on our website. By continuing you agree to our privacy policy.",
    "Join our Telegram channel so that you miss nothing",
    "Subscribe to our newsletter and get the day's main stories in your inbox every morning",
    "Share on Facebook",
    "Read more: Ferry across the gulf stops for repairs until June",
    "You may also like",
    (
        "Ferry across the gulf stops for repairs until June",
        "Football: Delta holds league leaders to a draw",
        "Five recipes for the first warm weekend",
    ),
    "Found a mistake? Select the text and press Ctrl+Enter",
    (
        "3 comments",
        "Old Railwayman: I drove the last train there, and I will believe it when I see it.",
        "Leave a reply",
    ),
    "Mara Toom is a columnist who has written about the region's railways for twelve years.",
    "© 2024 Delta Press. All rights reserved. No part may be reproduced without permission.",
    "Your browser does not support the video tag.",
    "Topics: railways, border, trade",
)
WORDS["ru"] = Words(
    "Соседи договорились открыть переезд Ахурик спустя тридцать лет",
    "8 мая 2024, 16:41",
    (
        "Правительства двух стран, которые тридцать лет не обменивались послами, заявили в среду, что поезда снова пойдут через общую границу ещё до зимы.",
        "Соглашение подписали в школьном зале приграничного села, потому что у здания таможни после боёв так и нет крыши.",
        "«Мы ждали этой подписи дольше, чем живут на свете некоторые мои заместители», — сказал журналистам министр транспорта.",
        "Сначала инженерам придётся заменить одиннадцать километров пути и очистить два минных поля, нанесённых на карту только прошлым летом.",
        "Торговцы по обе стороны ждут, что цемент подешевеет на пятую часть, когда придут первые вагоны.",
    ),
    "Министры подписывают соглашение в школьном зале. Фото: Мара Тоом / Дельта",
    ("Главная", "Политика", "Экономика", "Мир", "Видео", "Войти"),
    "Мы используем файлы cookie, чтобы сайт работал лучше. Продолжая пользоваться сайтом, вы соглашаетесь с политикой конфиденциальности.",
    "Подписывайтесь на наш канал в Telegram, чтобы ничего не пропустить",
    "Подпишитесь на рассылку и получайте главные новости дня каждое утро",
    "Поделиться в Facebook",
    "Читайте также: Паром через залив встал на ремонт до июня",
    "Новости по теме",
    (
        "Паром через залив встал на ремонт до июня",
        "Футбол: «Дельта» сыграла вничью с лидером",
        "Пять рецептов для первых тёплых выходных",
    ),
    "Нашли ошибку? Выделите текст и нажмите Ctrl+Enter",
    (
        "3 комментария",
        "Старый путеец: я водил туда последний поезд и поверю, когда увижу.",
        "Оставить комментарий",
    ),
    "Мара Тоом — обозреватель, двенадцать лет пишет о железных дорогах региона.",
    "© 2024 Дельта. Все права защищены. Перепечатка материалов только с согласия редакции.",
    "Ваш браузер не поддерживает воспроизведение видео.",
    "Теги: железная дорога, граница, торговля",
)
WORDS["uk"] = Words(
    "Сусіди домовилися відкрити переїзд Ахурик через тридцять років",
    "8 травня 2024, 16:41",
    (
        "Уряди двох країн, які тридцять років не обмінювалися послами, заявили в середу, що потяги знову підуть через спільний кордон ще до зими.",
        "Угоду підписали у шкільній залі прикордонного села, бо в будівлі митниці після боїв досі немає даху.",
        "«Ми чекали на цей підпис довше, ніж живуть на світі деякі мої заступники», — сказав журналістам міністр транспорту.",
        "Спершу інженери мають замінити одинадцять кілометрів колії та очистити два мінні поля, нанесені на карту лише минулого літа.",
        "Торговці по обидва боки чекають, що цемент подешевшає на п'яту частину, коли прийдуть перші вагони.",
    ),
    "Міністри підписують угоду у шкільній залі. Фото: Мара Тоом / Дельта",
    ("Головна", "Політика", "Економіка", "Світ", "Відео", "Увійти"),
    "Ми використовуємо файли cookie, щоб сайт працював краще. Продовжуючи користуватися сайтом, ви погоджуєтеся з політикою конфіденційності.",
    "Підписуйтесь на наш канал у Telegram, щоб нічого не пропустити",
    "Підпишіться на розсилку та отримуйте головні новини дня щоранку",
    "Поділитися у Facebook",
    "Читайте також: Пором через затоку став на ремонт до червня",
    "Новини за темою",
    (
        "Пором через затоку став на ремонт до червня",
        "Футбол: «Дельта» зіграла внічию з лідером",
        "П'ять рецептів для перших теплих вихідних",
    ),
    "Знайшли помилку? Виділіть текст і натисніть Ctrl+Enter",
    (
        "3 коментарі",
        "Старий колійник: я водив туди останній потяг і повірю, коли побачу.",
        "Залишити коментар",
    ),
    "Мара Тоом — оглядачка, дванадцять років пише про залізниці регіону.",
    "© 2024 Дельта. Усі права захищено. Передрук матеріалів лише за згодою редакції.",
    "Ваш браузер не підтримує відтворення відео.",
    "Теги: залізниця, кордон, торгівля",
)
WORDS["fr"] = Words(
    "Les deux voisins s’accordent pour rouvrir le passage d’Akhourik après trente ans",
    "8 mai 2024 à 16h41",
    (
        "Deux gouvernements qui n’ont pas échangé d’ambassadeurs depuis trente ans ont annoncé mercredi que des trains franchiraient de nouveau leur frontière commune avant l’hiver.",
        "L’accord a été signé dans la salle d’une école du village frontalier, car le bâtiment des douanes n’a plus de toit depuis la fin des combats.",
        "« Nous avons attendu cette signature plus longtemps que certains de mes adjoints n’ont vécu », a dit le ministre des transports à la presse.",
        "Les ingénieurs devront d’abord remplacer onze kilomètres de voie et déminer deux champs qui n’ont été cartographiés que l’été dernier.",
        "Les commerçants des deux côtés s’attendent à ce que le prix du ciment baisse d’un cinquième dès l’arrivée des premiers wagons.",
    ),
    "Les ministres signent l’accord dans la salle de l’école. Photo : Mara Toom / Delta Presse",
    ("Accueil", "Politique", "Économie", "Monde", "Vidéo", "Se connecter"),
    "Nous utilisons des cookies pour améliorer votre expérience. En poursuivant votre navigation, vous acceptez notre politique de confidentialité.",
    "Rejoignez notre chaîne Telegram pour ne rien manquer",
    "Abonnez-vous à notre lettre d’information et recevez chaque matin l’essentiel de l’actualité",
    "Partager sur Facebook",
    "Lire aussi : Le bac du golfe à l’arrêt pour réparations jusqu’en juin",
    "À lire aussi",
    (
        "Le bac du golfe à l’arrêt pour réparations jusqu’en juin",
        "Football : Delta tient le leader en échec",
        "Cinq recettes pour le premier week-end de chaleur",
    ),
    "Une erreur dans l’article ? Signalez-la à la rédaction",
    (
        "3 commentaires",
        "Vieux cheminot : j’y ai conduit le dernier train, je le croirai quand je le verrai.",
        "Laisser un commentaire",
    ),
    "Mara Toom est chroniqueuse et écrit depuis douze ans sur les chemins de fer de la région.",
    "© 2024 Delta Presse. Tous droits réservés. Toute reproduction est interdite sans autorisation.",
    "Votre navigateur ne prend pas en charge la lecture de vidéos.",
    "Mots-clés : chemins de fer, frontière, commerce",
)
