"""Candidates of a kit and the cards of their interviewers: alone, then together."""
