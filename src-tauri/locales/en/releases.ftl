# Consent and release, safe contact as behaviour.

# A safe contact, asked again

safe-run-out = This rule was to end on { $date }. Keep to it until somebody has asked them.
safe-check-each = Ask at every contact if this is still right.
safe-forbidden-porch = Nobody comes to their door. They pick things up.
safe-still-right = Checked today, still right
safe-still-right-done = Noted: checked with them today
safe-today-title = Ask if it is still safe
safe-today-line = Last checked { $day }
safe-today-never = Never checked
safe-today-go = Look at the rule
safe-recheck = Ask again after
safe-recheck-hint = A family in a shelter: two weeks or less. What is safe changes.
safe-recheck-days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
safe-each = Ask at every contact
safe-expires = Until when they want this
safe-expires-hint = Leave it empty if it has no end. After that day the rule still holds until somebody has asked them.
safe-not-now = Cannot be picked: { $why }
safe-paper-title = Paper about this family can be found
safe-paper-why = This family has a safe-contact rule. A file or a sheet of paper can be seen by somebody who must not see it.
safe-paper-how = It carries no address. A visit sheet carries no word of the rule; if a cover name is set, it stands in place of theirs, and people are shown by initials. A copy for somebody else carries what was released, and no more: if that is how to reach them, their names and the safe ways stand on it. Words that people said are printed as they said them.
safe-paper-where = Save it only where nobody else looks, and destroy it when you have used it.
safe-paper-yes = Save it all the same
error-confirm-safe-contact = This family has a safe-contact rule, so paper about them needs a second yes.
    .next = Read the rule. If paper is still safe, confirm and save again.

field-safe-contact-expires-on = until when the rule holds
field-safe-contact-recheck-days = when the rule is asked again
field-safe-contact-each-contact = asking at every contact

# Releases: what may be told, to whom, until when

class-contact = names and how to reach them
class-visit-summary = when we met, and why
class-child-development = what a child does and likes
class-health = allergies, birth and diet
class-needs = what they need and what was promised
class-kit = kits they asked for and got
class-mood = how somebody said they feel
means-paper = on paper
means-phone = by phone
means-email = by e-mail
means-in-person = in person
authority-parent = as the parent, or for themselves
authority-court = by a court order
authority-kin = as kin who care for the child
authority-agency = as the agency that has the child in its care

releases-title = What may be told
releases-none = Nothing may be told to anybody outside yet.
releases-new = Ask for a release
releases-share = Prepare a copy for somebody
releases-also = Drafts, and those that have ended
release-title = Release
release-for = For { $to }
release-state-draft = Draft, not signed
release-state-active = Holds
release-state-expiring =
    { $days ->
        [0] Ends today
        [one] Ends tomorrow
       *[other] Ends in { $days } days
    }
release-state-expired = Has ended
release-state-revoked = Taken back
release-until = until { $day }
release-ended = ended on { $day }
release-taken-back = taken back on { $day }
release-about = About
release-what = What
release-why = Why
release-how = How
release-from = Who tells
release-to = To whom
release-signed-by = Signed by
release-said-by = Said yes aloud
release-authority = By what right
release-proof = The paper behind it
release-language = Explained in
release-interpreter = Interpreter
release-given = Signed on
release-last-day = Last day
release-copy = They have a copy
release-revoked-by = Taken back by
release-follows = It follows an earlier release
release-followed = It has been renewed
release-minor = Whoever signed was not yet eighteen. Whether that is enough is state law: ask your supervisor.
release-history = What was told under it
release-history-none = Nothing has been told under this release.
release-shared = { $what }, about { $who }, { $how }
release-kept-back = made ready, not handed over
release-renew = Renew
release-renewed = The next release is drafted
release-go-on = Go on with the draft
release-revoke = They take it back
release-revoke-lead = It ends now. What was told before stays in the log, as it was told.
release-revoke-who = Who takes it back
release-revoke-do = End it now
release-revoked-done = Taken back. Nothing more is told under it.
release-yes = Yes
release-no = Not yet

# The form, one thing a page

