"""A world to try the plan in: a hidden truth, people who tell, a candidate who asks."""
