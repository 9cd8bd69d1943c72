"""Linking a dataset: families, events, series, findings and quotations by the code that links a record, as group-bys.

Readings give nodes; nodes under one live key are compared; links give components; a component is folded by its
aspect's `assemble`, as `linking.graph` folds it. So the results are those of a record of the same reports, to the byte.
Components are found on the driver from the ends of links alone. No decisions are known here: they are a record's.
"""

import shutil
from typing import Any, Final

import msgspec

from sijill.engine import dataframes
from sijill.engine.dataset.layout import Dataset
from sijill.linking.aspect import Component
from sijill.linking.components import named_by_least
from sijill.linking.linker import GRAPHS, Linker, nodes_of
from sijill.linking.memory import MemoryStore
from sijill.model import Family, Link, Report
from sijill.model.ports import Made, Node
from sijill.model.reading import from_json

FAMILY: Final = "family"
MADE: Final = ("kind", "id", "owner", "members", "value")


class LinkingError(Exception):
    """A dataset that cannot be linked; the message says why."""


def link(dataset: Dataset, jobs: int = 1) -> dict[str, int]:
    """Link every reading of a dataset anew; returns how many results each graph gave. Raises LinkingError.

    >>> link(Dataset("sirte"))
    Traceback (most recent call last):
        ...
    sijill.engine.dataset.linking.LinkingError: sirte: no readings to link
    """
    parts = [str(part) for part in dataset.parts()]
    if not parts:
        raise LinkingError(f"{dataset.root}: no readings to link")
    coming = dataset.root / "linking"
    shutil.rmtree(coming, ignore_errors=True)
    daft, worker = dataframes.daft(), dataframes.workers(_Worker, jobs)
    nodes = _nodes(daft, worker, parts).write_parquet(str(coming / "nodes"))  # once, on disk: four graphs read it
    del nodes
    families: Any = None
    counts = {}
    for name in GRAPHS:
        made = _linked(daft, worker, str(coming / "nodes"), name, families)
        if made is not None:
            made.write_parquet(str(coming / name), compression="zstd")
            made = daft.read_parquet(str(coming / name / "*.parquet"))
            counts[name] = made.count_rows()
        families = made if name == FAMILY else families
    shutil.rmtree(coming / "nodes")
    shutil.rmtree(dataset.linked, ignore_errors=True)
    coming.rename(dataset.linked)
    return counts


def _nodes(daft: Any, worker: Any, parts: list[str]) -> Any:
    read = daft.read_parquet(parts).select("report", "body", "reading").distinct("report")
    node = daft.col("node")
    made = read.into_batches(128).select(worker.nodes(daft.col("body"), daft.col("reading")).alias("node"))
    made = made.explode("node").where(node.not_null())
    return made.select(*(node.get(part).alias(part) for part in ("graph", "id", "report", "keys", "body")))


def _linked(daft: Any, worker: Any, nodes_at: str, name: str, families: Any) -> Any:
    """Return the results of one graph as a frame, null when it has no nodes."""
    col = daft.col
    nodes = daft.read_parquet(f"{nodes_at}/*.parquet").where(col("graph") == name).exclude("graph")
    if not nodes.count_rows():
        return None
    links = _links(daft, worker, nodes, name).collect()
    ends = links.select("left", "right").to_pydict()
    of = named_by_least(zip(ends["left"], ends["right"], strict=True))
    held = daft.from_pydict({"id": list(of), "component": list(of.values())}) if of else None
    placed = nodes.exclude("keys")
    placed = (
        placed.join(held, on="id", how="left").with_column("component", col("component").fill_null(col("id")))
        if held is not None else placed.with_column("component", col("id"))
    )
    placed = _with_families(daft, placed, families)
    groups = placed.groupby("component").agg(
        col("id").list_agg().alias("ids"), col("body").list_agg().alias("bodies"),
        col("family").list_agg().alias("families"),
    )
    if held is not None:
        of_links = links.join(held.with_column_renamed("id", "left"), on="left").groupby("component").agg(
            col("link").list_agg().alias("links")
        )
        groups = groups.join(of_links, on="component", how="left")
    else:
        groups = groups.with_column("links", daft.lit(None).cast(daft.DataType.list(daft.DataType.binary())))
    made = groups.into_batches(64).select(
        worker.assemble(daft.lit(name), col("ids"), col("bodies"), col("links"), col("families")).alias("made")
    ).explode("made").where(col("made").not_null())
    return made.select(*(col("made").get(part).alias(part) for part in MADE))


