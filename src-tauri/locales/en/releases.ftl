# Consent and release, safe contact as behaviour.
