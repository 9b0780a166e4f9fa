"""What programs are shown. Fields may be added, and are never renamed."""
