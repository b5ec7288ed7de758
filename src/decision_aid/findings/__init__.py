"""Findings: which of them speak of a cell, natural frequencies, our own sums, downloads."""
