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
WORDS["de"] = Words(
    "Nachbarn wollen den Übergang Achurik nach dreißig Jahren wieder öffnen",
    "8. Mai 2024, 16:41 Uhr",
    (
        "Zwei Regierungen, die seit dreißig Jahren keine Botschafter austauschen, haben am Mittwoch erklärt, dass noch vor dem Winter wieder Züge über die gemeinsame Grenze fahren sollen.",
        "Unterzeichnet wurde das Abkommen in der Aula einer Schule im Grenzdorf, weil das Zollhaus seit dem Ende der Kämpfe kein Dach mehr hat.",
        "„Wir haben auf diese Unterschrift länger gewartet, als manche meiner Stellvertreter alt sind“, sagte der Verkehrsminister vor Journalisten.",
        "Zuerst müssen Ingenieure elf Kilometer Gleis erneuern und zwei Minenfelder räumen, die erst im vorigen Sommer kartiert wurden.",
        "Händler auf beiden Seiten rechnen damit, dass Zement um ein Fünftel billiger wird, sobald die ersten Waggons ankommen.",
    ),
    "Die Minister unterzeichnen das Abkommen in der Aula. Foto: Mara Toom/Delta Presse",
    ("Startseite", "Politik", "Wirtschaft", "Welt", "Video", "Anmelden"),
    "Wir verwenden Cookies, um unsere Seite zu verbessern. Mit der weiteren Nutzung stimmen Sie unserer Datenschutzerklärung zu.",
    "Folgen Sie unserem Telegram-Kanal, um nichts zu verpassen",
    "Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen die wichtigsten Nachrichten des Tages",
    "Auf Facebook teilen",
    "Lesen Sie auch: Fähre über den Golf steht bis Juni wegen Reparatur still",
    "Das könnte Sie auch interessieren",
    (
        "Fähre über den Golf steht bis Juni wegen Reparatur still",
        "Fußball: Delta trotzt dem Tabellenführer ein Unentschieden ab",
        "Fünf Rezepte für das erste warme Wochenende",
    ),
    "Fehler gefunden? Jetzt melden",
    (
        "3 Kommentare",
        "Alter Eisenbahner: Ich fuhr den letzten Zug dorthin und glaube es, wenn ich es sehe.",
        "Kommentar schreiben",
    ),
    "Mara Toom ist Kolumnistin und schreibt seit zwölf Jahren über die Bahnen der Region.",
    "© 2024 Delta Presse. Alle Rechte vorbehalten. Nachdruck nur mit Genehmigung.",
    "Ihr Browser unterstützt die Wiedergabe von Videos nicht.",
    "Schlagworte: Eisenbahn, Grenze, Handel",
)
WORDS["es"] = Words(
    "Los vecinos acuerdan reabrir el paso de Ajurik después de tres décadas",
    "8 de mayo de 2024, 16:41",
    (
        "Dos gobiernos que llevan treinta años sin intercambiar embajadores anunciaron el miércoles que los trenes volverán a cruzar su frontera común antes del invierno.",
        "El acuerdo se firmó en el salón de una escuela del pueblo fronterizo, porque el edificio de aduanas no tiene techo desde que terminaron los combates.",
        "«Hemos esperado esta firma más tiempo del que han vivido algunos de mis viceministros», dijo a la prensa el ministro de Transporte.",
        "Los ingenieros tendrán que cambiar primero once kilómetros de vía y limpiar dos campos minados que solo se cartografiaron el verano pasado.",
        "Los comerciantes de ambos lados esperan que el precio del cemento baje una quinta parte cuando lleguen los primeros vagones.",
    ),
    "Los ministros firman el acuerdo en el salón de la escuela. Foto: Mara Toom / Delta Prensa",
    ("Inicio", "Política", "Economía", "Mundo", "Vídeo", "Iniciar sesión"),
    "Utilizamos cookies para mejorar su experiencia. Si continúa navegando, acepta nuestra política de privacidad.",
    "Únete a nuestro canal de Telegram para no perderte nada",
    "Suscríbete a nuestro boletín y recibe cada mañana las noticias más importantes del día",
    "Compartir en Facebook",
    "Lea también: El transbordador del golfo para por reparaciones hasta junio",
    "Noticias relacionadas",
    (
        "El transbordador del golfo para por reparaciones hasta junio",
        "Fútbol: el Delta empata con el líder",
        "Cinco recetas para el primer fin de semana cálido",
    ),
    "¿Has encontrado un error? Escríbenos",
    (
        "3 comentarios",
        "Viejo ferroviario: yo conduje el último tren y lo creeré cuando lo vea.",
        "Deja un comentario",
    ),
    "Mara Toom es columnista y escribe desde hace doce años sobre los ferrocarriles de la región.",
    "© 2024 Delta Prensa. Todos los derechos reservados. Prohibida la reproducción sin permiso.",
    "Su navegador no admite la reproducción de vídeo.",
    "Etiquetas: ferrocarril, frontera, comercio",
)
WORDS["ar"] = Words(
    "الجاران يتفقان على إعادة فتح معبر أخوريك بعد ثلاثين عاما",
    "8 مايو 2024 - 16:41",
    (
        "أعلنت حكومتان لم تتبادلا السفراء منذ ثلاثين عاما يوم الأربعاء أن القطارات ستعبر حدودهما المشتركة من جديد قبل حلول الشتاء.",
        "وجرى توقيع الاتفاق في قاعة مدرسة في القرية الحدودية لأن مبنى الجمارك بلا سقف منذ انتهاء القتال.",
        "وقال وزير النقل للصحفيين: «انتظرنا هذا التوقيع مدة أطول من أعمار بعض نوابي».",
        "وعلى المهندسين أولا أن يستبدلوا أحد عشر كيلومترا من السكة وأن يزيلوا حقلي ألغام لم يرسما على الخرائط إلا في الصيف الماضي.",
        "ويتوقع التجار على الجانبين أن ينخفض سعر الأسمنت بمقدار الخمس عندما تصل أولى العربات.",
    ),
    "الوزراء يوقعون الاتفاق في قاعة المدرسة. تصوير: مارا توم / دلتا",
    ("الرئيسية", "سياسة", "اقتصاد", "العالم", "فيديو", "تسجيل الدخول"),
    "نستخدم ملفات تعريف الارتباط لتحسين تجربتك. باستمرارك في التصفح فإنك توافق على سياسة الخصوصية.",
    "انضموا إلى قناتنا على تلغرام حتى لا يفوتكم شيء",
    "اشترك في النشرة البريدية لتصلك أهم أخبار اليوم كل صباح",
    "شارك على فيسبوك",
    "اقرأ أيضا: عبارة الخليج تتوقف للإصلاح حتى يونيو",
    "أخبار ذات صلة",
    (
        "عبارة الخليج تتوقف للإصلاح حتى يونيو",
        "كرة القدم: دلتا يتعادل مع المتصدر",
        "خمس وصفات لأول عطلة دافئة",
    ),
    "هل وجدت خطأ؟ أبلغنا عنه",
    ("3 تعليقات", "عامل سكة قديم: قدت آخر قطار إلى هناك وسأصدق حين أرى.", "أضف تعليقا"),
    "مارا توم كاتبة عمود تكتب منذ اثني عشر عاما عن سكك حديد المنطقة.",
    "© 2024 دلتا. جميع الحقوق محفوظة.",
    "متصفحك لا يدعم تشغيل الفيديو.",
    "الوسوم: سكك حديد، حدود، تجارة",
)
WORDS["tr"] = Words(
    "Komşular otuz yıl sonra Ahurik kapısını açmakta anlaştı",
    "8 Mayıs 2024 16:41",
    (
        "Otuz yıldır birbirine büyükelçi göndermeyen iki hükümet çarşamba günü trenlerin kıştan önce ortak sınırdan yeniden geçeceğini açıkladı.",
        "Anlaşma sınır köyündeki bir okulun salonunda imzalandı, çünkü gümrük binasının çatısı çatışmalar bittiğinden beri yok.",
        "Ulaştırma bakanı gazetecilere, “Bu imzayı bazı yardımcılarımın yaşından daha uzun süre bekledik,” dedi.",
        "Mühendislerin önce on bir kilometrelik rayı değiştirmesi ve ancak geçen yaz haritaya işlenen iki mayın tarlasını temizlemesi gerekiyor.",
        "İki taraftaki tüccarlar ilk vagonlar geldiğinde çimento fiyatının beşte bir düşmesini bekliyor.",
    ),
    "Bakanlar anlaşmayı okul salonunda imzalıyor. Fotoğraf: Mara Toom / Delta",
    ("Ana Sayfa", "Siyaset", "Ekonomi", "Dünya", "Video", "Giriş yap"),
    "Sitemizi geliştirmek için çerezler kullanıyoruz. Siteyi kullanmaya devam ederek gizlilik politikamızı kabul etmiş olursunuz.",
    "Hiçbir şeyi kaçırmamak için Telegram kanalımıza katılın",
    "Bültenimize abone olun, günün önemli haberleri her sabah e-postanıza gelsin",
    "Facebook'ta paylaş",
    "Ayrıca okuyun: Körfez feribotu onarım için hazirana kadar durdu",
    "İlgili haberler",
    (
        "Körfez feribotu onarım için hazirana kadar durdu",
        "Futbol: Delta liderle berabere kaldı",
        "İlk sıcak hafta sonu için beş tarif",
    ),
    "Hata mı buldunuz? Bize bildirin",
    ("3 yorum", "Eski demiryolcu: Oraya son treni ben sürdüm, görünce inanırım.", "Yorum yap"),
    "Mara Toom köşe yazarıdır ve on iki yıldır bölgenin demiryollarını yazıyor.",
    "© 2024 Delta. Tüm hakları saklıdır. İzinsiz kullanılamaz.",
    "Tarayıcınız video oynatmayı desteklemiyor.",
    "Etiketler: demiryolu, sınır, ticaret",
)
