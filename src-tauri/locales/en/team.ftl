# The team: staff, roles, caseloads, keys.
programme-lead = The team, the backups and how long things are kept.
