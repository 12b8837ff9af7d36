"""What stands under a text and is its author's or its publisher's: a portrait, notes, answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

MOST = 0.5  # of the words of a page that such an end may have
_AUTHOR = re.compile(
    r"(?:about the authors?|author bio|über (?:den autor|die autorin|die autoren)|zur person|"
    r"à propos de l['’]auteure?|sobre (?:el autor|la autora|los autores|la firma|o autor|a autora)|"
    r"l['’]autore|об авторе|об авторах|про автора|yazar hakkında|o autorze|over de auteur)\s?:?",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"(?:foot|end)?notes?|references|sources|bibliography|anmerkungen|fußnoten|quellen|références|"
    r"notas|referencias|примечания|источники|литература|примітки|dipnotlar|kaynakça|przypisy|注释|参考文献",
    re.IGNORECASE,
)
_NOTE = re.compile(r"(?:\[\d{1,3}\]|\^|\d{1,3}\.?|[¹²³⁴⁵⁶⁷⁸⁹])\s?\S")
# The next post of a forum.
_ANSWER = re.compile(
    r"(?:post subject|betreff|titre du message|subject|asunto|тема(?: сообщения)?)\s?: ?re: ", re.I
)
# The mark of a note, or of the end of a wire's story, behind a paragraph.
MARKED = re.compile(
    r"(?<=[.!?…”\"。])\s?(?:(?:\[\d{1,3}\]){1,4}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|[（(](?:完|ends?)[）)])$"
)


def opens_end(blocks: Sequence[str], number: int) -> bool:
    """Is the block a heading, or a mark, under which nothing is of the text any more?"""
    block = blocks[number]
    if _ANSWER.match(block):
        return True
    if len(block) > 40:
        return False
    below = blocks[number + 1] if number + 1 < len(blocks) else ""
    ends = _AUTHOR.fullmatch(block) or (_NOTES.fullmatch(block) and _NOTE.match(below))
    if not ends:
        return False
    words = [len(one.split()) for one in blocks]
    return sum(words[number:]) <= MOST * sum(words)
