"""Headlines that write every word large: which words after a name make no person of it.

"Dominica Legalises ..." and "in Georgia Against ..." name places; "Georgia Stanway" is a person.
So does running text before a day of the week: "in Milan Monday".
"""

from __future__ import annotations

import re
from functools import lru_cache

_DAYS = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    "September|October|November|December"
)
_LINKS = (
    "Against|Amid|After|Before|Over|As|For|From|With|Without|Under|Into|Near|At|On|In|Of|To|Or|But|"
    "Is|Are|Was|Were|Has|Have|Had|Will|Can|Could|Should|Must|Since|During|Despite|Following|Through|"
    "Toward|Towards|Via|While|Where|When|Until|If|Not|Still|Again|Now|Then|Set"
)
# What states and towns do in headlines and people seldom do.
_DEEDS = (
    "Bans|Legali[sz]es|Decriminali[sz]es|Outlaws|Declares|Expels|Recalls|Ratifies|Extradites|Deports|"
    "Imposes|Lifts|Nationali[sz]es|Devalues|Withdraws|Severs|Mobili[sz]es|Conscripts|Sanctions|"
    "Summons|Annexes|Invades|Hosts|Exports|Imports|Bombs|Shells|Elects|Re-elects|Bars|Blocks|Closes|"
    "Reopens|Evacuates|Raises|Cuts|Seizes|Detains|Arrests|Frees|Jails|Executes|Hangs|Pardons|Probes|"
    "Charges|Ousts|Approves|Rejects|Repeals|Suspends|Dissolves|Postpones|Condemns|Recogni[sz]es|"
    "Votes|Mourns|Bakes|Braces|Reels|Reports|Confirms|Imprisons|Shoots Down|Intercepts|Downs|"
    "Deploys|Conducts|Tests|Fires (?:Missiles?|Rockets?)|Loses Power|Restores|Restricts|Tightens|"
    "Eases|Extends|Demands|Warns|Accuses|Urges|Backs|Grants|Offers|Orders|Launches"
)
# What a town has: "Split Airport", "Charlotte Train Stabbing". No surname is spelled like these.
_TOWNLY = (
    "Police|Airport|Mayor|Metro|Subway|Prosecutors?|Refinery|Hospitals?|Residents|Suburbs?|Trains?|"
    "Trams?|Derailment|Shootings?|Stabbings?|Blasts?|Explosions?|Riots?|Protests?|Protesters|Rally|"
    "Rallies|Storm|Floods?|Flooding|Ferry|Ferries|Firefighters|Commuters|Building Collapse|"
    "Bin Strike|Wildfires?|Bombings?|Drivers|Schools?|Nightclub|Stampede|Synagogue|Mosque|"
    "Cathedral|Bans|Outlaws|Evacuates|Mourns|Bakes|Swelters|Braces|Reopens|Votes|"
    "Declares (?:Emergency|Disaster|State|Martial|War)"
)
# What a state has.
_STATELY = (
    "Army|Government|Junta|Parliament|Opposition|Premier|President|Ministers?|Elections?|Vote|Voters|"
    "Budget|Economy|Border|Envoy|Ambassador|Embassy|Court|Fuel|Blockade|Ceasefire|Coup|Sanctions|"
    "Crisis|Talks|Deal|Fashion|Oil|Gas|Port|Bank|Central Bank|Lawmakers|Senators?|Military|Troops|"
    "Rebels|Refugees|Migrants|Exports?|Imports?|Tariffs?|Inflation|Quake|Earthquake|Landslides?|"
    "Cyclone|Hurricane|Drought|Famine|Cholera|Ebola|Fire|Fires|Hills|Strike|Strikes"
)
HEADED = re.compile(rf"[ \u00a0](?:{_DAYS}|{_LINKS}|{_DEEDS}|{_TOWNLY}|{_STATELY})\b")
# Beside a town these are evidence of their own.
TOWNLY_WORDS = tuple(word.split()[0].rstrip("?") for word in _TOWNLY.split("|"))
TOWNLY = re.compile(rf"[ \u00a0](?:{_TOWNLY})\b")
# "Storm Batters Florence": no first name either.
DEED = re.compile(
    rf"(?:{_DEEDS}|Hits|Strikes|Rocks|Shakes|Paraly[sz]es|Floods|Batters|Swamps|Threatens|Ravages|"
    r"Besieges|Captures|Liberates|Leaves|Reaches|Enters|Flees|Nears|Slams|Lashes|Grips|Shuts|Darkens|"
    r"Avoid|Leave|Visit|Invade|Attack|Join|Quit|Back|Ban|Help|Support|Punish|Sanction|Arm|Bomb|Hit|"
    r"Save|Protect|Defend|Abandon|Enter|Exit|Rebuild|Boycott)"
)
# How many of the words of four letters and more begin large in such a title.
LARGE_SHARE = 0.7
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_VERB = re.compile(r"[ \u00a0](?:[A-Z][a-z]+(?<!s)s|To|And|Won['’]t|Doesn['’]t|Didn['’]t|May)\b")


@lru_cache(maxsize=1 << 10)
def writes_large(title: str) -> bool:
    """Whether a title writes its words large ("Mali Hotel Attack"), so that a capital makes no
    name."""
    words = _LONG_WORD.findall(title)
    return sum(word[0].isupper() for word in words) >= LARGE_SHARE * len(words)


def acts(title: str, stop: int) -> bool:
    """Whether what follows a surname in such a title is a verb or a particle: "Trump Unveils"."""
    followed = title[stop + 1 : stop + 2].isupper()
    return not followed or bool(_VERB.match(title, stop) or HEADED.match(title, stop))
