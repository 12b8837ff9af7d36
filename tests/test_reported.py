"""News that speak of data, subscribers or advertisements are told from what sites say of these."""

from __future__ import annotations

import csv

import pytest

from analytics.ingest.block_kinds import is_inserted, told_kind
from analytics.settings import ROOT

# fmt: off
# ruff: noqa: E501
NEWS = [
    "The leak exposed the log-in data of 900 officials, among them two deputy ministers, the agency reported.",
"Subscribers to the ministry's newsletter received a forged statement on Friday that announced a mobilisation.",
"A Kremlin spokesman declined to comment on the report, which cited two people familiar with the talks.",
"The two countries will share data on air passengers under an accord signed in Riga.",
"Advertising on state television will be banned from next year, the culture minister said.",
"Lawmakers voted to lift the paywall on court records that citizens had complained about for years.",
"Police in Almaty seized 4,000 SIM cards that had been registered in the names of dead people.",
"The privacy policy of the messenger was changed after the European court's ruling in March.",
"Le tribunal a condamné l'éditeur pour avoir transmis les données personnelles de 40 000 abonnés.",
"Les abonnements au gaz ont augmenté de 12 % en un an, selon le régulateur.",
"Das Gericht verurteilte den Verlag, weil er personenbezogene Daten von 40.000 Kunden weitergegeben hatte.",
"Die Anzeige gegen den Minister wurde am Montag von zwei Abgeordneten erstattet.",
"Суд приговорил издателя к штрафу за передачу персональных данных 40 тысяч подписчиков.",
"Реклама на государственном телевидении будет запрещена со следующего года, сообщил министр.",
"Sąd skazał wydawcę za przekazanie danych osobowych 40 tysięcy abonentów.",
"El tribunal condenó al editor por entregar los datos personales de 40.000 suscriptores.",
"Il tribunale ha condannato l'editore per aver ceduto i dati personali di 40.000 abbonati.",
"Mahkeme, 40 bin abonenin kişisel verilerini paylaşan yayıncıyı mahkûm etti.",
"裁判所は、購読者四万人の個人情報を渡したとして出版社に有罪を言い渡した。",
"法院判处该出版商罚款，因其泄露了四万名订阅者的个人信息。",
"O tribunal condenou a editora por ceder os dados pessoais de 40 mil assinantes.",
"Суд оштрафував видавця за передачу персональних даних 40 тисяч передплатників."]
NOT = [
    "Sign up to receive our daily briefing in your inbox every morning.","We use cookies and other technologies to offer you a better experience.",
"Support independent journalism: donate to our newsroom today.","Your personal data will be processed in line with our privacy policy.",
"Copyright 2024 Delta Media Group. Reproduction was not permitted without written consent of the publisher.",
"Sponsored content is produced by the advertising department and does not involve the newsroom.",
"En poursuivant votre navigation, vous acceptez l'utilisation de cookies.","Inscrivez-vous à notre newsletter pour recevoir chaque matin l'essentiel de l'actualité.",
"Mit der Anmeldung akzeptieren Sie unsere Datenschutzbestimmungen.","Melden Sie sich für unseren Newsletter an und erhalten Sie jeden Morgen die wichtigsten Nachrichten.",
"Оформите подписку и читайте все материалы без рекламы.","Продолжая использовать сайт, вы даёте согласие на обработку персональных данных.",
"Al navegar por este sitio aceptas el uso de cookies.","Suscríbete a nuestro boletín y recibe las noticias cada mañana.","Korzystając z serwisu, akceptujesz politykę prywatności.",
"Iscriviti alla nostra newsletter per ricevere ogni mattina le notizie.","Sitemizi kullanarak çerez politikamızı kabul etmiş olursunuz.","当サイトではクッキーを使用しています。","继续浏览即表示您同意我们使用cookie。",
"Readers can leave a comment below; comments are moderated before they are published."]
# fmt: on


@pytest.mark.parametrize(("lines", "is_residue"), [(NEWS, False), (NOT, True)])
def test_news_are_told_from_residue(lines: list[str], is_residue: bool) -> None:
    assert [
        line for line in lines if bool(told_kind(line) or is_inserted(line)) != is_residue
    ] == []


def test_a_pattern_with_a_comma_stands_in_quotation_marks() -> None:
    with (ROOT / "data" / "page_signs.csv").open(encoding="utf-8", newline="") as file:
        assert [row for row in csv.reader(file) if len(row) != 3] == []
