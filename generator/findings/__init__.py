"""What a check found and what keeps the program from running: rules, findings, reports."""
