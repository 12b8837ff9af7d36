"""National teams: what they own, what they alone do, where a player takes them."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from analytics.actors.beside import four_bytes, last_bytes
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT

FIXTURE = re.compile(
    r" (?:(?:[A-Z]\w+|football|soccer|rugby|cricket|hockey|basketball|volleyball) ){0,2}"
    r"(?:match|game|fixture|qualifier|Qualifier|friendly|semi-final)\b"
    r"|(?:[:,]| -| –)? (?:[Ll]ive (?:stream|score)|[Pp]redictions?|[Ll]ine-?ups?|[Tt]eam news|"
    r"[Hh]ighlights|[Kk]ick-off|[Ss]corecard|H2H|[Oo]dds)\b"
)
# "India's cricket team" is a team in any report.
_NATIONAL_TEAM = re.compile(
    r"['’]s (?:[\w'’-]+ ){0,3}(?:cricket|football|soccer|rugby|hockey|netball|basketball|"
    r"volleyball|handball|baseball|softball|bobsleigh|bobsled|curling|swimming|cycling|"
    r"gymnastics|athletics|"
    r"badminton|tennis|rowing|ski|Davis Cup|World Cup|Olympic|Paralympic)(?: union| league)? "
    r"(?:team|squad|side|eleven|XI|captain|coach|selectors?)\b"
    r"|['’]s (?:[\w-]+ ){0,2}(?:goalkeeper|striker|midfielder|bowlers?|batsm[ae]n|batters?|"
    r"wicketkeeper|fly-half|scrum-half|top order|Lionesses|(?:Super|Golden) Eagles|Super Falcons|"
    r"Black Stars|(?:Indomitable|Atlas) Lions|Socceroos|Matildas|Springboks|All Blacks)\b"
    r"|['’]s captain (?:lifted|scored|headed|was sent off|won the toss)\b"
    r"|['’]s (?:under-\d\d|U-?\d\d)s?\b"
    r"|['’]s players\b(?! (?:in|on) )"
)
# What teams alone do, in any text: "France were knocked out", "New Zealand won the toss".
_PLAYED = re.compile(
    r" (?:(?:were|was|have been|are|got|being|then|duly|eventually) )?"
    r"(?:(?:knocked|bowled|skittled) out\b|all out for \d|dismissed for \d|"
    r"held to a (?:[\w-]+ )?draw|relegated\b|"
    r"(?:threw away|let in|conceded|scored|shipped|netted) (?:[\w-]+ ){1,2}goals?\b|"
    r"(?:bow|bowed|bows|crash|crashed|crashes|go|went|goes|dumped) out (?:against|on penalties|"
    r"(?:in|at|of) the (?:[\w-]+ )?(?:tournament|competition|group|World Cup|cup|Cup|Euros|"
    r"quarter-?finals?|semi-?finals?|last (?:16|eight|four)))\b|"
    r"chased (?:down )?\d+\b(?! (?:miles|km|people|men|suspects))|"
    r"(?:lift|lifts|lifted|hoisted) the (?:[\w'’-]+ ){0,2}(?:[Tt]rophy|[Cc]up|[Ss]hield)\b|"
    r"eliminated (?:from the|in the|on penalties)|(?:due|set|drawn) to play\b|"
    r"(?:(?:won|lost|win|lose) (?:the|their|its)|Win|Lose|Lift)(?: [\w'’-]+){0,3} "
    r"(?:World Cup|Euros|Ashes|Six Nations|[Gg]rand [Ss]lam|Triple Crown|Davis Cup|Copa Am[eé]rica|"
    r"European Championship)\b"
    r"(?! (?:bid|vote|hosting|rights))|"
    r"(?:won|lost|win|lose|drew|draw|Lose|Draw|Win) "
    r"(?:\d{1,2}[-–]\d{1,2}\b(?! ?(?:[A-Z]W\b|%|per ?cent))|the toss|on penalties|"
    r"the (?:penalty )?shoot-?out)|"
    r"(?:reach|reached|reaches|missed out on|advanced to|advance to|cruised into) the "
    r"(?:[\w-]+ )?(?:semi-?finals?|quarter-?finals?|last (?:16|eight|four)|knockout|round of 16)\b|"
    r"(?:takes?|took|wins?|won|claims?|claimed) (?:[\w-]+ ){0,2}(?:gold|silver|bronze)\b"
    r"(?= medals?\b| in (?:the |an? )?(?:[A-Z]|[\w' ]*relay|\w+ing\b|\d)| at |[,.;!]|$)|"
    r"(?:batted|bowled|chose to bat|chose to bowl|elected to bat|declared) (?:first|at \d|on \d)|"
    r"(?:\w+ |\d )?(?:goals?|points?|down|up) (?:down|up|ahead|behind|adrift) (?:inside|within|"
    r"after|"
    r"at (?:the break|half-time)|in the \d)|"
    r"(?:one|two|three|four|five|six) (?:down|up) (?:inside|within|after|at)\b|"
    r"(?:prevailed|prevail|won|lost|triumphed) (?:from the spot|on (?:penalties|countback|"
    r"boundaries|"
    r"goal difference|away goals)|by (?:an innings|\w+ (?:wickets?|runs?|goals?|tries)))|"
    r"(?:seal|seals|sealed|clinch|clinched|clinches|retained|retain|wrapped up|regained|secured|"
    r"forced|level|levelled|square|squared) "
    r"(?:the|a|their|its) (?:[\w'’-]+ ){0,2}(?:series|league|title|scudetto|pennant|decider|"
    r"Ashes|whitewash|play-?off|place in the (?:final|semi|quarter|last|knock))\b"
    r"(?! (?:talks|agreement|deal))|"
    r"(?:piled up|posted|amassed|made|racked up|reached|totalled) \d{2,3} (?:for|all out)\b|"
    r"(?:were|are) out(?:[.,;!]|$)|(?:need|needed|require|chasing) \d+ (?:to win|runs|"
    r"more runs|for victory|(?:more )?(?:from|off) )|"
    r"\d{1,3}(?:-\d|/\d| for \d| for (?:no loss|one|two|three|four|five|six|seven|eight|nine)\b)|"
    r"(?:go|went|going|head|headed|flew) home (?:without a (?:point|win|goal)|winless|pointless)|"
    r"(?:ran|run) in (?:\w+ ){1,2}tries\b|(?:won|win|wins|lost|lose) it (?:from the spot|"
    r"at the death|late|with a)\b|(?:[\w-]+ ){1,2}(?:goals?|points?|runs?|tries|"
    r"wickets) (?:to the good|clear|"
    r"adrift|short of)\b|(?:names?|named|recall|recalled|call up|called up|picks?|picked|omit|"
    r"omitted|drop|dropped) (?:[\w'’-]+ ){0,4}?(?:uncapped|squad|XI|skipper|striker|winger|"
    r"goalkeeper|"
    r"midfielder|defender|fly-half|spinner|seamer|debutants?)\b|"
    r"ended (?:the )?(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s? (?:[\w-]+ ){0,3}(?:run|streak)\b|"
    r"(?:romped|cruised|strolled|eased|squeezed|scraped) (?:to|into|past|through|home)\b|"
    r"through (?:as|after|on penalties|to the (?:semi|quarter|final|last|next|knock))|(?:run|"
    r"ran) riot\b|"
    r"march(?:ed|es)? on\b(?! (?:[A-Z]|the|to))|out on (?:goals|penalties|aggregate|away)|"
    r"chased? \d{2,3}\b|"
    r"drawn (?:with|against|alongside|in) (?:[\w'’-]+ ){0,4}?(?:Group|Pool|group|pool)\b|"
    r"level (?:before|after|just|from|"
    r"with a)\b|"
    r"(?:qualify|qualified|qualifies) for (?:the |their |a )?(?:[\w'’-]+ ){0,2}(?:World Cup|"
    r"finals?|"
    r"semi-?finals?|quarter-?finals?|knockouts?|last (?:16|eight|four)|Euros?|Copa|second round|"
    r"Africa Cup|Asian Cup|"
    r"Olympics|play-?offs?|tournament)\b|"
    r"(?:top|topped|tops|finished? (?:top|bottom|second|third|last|first) (?:of|in)|sit top of) "
    r"(?:the |their )?(?:[Gg]roup|[Pp]ool|medal)\b(?! of)|"
    r"(?:trail|trailed|led|lead) (?:\d+[-–]\d+|\w+ by \d+|by \w+ (?:runs|goals))\b|"
    r"(?:opens?|opened|starts?|started|begins?|began|end|"
    r"ended) their (?:[\w'’-]+ ){0,3}(?:campaign|"
    r"defence|tournament|tour|qualifying) (?:with|by) (?:an? |the )?(?:[\w'’-]+ ){0,2}?(?:win|draw|"
    r"defeat|loss|victory|beating|losing)\b)"
)
# "Hosts Qatar", "the holders Spain"; but "Doha hosts Iran".
_STANDING = re.compile(
    r"(?:(?:^|[.!?:;][\"”’]? |\b(?:against|beat|over|with|to|for|by|from|the|and|by|past|face|meet|"
    r"stun|"
    r"stunned) )(?:[Cc]o-)?[Hh]osts|(?:\b|[Cc]o-)(?:[Dd]efending champions|[Hh]olders|[Mm]innows|"
    r"[Dd]ebutants|[Ss]trugglers|[Ff]inalists|[Ss]emi-finalists|[Uu]nbeaten|[Ww]inless|"
    r"[Uu]nderdogs|"
    r"[Ww]ooden-spooners|[Gg]roup leaders)),? $"
)
_STANDS = "osts ions ders nows ants lers ists aten less dogs ners"
_STANDING_ENDS = np.array(
    sorted({last_bytes(f"{end[1:]} ") for end in _STANDS.split()}), dtype=np.uint32
)
_FIXED = np.array(sorted(map(four_bytes, ("match", "game", "fixture", "friendly"))), np.uint32)
_BEGINS = (
    "were|was |have|are |got |bein|knoc|bowl|skit|all |dism|held|rele|elim|won |lost|win |lose|"
    "reac|miss|adva|crui|batt|chos|elec|decl|drew|draw|take|took|clai|due |then|duly|even|thre|"
    "let |chas|lift|hois|conc|scor|ship|nett|bow |bowe|bows|cras|go o|Draw|went|goes|dump|set |"
    "Lift|Lose|Win |one |two |three|four|five|six |prev|triu|seal|clin|reta|wrap|rega|secu|forc|"
    "leve|squa|pile|post|amas|made|rack|tota|need|requ|head|flew|ran |run |wins|name|reca|call|"
    "pick|"
    "omit|drop|ende|romp|stro|ease|sque|scra|qual|top |topp|tops|fini|sit |trai|led |lead|open|"
    "star|"
    "begi|bega|end |thro|marc|out |draw"
)
_PLAYED_BEGINS = np.array(sorted(map(four_bytes, _BEGINS.split("|"))), dtype=np.uint32)
# "The equaliser for Ireland."
_SCORED_FOR = re.compile(
    r"(?:\b(?:rescue|earn|salvage|snatch|save|secure)(?:d|s)? (?:a|the) point|\bthe winner|"
    r"\b(?:equali[sz]er|"
    r"hat-trick|wickets|half-century|free-kick)|\b(?:win|wins|won|take|takes|took|claims?|claimed) "
    r"(?:[\w-]+ ){0,2}(?:gold|silver|bronze)(?: medals?)?|\bscor(?:ed|es|"
    r"ing) (?:[\w-]+ ){0,3}(?:goals?|"
    r"tries|runs|points?)) for $"
)
_FOR = np.array((last_bytes("for "),), dtype=np.uint32)
# "His header sent Croatia through."
_SENDING = re.compile(
    r"\b(?:send|sends|sent|sending|put|puts|putting|fire|fires|fired|took|takes|lift|lifts|lifted|"
    r"guide|guides|guided|steer|steered|inspired|fires|handed|gave|gives|earned) $"
)
_SEND_WORDS = (
    "send sends sent sending put puts putting fire fires fired took takes lift lifts lifted "
    "guide guides guided steer steered inspired handed gave gives earned"
)
_SENDS = np.array(sorted({last_bytes(f"{word} ") for word in _SEND_WORDS.split()}), dtype=np.uint32)
_SENT = re.compile(
    r" (?:through(?: to the|[.,;]|$)|level\b|into the (?:next round|semi|quarter|final|last (?:16|"
    r"eight|four)|"
    r"knockout)|top of (?:the group|Group)|the lead\b|a (?:[\w-]+ )?(?:half-time|first-half|"
    r"second-half|"
    r"two-goal|early|late) lead|ahead (?:in the|with|after|from|on|before|inside|just)|"
    r"to (?:a |their |its )?(?:\w+ )?(?:win|draw|title|World Cup|final|semi-?final|"
    r"quarter-?final)s?\b)"
)


def leave_out_national_teams(
    hits: Hits, reading: np.ndarray, automaton: Automaton, text: Callable[[int], str]
) -> None:
    """A state that owns a team of a named sport, "India's cricket team", or does what teams do."""
    owning = (hits.follow == ord("'")) | (hits.follow == "’".encode()[0])
    for n in np.flatnonzero(owning & (reading >= 0) & automaton.named[reading]).tolist():
        if _NATIONAL_TEAM.match(text(n), int(hits.stop[n])):
            reading[n] = -1
    # "Fit for the Ireland match."
    fixed = among(hits.after, _FIXED) & (hits.lead == last_bytes("the ")) & (reading >= 0)
    fixed &= automaton.named[reading] & ~automaton.demonym[reading]
    for n in np.flatnonzero(fixed).tolist():
        if FIXTURE.match(text(n), int(hits.stop[n])):
            reading[n] = -1
    playing = among(hits.after, _PLAYED_BEGINS) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(playing & ~automaton.demonym[reading]).tolist():
        if _PLAYED.match(text(n), int(hits.stop[n])):
            reading[n] = -1
    scored = among(hits.lead, _FOR) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(scored & ~automaton.demonym[reading]).tolist():
        start = int(hits.start[n])
        if _SCORED_FOR.search(text(n), max(0, start - ADJACENT), start):
            reading[n] = -1
    standing = among(hits.lead, _STANDING_ENDS) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(standing & ~automaton.demonym[reading]).tolist():
        start = int(hits.start[n])
        if _STANDING.search(text(n), max(0, start - ADJACENT), start):
            reading[n] = -1
    sent = among(hits.lead, _SENDS) & automaton.named[reading] & (reading >= 0)
    for n in np.flatnonzero(sent & ~automaton.demonym[reading]).tolist():
        whole, start = text(n), int(hits.start[n])
        if _SENT.match(whole, int(hits.stop[n])) and _SENDING.search(
            whole, max(0, start - ADJACENT), start
        ):
            reading[n] = -1
