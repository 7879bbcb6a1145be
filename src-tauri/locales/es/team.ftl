# The team: staff, roles, caseloads, keys.
programme-lead = El equipo, las copias y cuánto tiempo se guardan las cosas.
