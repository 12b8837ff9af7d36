"""A file at which a library ends the whole program: the next time it is passed over, and told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

READ = """
import ctypes, json, sys
from pathlib import Path
from analytics import ingest
from analytics.ingest import readers

def crash(source, mapping):
    guilty = source.name.endswith("b.txt")
    if guilty and sys.argv[3] == "killed":
        import os, signal
        os.kill(os.getpid(), signal.SIGKILL)
    if guilty and sys.argv[3] == "crash":
        ctypes.string_at(0)
    yield from readers.read_text_page(source, mapping)

readers.READERS[".txt"] = crash
with ingest.watching(Path(sys.argv[1])):
    found = [[one.path, getattr(one, "reason", "")] for one in ingest.offer([sys.argv[2]])]
print(json.dumps(found))
"""


def read(folder: Path, pile: Path, how: str) -> tuple[int, list[list[str]]]:
    """The exit code of a program that reads a pile, and path and reason of what it was given."""
    command = [sys.executable, "-c", READ, str(folder), str(pile), how]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout or "[]")


def test_a_source_that_ended_the_program_is_passed_over(tmp_path: Path) -> None:
    folder, pile = tmp_path / "versions", tmp_path / "pile"
    folder.mkdir()
    pile.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (pile / name).write_text(f"Ministers met in Yerevan {name}\n\nThey spoke of the border.\n")
    assert read(folder, pile, "killed")[0] == -9
    assert read(folder, pile, "crash")[0] == -11  # a kill alone does not count
    code, found = read(folder, pile, "whole")
    assert code == 0
    assert [bool(reason) for _, reason in found] == [False, True, False]
    assert "Segmentation fault" in found[1][1]
    with (pile / "b.txt").open("a") as file:
        file.write("It was changed, and is read again.\n")
    assert not any(reason for _, reason in read(folder, pile, "whole")[1])
