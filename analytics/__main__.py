"""The commands: `python -m analytics VERB`. Each calls one function of one room."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from analytics.settings import SettingError, setting

MOST_PORT = 65_535
TASKS = ("actors", "tone", "relations", "extraction", "valence")
# What an article has; written here again since its readers take long to load (`field_names`).
FIELDS = (
    "title", "text", "published", "updated", "outlet", "url", "author", "agency", "language",
    "caption",
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one verb. Returns 0 when it finished, 1 when it could not work, 2 on wrong usage."""
    try:
        default = str(setting("corpus"))
    except SettingError as error:
        return _fail(error)
    chosen = _parser(default).parse_args(arguments)
    from analytics import verbs
    from analytics.failures import expected_failures

    run: Callable[[argparse.Namespace], int] = getattr(verbs, f"run_{chosen.verb}")
    try:
        return run(chosen)
    except BrokenPipeError:  # the reader of our output went away: nothing to tell, nobody to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except expected_failures() as error:
        return _fail(error)
    except KeyboardInterrupt:
        print("\ninterrupted; the published corpus is as it was", file=sys.stderr)
        return 128 + signal.SIGINT


def _fail(error: Exception) -> int:
    reason = (str(error) or type(error).__name__).splitlines()[0]
    print(f"analytics: {reason}", file=sys.stderr)
    return 1


def _parser(default: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m analytics",
        description="From a pile of news articles to one DuckDB file and a dashboard.",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        sub = verbs.add_parser(name, help=text, description=text)
        sub.add_argument(
            "--corpus", type=Path, default=Path(default), metavar="FILE",
            help="the DuckDB file (default: data/corpus.duckdb, or ANALYTICS_CORPUS)",
        )  # fmt: skip
        return sub

    _verbs_of_input(verb)
    _verbs_of_content(verb)
    _verbs_of_use(verb)
    return parser


def _verbs_of_input(verb: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """How articles get in: `open`, `sample`, `add`."""
    opening = verb("open", "Open the dashboard; with no corpus yet, make the demonstration first.")
    opening.add_argument(
        "--port", type=_up_to(MOST_PORT), default=8501, help="on 127.0.0.1 (default: 8501)"
    )
    sample = verb("sample", "Fetch the demonstration articles and add them.")
    _writing(sample)
    add = verb("add", "Read articles from files, folders and archives into the corpus.")
    add.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or archive")
    add.add_argument(
        "--field", action="append", default=[], metavar="OURS=THEIRS",
        help=f"which field holds what, as text=full_article; ours: {', '.join(FIELDS)}",
    )  # fmt: skip
    add.add_argument(
        "--outlet", metavar="NAME", help="whose articles these are, where they do not say so"
    )
    add.add_argument("--called", metavar="NAME", help="what the table of runs calls the input")
    _writing(add)


def _verbs_of_content(verb: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """What the corpus holds, and how that is changed: `status` to `labels`."""
    verb("status", "What the corpus holds.")
    topics = verb("topics", "Fit the topic model again.")
    topics.add_argument(
        "--topics", type=_up_to(int(setting("topic_most"))), metavar="N",
        help=f"how many, 1 to {setting('topic_most')} (default: by the corpus)",
    )  # fmt: skip
    _progress(topics)
    remove = verb("remove", "Take articles out by a condition, after saying how many.")
    remove.add_argument("condition", metavar="CONDITION", help="e.g. \"outlet = 'TASS'\"")
    remove.add_argument("--yes", action="store_true", help="do not ask")
    _progress(remove)
    recode = verb("recode", "Code the articles again, after a change of actors, rules or models.")
    _progress(recode)
    labels = verb("labels", "Take up the labels given on the Corpus page, and correct by them.")
    labels.add_argument(
        "--train",
        action="store_true",
        help="fit the models to those of sentences drawn for doubt, judged on the random ones",
    )
    _writing(labels)


def _verbs_of_use(verb: Callable[[str, str], argparse.ArgumentParser]) -> None:
    """What is asked of a corpus or of labelled files: `check` to `export`."""
    _progress(verb("check", "Run every soundness rule on the published corpus."))
    sql = verb("sql", "Ask the corpus in SQL, read-only.")
    sql.add_argument("statement", metavar="SELECT", help="one statement")
    sql.add_argument(
        "--format", choices=("table", "csv", "json", "parquet"), default="table",
        help="written to standard output (default: table)",
    )  # fmt: skip
    evaluate = verb(
        "evaluate", "Score actors, tone, relations, valence, extraction on labelled files."
    )
    evaluate.add_argument(
        "gold", type=Path, metavar="GOLD", help="file or folder, as data/labels_valence.csv"
    )
    evaluate.add_argument("--task", choices=TASKS, help="default: told from the name")
    _progress(evaluate)
    train = verb("train", "Fit the coefficients of tone, relations, aboutness or valence again.")
    train.add_argument("gold", type=Path, metavar="GOLD", help="folder of labelled files")
    train.add_argument("--task", choices=("tone", "relations", "about", "valence"), required=True)
    train.add_argument("--out", type=Path, metavar="FOLDER", help="default: data/")
    _progress(train)
    export = verb("export", "Write the corpus as Parquet, with the SQL to open it.")
    export.add_argument("folder", type=Path, metavar="FOLDER")
    _progress(export)


def _up_to(most: int) -> Callable[[str], int]:
    """A number from 1 to `most`, read from an argument."""

    def read(text: str) -> int:
        if not text.isdecimal() or not 1 <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a number from 1 to {most}, not {text}")
        return int(text)

    return read


def _writing(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report as JSON")
    parser.add_argument(
        "--wait", type=float, metavar="SECONDS",
        help="how long to wait for another writer (default: ANALYTICS_WRITER_WAIT, an hour)",
    )  # fmt: skip
    _progress(parser)


def _progress(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--progress", choices=("auto", "bar", "json", "none"), default="auto",
        help="on standard error: a bar, or a line of JSON a step (auto: a bar on a terminal)",
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
