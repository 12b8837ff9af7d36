"""What a user's own actors changed: names taken from other actors, and actors found nowhere."""

from __future__ import annotations

from pathlib import Path

from analytics.actors.gazetteer import meanings
from analytics.actors.own import read_own
from analytics.store import Beside, Draft

FOUND = """
    SELECT alias, count(*) FROM mentions
    WHERE actor = $actor AND list_contains($names, alias) GROUP BY alias
"""


# Whole words alone: contains() is quick, and leaves few texts to the expression.
PASSED_OVER = r"""
    SELECT count(*) FROM articles AS a
    WHERE (contains(a.title, $name) OR contains(a.body, $name))
        AND regexp_matches(
            concat_ws(' ', a.title, a.body), '(^|\PL)' || regexp_escape($name) || '($|\PL)'
        )
        AND a.article_id NOT IN (SELECT m.article_id FROM mentions AS m WHERE m.actor = $actor)
"""


def own_names(draft: Draft, own: Beside) -> list[str]:
    """Lines for a user, of three kinds.

    - an own name that means another actor in the gazetteer, with its mentions in the whole corpus
    - an actor that was found nowhere
    - an actor whose `name` stands in articles but is no alias, so that it was not looked for
    """
    return _told(draft, own.actors) if own.actors else []


def _told(draft: Draft, path: Path) -> list[str]:
    names: dict[str, list[str]] = {}
    called: dict[str, str] = {}
    for row in read_own(path):
        names.setdefault(row.actor, []).extend(row.aliases)
        called.setdefault(row.actor, row.name)
    others = meanings({name for own in names.values() for name in own})
    taking, nowhere, unsought = [], [], []
    for actor, own in names.items():
        found = dict(draft.run(FOUND, {"actor": actor, "names": own}))
        for name in dict.fromkeys(own):
            losers = sorted(others.get(name, set()) - {actor})
            if losers and name in found:
                count = f"{found[name]:,} mention{'' if found[name] == 1 else 's'}"
                taking.append(f"{actor} takes {name!r} from {', '.join(losers)}: {count}")
        if not found:
            nowhere.append(f"{actor}: found nowhere")
        if _is_sought(called[actor], own):
            continue
        ((number,),) = draft.run(PASSED_OVER, {"actor": actor, "name": called[actor]})
        if number:
            articles = f"{number:,} article{'' if number == 1 else 's'}"
            called_so = f"its name {called[actor]!r} is no alias and not looked for"
            unsought.append(f"{actor}: {called_so} ({articles})")
    return taking + nowhere + unsought


def _is_sought(name: str, aliases: list[str]) -> bool:
    """Whether an alias finds the name in any case; also true of a name too short to be sought."""
    low = name.lower()
    stems = [alias.lower() for alias in aliases]
    return len(name) < 2 or any(
        low.startswith(stem[:-1]) if stem.endswith("*") else low == stem for stem in stems
    )
