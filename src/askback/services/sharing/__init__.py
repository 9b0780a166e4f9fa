"""Sharing with a coach: what is given, what it covers, who looked, what was said."""
