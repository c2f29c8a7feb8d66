"""Splink's model of febrl4: the "detailed" one of its own example, with and without the number of social security.

As published (docs/demos/examples/duckdb/febrl4.ipynb of Splink 4) but for two things in its favour: an empty cell is NULL,
and dates are ISO texts, because 4.0.17 reads dates in no other format on the levels of month, year and decade.
"""

from dataclasses import replace

import splink.comparison_library as cl
from duckdb import DuckDBPyConnection
from splink import block_on

from splink_model import Order, SplinkModel, csv

COLUMNS = [
    "given_name",
    "surname",
    "street_number",
    "address_1",
    "postcode",
    "state",
    "soc_sec_id",
]


def load(connection: DuckDBPyConnection, order: Order) -> None:
    for table, file in (("lefts", order["left"]), ("rights", order["right"])):
        connection.execute(f"CREATE TABLE {table} AS {records(file)}")


def records(file: str) -> str:
    """The file as a table; its headings and cells begin with a blank."""
    cells = ", ".join(f"nullif(trim({column}), '') AS {column}" for column in COLUMNS)
    date = "regexp_replace(trim(date_of_birth), '^(....)(..)(..)$', '\\1-\\2-\\3')"
    return f"""
        SELECT trim(rec_id) AS unique_id, {cells}, nullif({date}, '') AS date_of_birth
        FROM read_csv('{file}', header = true, all_varchar = true, normalize_names = true)
    """


NUMBER = cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2])

WITHOUT_NUMBER = SplinkModel(
    load=load,
    comparisons=[
        cl.NameComparison("given_name").configure(term_frequency_adjustments=True),
        cl.NameComparison("surname").configure(term_frequency_adjustments=True),
        cl.DateOfBirthComparison(
            "date_of_birth", input_is_string=True, invalid_dates_as_null=True
        ),
        cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]).configure(
            term_frequency_adjustments=True
        ),
    ],
    blocking=[
        block_on("given_name", "surname"),
        "l.given_name = r.surname and l.surname = r.given_name",
        block_on("date_of_birth"),
        block_on("state", "address_1"),
        block_on("street_number", "address_1"),
        block_on("postcode"),
    ],
    deterministic=[block_on("given_name", "surname", "date_of_birth")],
    deterministic_recall=0.5,
    training=[block_on("date_of_birth"), block_on("postcode")],
)

FEBRL4 = replace(
    WITHOUT_NUMBER,
    comparisons=[*WITHOUT_NUMBER.comparisons, NUMBER],
    blocking=[*WITHOUT_NUMBER.blocking, block_on("soc_sec_id")],
    deterministic=[block_on("soc_sec_id"), *WITHOUT_NUMBER.deterministic],
    deterministic_recall=0.8,
)
