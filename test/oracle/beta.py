"""What scipy says about the beta distribution and about Wilson's interval, for the tests.

From the project's root: python3 test/oracle/beta.py
Writes beta.json: rows of p, a, b, quantile; of x, a, b, chance; of s, n, low, high.
"""

import json
from pathlib import Path

from scipy.stats import beta, binomtest

SHAPES = [0.01, 0.3, 0.5, 1, 1.5, 2, 3.7, 10, 47.3, 300, 2000, 50000]


def main():
    pairs = [(a, b) for a in SHAPES for b in SHAPES]
    quantiles = [[p, a, b, float(beta.ppf(p, a, b))] for p in (0.025, 0.05, 0.5, 0.975) for a, b in pairs]
    chances = [[x, a, b, float(beta.cdf(x, a, b))] for x in (1e-6, 0.01, 0.2, 0.5, 0.9, 0.9999) for a, b in pairs]
    counts = [(0, 1), (1, 1), (0, 7), (2, 3), (20, 30), (3, 400), (399, 400)]
    intervals = [[s, n, *map(float, binomtest(s, n).proportion_ci(0.95, "wilson"))] for s, n in counts]
    known = {"quantiles": quantiles, "chances": chances, "intervals": intervals}
    rows = ",\n".join(f' "{key}": [\n' + ",\n".join("  " + json.dumps(row) for row in value) + "\n ]" for key, value in known.items())
    (Path(__file__).parent / "beta.json").write_text("{\n" + rows + "\n}\n")


main()
