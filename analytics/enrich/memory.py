"""Measuring the memory of processes, and giving freed memory back to the system.

Allocators keep freed memory for the next request. But a worker that has scored a batch, or a
command between two stages, will not need it in the same shape again, while another process may.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

# Elsewhere either there is no fork, or libraries of the system do not live through one.
FORKS = sys.platform == "linux"


def give_back() -> None:
    """Returns free pages of this process to the system; costs some milliseconds."""
    pa.default_memory_pool().release_unused()
    if trim := _trim():
        trim(0)


def taken(processes: Iterable[int]) -> float:
    """What processes take together, in MB: PSS, a page shared by n of them counts 1/n in each.

    0 where the system does not tell (anywhere but on Linux). Costs some 10 ms a process.
    """
    total = 0
    for process in processes:
        with suppress(OSError, ValueError, IndexError):
            told = Path(f"/proc/{process}/smaps_rollup").read_text().partition("\nPss:")[2]
            total += int(told.split()[0])
    return total / 1024


def swing() -> float:
    """How far the highest peak of this process lay above what it takes now, in MB.

    0 where the system does not tell (anywhere but on Linux).
    """
    with suppress(OSError, ValueError, KeyError):
        lines = Path("/proc/self/status").read_text().splitlines()
        told = dict(line.split(":", 1) for line in lines)
        highest, now = (int(told[name].split()[0]) for name in ("VmHWM", "VmRSS"))
        return max(0, highest - now) / 1024
    return 0.0


def leave_out_pandas() -> None:
    """From now on Arrow does without pandas in this process: for commands that need no frames.

    Arrow asks once whether there is a pandas, at the first list that it is given, and loads it to
    know: 36 MB and a quarter of a second. Here it is told that there is none.
    """
    if "pandas" in sys.modules:
        return
    sys.meta_path.insert(0, _NoPandas)  # type: ignore[arg-type]
    try:
        pa.array([0])
    finally:
        sys.meta_path.remove(_NoPandas)  # type: ignore[arg-type]


def apart(work: Callable[[], object]) -> None:
    """Does work that leaves its outcome on disk in a forked process; nothing without fork.

    Errors are not reported: whoever needs the outcome will meet them.
    """
    if not FORKS:
        return
    fork = os.fork()
    if not fork:
        with suppress(Exception):
            work()
        os._exit(0)
    os.waitpid(fork, 0)


class _NoPandas:
    """Finds no pandas, and leaves all else to others."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        """Raises ModuleNotFoundError for pandas."""
        if name == "pandas":
            raise ModuleNotFoundError(name)


@cache
def _trim() -> Any:
    """`malloc_trim` of the GNU C library; None where another one is used."""
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, TypeError, AttributeError):
        return None
