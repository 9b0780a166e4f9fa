"""The same deeds for assistants: tools, resources and prompts over the protocol MCP."""
