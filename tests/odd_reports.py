# ruff: noqa: E501
"""Sentences of news that speak of cookies, subscribers, newsletters or comments: no residue."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text

ENGLISH = [
    "The regulator fined the company 40 million euros because its websites placed cookies without asking readers for consent.",
    "More than two million households have cancelled their subscription to the state broadcaster since the law was changed, the ministry said.",
    "The opposition leader urged readers to subscribe to independent newspapers before the government closed the last of them.",
    "Her newsletter, which is read by 300,000 people in the region, was the first to report the minister's secret trip.",
    "Comments under the president's post were closed within an hour after thousands of users insulted the ambassador.",
    "The court ordered the platform to share the data with investigators in Tbilisi by the end of the month.",
    "Related parties may not bid for the pipeline under the rules that parliament adopted in March.",
    "Follow-up talks on the terms of use of the port will begin in Baku in June.",
    "Advertisement spending by the ruling party tripled ahead of the vote, according to a watchdog in Yerevan.",
    "The minister told the privacy commission that the policy on cookies would be written anew after the summer.",
    "Click fraud has cost advertisers in the two states 12 million dollars since January, police said.",
    "Read the agreement before you sign it, the prime minister told the delegation, and share it with your voters.",
    "The embassy's app asks users to sign in with a passport number and to allow notifications.",
    "Print circulation fell by half, while 90,000 readers now pay for a digital subscription, the publisher said.",
    "Photographs of the bridge, taken on Tuesday, show that two of its spans have fallen into the river.",
    "Continue reading the lists of names aloud, the judge told the clerk, until all 243 have been heard.",
    "The most read paper in the capital printed a blank front page in protest against the ban.",
    "Log in the forest has been banned since 2019, but trucks still cross the border at night.",
    "Copyright law will be brought into line with that of the European Union, the justice minister said.",
]
GERMAN = [
    "Die Aufsicht verhängte eine Strafe von 40 Millionen Euro, weil der Konzern auf seinen Seiten Cookies ohne Einwilligung gesetzt hatte.",
    "Mehr als zwei Millionen Haushalte haben ihr Abonnement gekündigt, seit das Gesetz geändert wurde, sagte der Minister.",
    "Der Newsletter der Abgeordneten wird nach Angaben ihrer Fraktion von 300.000 Menschen gelesen.",
    "Die Kommentare unter dem Beitrag des Präsidenten wurden nach einer Stunde geschlossen, weil Tausende den Botschafter beleidigten.",
    "Das Impressum der Zeitung nannte einen Verlag, den es nach Recherchen der Staatsanwaltschaft nie gegeben hat.",
]
FRENCH = [
    "L'autorité a infligé une amende de 40 millions d'euros au groupe, dont les sites déposaient des cookies sans le consentement des lecteurs.",
    "Plus de deux millions de foyers ont résilié leur abonnement depuis que la loi a été modifiée, a indiqué le ministère.",
    "La newsletter de la députée, lue par 300 000 personnes, avait révélé le voyage secret du ministre.",
    "Les commentaires publiés sous le message du président ont été fermés au bout d'une heure.",
]
RUSSIAN = [
    "Регулятор оштрафовал компанию на 40 миллионов рублей за то, что её сайты использовали файлы cookie без согласия читателей.",
    "Более двух миллионов семей отказались от подписки с тех пор, как был изменён закон, сообщили в министерстве.",
    "Рассылка депутата, которую читают 300 тысяч человек, первой рассказала о тайной поездке министра.",
    "Комментарии под записью президента закрыли через час, после того как тысячи людей оскорбили посла.",
]
SPANISH = [
    "El regulador multó a la compañía con 40 millones de euros porque sus páginas instalaban cookies sin pedir el consentimiento de los lectores.",
    "Más de dos millones de hogares han cancelado su suscripción desde que cambió la ley, según el ministerio.",
    "El boletín de la diputada, que leen 300.000 personas, fue el primero en contar el viaje secreto del ministro.",
]
FIRST = {
    "de": "Die Außenminister sagten am Mittwoch, die Grenze werde noch vor Ende des Jahres wieder geöffnet.",
    "fr": "Les ministres ont déclaré mercredi que la frontière rouvrirait avant la fin de l'année, après trois heures de discussions.",
    "ru": "Министры заявили в среду, что граница снова откроется до конца года, после трёх часов переговоров.",
    "es": "Los ministros dijeron el miércoles que la frontera se abrirá de nuevo antes de que acabe el año.",
}
ABOVE = f"Skip to content\nHome\nPolitics\nSign in\n{headline(1)}\nBy Anna Petrosyan\nMay 8, 2024 4:41 pm\n"
BELOW = "\nRelated stories\nStorm nears the coast\nTerms of use\n"
for part in range(4):
    told = ENGLISH[5 * part : 5 * part + 5]
    text = "\n".join([story_text(1), *told]) + BELOW
    case(
        f"reported_{part}.txt",
        ABOVE + text,
        texts=told,
        notext=["Storm nears", "Sign in"],
        titles=[headline(1)],
        date=DAY,
    )
    marked = "".join(f"<p>{line}</p>" for line in (story_text(1), *told, story_text(2)))
    case(
        f"reported_{part}.html",
        f"<html><head><title>{headline(1)}</title></head><body><article><h1>{headline(1)}</h1>{marked}</article></body></html>",
        texts=told,
        a=1,
    )
for language, told in (("de", GERMAN), ("fr", FRENCH), ("ru", RUSSIAN), ("es", SPANISH)):
    text = "\n".join([FIRST[language][:40].rstrip(), "8.5.2024", FIRST[language], *told])
    case(f"reported_{language}.txt", text + "\n", texts=told, a=1)
# What a site says of itself stays residue, told in whatever tense.
case(
    "reported_not.txt",
    f"{ABOVE}{story_text(1)}\n{story_text(2)}\nThis website uses cookies that were placed by partners, according to its policy.\nSign up for the morning newsletter and get the stories that matter to you.\n"
    + BELOW,
    a=1,
    notext=["placed by partners", "morning newsletter"],
)
