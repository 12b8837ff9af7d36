# ruff: noqa: E501
"""Crude pages of other shapes: print and AMP, live, gallery, transcript, wall, wire, interview."""

# fmt: off
from __future__ import annotations

from odd_cases import DAY, case

# Six paragraphs of one report, for shapes that need a plain text.
REPORT = (
    "The harbour authority will let foreign tankers unload again from Monday, ending a ban that had pushed fuel prices to a record.",
    "Eleven ships have been waiting outside the breakwater since the dispute with the neighbouring state began in March.",
    "“Nobody won this quarrel,” said the deputy prime minister, who led the talks in the capital.",
    "Under the deal both coast guards will publish their inspection lists a day in advance.",
    "Fishermen, who blocked the canal twice last month, said they would wait for the lists before they believed them.",
    "A first joint patrol is planned for June.",
)
TITLE = "Harbour ban on foreign tankers to end on Monday"


def crude(
    name: str,
    blocks: list[str],
    *,
    texts: list[str] | None = None,
    notext: list[str] | None = None,
    title: str = TITLE,
    **more: object,
) -> None:
    case(
        f"cs_{name}.txt",
        "\n\n".join(blocks) + "\n",
        a=1,
        r=0,
        titles=[title],
        texts=texts or list(REPORT),
        notext=notext or [],
        **more,
    )


