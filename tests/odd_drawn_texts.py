# fmt: off
# ruff: noqa: E501
"""Titles and texts of three articles that the twenty-third draw is made of."""

from __future__ import annotations

T=["Port workers in Batumi end strike after pay deal","Parliament in Chisinau votes to leave customs pact","Drought cuts harvest in the Fergana valley by a third"]
A=["Dockers in the Black Sea port of Batumi went back to work on Tuesday after owners agreed to raise wages by 12 percent. The strike had held up forty ships for nine days, the harbour master said.",
"Lawmakers in Chisinau voted 58 to 40 late on Monday to leave a customs pact that the country joined in 2005. The prime minister called the vote a step toward the European market; the opposition walked out.",
"Farmers in the Fergana valley expect to bring in a third less wheat than last year, the ministry of agriculture said. Reservoirs stand at their lowest level since measurements began, and two canals have been closed."]
B=["\"We got what we asked for,\" said the union's leader, Nino Kapanadze, outside the gate. Shipping firms put their losses at 30 million dollars and said that the backlog would be cleared within two weeks.",
"Wine and fruit growers fear that they will lose buyers in the east. Brussels welcomed the decision, and said that talks on a new quota would open in the autumn.",
"Prices of flour in the bazaars of Namangan and Osh have risen by a fifth since March. Officials from three states are to meet in Khujand next week to share out what water is left."]
DAYS=["2023-03-14","2023-03-15","2023-03-16"]
