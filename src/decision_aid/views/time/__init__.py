"""Visits, days and money."""
