"""The addresses of the API, one file a resource; each calls one deed."""
