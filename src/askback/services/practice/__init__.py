"""Practice: exercises, when they come up, mock interviews, and takes."""
