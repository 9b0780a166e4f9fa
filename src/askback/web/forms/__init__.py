"""What people may type and bring, and what we make of it."""
