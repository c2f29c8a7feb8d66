"""Splink as a measured process: links as the order says, writes the pairs, prints one line of JSON."""

import json
import logging
import resource
import sys
from itertools import pairwise
from time import perf_counter

import duckdb
import splink
from splink import DuckDBAPI, Linker, SettingsCreator

from febrl4_model import FEBRL4, WITHOUT_NUMBER
from province_model import PROVINCE
from splink_model import Order, SplinkModel

MODELS = {"province": PROVINCE, "febrl4": FEBRL4, "febrl4-without-number": WITHOUT_NUMBER}
SEED = 1
LEAST_PROBABILITY = 0.01
"""Pairs below are not written: no threshold that low is of use."""


def main() -> None:
    logging.getLogger("splink").setLevel(logging.ERROR)
    order: Order = json.loads(sys.argv[1])
    model = MODELS[order["model"]]
    connection = duckdb.connect()
    marks = [perf_counter()]
    linker = open_linker(connection, model, order)
    marks.append(perf_counter())
    train_model(linker, model, order["sampledPairs"])
    marks.append(perf_counter())
    write_pairs(connection, linker, order["pairs"])
    marks.append(perf_counter())
    load, train, link = (after - before for before, after in pairwise(marks))
    report = {
        "version": f"Splink {splink.__version__}, DuckDB {duckdb.__version__}",
        "seconds": {"load": load, "train": train, "link": link},
        **usage(),
    }
    print(json.dumps(report))


def open_linker(connection: duckdb.DuckDBPyConnection, model: SplinkModel, order: Order) -> Linker:
    model.load(connection, order)
    settings = SettingsCreator(
        link_type="link_only",
        comparisons=list(model.comparisons),
        blocking_rules_to_generate_predictions=list(model.blocking),
    )
    database = DuckDBAPI(connection=connection)
    return Linker(["lefts", "rights"], settings, database, set_up_basic_logging=False)


def train_model(linker: Linker, model: SplinkModel, sampled_pairs: int) -> None:
    training = linker.training
    training.estimate_probability_two_random_records_match(
        list(model.deterministic), recall=model.deterministic_recall
    )
    training.estimate_u_using_random_sampling(max_pairs=sampled_pairs, seed=SEED)
    for rule in model.training:
        training.estimate_parameters_using_expectation_maximisation(
            rule, estimate_without_term_frequencies=True
        )


def write_pairs(connection: duckdb.DuckDBPyConnection, linker: Linker, file: str) -> None:
    found = linker.inference.predict(threshold_match_probability=LEAST_PROBABILITY)
    columns = 'unique_id_l AS "left", unique_id_r AS "right", match_probability AS probability'
    connection.execute(
        f"COPY (SELECT {columns} FROM {found.physical_name}) TO '{file}' (HEADER)"
    )


def usage() -> dict[str, float]:
    """Processor time and resident memory at its largest, which the system counts in kB, macOS in bytes."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    unit = 2**20 if sys.platform == "darwin" else 2**10
    return {"cpuSeconds": used.ru_utime + used.ru_stime, "peakMemoryMb": used.ru_maxrss / unit}


main()
