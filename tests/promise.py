"""Seconds that are promised, on a machine that has other things to do as well."""

from __future__ import annotations

import os

# Taken once, when tests are collected: later it would be the load of the tests themselves.
STRETCH = max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def promised(seconds: float) -> float:
    """The seconds in which something ends, longer by as much as others take of the machine.

    Where nothing else runs they are as told.
    """
    return seconds * STRETCH
