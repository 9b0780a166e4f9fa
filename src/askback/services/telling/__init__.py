"""Telling other programs what happened: to whom, signed how, tried how often."""
