"""JSON with line ends in its strings and numbers of any length, as programs write it."""

from __future__ import annotations

import json

LONGEST_NUMBER = 400  # digits; Python refuses to read numbers of thousands


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) < LONGEST_NUMBER else digits


decoder = json.JSONDecoder(strict=False, parse_int=_number)
