"""Kits that are kept: made, changed, checked and taken along by whoever interviews."""
