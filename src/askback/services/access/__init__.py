"""How programs act for their owner: let in, once, and shown what there is."""
