"""Kits: a structured interview from a posting, for whoever asks the questions."""