def _links(daft: Any, worker: Any, nodes: Any, name: str) -> Any:
    """Return the links of a graph: of nodes that share a live key, those that its aspect finds to belong together."""
    col = daft.col
    limit = _aspects().graphs[name].aspect.limit
    under = nodes.select("keys", "id").explode("keys").where(col("keys").not_null())
    live = under.groupby("keys").agg(col("id").count().alias("size")).where((col("size") <= limit) & (col("size") > 1))
    near = under.join(live.select("keys"), on="keys")
    pairs = near.with_column_renamed("id", "left").join(near.with_column_renamed("id", "right"), on="keys")
    pairs = pairs.where(col("left") < col("right")).select("left", "right").distinct()
    bodies = nodes.select("id", "body")
    pairs = pairs.join(bodies.select(col("id").alias("left"), col("body").alias("one")), on="left")
    pairs = pairs.join(bodies.select(col("id").alias("right"), col("body").alias("other")), on="right")
    compared = pairs.into_batches(4096).with_column(
        "link", worker.compare(daft.lit(name), col("left"), col("one"), col("right"), col("other"))
    )
    return compared.select("left", "right", "link").where(col("link").not_null())


def _with_families(daft: Any, placed: Any, families: Any) -> Any:
    """Return nodes with the family of their report, which gives claims their voices."""
    if families is None:
        return placed.with_column("family", daft.lit(None).cast(daft.DataType.string()))
    of = families.select(daft.col("members").alias("report"), daft.col("value").alias("family")).explode("report")
    return placed.join(of, on="report", how="left")


def _aspects() -> Linker:
    return Linker(MemoryStore())


class _Worker:
    """What runs in a worker: readings into nodes, pairs into links, components into results."""

    RETURNS: Final[dict[str, Any]] = {
        "nodes": [{"graph": "string", "id": "string", "report": "string", "keys": ["int64"], "body": "binary"}],
        "compare": "binary",
        "assemble": [{"kind": "string", "id": "string", "owner": "string", "members": ["string"], "value": "string"}],
    }

    def __init__(self) -> None:
        self.graphs = _aspects().graphs

    def nodes(self, body: str, reading: str) -> list[dict[str, Any]]:
        """Return the nodes that a report gives every graph."""
        made = nodes_of(msgspec.json.decode(body, type=Report), from_json(reading))
        return [_node_row(graph, node) for graph, nodes in made.items() for node in nodes]

    def compare(self, graph: str, left: str, one: bytes, right: str, other: bytes) -> bytes | None:
        """Return the link of two nodes, null when they do not belong together."""
        aspect = self.graphs[graph].aspect
        found = aspect.compare(left, aspect.decode(one), right, aspect.decode(other))
        return msgspec.json.encode(found) if found is not None else None

    def assemble(
        self, graph: str, ids: list[str], bodies: list[bytes], links: list[bytes] | None, families: list[str | None]
    ) -> list[dict[str, Any]]:
        """Return the results of a component."""
        store = MemoryStore()
        known = {value: msgspec.json.decode(value, type=Family) for value in families if value}
        store.replace(FAMILY, [], [
            Made(owner=one.reports[0], kind=FAMILY, id=one.id, members=tuple(one.reports), value=one)
            for one in known.values()
        ])
        aspect = Linker(store).graphs[graph].aspect
        held = dict(sorted(zip(ids, bodies, strict=True)))
        inside = sorted(
            (msgspec.json.decode(link, type=Link) for link in links or ()), key=lambda link: (link.left, link.right)
        )
        component = Component({node: aspect.decode(body) for node, body in held.items()}, inside)
        return [_made_row(made) for made in aspect.assemble(component)]


def _node_row(graph: str, node: Node) -> dict[str, Any]:
    return {"graph": graph, "id": node.id, "report": node.report, "keys": list(node.keys), "body": node.body}


def _made_row(made: Made) -> dict[str, Any]:
    return {
        "kind": made.kind, "id": made.id, "owner": made.owner, "members": list(made.members),
        "value": msgspec.json.encode(made.value).decode(),
    }
