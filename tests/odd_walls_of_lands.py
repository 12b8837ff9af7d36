# fmt: off
# ruff: noqa: E501
"""Errors, walls of consent and proofs of being human in lands of many languages, and news of such."""

from __future__ import annotations

from odd_cases import case

NO = {"a": 0, "r": 1}


def shown(name: str, title: str, *lines: str, **expected: object) -> None:
    """The same page as HTML and as plain text."""
    parts = "".join(f"<p>{line}</p>" for line in lines)
    case(f"la_{name}.html", f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body><h1>{title}</h1>{parts}</body></html>", **expected)
    case(f"la_{name}.txt", "\n\n".join((title, *lines)), **expected)


shown("bg_gone", "Страницата не е намерена", "Търсената от вас страница не съществува или е преместена.", **NO)
shown("fi_gone", "Sivua ei löytynyt", "Etsimääsi sivua ei ole olemassa tai se on siirretty toiseen osoitteeseen.", **NO)
shown("da_gone", "Siden blev ikke fundet", "Den side, du leder efter, findes ikke eller er blevet flyttet.", **NO)
shown("hi_gone", "पृष्ठ नहीं मिला", "क्षमा करें, आप जिस पेज को खोज रहे हैं वह मौजूद नहीं है।", **NO)
shown("id_gone", "Halaman tidak ditemukan", "Maaf, halaman yang Anda cari tidak tersedia atau telah dipindahkan.", **NO)
shown("vi_gone", "Không tìm thấy trang", "Xin lỗi, trang bạn đang tìm không tồn tại hoặc đã bị xóa.", **NO)
shown("sw_gone", "Ukurasa haujapatikana", "Samahani, ukurasa unaoutafuta haupo au umehamishwa.", **NO)
shown("th_gone", "ไม่พบหน้าที่คุณต้องการ", "ขออภัย หน้านี้ไม่มีอยู่หรือถูกย้ายไปแล้ว", **NO)
shown("hr_gone", "Stranica nije pronađena", "Stranica koju tražite ne postoji ili je premještena.", **NO)
shown("lt_gone", "Puslapis nerastas", "Atsiprašome, puslapis, kurio ieškote, neegzistuoja.", **NO)
shown("sq_gone", "Faqja nuk u gjet", "Na vjen keq, faqja që kërkoni nuk ekziston.", **NO)
shown("ur_gone", "صفحہ نہیں ملا", "معذرت، آپ جو صفحہ تلاش کر رہے ہیں وہ موجود نہیں ہے۔", **NO)
shown("bn_gone", "পৃষ্ঠাটি পাওয়া যায়নি", "দুঃখিত, আপনি যে পাতাটি খুঁজছেন তা নেই।", **NO)
shown("ms_gone", "Halaman tidak dijumpai", "Maaf, halaman yang anda cari tidak wujud.", **NO)
shown("ta_gone", "பக்கம் கிடைக்கவில்லை", "மன்னிக்கவும், நீங்கள் தேடும் பக்கம் இல்லை.", **NO)
shown("mk_gone", "Страницата не е пронајдена", "Страницата што ја барате не постои или е преместена.", **NO)
shown("bg_wall", "Ние ценим вашата поверителност", "Ние и нашите партньори използваме бисквитки, за да съхраняваме информация на вашето устройство. Можете да приемете или да откажете.", **NO)
shown("da_wall", "Vi respekterer dit privatliv", "Vi og vores partnere bruger cookies til at gemme oplysninger på din enhed. Du kan acceptere eller afvise.", **NO)
shown("hu_wall", "Az Ön adatainak védelme fontos számunkra", "Mi és partnereink sütiket használunk az információk tárolására az eszközén. Elfogadhatja vagy elutasíthatja őket.", **NO)
shown("el_wall", "Σεβόμαστε την ιδιωτικότητά σας", "Εμείς και οι συνεργάτες μας χρησιμοποιούμε cookies για να αποθηκεύουμε πληροφορίες στη συσκευή σας. Μπορείτε να αποδεχτείτε ή να απορρίψετε.", **NO)
shown("id_wall", "Kami menghargai privasi Anda", "Kami dan mitra kami menggunakan cookie untuk menyimpan informasi di perangkat Anda. Anda dapat menerima atau menolak.", **NO)
shown("ja_wall", "プライバシーに関するお知らせ", "当社とパートナーは、お使いの端末に情報を保存するためにクッキーを使用します。同意または拒否できます。", **NO)
shown("en3_robot", "Too many requests", "You have sent too many requests in a given amount of time. Please try again later.", **NO)
shown("de_robot", "Bitte bestätigen Sie, dass Sie kein Roboter sind", "Unsere Systeme haben ungewöhnlichen Datenverkehr aus Ihrem Netz festgestellt.", **NO)
shown("ru_robot", "Подтвердите, что вы не робот", "С вашего адреса поступило слишком много запросов. Введите символы с картинки.", **NO)
shown("zh_robot", "安全验证", "请完成验证以确认您不是机器人，然后继续访问。", **NO)
shown("bg_news", "Страницата на историята е затворена, каза премиерът", "19 ноември 2024", "Премиерът говори във вторник пред парламента и призова за помирение между двете страни.", a=1, r=0, titles=["Страницата на историята е затворена, каза премиерът"], date="2024-11-19")
shown("hi_news", "पेज तीन की कहानी: किसान नहीं मिला", "19 नवंबर 2024", "तीन दिन से लापता किसान का अब तक पता नहीं चला है, पुलिस ने मंगलवार को कहा।", a=1, r=0, titles=["पेज तीन की कहानी: किसान नहीं मिला"], date="2024-11-19")
shown("id_news", "Halaman sekolah tidak cukup untuk seribu murid", "19 November 2024", "Kepala sekolah mengatakan pada hari Selasa bahwa murid belajar bergiliran sejak banjir.", a=1, r=0, titles=["Halaman sekolah tidak cukup untuk seribu murid"], date="2024-11-19")
shown("diary_news", "Page of lost diary not found, widow says", "19 November 2024", "She had asked the archive in Oslo for it three times, and was told on Monday that it had never been there.", a=1, r=0, titles=["Page of lost diary not found, widow says"], date="2024-11-19")
shown("wells_news", "Access denied: villagers kept from their own wells", "19 November 2024", "Soldiers have closed the road to the wells since Monday, the mayor of Lower Mill said.", a=1, r=0, titles=["Access denied: villagers kept from their own wells"], date="2024-11-19")
# Written when the signs above were there: what they had missed, and news that they had turned away.
shown("no_later", "Ops, noe gikk galt", "Siden du prøvde å åpne finnes dessverre ikke lenger.", **NO)
shown("de_piece", "Artikel nicht gefunden", "Der gesuchte Beitrag steht nicht mehr zur Verfügung.", **NO)
shown("bg_word", "Опа!", "Страницата, която търсите, вече не съществува.", **NO)
shown("ru_server", "Внутренняя ошибка сервера", "Мы уже работаем над её устранением. Попробуйте обновить страницу позже.", **NO)
shown("pl_region", "Ta treść jest niedostępna w Twoim regionie", "Przepraszamy za niedogodności.", **NO)
shown("da_members", "Kun for abonnenter", "Log ind eller bliv abonnent for at læse hele artiklen.", **NO)
shown("fi_partners", "Tietosuojasi on meille tärkeää", "Hyväksymällä kaikki evästeet sallit, että me ja 714 kumppaniamme käytämme evästeitä mainonnan kohdentamiseen.", "Hyväksy kaikki", **NO)
for code, title, text in (
    ("nl_machine", "Een robot is geen robot meer", "In het ziekenhuis van Gent helpt sinds maandag een machine bij het tillen van patiënten, en verplegers noemen haar Marie."),
    ("ru_diary", "Страницы дневника не найдены", "Следователи обыскали дом писателя в Ереване и дачу под Гюмри, но тетради, о которой говорила вдова, там не оказалось, сообщила прокуратура во вторник."),
    ("vi_name", "Trang Thị Mai không còn đơn độc", "Người phụ nữ mất nhà trong trận lũ đã được hàng xóm dựng lại căn nhà mới chỉ trong mười ngày, chính quyền xã cho biết hôm thứ Ba."),
    ("de_treaty", "Artikel 5 ist kein Automatismus, sagt Minister", "Er sprach am Montag in Riga vor Soldaten aus drei Ländern."),
    ("en_hacked", "Hackers block website of parliament", "The page was back on Tuesday morning, a clerk said."),
    ("bg_museum", "Страницата с имената на загиналите изчезна от музея", "Полицията търси крадец, съобщи директорът във вторник."),
):
    shown(code, title, text, a=1, r=0)
