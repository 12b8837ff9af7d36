"""What a large encoder makes of single words, for `retune_models --wider` and `more_words`.

    python tests/bench/word_states.py --gold FILE... --texts CORPUS.jsonl.gz... \\
        --encoder FOLDER --out states.npz

`FOLDER` holds all-mpnet-base-v2 (Song et al., MPNet, 2020) in the layout of the transformers
library, which this needs, and torch. Each word of the labelled sentences that may enter the
vocabulary is read by itself; its state after the ninth layer is kept, the mean over its pieces.
So are words of the articles in `--texts` that stand there in lower case at least twice, and not
three times as often with a capital. How often is stored beside.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from distil_models import gold_rows
from student import choose_words

from analytics.models.targets import mask_dyad, mask_target

AT_ONCE = 256
LAYERS, SIZE = 9, 768
LEAST, CAPITALS, SHORTEST = 2, 3, 3
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def words_of(paths: Sequence[str]) -> Counter[str]:
    """How often words stand in lower case in JSON Lines of articles; names and rare ones not."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                for match in _WORD.finditer(json.loads(line).get("text") or ""):
                    word = match.group().replace("’", "'")
                    (lower if word[0].islower() else upper)[word.lower()] += 1
    return Counter(
        {
            word: count
            for word, count in lower.items()
            if count >= LEAST
            and upper[word] <= CAPITALS * count
            and word.isascii()
            and len(word) >= SHORTEST
        }
    )


def main() -> None:
    """Encodes the words one by one and stores words and states."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--encoder", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    from transformers import AutoModel, AutoTokenizer

    place = Path(options.encoder)
    tokenizer, model = AutoTokenizer.from_pretrained(place), AutoModel.from_pretrained(place).eval()
    model.encoder.layer = model.encoder.layer[:LAYERS]
    found: set[str] = set()
    for task, mask in (("tone", mask_target), ("relation", mask_dyad)):
        rows = gold_rows(task, options.gold)
        masked = [mask(row.asked) for row in rows]
        found |= set(choose_words([row.asked.sentence for row in rows], masked))
    often = words_of(options.texts)
    words = sorted(found | set(often))
    states = np.zeros((len(words), SIZE), dtype=np.float16)
    for start in range(0, len(words), AT_ONCE):
        some = words[start : start + AT_ONCE]
        read = tokenizer(some, padding=True, return_tensors="pt", return_special_tokens_mask=True)
        inside = 1 - read.pop("special_tokens_mask")[..., None]
        with torch.inference_mode():
            seen = model(**read).last_hidden_state
        states[start : start + AT_ONCE] = ((seen * inside).sum(1) / inside.sum(1)).numpy()
    count = np.array([often[word] for word in words])
    np.savez(options.out, words=np.array(words), states=states, count=count)


if __name__ == "__main__":
    main()
