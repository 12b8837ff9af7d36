"""The network of tone and relations, against a slow reading of the same arrays word by word."""

from __future__ import annotations

import gzip
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from analytics.models.gold import GoldError, held_out
from analytics.models.hand_labels import hash_sentence, read_hand_labels
from analytics.models.head import fit_head, kept_back
from analytics.models.network import ABSENT, BOUNDS, read_network, write_network
from analytics.models.shipped import Head, ModelError, read_shipped, write_head
from analytics.models.targets import PARTNER, TARGET
from analytics.models.tokens import FIRST_WORD, encode, number_words

ROOT = Path(__file__).resolve().parent.parent
WORDS = ["an", "army", "left", "praised", "the"]
SIZE, WIDTH, HEADS = 3, 4, 2


def arrays(marks: int, third: bool = False) -> dict[str, np.ndarray]:
    """Random layers of a tiny network; whole 127ths, so that storing them loses nothing."""
    more = np.random.default_rng(4)
    far = {"far": more.normal(size=(3, WIDTH, WIDTH)) / 2, "far_bias": more.normal(size=WIDTH)}
    chance = np.random.default_rng(3)
    vectors = chance.integers(-127, 128, (FIRST_WORD + len(WORDS), SIZE)).astype(np.float32)
    vectors[1] = 127
    vectors[0] = 0
    return {
        "vectors": vectors / 127,
        "near": chance.normal(size=(3, SIZE, WIDTH)),
        "places": chance.normal(size=(marks, ABSENT + 1, WIDTH)),
        "wide": chance.normal(size=(3, WIDTH, WIDTH)) / 2,
        "wide_bias": chance.normal(size=WIDTH),
        "heads": chance.normal(size=(WIDTH, HEADS)),
        "heads_bias": chance.normal(size=HEADS),
        "guess": chance.normal(size=(WIDTH * (HEADS + 1 + marks), 3)),
        "guess_bias": chance.normal(size=3),
        **(far if third else {}),
    }


def bucket(distance: int) -> int:
    """The bucket of a signed distance, counted out."""
    near = sum(bound <= abs(distance) for bound in BOUNDS) - 1
    return near + len(BOUNDS) - 1 if distance < 0 else near


def slow_features(words: list[int], marks: list[int], layers: dict) -> np.ndarray:
    """One sentence, word by word."""
    count = len(words)
    at = {mark: [i for i, word in enumerate(words) if word == mark] for mark in marks}
    first = []
    for i in range(count):
        summed = np.zeros(WIDTH)
        for step in (-1, 0, 1):
            if 0 <= i + step < count:
                summed += layers["vectors"][words[i + step]] @ layers["near"][step + 1]
        for row, mark in enumerate(marks):
            far = min(
                (i - place for place in at[mark]), key=lambda d: (abs(d), d < 0), default=None
            )
            summed += layers["places"][row][ABSENT if far is None else bucket(far)]
        first.append(np.maximum(summed, 0))
    for name, reach in (("wide", 2), ("far", 4)):
        if name not in layers:
            continue
        wider = []
        for i in range(count):
            summed = first[i] + layers[f"{name}_bias"]
            for step in (-1, 0, 1):
                if 0 <= i + step * reach < count:
                    summed = summed + first[i + step * reach] @ layers[name][step + 1]
            wider.append(np.maximum(summed, 0))
        first = wider
    read = np.array(first)
    odds = np.exp(read @ layers["heads"] + layers["heads_bias"])
    pooled = [odds[:, head] @ read / odds[:, head].sum() for head in range(HEADS)]
    pooled.append(read.max(axis=0))
    pooled += [read[at[mark]].mean(axis=0) if at[mark] else np.zeros(WIDTH) for mark in marks]
    whole = np.concatenate(pooled)
    return np.concatenate([whole, whole @ layers["guess"] + layers["guess_bias"]])


@pytest.mark.parametrize("third", [False, True])
@pytest.mark.parametrize("marks", [(TARGET,), (TARGET, PARTNER)])
def test_network_reads_as_word_by_word(tmp_path, marks, third):
    layers = arrays(len(marks), third)
    write_network(tmp_path, "tiny", WORDS, layers)
    words, network = read_network(tmp_path, "tiny")
    assert words == WORDS
    masked = [
        f"the army praised {TARGET}",
        f"{PARTNER} left {TARGET} an army the army left",
        f"the an army praised the an {TARGET} left the army {PARTNER} praised an army",
        TARGET,
    ]
    numbers = number_words(words)
    got = network.features(encode(masked, numbers), marks)
    for row, text in zip(got, masked, strict=True):
        word_numbers = [numbers[word] for word in text.split()]
        expected = slow_features(word_numbers, [numbers[mark] for mark in marks], layers)
        # The first layer is held in 65,535 steps.
        assert np.allclose(row, expected, atol=2e-3)


