"""What people do with askback, one function a deed.

Pages and commands call these and nothing below. A service takes the owner first,
checks that the thing is theirs, does one deed in one transaction and returns a frozen
value; it never sees a request.
"""
