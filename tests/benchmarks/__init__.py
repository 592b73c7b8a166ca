"""Benchmarks, run by hand and reported: ratios within one run, never asserted as seconds."""
