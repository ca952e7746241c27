"""What python-igraph makes of a table of follows, and how long that takes.

    python3 withIgraph.py pagerank|coreness|circles|communities follows.csv

The network is in memory before the clock starts. Prints JSON: `elapsedMs`, and `values`, by name of a person or of a figure.
"""

import json
import random
import sys
import time

import igraph

_, work, table = sys.argv


def in_memory():
    """Ties from follower to followed, and the names of people in the order of their rows."""
    rows = {}
    with open(table, encoding="utf-8") as lines:
        next(lines)
        ties = [tuple(rows.setdefault(name, len(rows)) for name in line.rstrip("\n").split(",")) for line in lines]
    return igraph.Graph(n=len(rows), edges=ties, directed=True), ties, list(rows)


def communities(graph):
    """One search. Without the weights of people igraph looks for something else than directed modularity in a directed network."""
    random.seed(1)
    return graph.community_leiden("modularity", node_weights=graph.outdegree(), node_in_weights=graph.indegree())


def circles_of(graph, ties, jaccard):
    """Everybody's shared circles, summed over their ties: the two themselves belong to no circle, but igraph counts them."""
    degree = graph.as_undirected(mode="collapse").degree()
    sums = [0.0] * graph.vcount()
    for (one, other), similarity in zip(ties, jaccard):
        both = degree[one] + degree[other]
        common = round(similarity * both / (1 + similarity))
        others = both - 2 - common
        for row in (one, other):
            sums[row] += common / others if others > 0 else 0
    return sums


WORKS = {
    "pagerank": lambda graph, ties: graph.pagerank(damping=0.85, implementation="prpack"),
    "coreness": lambda graph, ties: graph.as_undirected(mode="collapse").coreness(),
    "circles": lambda graph, ties: graph.similarity_jaccard(pairs=ties, loops=False),
    "communities": lambda graph, ties: communities(graph),
}

graph, ties, names = in_memory()
start = time.perf_counter()
result = WORKS[work](graph, ties)
elapsed_ms = (time.perf_counter() - start) * 1000
if work == "communities":
    values = {"modularity": graph.modularity(result.membership, directed=True)}
else:
    values = dict(zip(names, circles_of(graph, ties, result) if work == "circles" else result))
json.dump({"elapsedMs": elapsed_ms, "values": values}, sys.stdout)
