"""What people touch: the desktop, the command line, reports."""
