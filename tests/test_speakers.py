"""Headlines that end with who said it."""

from __future__ import annotations

import pytest
from asked import dyad

from analytics import models
from analytics.models.targets import Dyad, mask_dyad, speaker_first


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        ("NATO invents pretexts to intervene — Russian MP", "Russian MP says that NATO invents"),
        ("NATO destroys all relations with Russia - MFA", None),
        ("NATO destroys all relations with Moscow – Russian envoy", "Russian envoy says that"),
        ("NATO moves troops into states near Russia — it is feared", None),
        ("White House lists attacks of NATO — including Russia, Iran", None),
        ("He named two of them to the NATO council — not Russia.", None),
        ("NATO is no threat to peace — ex-Russian envoy", "ex-Russian envoy says that NATO"),
    ],
)
def test_who_is_quoted_at_the_end_of_a_headline_speaks_first(headline, read):
    other = "Moscow" if "Moscow" in headline else "Russia"
    asked = dyad(headline, "NATO", other)
    if other == "Moscow":
        speaker = headline.index("Russian")
        asked = Dyad(headline, asked.spans_a, (*asked.spans_b, (speaker, speaker + 7)))
    turned = speaker_first(asked)
    if read is None:
        assert turned is asked
        return
    assert turned.sentence.startswith(read)
    names = [turned.sentence[start:stop] for start, stop in (*turned.spans_a, *turned.spans_b)]
    assert sorted(names) == sorted(
        headline[start:stop] for start, stop in (*asked.spans_a, *asked.spans_b)
    )
    assert mask_dyad(asked) == mask_dyad(turned)


def test_what_a_party_says_of_the_other_is_heard_at_the_end_of_a_headline():
    relation = models.RELATIONS["relation"]()
    said = dyad("NATO seeks pretexts to attack neighbours - Russian spy chief", "NATO", "Russia")
    ((cooperation, conflict, neither),) = relation.score([said]).tolist()
    assert conflict > max(cooperation, neither)
