# Cover, lock and safe exit.
