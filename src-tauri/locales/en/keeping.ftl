# How long records are kept, and how they end.

programme-keeping = What we keep, and for how long
programme-keeping-text = Periods, holds, and records whose time has come
keeping-title = What we keep, and for how long
keeping-lead = Records of a family stay for a time after they have left. Then they go, for good.
keeping-due = Due now
keeping-soon = Due within 90 days
keeping-held = On hold
keeping-nothing = Nothing is due, and nothing is on hold.
keeping-left = left on { $day }
keeping-removed = removed on { $day }
keeping-records =
    { $n ->
        [one] { $n } record
       *[other] { $n } records
    }
keeping-ends = kept until { $day }
keeping-class-familyRecord = The family’s record
keeping-class-visitNotes = Visits and notes
keeping-class-kitDeliveries = Kits
keeping-class-restrictedNotes = Sealed notes
keeping-class-releases = Releases and what was told
keeping-periods = Periods
keeping-periods-lead = Months after the family has left. The family’s own record goes last, when nothing else of theirs is kept.
keeping-months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
keeping-months-label = Months
keeping-change = Change
keeping-period-save = Keep this period
keeping-period-saved = Period kept
keeping-below = This is below { $least } months, which funders or law usually ask. It is kept; make sure you may.
keeping-source-award = Federal award records: three years from the final report. Many programmes keep five.
keeping-source-authorization = Permissions to share health data: six years.
keeping-source-state = State law differs, and can run until a child is grown. Ask before you shorten it.
keeping-hold = Put on hold
keeping-hold-title = Put { $family } on hold
keeping-hold-lead = While it is on hold, nothing of this family can be erased, whatever the day.
keeping-hold-kind = What for
keeping-hold-litigation = A case in court
keeping-hold-audit = An audit
keeping-hold-other = Something else
keeping-hold-why = Who needs it, and why
keeping-hold-save = Put on hold
keeping-hold-saved = On hold
keeping-hold-line = { $kind }, since { $day }: { $why }
keeping-hold-end = End the hold
keeping-hold-ended = Hold ended
keeping-export = A copy for the family
keeping-export-lead = Offer them their record before it goes. It holds no sealed notes and no reports to authorities.
keeping-export-pdf = Save it to read (PDF)
keeping-export-json = Save it for a program (JSON)
keeping-export-saved = Saved. The log says that it was handed out.
keeping-erase = Erase
keeping-erase-title = Erase records of { $family }
keeping-erase-what = What goes
keeping-erase-lead = This cannot be taken back, not by undo and not by us. Their words, names and numbers go from the records, the history and the search.
keeping-erase-stays = What stays: that something was written, when and by whom, and one line in the log with a class, a count and a day.
keeping-erase-backups = Backups made before today still hold it. Doorstep’s own are replaced within about nine months, until { $day }. Copies on sticks and in other places: only you can destroy them.
keeping-erase-authority = By what right
keeping-authority-periodOver = Their time is over
keeping-authority-theyAsked = The family asks for it
keeping-authority-court = A court orders it
keeping-erase-type = Type the family’s name
keeping-erase-type-hint = So that no click does it by mistake: { $family }
keeping-erase-as-written = Type the name just as it is written above, with its capitals and accents.
keeping-erase-do = Erase for good
keeping-erased = Erased
keeping-not-swept = Erased. The disk was too full to clean the file: free some space and erase the next records, then it is cleaned.
keeping-log = What was erased
keeping-log-line = { $class }: { $n }, { $day }, { $by }. { $authority }.
keeping-log-none = Nothing has been erased yet.
keeping-in-backups = { $n ->
    [one] One backup was made before the last erasing and still holds what was erased. A newer one takes its place by { $day }.
   *[other] { $n } backups were made before the last erasing and still hold what was erased. Newer ones take their place by { $day }.
}
keeping-in-aside = What lies aside from a repair or a restore may hold it as well, until somebody takes it away.
keeping-in-copies = Copies on sticks and in other places: only you can destroy them.

leave-title = They leave the programme
leave-lead = A relationship has an ending, too. Their records stay; visits planned for later go.
leave-on = Last day
leave-why = Why
leave-why-goals = They reached what they came for
leave-why-moved = They moved away
leave-why-grown = The child has grown out of it
leave-why-lostTouch = We lost touch
leave-why-theirWish = They wish it
leave-why-other = Something else
leave-farewell = How was the farewell?
leave-farewell-hint = What went well, what they take along, who is there for them now. It becomes a note.
leave-do = Note that they have left
leave-done = Noted that they have left
leave-left = They left on { $day }: { $why }.
leave-back = They are with us again
leave-back-done = Welcome back

export-title = The record of { $family }
export-notice = This is your family’s record. Keep it where only you look.
export-foot = Sealed notes and reports to authorities are not part of it. Ask the programme lead about those.
export-to-family = The family
export-person = People
export-way = How to reach you
export-strength = What goes well
export-visit = Visits
export-note = Notes
export-promise = Promises
export-delivery = Kits
export-release = What may be told
export-share = What was told

error-not-left = They are still with us.
    .next = Note first that they have left the programme.
error-on-hold = Somebody needs these records: they are on hold.
    .next = End the hold first, if nobody needs them any more.
error-not-due = Their time is not over yet.
    .next = Wait for the day, or say that the family or a court asks for it.
error-record-goes-last = The family’s own record goes last, with everything that is left.
    .next = Choose the other classes as well.
error-typed-differs = This is not the family’s name.
    .next = Type the name as it stands on their page.
field-family-left-on = when they left
field-family-left-why = why they left
field-hold = the hold
field-keeping = the period
field-destruction = the log of what was erased

permissions-keeping = What is kept
permission-leave-family = Note that a family has left
permission-welcome-back = Welcome a family back
permission-keeping = See what is due to go
permission-place-hold = Put records on hold
permission-end-hold = End a hold
permission-export-family = Hand a family its record
permission-set-period = Say for how long records are kept
permission-erase-family = Erase records for good
