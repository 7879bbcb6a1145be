# Backups, restoring, drills, and what to do about damage.