def test_batches_do_not_change_a_sentence(tmp_path):
    write_network(tmp_path, "tiny", WORDS, arrays(1))
    words, network = read_network(tmp_path, "tiny")
    masked = [f"the army left {TARGET}", f"an {TARGET}"] * 300
    numbers = number_words(words)
    together = network.features(encode(masked, numbers), (TARGET,))
    alone = network.features(encode(masked[:1], numbers), (TARGET,))
    assert np.allclose(together[0], alone[0], atol=1e-5)
    assert np.allclose(together[-1], together[1], atol=1e-5)


def test_head_finds_the_telling_feature(tmp_path):
    chance = np.random.default_rng(5)
    features = chance.normal(size=(300, 4)).astype(np.float32)
    truth = (features[:, 2] > 0.4).astype(int) - (features[:, 2] < -0.4) + 1
    head = fit_head(features, truth, np.ones(300), 1.0)
    right = (features @ head.weights + head.intercept).argmax(axis=1) == truth
    assert right.mean() > 0.9
    write_head(tmp_path, "x", Head(head.weights, head.intercept), ("a", "b", "c"))
    assert (tmp_path / "x_head.csv").read_text(encoding="utf-8").startswith("feature,a,b,c\n")


def test_same_groups_are_kept_back_every_time():
    back = kept_back([f"article {number}" for number in range(1200)])
    assert 60 < back.sum() < 140
    assert kept_back(["article 1"] * 2).tolist() in ([True] * 2, [False] * 2)


def test_missing_model_names_its_files(tmp_path):
    with pytest.raises(ModelError, match=r"tone_head\.csv"):
        read_shipped(tmp_path, "tone", (TARGET,))


def test_changed_sentence_is_noticed(tmp_path):
    (tmp_path / "c").mkdir()
    with gzip.open(tmp_path / "c" / "f.jsonl.gz", "wt", encoding="utf-8") as article:
        article.write('{"id": "1", "text": "France left."}\n')
    table = tmp_path / "tone_labels.csv"
    head = "corpus,file,article,sentence,place,start,stop,actor,spans,others,label,half,hash\n"
    row = "c,f,1,1,text,0,12,FRA,0-6,,neutral,measure,{}\n"
    table.write_text(head + row.format(hash_sentence("France left.")), encoding="utf-8")
    (labelled,) = read_hand_labels(table, tmp_path)
    assert (labelled.asked.sentence, labelled.asked.spans) == ("France left.", ((0, 6),))
    table.write_text(head + row.format("0" * 16), encoding="utf-8")
    with pytest.raises(GoldError, match="no longer"):
        list(read_hand_labels(table, tmp_path))


def test_packed_rows_are_read_with_their_table(tmp_path):
    (tmp_path / "c").mkdir()
    with gzip.open(tmp_path / "c" / "f.jsonl.gz", "wt", encoding="utf-8") as article:
        article.write('{"id": "1", "text": "France left. Chad stayed."}\n')
    head = (
        "corpus,file,article,sentence,place,start,stop,actor,spans,others,label,half,drawn,hash\n"
    )
    row = "c,f,1,{},text,{},{},{},0-{},,neutral,{},{},{}\n"
    table, packed = tmp_path / "tone_labels.csv", tmp_path / "tone_labels_fifth.csv.gz"
    first = row.format(1, 0, 12, "FRA", 6, "train", "random", hash_sentence("France left."))
    table.write_text(head + first, encoding="utf-8")
    with gzip.open(packed, "wt", encoding="utf-8") as more:
        stayed = hash_sentence("Chad stayed.")
        more.write(head + row.format(2, 13, 25, "TCD", 4, "aside", "read5", stayed))
    rows = list(read_hand_labels(table, tmp_path))
    assert [(r.asked.sentence, r.split, r.drawn, r.origin) for r in rows] == [
        ("France left.", "train", "random", "tone_labels"),
        ("Chad stayed.", "aside", "read5", "tone_labels"),
    ]
    assert held_out(rows) == rows[1:]


def test_short_sentences_side_by_side_are_read_apart(tmp_path):
    """Sentences shorter than the reach of a convolution lend nothing to their neighbours."""
    write_network(tmp_path, "n", WORDS, arrays(1, third=True))
    words, network = read_network(tmp_path, "n")
    masked = [TARGET, f"{TARGET} left", f"the army praised {TARGET}", f"an {TARGET}"]
    together = network.features(encode(masked, number_words(words)), (TARGET,))
    for place, one in enumerate(masked):
        alone = network.features(encode([one], number_words(words)), (TARGET,))
        assert together[place] == pytest.approx(alone[0], abs=1e-5)


def test_scoring_needs_no_scikit_learn():
    code = (
        "import sys; from analytics import models; from analytics.models import Target;"
        "models.TONES['tone']().score([Target('France left.', ((0, 6),))]);"
        "assert 'sklearn' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_shipped_files_are_small():
    shipped = list((ROOT / "data").glob("*_words.parquet"))
    assert len(shipped) > 2
    for path in shipped:
        assert path.stat().st_size <= 6_700_000, path.name
