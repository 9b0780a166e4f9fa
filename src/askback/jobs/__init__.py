"""Long work, done beside the pages: thin tasks that call services, and their worker."""
