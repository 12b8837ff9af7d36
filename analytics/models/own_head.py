"""A head fitted to labels of one corpus, kept beside it, on the network that was shipped."""

from __future__ import annotations

import zlib
from pathlib import Path

from analytics.models.shipped import Body, ModelError, Shipped, put_head


def body_mark(body: Body) -> str:
    """A checksum of a network: a head only works with the network that it was fitted on."""
    kernels = b"".join(kernels.tobytes() for kernels, _ in body.network.wide)
    return f"{zlib.crc32(kernels):08x}"


def is_fitted(folder: Path | None, name: str) -> bool:
    """Whether `folder` holds a head of the model `name`."""
    return folder is not None and (folder / f"{name}_head.csv").exists()


def with_own_head(shipped: Shipped, folder: Path, name: str) -> Shipped:
    """The model with the head and card stored in `folder`; unchanged where there is none.

    Raises ModelError where that head was fitted on another network than the shipped one.
    """
    if not is_fitted(folder, name):
        return shipped
    own = put_head(folder, name, shipped.body)
    if own.card["parameters"].get("body") != body_mark(shipped.body):
        raise ModelError(
            f"{folder.name}/{name}_head.csv belongs to an earlier model; fit it again "
            "(python -m analytics labels --train) or remove it"
        )
    return own
