"""People whom a centre helps together: counts of them, and what it gives them."""
