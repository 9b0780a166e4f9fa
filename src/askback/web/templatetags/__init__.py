"""Tags and filters of the templates: words and charts."""
