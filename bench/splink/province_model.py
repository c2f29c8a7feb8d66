"""Splink's model of children and cards, as its documentation advises for people.

One comparison holds all of the name: its parts depend on each other, and as three comparisons they gave 0.94 of F1
where this gave 0.99. Names are compared as written and without diacritics. Several rules of blocking, each with few
pairs; blocking on the day of birth alone took ten times as long and found 57 pairs more of 134,797.

Two columns our engine uses have no place in a model of Splink's: the insurance number, which only says that two cards
are one child's, and the health facility, whose communes would have to be learnt first.
"""

import splink.comparison_level_library as cll
import splink.comparison_library as cl
from duckdb import DuckDBPyConnection
from splink import block_on

from splink_model import Order, SplinkModel, csv

NAME = cl.CustomComparison(
    output_column_name="name",
    comparison_levels=[
        cll.NullLevel("bare_name"),
        cll.ExactMatchLevel("full_name", term_frequency_adjustments=True),
        cll.ExactMatchLevel("bare_name", term_frequency_adjustments=True),
        cll.DamerauLevenshteinLevel("bare_name", 1),
        cll.JaroWinklerLevel("bare_name", 0.92),
        cll.And(cll.ExactMatchLevel("surname"), cll.ExactMatchLevel("given_name")),
        cll.JaroWinklerLevel("bare_name", 0.85),
        cll.ExactMatchLevel("given_name", term_frequency_adjustments=True),
        cll.ElseLevel(),
    ],
)

PLACE = cl.CustomComparison(
    output_column_name="place",
    comparison_levels=[
        cll.NullLevel("district"),
        cll.ExactMatchLevel("commune", term_frequency_adjustments=True),
        cll.ExactMatchLevel("district"),
        cll.ElseLevel(),
    ],
)


def load(connection: DuckDBPyConnection, order: Order) -> None:
    connection.execute(
        "CREATE MACRO bare(name) AS replace(strip_accents(lower(trim(name))), 'đ', 'd')"
    )
    connection.execute(f"CREATE TABLE units AS FROM {csv(order['units'])}")
    children, cards = csv(order["left"]), csv(order["right"])
    # The parent on a card is the mother nearly always; where she is not known, another adult stands in.
    adult = "coalesce(mother_name, father_name, guardian_name)"
    connection.execute(f"CREATE TABLE lefts AS {people(children, adult)}")
    connection.execute(f"CREATE TABLE rights AS {people(cards, 'guardian_name')}")


def people(source: str, parent: str) -> str:
    """The records of a file with the columns the comparisons and rules of blocking read."""
    return f"""
        WITH named AS (
            SELECT *, bare(full_name) AS bare_name, string_split(bare(full_name), ' ') AS syllables
            FROM {source}
        )
        SELECT
            id AS unique_id,
            lower(nfc_normalize(full_name)) AS full_name,
            bare_name,
            syllables[1] AS surname,
            syllables[-1] AS given_name,
            date_of_birth,
            sex,
            personal_id,
            bare({parent}) AS parent_name,
            CASE level WHEN 'commune' THEN code END AS commune,
            CASE level WHEN 'commune' THEN parent_code WHEN 'district' THEN code END AS district
        FROM named LEFT JOIN units ON unit = code
    """


PROVINCE = SplinkModel(
    load=load,
    comparisons=[
        NAME,
        cl.DateOfBirthComparison(
            "date_of_birth",
            input_is_string=True,
            invalid_dates_as_null=True,
            # All are within ten years, the widest of the levels Splink has by itself.
            datetime_thresholds=[1, 1],
            datetime_metrics=["month", "year"],
        ),
        cl.ExactMatch("sex"),
        cl.DamerauLevenshteinAtThresholds("personal_id", [1]),
        cl.NameComparison("parent_name").configure(term_frequency_adjustments=True),
        PLACE,
    ],
    blocking=[
        block_on("personal_id"),
        block_on("date_of_birth", "given_name"),
        block_on("date_of_birth", "commune"),
        block_on("date_of_birth", "parent_name"),
        block_on("bare_name", "district"),
        block_on("parent_name", "given_name"),
    ],
    deterministic=[block_on("personal_id"), block_on("bare_name", "date_of_birth")],
    deterministic_recall=0.95,
    training=[
        block_on("date_of_birth", "given_name"),
        block_on("personal_id"),
        block_on("bare_name", "district"),
    ],
)
