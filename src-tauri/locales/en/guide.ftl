# Help: for the IT volunteer, and what we stop and what not.
