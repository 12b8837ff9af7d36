"""What actors of a user's own did to a corpus: names they take from others, actors never found."""

from __future__ import annotations

from pathlib import Path

from analytics.actors.gazetteer import meanings
from analytics.actors.own import read_own
from analytics.store import Beside, Draft

FOUND = """
    SELECT alias, count(*) FROM mentions
    WHERE actor = $actor AND list_contains($names, alias) GROUP BY alias
"""


def own_names(draft: Draft, own: Beside) -> list[str]:
    """A line for each own name that means another actor elsewhere, and for each that is not found.

    A name is taken where the user's meaning won: what is told are its mentions in the whole corpus.
    """
    return _told(draft, own.actors) if own.actors else []


def _told(draft: Draft, path: Path) -> list[str]:
    names: dict[str, list[str]] = {}
    for row in read_own(path):
        names.setdefault(row.actor, []).extend(row.aliases)
    others = meanings({name for own in names.values() for name in own})
    taking, nowhere = [], []
    for actor, own in names.items():
        found = dict(draft.run(FOUND, {"actor": actor, "names": own}))
        for name in dict.fromkeys(own):
            losers = sorted(others.get(name, set()) - {actor})
            if losers and name in found:
                count = f"{found[name]:,} mention{'' if found[name] == 1 else 's'}"
                taking.append(f"{actor} takes {name!r} from {', '.join(losers)}: {count}")
        if not found:
            nowhere.append(f"{actor}: found nowhere")
    return taking + nowhere
