"""From a transcript's text to turns, questions asked, and how they were answered."""
