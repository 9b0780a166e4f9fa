"""The outside world: shipped data, documents, sentence vectors."""
