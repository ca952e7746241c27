"""What networkx and igraph say about karate and about the politicians' follow layer, for the tests.

Run once with each library, from the project's root:
    python3 test/oracle/reference.py networkx
    python3 test/oracle/reference.py igraph
Each run replaces its own part of reference.json. Of the politicians only sums leave this script: people are numbered by
their first appearance in the follow file, and a column becomes its sum, the sum of value x (row mod 97 + 1), and its
three largest values.
"""

import json
import math
import sys
from pathlib import Path

HERE = Path(__file__).parent
FRIENDS = HERE.parents[2] / "shared/data/politicians/friend_list.csv"


def karate():
    pairs = [tuple(map(int, line.split())) for line in (HERE / "karate.txt").read_text().splitlines()]
    return 34, [(a, b) for a, b in pairs] + [(b, a) for a, b in pairs]


def politicians():
    """(follower, followed), without repeats and self-ties."""
    rows = {}
    ties = {}
    for line in FRIENDS.read_text().splitlines()[1:]:
        follower, followed = line.split("\t")[:2]
        a = rows.setdefault(follower, len(rows))
        b = rows.setdefault(followed, len(rows))
        if a != b:
            ties[(a, b)] = True
    return len(rows), list(ties)


def summed(values):
    values = [0 if v is None or math.isnan(v) else v for v in values]
    return {
        "sum": sum(values),
        "weighted": sum(v * (row % 97 + 1) for row, v in enumerate(values)),
        "largest": sorted(values, reverse=True)[:3],
    }


def by_networkx(count, ties):
    import networkx as nx

    directed = nx.DiGraph()
    directed.add_nodes_from(range(count))
    directed.add_edges_from(ties)
    circles = directed.to_undirected()
    heard = directed.reverse()
    two_steps = [len(nx.single_source_shortest_path_length(heard, u, cutoff=2)) - 1 for u in range(count)]
    back = [sum(directed.has_edge(u, v) for v in heard[u]) / heard.out_degree(u) if heard.out_degree(u) else None for u in range(count)]
    part = [row % 7 for row in range(count)]
    groups = [{row for row in range(count) if part[row] == g} for g in range(7)]
    participation = []
    for u in range(count):
        into = [sum(part[v] == g for v in circles[u]) for g in range(7)]
        participation.append(1 - sum((k / circles.degree(u)) ** 2 for k in into) if circles.degree(u) else None)

    inside = [sum(part[v] == part[u] for v in circles[u]) for u in range(count)]
    hubs = [0.0] * count
    for group in groups:
        mean = sum(inside[u] for u in group) / len(group)
        spread = math.sqrt(sum((inside[u] - mean) ** 2 for u in group) / len(group))
        for u in group:
            hubs[u] = (inside[u] - mean) / spread if spread > 0 and circles.degree(u) else 0
    effective = nx.effective_size(circles)

    def column(values):
        return [values[u] for u in range(count)]

    def overlap(u, v):
        common = len(list(nx.common_neighbors(circles, u, v)))
        others = circles.degree(u) + circles.degree(v) - 2 - common
        return common / others if others else None

    # in the order of ties: by who is heard, then by who hears
    overlaps = [overlap(u, v) for u, v in sorted((followed, follower) for follower, followed in ties)]

    return {
        "people": count,
        "ties": directed.number_of_edges(),
        "reciprocity.whole": nx.overall_reciprocity(directed),
        "modularity.mod7": nx.community.modularity(directed, groups),
        "directAudience": summed([heard.out_degree(u) for u in range(count)]),
        "twoStepAudience": summed(two_steps),
        "reciprocity": summed(back),
        "coreDepth": summed(column(nx.core_number(circles))),
        "mutualCoreDepth": summed(column(nx.core_number(directed.to_undirected(reciprocal=True)))),
        "attentionRank": summed(column(nx.pagerank(directed, tol=1e-15, max_iter=1000))),
        "constraint": summed(column(nx.constraint(circles))),
        "effectiveSize": summed(column(effective)),
        "efficiency": summed([effective[u] / circles.degree(u) if circles.degree(u) else None for u in range(count)]),
        "participation.mod7": summed(participation),
        "communityHub.mod7": summed(hubs),
        "embeddedness": summed(overlaps),
        **({"embeddedness.0-1": overlap(0, 1)} if circles.has_edge(0, 1) else {}),
    }


def by_igraph(count, ties):
    import random

    import igraph

    directed = igraph.Graph(count, ties, directed=True)
    circles = directed.as_undirected(mode="collapse")
    random.seed(1)
    best = max(circles.community_leiden("modularity", n_iterations=-1).modularity for _ in range(100))
    return {
        "people": count,
        "ties": directed.ecount(),
        "reciprocity.whole": directed.reciprocity(),
        "modularity.mod7": directed.modularity([row % 7 for row in range(count)], directed=True),
        "modularity.bestUndirected": best,
        "directAudience": summed(directed.indegree()),
        "twoStepAudience": summed([n - 1 for n in directed.neighborhood_size(order=2, mode="in")]),
        "coreDepth": summed(circles.coreness()),
        "mutualCoreDepth": summed(directed.as_undirected(mode="mutual").coreness()),
        "attentionRank": summed(directed.pagerank(damping=0.85)),
        "constraint": summed(circles.constraint()),
    }


def main():
    library = sys.argv[1]
    calculate = {"networkx": by_networkx, "igraph": by_igraph}[library]
    file = HERE / "reference.json"
    known = json.loads(file.read_text()) if file.exists() else {}
    known[library] = {"karate": calculate(*karate()), "politicians": calculate(*politicians())}
    file.write_text(json.dumps(known, indent=1) + "\n")


main()
