"""What programs reach: the deeds of the pages, as JSON, with a token."""
