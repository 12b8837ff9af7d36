# ruff: noqa: E501, SIM905
"""Words of sites that pages in drawn layouts are put together from."""

# fmt: off
NETWORKS = "Facebook X Twitter WhatsApp Telegram LinkedIn Email Reddit Pinterest Copy Print".split()
NAV = (
    "Home World Politics Business Economy Sport Sports Culture Opinion Video Videos Photos Weather "
    "Tech Science Health Travel Food Lifestyle Arts Books Music TV Radio Podcasts Newsletters Games "
    "Jobs Shop Live Africa Asia Europe Americas Login Subscribe Search Menu More Contact About "
    "Главная Мир Политика Экономика Спорт Культура Общество Видео Фото Поиск Ещё Startseite Ausland "
    "Inland Wirtschaft Kultur Suche Accueil Monde Politique Économie Culture Rechercher Inicio "
    "Internacional Deportes Cultura Anasayfa Gündem Dünya Ekonomi Spor Світ Політика Війна"
).split()
SAYS = (
    "Sign up for our {a} newsletter and get {b} in your inbox every morning.", "Subscribe to {a}",
    "By signing up you agree to our terms and our privacy policy.", "We use cookies to improve {a}.",
    "Follow us on {a} for the latest on {b}", "Download our app for {a}", "Listen to this article",
    "This article was first published in {a} and is reproduced with permission.", "Read {a} in full",
    "You have {n} free articles left this month.", "Support our reporting on {a}", "Skip to content",
    "The copyright of this page belongs to {a}.", "Enter your email address", "Get {a} alerts",
    "Your browser cannot play this video.", "Click here to send us your story about {a}.", "Listen",
    "If you see a mistake, mark it and press Ctrl+Enter.", "Already a member? Log in here.", "Menu",
    "The link has been copied", "Add {a} as a preferred source", "What do you think about {a}?",
    "Our reporters answer your questions about {a} every Friday.", "Font size", "View comments ({n})",
    "Looking for more on {a}? Try our archive.", "Please confirm your address to read on.", "Save",
    "Все права защищены", "Подписывайтесь на наш канал {a}", "Сообщить об ошибке", "Все новости {a}",
    "Was this article helpful?", "Did you like this page?", "{n} min read", "Reading time: {n} minutes",
    "Is {a} right? Take part in our poll.", "@{a}",
    "Follow the topics in this story", "Comments ({n})", "{n} views", "{n}", "{n}k", "Gift this article",
    "Views in this section are those of their authors, not of {a}.", "Terms of use", "Back to top",
    "Material from {a} may be quoted only with a link to the source.", "Advertisement", "Publicité",
    "Реклама", "Anzeige", "Sponsored", "Something wrong with this page? Tell {a}", "0:00", "1x",
)
HEADS = (
    "Read more", "Related", "More on this", "Most read", "Top stories", "Latest", "Trending", "You may like",
    "Recommended", "In other news", "Don't miss", "Popular now", "Editor's choice", "From the archive",
    "Читайте также", "Новости по теме", "Mehr zum Thema", "À lire aussi", "Lo más leído", "İlgili haberler",
)
ROLES = (
    "reporter", "columnist", "lecturer in politics", "correspondent", "senior editor", "freelance writer"
)
FIRST = "Anna John Mara Ivo Jean Luis Aisha Olga Peter Sofia Kenji Nino Ahmed Марина Иван Ольга".split()
LAST = "Roe Doe Lund Toom Diaz Kovač Moreau Schmidt Yilmaz Okoro Petrov Lee Rossi Иванов Котова".split()
MONTHS = (
    "January February March April May June July August September October November December".split()
)
CREDITS = (
    "(AP Photo/{p})", "[{p}/AFP]", "REUTERS/{p}", "Photo: {p}", "© {p}", "({p}/Pool)", "{p}/Getty Images",
    "Фото: {p}", "(photo {p})", "/ {p}", "File photo", "Credit: {p}", "({p})", "AFP",
)
SCRIPTS = ("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძ", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռս")
BOX = ("Enter your email address", "Your email", "Subscribe", "Sign up", "By signing up you agree to our terms of use.")