crude('print', ['Print | Close', 'Printed from https://www.gulf-ledger.example/world/harbour', TITLE, 'Published: 8 May 2024', 'Author: Staff Reporter', *REPORT, 'Page 1 of 1', 'https://www.gulf-ledger.example/world/harbour'], notext=['Print | Close', 'Printed from', 'Page 1 of 1', 'Published'], dates=[DAY])
crude('amp', ['Menu', 'Gulf Ledger', 'Open in app', TITLE, 'Gulf Ledger · May 8, 2024 · 2 min read', *REPORT[:3], 'ADVERTISEMENT', *REPORT[3:], 'Read full story on our website', 'Sections', 'World', 'Business', 'Download the app'], notext=['Open in app', 'ADVERTISEMENT', 'Download the app', 'Read full story'], dates=[DAY])
crude('dateline_upi', [TITLE, 'PORT SALUD, May 8 (UPI) -- ' + REPORT[0], *REPORT[1:], 'Copyright 2024 United Press International.'], texts=[*REPORT[1:], 'ending a ban'], notext=['Copyright 2024'])
crude('dateline_caps', [TITLE, 'By ANNA PELL', 'Published 4:41 PM GMT, May 8, 2024', 'PORT SALUD (AP) — ' + REPORT[0], *REPORT[1:], '___', 'Pell reported from Port Salud. Associated Press writer Ivo Lund contributed to this report.'], texts=list(REPORT), dates=[DAY])
crude('share_counts', [TITLE, '08/05/2024 16:41 (UTC+1)', 'Share', 'Tweet', 'Pin', '142 shares', *REPORT, 'Share', 'Tweet', '142 shares', 'Tags: harbour fuel'], notext=['142 shares', 'Tweet', 'Tags'])
crude('breadcrumb', ['Home > World > Gulf', TITLE, 'May 8, 2024', *REPORT, 'Back to top', 'About us | Contact | Advertise | Careers | Privacy'], notext=['Home > World', 'Back to top', 'About us'], dates=[DAY])
crude('audio', [TITLE, '8 May 2024', 'Listen to this article', '5 min', 'This audio is AI-generated.', *REPORT, 'Was this article helpful?', 'Yes', 'No'], notext=['Listen to this article', 'Was this article helpful?'], dates=[DAY])
crude('key_points', [TITLE, 'PUBLISHED WED, MAY 8 2024 4:41 PM EDT', 'Ivo Lund', '@IVOLUND', 'KEY POINTS', 'Tankers may unload again from Monday.', 'Coast guards will publish inspection lists.', *REPORT], notext=['@IVOLUND'], dates=[DAY])
crude('paywall', [TITLE, '8 May 2024', REPORT[0], REPORT[1], 'This article is for subscribers only', 'Subscribe to continue reading', 'Already have an account? Log in', '€1 for the first month', 'Cancel anytime', 'Other stories', 'Rain stops tennis final for a third day'], texts=list(REPORT[:2]), notext=['subscribers only', 'Cancel anytime', 'Rain stops', '€1'], dates=[DAY])
crude('corrections', [TITLE, 'May 8, 2024', *REPORT, 'Correction: An earlier version of this story gave the wrong number of ships.', 'More about:', 'Gulf', 'Shipping'], dates=[DAY], notext=['More about:'])
crude('embedded_tweet', [TITLE, 'May 8, 2024', *REPORT[:2], 'pic.twitter.com/abcd1234', '— Port Authority (@port_authority) May 7, 2024', *REPORT[2:], 'View this post on Instagram'], dates=[DAY], notext=['pic.twitter.com', 'View this post'])
crude('newsletter_inside', [TITLE, 'May 8, 2024', *REPORT[:2], 'Sign up for The Briefing', "Our editors' pick of the day, every weekday morning.", 'Enter your email', 'By signing up you agree to our Terms of Service', *REPORT[2:]], dates=[DAY], notext=['Sign up for', 'Enter your email', 'By signing up'])
crude('region_select', ['Edition: International', 'EN FR AR', 'Search', 'Live TV', TITLE, 'Updated 16:41 GMT, Wed May 8, 2024', *REPORT, 'Watch: The canal blockade explained', 'Trending Now', '1', 'Rain stops tennis final for a third day', '2', 'Mayor keeps the swans'], dates=[DAY], notext=['Edition: International', 'Watch: The canal', 'Mayor keeps the swans'])
crude('caption_credits', [TITLE, 'May 8, 2024', 'Tankers wait outside the breakwater of Port Salud, April 30, 2024. [Ivo Lund/Al Bahr]', *REPORT[:3], 'A coast guard boat near the canal (Anna Pell/Gulf Ledger)', *REPORT[3:]], cap='Tankers wait outside the breakwater', dates=[DAY], notext=['A coast guard boat near the canal'])
crude('gallery', [TITLE, 'May 8, 2024', '1 of 3', 'Tankers wait outside the breakwater. Photo: Ivo Lund / Gulf Ledger', '2 of 3', 'A guard closes the canal gate. Photo: Ivo Lund / Gulf Ledger', '3 of 3', 'Fishermen on the quay. Photo: Anna Pell / Gulf Ledger', *REPORT], cap='A guard closes the canal gate', dates=[DAY], notext=['1 of 3', '3 of 3'])
crude('listen_more_inside', [TITLE, '8 May 2024', *REPORT[:2], '• Rain stops tennis final for a third day', '• Mayor keeps the swans', *REPORT[2:], 'Comments are closed.'], dates=[DAY], notext=['Comments are closed'])
crude('cookie_wall_first', ['Your privacy matters', 'We and our 812 partners store and access information on a device, such as cookies, and process personal data.', 'Accept all', 'Reject all', 'Manage settings', TITLE, '8 May 2024', *REPORT], dates=[DAY], notext=['812 partners', 'Accept all', 'Reject all'])
crude('author_box', [TITLE, 'By Anna Pell', '8 May 2024', *REPORT, 'About the author', 'Anna Pell', "Anna Pell is the Ledger's Gulf correspondent. She has reported from nine ports.", 'Follow Anna on X', 'More from Anna Pell'], dates=[DAY], notext=['nine ports', 'Follow Anna', 'More from Anna'])
crude('poll', [TITLE, '8 May 2024', *REPORT, 'Poll', 'Will the deal hold?', 'Yes 41%', 'No 38%', "Don't know 21%", 'Vote'], dates=[DAY], notext=['Yes 41%', 'Vote'])
crude('donate', [TITLE, '8 May 2024', *REPORT[:3], 'Independent reporting costs money. Support us from €3 a month.', 'Donate', *REPORT[3:], 'Donate'], dates=[DAY], notext=['Support us from', 'Donate'])
crude('weather_bar', ['Port Salud 24°C', 'USD 1.08 EUR 1.00 OIL 83.1', 'Wednesday, 8 May', TITLE, '08.05.2024', *REPORT], dates=[DAY], notext=['24°C', 'USD 1.08'])
crude('numbered_comments', [TITLE, '8 May 2024', *REPORT, 'COMMENTS (2)', 'harbourmaster 8 May 2024 18:02', 'I have seen three such deals and none of them lasted longer than the fish season.', 'Reply', 'Report', 'salty 8 May 2024 18:40', 'At least the price of fuel will come down for the boats that still go out.', 'Reply', 'Report'], dates=[DAY], notext=['three such deals', 'price of fuel will come down'])
LIVE = [
    f"{hour}:{minute:02} {text}"
    for hour, minute, text in (
        (16, 41, REPORT[0]),
        (15, 20, REPORT[1]),
        (14, 5, REPORT[2]),
        (13, 10, REPORT[3]),
    )
]
crude('live_blog', ['LIVE', TITLE, 'Last updated 8 May 2024 16:41', *LIVE, 'Load more updates'], texts=list(REPORT[:4]), notext=['Load more updates'])
TALK = [
    "Q: Will the ban really end on Monday?",
    "A: It will, unless the lists that both sides promised are missing on Sunday evening.",
    "Q: Who checks the lists?",
    "A: Two officers, one of each coast guard, who sit in the same room of the lighthouse.",
    "Q: And the fishermen?",
    "A: They will be asked, and they will be answered, which has not happened before.",
]
crude("interview", [TITLE, "8 May 2024", REPORT[0], *TALK], texts=[REPORT[0], *TALK], dates=[DAY])
SPOKEN = [
    "HOST: Good evening. Tonight we speak of the harbour and of the ships that wait outside it.",
    "MINISTER: Thank you for having me. The ships will come in on Monday, as I have said in parliament.",
    "HOST: You said the same thing in April.",
    "MINISTER: In April there was no paper. Now there is a paper and it carries two signatures.",
    "HOST: We will see on Monday, then.",
]
crude('transcript', [TITLE, '8 May 2024', 'This is a rush transcript and may be updated.', *SPOKEN, 'Copyright © 2024 Gulf Ledger'], texts=SPOKEN, dates=[DAY], notext=['Copyright'])
# Other languages, other shapes
crude('ru_lenta', ['Лента новостей', '16:41', 'В порту отменили запрет на иностранные танкеры', '16:20', 'Теннис: финал снова перенесли', 'В порту отменили запрет на иностранные танкеры', '8 мая 2024, 16:41', 'ПОРТ-САЛУД, 8 мая. /Дельта-пресс/. Управление порта с понедельника вновь разрешит разгружать иностранные танкеры, сообщил вице-премьер.', 'С марта у волнолома ждут одиннадцать судов.', 'Обе береговые охраны будут публиковать списки досмотров за день.', 'Подробнее на сайте', 'Хотите быть в курсе? Наш канал в Telegram', '18+', 'Сетевое издание зарегистрировано в 2011 году'], title='В порту отменили запрет на иностранные танкеры', texts=['С марта у волнолома ждут одиннадцать судов.', 'Обе береговые охраны'], notext=['18+', 'Теннис', 'Сетевое издание', 'Наш канал'], dates=[DAY], lang='ru')
crude('uk_pravda', ['Порт скасовує заборону на іноземні танкери', 'Середа, 8 травня 2024, 16:41', 'Управління порту з понеділка знову дозволить розвантажувати іноземні танкери.', "Джерело: віцепрем'єр на брифінгу", 'Дослівно: «У цій сварці ніхто не переміг, але кораблі зайдуть у гавань уже в понеділок».', 'Деталі: З березня біля хвилеріза чекають одинадцять суден, а ціни на пальне сягнули рекорду.', 'Передісторія: Минулого місяця рибалки двічі перекривали канал.', 'Реклама:', 'Теми: порт, пальне'], title='Порт скасовує заборону на іноземні танкери', texts=['з понеділка знову', 'У цій сварці', 'З березня біля хвилеріза', 'двічі перекривали канал'], notext=['Реклама:', 'Теми:'], dates=[DAY], lang='uk')
crude('de_agentur', ['Zum Inhalt springen', 'Hafen hebt Verbot für fremde Tanker auf', 'Stand: 08.05.2024 16:41 Uhr', 'Port Salud (dpa) - Die Hafenbehörde lässt ab Montag wieder fremde Tanker entladen. Das teilte der Vizeregierungschef am Mittwoch mit.', 'Seit März warten elf Schiffe vor der Mole.', 'Beide Küstenwachen wollen ihre Prüflisten einen Tag vorher veröffentlichen.', 'Über dieses Thema berichtete der Rundfunk am 8. Mai 2024 um 17:00 Uhr.', 'Artikel drucken', 'Nach oben'], title='Hafen hebt Verbot für fremde Tanker auf', texts=['Seit März warten elf Schiffe vor der Mole.', 'Beide Küstenwachen'], notext=['Zum Inhalt springen', 'Artikel drucken', 'Nach oben'], dates=[DAY], lang='de')
crude('fr_afp', ['Le port lève l’interdiction des pétroliers étrangers', 'Par Le Grand Large avec AFP', 'Publié le 08 mai 2024 à 16h41, mis à jour le 09 mai 2024 à 08h00', 'Temps de lecture : 2 min.', 'À partir de lundi, l’autorité portuaire laissera de nouveau décharger les pétroliers étrangers.', 'Onze navires attendent devant la digue depuis le mois de mars.', 'Les deux garde-côtes publieront leurs listes d’inspection la veille.', 'Réutiliser ce contenu', 'Contribuer'], title='Le port lève l’interdiction des pétroliers étrangers', texts=['À partir de lundi', 'Onze navires', 'Les deux garde-côtes'], notext=['Temps de lecture', 'Réutiliser ce contenu', 'Publié le'], dates=[DAY], lang='fr')
crude('es_agencia', ['El puerto levanta el veto a los petroleros extranjeros', 'EFE', 'Puerto Salud 8 may 2024', 'La autoridad portuaria permitirá desde el lunes que los petroleros extranjeros vuelvan a descargar.', 'Once barcos esperan frente al rompeolas desde marzo.', 'Las dos guardias costeras publicarán sus listas de inspección el día anterior.', 'Conforme a los criterios de', 'Saber más', 'Archivado en'], title='El puerto levanta el veto a los petroleros extranjeros', texts=['La autoridad portuaria', 'Once barcos', 'Las dos guardias'], notext=['Conforme a los criterios', 'Archivado en'], dates=[DAY], lang='es')
crude('tr_ajans', ['Haberler', 'Güncel', 'Liman yabancı tankerlere konan yasağı kaldırıyor', 'AA', 'Giriş: 08.05.2024 - 16:41', 'Son Güncelleme: 08.05.2024 - 18:00', 'Abone Ol', 'Liman idaresi pazartesiden itibaren yabancı tankerlerin yeniden boşaltma yapmasına izin verecek.', 'Dalgakıranın önünde marttan beri on bir gemi bekliyor.', 'İki sahil güvenlik de denetim listelerini bir gün önceden yayımlayacak.', 'Kaynak: AA', 'Yorumlar'], title='Liman yabancı tankerlere konan yasağı kaldırıyor', texts=['Liman idaresi', 'Dalgakıranın önünde', 'İki sahil güvenlik'], notext=['Abone Ol', 'Son Güncelleme', 'Yorumlar'], dates=[DAY], lang='tr')
crude('ar_wakala', ['عاجل', 'الميناء يرفع الحظر عن الناقلات الأجنبية', 'آخر تحديث: 8 مايو 2024 - 18:00', 'نشر في: 8 مايو 2024 - 16:41', 'حجم الخط', 'ستسمح سلطة الميناء اعتبارا من يوم الاثنين للناقلات الأجنبية بالتفريغ من جديد، وفق ما أعلن نائب رئيس الوزراء.', 'وتنتظر إحدى عشرة سفينة أمام كاسر الأمواج منذ شهر مارس.', 'وسينشر خفرا السواحل قوائم التفتيش قبل يوم واحد.', 'المصدر: وكالات', 'الأكثر قراءة', 'تأجيل نهائي التنس لليوم الثالث'], title='الميناء يرفع الحظر عن الناقلات الأجنبية', texts=['ستسمح سلطة الميناء', 'وتنتظر إحدى عشرة سفينة', 'وسينشر خفرا السواحل'], notext=['حجم الخط', 'تأجيل نهائي التنس'], dates=[DAY], lang='ar')
crude('zh_xinhua', ['当前位置:首页 > 国际', '港口将解除外国油轮禁令', '2024-05-08 16:41:00 来源:新华网', '字体: 小 中 大', '新华社萨卢德港5月8日电 港务局将从星期一起重新允许外国油轮卸货,副总理星期三宣布。', '自三月以来,已有十一艘船在防波堤外等候。', '两国海岸警卫队将提前一天公布检查名单。', '【责任编辑:李明】', '分享到:'], title='港口将解除外国油轮禁令', texts=['自三月以来', '两国海岸警卫队'], notext=['字体', '责任编辑', '分享到'], dates=[DAY], lang='zh')
crude('hy_azg', ['Նավահանգիստը վերացնում է օտարերկրյա տանկերների արգելքը', '08.05.2024 | 16:41', 'Նավահանգստի վարչությունը երկուշաբթիից կրկին կթույլատրի օտարերկրյա տանկերներին բեռնաթափվել։', 'Մարտից ի վեր ալեբեկորի մոտ սպասում է տասնմեկ նավ։', 'Երկու առափնյա պահպանությունները ստուգման ցուցակները կհրապարակեն մեկ օր առաջ։', 'Տպել', 'Դիտում՝ 512'], title='Նավահանգիստը վերացնում է օտարերկրյա տանկերների արգելքը', texts=['Նավահանգստի վարչությունը', 'Մարտից ի վեր', 'Երկու առափնյա'], notext=['Տպել', 'Դիտում'], dates=[DAY], lang='hy')
crude('az_apa', ['Liman xarici tankerlərə qoyulan qadağanı ləğv edir', '08 May 2024 16:41', 'Liman idarəsi bazar ertəsindən xarici tankerlərin yenidən boşaldılmasına icazə verəcək.', 'APA xəbər verir ki, martdan bəri dalğaqıranın qarşısında on bir gəmi gözləyir.', 'Hər iki sahil mühafizəsi yoxlama siyahılarını bir gün əvvəl dərc edəcək.', 'Paylaş:', 'Xəbər xətti'], title='Liman xarici tankerlərə qoyulan qadağanı ləğv edir', texts=['Liman idarəsi', 'APA xəbər verir', 'Hər iki sahil'], notext=['Paylaş', 'Xəbər xətti'], dates=[DAY], lang='az')
crude('ka_ipn', ['ნავსადგური უცხოურ ტანკერებზე აკრძალვას ხსნის', '08.05.2024. 16:41', 'ნავსადგურის ადმინისტრაცია ორშაბათიდან კვლავ დაუშვებს უცხოური ტანკერების დაცლას.', 'მარტიდან ტალღმტეხთან თერთმეტი გემი იცდის.', 'ორივე სანაპირო დაცვა შემოწმების სიებს ერთი დღით ადრე გამოაქვეყნებს.', 'ბეჭდვა', 'ნანახია: 512'], title='ნავსადგური უცხოურ ტანკერებზე აკრძალვას ხსნის', texts=['ნავსადგურის ადმინისტრაცია', 'მარტიდან ტალღმტეხთან', 'ორივე სანაპირო'], notext=['ბეჭდვა', 'ნანახია'], dates=[DAY], lang='ka')
