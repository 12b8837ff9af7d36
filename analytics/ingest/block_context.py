"""What stands around a block of a page, in numbers, and where in the page it stands.

After Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features"
(2010), with the runs of text on the page, what lies between them, and shapes that come again, as
those of teasers do.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from analytics.ingest.block_features import OWN, heaviest_run, known_words, main_run

HEAD = 6  # blocks over a text in which its headline stands
FAR = 6  # blocks from the main run at which distance stops to matter
FARTHEST = 12  # blocks from a sentence
NEAR = 4  # blocks on either side
WORDS = 8  # of a sentence that counts as text, wherever it stands
_SEEN = ("log_words", "sentence_end", "under_5", "dated", "name_shape", "caption", "known_words")
_SINCE = ("comment", "teaser", "copyright", "subscription")
_LOST = slice(OWN.index("kind_cookie"), OWN.index("kind_teaser") + 1)

NAMES = (
    "inside_run", "before_run", "after_run", "distance", "log_run", "share_of_run", "known_words",
    "known_if_short", "known_if_long", "near_text", "prev_residue", "next_residue",
    "residue_between", "short_inside", "long_outside", "inside_plain", "before_plain",
    "after_plain", "plain_distance", "place", "text_before", "text_after", "from_text", "to_text",
    "short_before", "short_after", "headlines_before", "headlines_after", "dates_before",
    "dates_after",
    *(f"since_{kind}" for kind in _SINCE), "like_2", "like_1", "known_of_head", "log_known",
    *(f"{where}_{name}" for where in ("prev", "next", "prev_2", "next_2") for name in _SEEN),
)  # fmt: skip


def context(blocks: list[str], own: np.ndarray) -> np.ndarray:
    """One row of numbers a block, in the order of NAMES; `own` has the columns of OWN."""
    main = main_run(blocks)
    known = known_words(blocks, main)[:, 0]
    count = len(own)
    place = np.arange(count)
    column = {name: own[:, n] for n, name in enumerate(OWN)}
    words = np.expm1(column["log_words"])
    ended = column["sentence_end"] > 0
    short = column["under_5"]
    lost = own[:, _LOST].any(1)
    first, last = main
    inside, before, after, away = _span(place, main)
    run_words = float(words[first:last].sum())
    lost_before = np.concatenate(([0.0], np.cumsum(lost)))
    between = np.where(
        after > 0, lost_before[place] - lost_before[min(last, count)],
        np.where(before > 0, lost_before[first] - lost_before[np.minimum(place + 1, count)], 0.0),
    )  # fmt: skip
    is_short = words < 15
    sentence = ended & (words >= WORDS) & (column["cut_end"] == 0) & ~lost
    plain = heaviest_run(
        np.where(ended & (words >= 4) & ~lost, np.minimum(words, 40), -4.0).tolist()
    )
    plain_inside, plain_before, plain_after, plain_away = _span(place, plain)
    of_head = known_words(blocks, (max(0, plain[0] - HEAD), plain[1]))
    mass = np.where(sentence, np.minimum(words, 60), 0.0)
    total = max(1.0, float(mass.sum()))
    running = np.cumsum(mass)
    headline = ((words >= 4) & (words <= 22) & ~ended).astype(float)
    shape = np.round(column["log_words"] * 1.5) + 10 * ended + 20 * column["dated"]
    above, below = _windows(np.stack((short, headline, column["dated"]), axis=1), NEAR)
    rows = [
        inside, before, after, np.minimum(away, FAR) / FAR,
        np.full(count, np.log1p(run_words)), np.minimum(1.0, words / max(1.0, run_words)), known,
        known * is_short, known * ~is_short,
        sum(_windows(column["from_15"] * ended, 3)) / 2, _shifted(lost, 1), _shifted(lost, -1),
        np.minimum(between, 4) / 4, inside * is_short, (1 - inside) * ~is_short,
        plain_inside, plain_before, plain_after, np.minimum(plain_away, FARTHEST) / FARTHEST,
        place / max(1, count - 1), (running - mass) / total, 1 - running / total,
        _gap(sentence), _gap(sentence[::-1])[::-1],
        above[:, 0], below[:, 0], above[:, 1], below[:, 1], above[:, 2], below[:, 2],
        *(_since(column[f"kind_{kind}"], sentence) for kind in _SINCE),
        _alike(shape, 2), _alike(shape, 1), of_head[:, 0], of_head[:, 1],
    ]  # fmt: skip
    seen = np.stack([known if name == "known_words" else column[name] for name in _SEEN], axis=1)
    return np.hstack((np.stack(rows, axis=1), *(_shifted(seen, by) for by in (1, -1, 2, -2))))


def _span(place: np.ndarray, span: tuple[int, int]) -> Sequence[np.ndarray]:
    first, last = span
    before, after = place < first, place >= last
    away = np.where(before, first - place, np.where(after, place - last + 1, 0))
    return (~(before | after)).astype(float), before.astype(float), after.astype(float), away


def _shifted(values: np.ndarray, by: int) -> np.ndarray:
    """The value of the block `by` places above; nought where there is none."""
    moved = np.zeros(values.shape)
    if by > 0:
        moved[by:] = values[:-by]
    else:
        moved[:by] = values[-by:]
    return moved


def _windows(values: np.ndarray, size: int) -> tuple[np.ndarray, np.ndarray]:
    """Mean of the values of `size` blocks above, and of as many below; noughts beyond the page."""
    count = len(values)
    running = np.zeros((count + 2 * size + 1, *values.shape[1:]))
    np.cumsum(values, axis=0, out=running[size + 1 : size + 1 + count])
    running[size + 1 + count :] = running[size + count]
    above = running[size : size + count] - running[:count]
    below = running[2 * size + 1 : 2 * size + 1 + count] - running[size + 1 : size + 1 + count]
    return above / size, below / size


def _gap(marks: np.ndarray) -> np.ndarray:
    """How many blocks lie between each block and the last marked one above, 0..1."""
    place = np.arange(len(marks))
    seen = np.maximum.accumulate(np.where(marks, place, -FARTHEST))
    above = np.concatenate(([-FARTHEST], seen[:-1]))
    return np.minimum(place - above, FARTHEST) / FARTHEST


def _since(marks: np.ndarray, sentence: np.ndarray) -> np.ndarray:
    """How many of the marks lie between the page's first sentence and each block, 0..1."""
    begun = np.cumsum(sentence) > 0
    return np.minimum(np.cumsum(marks * begun), 3) / 3


def _alike(shape: np.ndarray, by: int) -> np.ndarray:
    """Has a block the shape of the one `by` places above, and of the one as far below?"""
    same = np.zeros(len(shape))
    same[by:] = shape[by:] == shape[:-by]
    return (same + _shifted(same, -by)) / 2
