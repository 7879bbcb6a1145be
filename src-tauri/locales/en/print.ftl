# Words that stand on paper, and the nearness of days that paper and screen share.

when-today = today
when-tomorrow = tomorrow
when-yesterday = yesterday
when-ahead = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
when-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
when-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
when-due = due { $date }

# The title in the file's properties. It names no family: file lists and print queues show it.
print-brief-document = Visit brief
print-banner = Before you call, write or go
print-afterwards = Afterwards, in a line or two
print-quote = “{ $words }”
