"""Choose what to ask whom in the minutes there are."""
