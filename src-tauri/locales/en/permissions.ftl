# Who may do what: the acts of the table of permissions.