consent-title = Ask for a release
consent-step = Step { $n } of { $of }
consent-who-question = Who signs?
consent-who-hint = The adult whose data it is, or who answers for the child. Each adult signs for themselves.
consent-who-other = Somebody outside the family
consent-name = Their name
consent-relationship = Who they are to the children
consent-authority = By what right do they sign?
consent-proof = Which paper says so?
consent-proof-hint = A court order, a kin form, a placement letter: which, of which day. Look at it; keep no copy here.
consent-what-question = About whom, and what?
consent-about = About whom
consent-classes = What may be told
consent-classes-hint = Tick only what the other side needs. How somebody feels is never ticked for you.
consent-to-question = To whom, and why?
consent-to = One agency
consent-to-hint = One release for each agency.
consent-from = Who tells
consent-purpose = What for
consent-purpose-hint = In their words: “so that we get on the list”.
consent-how = How may it be told?
consent-until-question = Until when?
consent-until = Last day
consent-until-hint = Leave it empty for { $days } days. Never longer than a year.
consent-language = Language it was explained in
consent-interpreter = Interpreter’s name
consent-interpreter-hint = Leave it empty if nobody interpreted. Never a child.
consent-oral = They say yes aloud instead of signing
consent-read-question = Read this aloud, then ask
consent-read-1 = { $from } would like to tell { $to } this about { $who }: { $what }.
consent-read-2 = We ask because: { $purpose }
consent-read-3 = You do not have to. If you say no, you still get every visit, every kit and every service.
consent-read-4 = You can take it back at any time, in any words, to any of us. Then we stop at once. We cannot take back what was told before.
consent-read-5 = It ends by itself on { $day }.
consent-read-6 = Once they know it, { $to } decides what they do with it. Ask them how they keep it.
consent-read-7 = You can have a copy of this page.
consent-explained = I read this aloud, and they understood
consent-copy-given = They have a copy
consent-sign = They sign: keep the release
consent-say-yes = They say yes: keep the release
consent-keep-draft = Keep it as a draft
consent-back = Back
consent-next = Continue
consent-signed = Release kept
consent-drafted = Draft kept

# A copy for somebody outside

share-title = Prepare a copy
share-lead = The copy holds only what you tick, about the people you tick. It is written in the log: what, to whom, by whom, under which release.
share-to = For whom
share-to-hint = The name as on the release.
share-how = How it goes to them
share-check = See if it may go
share-may = It may go, under a release.
share-blocked = It may not go
share-blocked-revoked = They took back that { $to } is told about { $person } ({ $what }), on { $day }.
share-blocked-expired = What { $to } may be told about { $person } ({ $what }) ended on { $day }.
share-blocked-not-signed = The release for { $to } about { $person } ({ $what }) is written but not signed.
share-blocked-not-this-way = { $to } may be told about { $person } ({ $what }), but not this way.
share-blocked-not-this-class = The release for { $to } about { $person } does not name this: { $what }.
share-blocked-not-this-person = Nobody has signed for { $person } to be spoken of with { $to }.
share-blocked-no-release = Nothing has ever been signed for { $to }.
share-renew = Renew that release
share-emergency = It is an emergency and cannot wait
share-emergency-why = What is the danger?
share-emergency-hint = One sentence. A supervisor sees it today.
share-emergency-do = Make the copy all the same
share-do = Save the copy
share-done = Copy saved, and written in the log
share-not-saved = Not saved. The log says that it was not handed over.
copy-title = { $family }: a copy for { $to }
copy-subtitle = { $day }
copy-subtitle-from = { $day }, from { $from }
copy-notice = This was told with the family’s permission, for one purpose. Do not pass it on without asking them again.
copy-foot = Made under a signed release. They can take it back at any time.
copy-foot-emergency = Told in an emergency, without a release.
copy-nothing = Nothing is noted.
copy-allergies = { $name }: { $words }
copy-gestation = { $name }: born at { $weeks } weeks and { $days } days
copy-diet = Diet at home: { $words }
copy-interpreter = Interpreter: { $words }
copy-promise = We have promised: { $words }

# Today

today-renewals = Releases to renew
today-renewal-line = For { $to }
today-renewal-go = Look at it
today-overrides = Told in an emergency, without a release
today-override-line = To { $to }, { $day }, by { $by }: { $why }
today-override-seen = I have looked at it
today-override-done = Noted that you looked at it

# Errors and fields

error-share-not-allowed = This may not be told to them.
    .next = Renew the release or ask for one. In an emergency say what the danger is.
error-release-own = Each adult signs for themselves. Make one release for each household.
    .next = Take the other adult off this release, or ask them for their own.
error-release-ends-before = It would end before it begins.
    .next = Choose a later last day.
error-release-over-a-year = No release holds longer than a year.
    .next = Choose a day within a year of today.
error-release-signed = This release is signed. A signed release is not changed.
    .next = Renew it, or take it back and ask for another.
error-release-revoked = This release was taken back.
    .next = Ask for a new one if they want it.
error-cannot-undo = This stays in the log and cannot be taken back.
    .next = Write a note if something must be put right.
field-share = what was told
field-release = the release

# Who may do what

permissions-releases = Releases
permission-releases = See what may be told about a family
permission-release = Open a release
permission-draft-release = Write a release down
permission-sign-release = Keep a signed release
permission-renew-release = Renew a release
permission-revoke-release = End a release that they take back
permission-check-share = See if something may be told
permission-share-copy = Prepare a copy for somebody outside
permission-see-override = Look at what was told in an emergency
