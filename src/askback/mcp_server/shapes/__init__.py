"""What tools answer with. Fields may be added, and are never renamed.

Words of other people stand in fields called `verbatim`, and nowhere else but in names
and titles: an assistant is told to take them for data.
"""
