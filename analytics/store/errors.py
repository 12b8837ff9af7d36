"""The one error that this room raises on purpose."""

from __future__ import annotations


class StoreError(Exception):
    """A corpus could not be read, built or asked; the message is one line a person can act on."""
