"""Years that are counted from another beginning: Japan's eras, the Republic of China, Buddha's."""

from __future__ import annotations

import re

# The year before the first of each.
_ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民國": 1911,
    "民国": 1911,
}
_LETTERS = {"R": 2018, "H": 1988, "S": 1925}
_ERA = re.compile(rf"({'|'.join(_ERAS)})\s?(元|\d{{1,3}})(?=\s?[年/.-])")
_LETTER = re.compile(r"([RHS])(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})")
# "113年5月8日": Taiwan leaves its era out.
_REPUBLIC = re.compile(r"(?<![\d元])(1[01]\d)(?=年\s?\d{1,2}月)")
_FIGURES = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_CHINESE = re.compile(rf"[{''.join(_FIGURES)}十]+(?=[年月日])")
_THAI_ERA = re.compile(r"(?:พ\.\s?ศ\.?|พุทธศักราช)\s*")
_THAI_SHORT = re.compile("(?<=[\u0e01-\u0e4e.])(\\s*)([4-9]\\d)(?![\\d:.])")
_THAI = re.compile("[\u0e01-\u0e4e]")
_BUDDHIST = re.compile(r"(?<!\d)(2[4-6]\d\d)(?!\d)")
_JUCHE = re.compile(r"(?:juche|주체) ?(\d{2,3})(?: ?[(（](\d{4})[)）])?", re.IGNORECASE)
# Between figures alone, where no letter of Thailand tells whose the year is.
_IN_FIGURES = re.compile(r"(?<![\d/.-])(\d\d?[/.-]\d\d?[/.-])(2[45]\d\d)(?!\d)")
JUCHE = 1911  # the year before its first
BUDDHIST = 543  # years by which Thailand is ahead


def western_years(text: str) -> str:
    """The text with such years as those of the common era; any other text as it is."""
    letter = _LETTER.fullmatch(text)
    if letter:
        return f"{_LETTERS[letter[1]] + int(letter[2])}-{letter[4]}-{letter[5]}"
    text = _JUCHE.sub(_of_juche, text)
    if text.isascii():
        return text
    if _THAI.search(text):
        text = _THAI_SHORT.sub(r"\g<1>25\2", _THAI_ERA.sub("", text))
        return _BUDDHIST.sub(lambda match: str(int(match[1]) - BUDDHIST), text)
    text = _CHINESE.sub(lambda match: _count(match[0]), text)
    text = _ERA.sub(_of_era, text)
    return _REPUBLIC.sub(lambda match: str(int(match[1]) + _ERAS["民國"]), text)


def from_buddhist(text: str) -> tuple[str, str]:
    """A date of figures in a year that only Thailand has reached, with a note; else as it is."""
    found = _IN_FIGURES.search(text)
    if not found:
        return text, ""
    put = f"{found[1]}{int(found[2]) - BUDDHIST}"
    note = f"a year of the Buddhist era: {found[2]}"
    return f"{text[: found.start()]}{put}{text[found.end() :]}", note


def _count(signs: str) -> str:
    """The number that Chinese figures write: 二〇二四, 十二, 二十五."""
    if "十" not in signs:
        return "".join(str(_FIGURES[sign]) for sign in signs)
    tens, _, ones = signs.partition("十")
    return str(10 * _FIGURES.get(tens, 1) + _FIGURES.get(ones, 0))


def _of_era(match: re.Match[str]) -> str:
    count = 1 if match[2] == "元" else int(match[2])
    return str(_ERAS[match[1]] + count)


def _of_juche(match: re.Match[str]) -> str:
    """Korea's north counts from 1912, and mostly gives the common year in brackets."""
    return match[2] or str(int(match[1]) + JUCHE)
