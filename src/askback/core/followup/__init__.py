"""Close an interview and follow it up: doubts, standing, letters, reminders."""
