"""What a Splink model is made of, apart from the data it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypedDict

from duckdb import DuckDBPyConnection
from splink.internals.blocking_rule_creator import BlockingRuleCreator
from splink.internals.comparison_creator import ComparisonCreator

Rule = BlockingRuleCreator | str


class Order(TypedDict, total=False):
    """The bench's order, see engine.ts."""

    model: str
    left: str
    right: str
    units: str
    asOf: str
    pairs: str
    sampledPairs: int


@dataclass(frozen=True)
class SplinkModel:
    """Settings and training of one kind of data."""

    load: Callable[[DuckDBPyConnection, Order], None]
    """Makes the tables `lefts` and `rights`, each with a `unique_id`."""
    comparisons: Sequence[ComparisonCreator]
    blocking: Sequence[Rule]
    deterministic: Sequence[Rule]
    """Rules whose pairs are matches nearly always; the prior is estimated from them."""
    deterministic_recall: float
    training: Sequence[Rule]
    """One session of expectation-maximisation is run for each."""


def csv(file: str) -> str:
    """A CSV file as a table of texts; an empty cell is NULL."""
    quoted = file.replace("'", "''")
    return f"read_csv('{quoted}', header = true, all_varchar = true)"


