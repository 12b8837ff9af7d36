"""From files of any supported format to clean, dated articles.

`offer` gives every article under some paths: `walk` finds files in a fixed order, `read` turns each
into Raws through READERS. `identify` says which article it is before anything is cleaned, `clean`
makes the Article. A new format is one file
here and its line in `readers.READERS`.
"""

from analytics.ingest import copies
from analytics.ingest.article import Article, Raw, Reject, Residue
from analytics.ingest.clean import clean, turned_away
from analytics.ingest.crashes import watching
from analytics.ingest.field_names import FieldError, Mapped
from analytics.ingest.identify import canonical_url, identify, identify_apart
from analytics.ingest.language import load_languages
from analytics.ingest.offer import offer
from analytics.ingest.readers import READERS, read
from analytics.ingest.source import Source, walk

__all__ = [
    "READERS",
    "Article",
    "FieldError",
    "Mapped",
    "Raw",
    "Reject",
    "Residue",
    "Source",
    "canonical_url",
    "clean",
    "copies",
    "identify",
    "identify_apart",
    "load_languages",
    "offer",
    "read",
    "turned_away",
    "walk",
    "watching",
]
