"""What WordPress writes into its texts between brackets: galleries, players, forms, layouts."""

from __future__ import annotations

import re

_CAPTION = re.compile(
    r"\[caption\b[^\[\]]{0,500}\]\s*((?:<a\b[^>]{0,1000}>\s*)?<img\b[^>]{0,2000}>(?:\s*</a>)?)"
    r"([^\[\]]{0,2000})\[/caption\]"
)
_NAMES = (
    "gallery|caption|embed|audio|video|playlist|youtube|vimeo|tweet|twitter|soundcloud|instagram|"
    r"facebook|contact-form-7|wpforms|gravityforms?|mc4wp_form|ngg\w*|foogallery|rev_slider|"
    r"smartslider3|adrotate|(?:vc|et_pb|fusion|av|su|elementor|fl|tatsu|nectar)[_-]\w{1,40}"
)
# Brackets around a word alone may be the writer's own: [video].
_CODE = re.compile(rf"\[(?:/(?:{_NAMES})|(?:{_NAMES})\s[^\[\]]{{0,2000}}=[^\[\]]{{0,2000}})\]")


def without_shortcodes(text: str) -> str:
    """A text without them; what stands between two is kept, a caption as that of its picture."""
    if "[" not in text or "=" not in text:
        return text
    text = _CAPTION.sub(r"<figure>\1<figcaption>\2</figcaption></figure>", text)
    return _CODE.sub("", text)
