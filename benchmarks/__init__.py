"""How much slower dokhu is than the least that could do the same, measured side by side.

Each module is a command (`python -m benchmarks.startup`) that prints a table of ratios.
"""
