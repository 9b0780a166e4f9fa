"""Deeds on files alone: nothing is stored, so there is no owner and no database."""
