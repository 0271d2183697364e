"""Read-only questions to the record and to many futures."""
