"""Many records read from files, in parts, so that it can stop and go on."""
