"""Practice: what a spoken answer holds, and how it sounded, as facts."""
