# Words of the rules: ages, the brief, safe contact, kits. Plain and short.

### Words for codes

mode-home = home visit
mode-video = video call
mode-phone = phone call
mode-message = messages
mode-mail = post
mode-porch = at the door
mode-group = group

channel-call = call
channel-text = text message
channel-whatsapp = WhatsApp
channel-messenger = Messenger
channel-signal = Signal
channel-zalo = Zalo
channel-email = e-mail
channel-mail = letter
channel-in-person = in person
channel-landline = home phone
channel-video = video call

reading-red = high energy, not pleasant
reading-yellow = high energy, pleasant
reading-blue = low energy, not pleasant
reading-green = low energy, pleasant
reading-skipped = would rather not say

### Ages

age-months-days = { $months ->
    [one] { $months } month
   *[other] { $months } months
}, { $days ->
    [one] { $days } day
   *[other] { $days } days
}
age-years-months = { $years ->
    [one] { $years } year
   *[other] { $years } years
}, { $months ->
    [one] { $months } month
   *[other] { $months } months
}
age-adjusted-counts = { $adjusted } from the due date (this age counts) · { $age } from birth
age-birth-counts-now = { $age } from birth (this age counts now) · { $adjusted } from the due date
age-both = { $age } from birth (this age counts) · { $adjusted } from the due date
age-birth-counts = { $age }
age-before-due = { $age } from birth · { $days ->
    [one] { $days } day before the due date
   *[other] { $days } days before the due date
}
age-weeks-not-known = { $age } · weeks of pregnancy at birth not known, so nothing is adjusted
age-about = About { $age } · the birthday is not certain
age-not-known = Birthday not known
age-check-date = Please check the birthday: it cannot be right
age-expected = Expected on { $date } · week { $weeks } of pregnancy
age-expected-past = Was expected on { $date } · ask gently if there is news

### The brief: frame

brief-heading = { $name }
brief-when = { $date }
brief-when-time = { $date }, { $time }
brief-mode = { $mode }
brief-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
brief-visitors = with { $names }
brief-joined = { $first } · { $next }
brief-place-agreed = The agreed place
brief-place-not-known = Place not noted: ask where to meet

brief-section-safe-contact = Safe contact
brief-section-who = Who they are
brief-section-purpose = Why we meet
brief-section-opening = First of all
brief-section-our-promises = What we promised
brief-section-went-well = What went well
brief-section-load = How they are
brief-section-prompts = Ideas, if they fit
brief-section-kits = Kits
brief-section-dates = With a date
brief-section-put-off = Today, and what can wait
brief-section-ending = A clear ending
brief-section-whom-to-call = Whom to call

### The brief: who

brief-name-said = { $name } (say: { $said })
brief-speaks = speaks { $languages }
brief-best-way = best reached by { $channel }
brief-baby = Baby
brief-allergies = { $name }: watch out for { $words }
brief-allergies-baby = For the baby: watch out for { $words }
brief-languages = Spoken at home: { $languages }
brief-interpreter = Interpreter needed: { $language }
brief-interpreter-booked = booked: { $name }
brief-interpreter-not-booked = nobody is booked yet

### The brief: the conversation

brief-purpose-default = Just to check in
brief-open-in-person = Greet each person by name and take a moment before anything else.
brief-open-call = Say that you would rather be there with them. Take a moment before anything else.
brief-open-written = Begin with a warm line that asks for nothing.
brief-agenda-last = What they wanted to talk about, { $date }
brief-agenda-ask = Ask first: what is on your mind today?
brief-promise-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
brief-promise-today = due today
brief-promise-due = due { $date }
brief-promise-no-day = no day set
brief-promised-by = promised by { $name }
brief-went-well-ask = Nothing is noted yet. Ask what went well since last time.
brief-said-on = In their words, { $date }
brief-said-by = { $name }, { $date }
brief-seen-on = Seen { $date }
brief-end-limit = This call can last { $limit ->
    [one] { $limit } minute
   *[other] { $limit } minutes
}. Start to close ten minutes before.
brief-end-over-limit = The plan is { $planned } minutes, but this call ends after { $limit }. Plan a shorter call, a second link, or a phone call.
brief-end-say-back = Say back what you heard. Ask if you got it right.
brief-end-who-does-what = Say what each of you will do. Ours first.
brief-end-agree-next = Agree on the next time.
brief-end-next = Next time: { $date }, { $mode }
brief-end-next-time = Next time: { $date }, { $time }, { $mode }
brief-end-thanks = Thank them for their time.
brief-end-thanks-data = Thank them for their time, and for the data or minutes they paid for.
brief-call-whom = { $situation }: { $name }

### The brief: how they are, and what it means today

brief-load-no-reading = No answer from the last two weeks. Ask how they are arriving today, or skip it.
brief-load-reading = { $name }: { $reading } ({ $date })
brief-load-affirm = Say one true and kind thing about what they do.
brief-load-open-question = Ask one open question, and listen.
brief-load-offer = Make one clear offer of help.
brief-load-shorten = Ask if they would like a shorter visit, another way to meet, or another day.
brief-load-high-energy = A good day. Enjoy it with them. There is no need to add more.
brief-load-usual = Keep to what fits today, and let the rest wait.
brief-load-supervision = It has been a heavy time. Talk it over in supervision, and think about what support to offer.
brief-fits-today = fits today
brief-before-contact = Before you call, write or go
brief-look-first = Look at their page first.
brief-put-off-until = can wait · look again { $date }

### The brief: ideas and kits

brief-prompt-source = Source: { $seed }
brief-prompt-source-buy = Source: { $seed } · needs something bought
brief-source-A = Harvard Center on the Developing Child
brief-source-B = Harvard Usable Knowledge
brief-source-C = Home Visitor’s Online Handbook
brief-source-D = PSCP, tips for video
brief-kit = { $kit }: { $state }
brief-kit-moment = For this moment: { $words }
brief-kit-heard = What they said about it
brief-kit-talk-ask = Ask: how did it go when you opened it?
brief-kit-talk = They got it { $handed } · talk about it by { $due }
brief-kit-talk-late = They got it { $handed } · this talk was due { $due }

### The brief: dates

brief-date-birthday = { $name } turns { $years } on { $date }
brief-date-cliff-soon = { $name } turns 2 on { $date }. From then on the age from birth counts.
brief-date-cliff-now = { $name } turned 2 on { $date }. For now look at both lists, the one by due date first.
brief-date-expected = { $name }: expected on { $date } (week { $weeks })
brief-date-delivery = { $kit }: planned for { $date }
brief-theirs = They will: { $words }
brief-theirs-by = { $name } will: { $words }
brief-theirs-due = by { $date }
brief-theirs-past = the day was { $date } · ask how it went, without blame
brief-theirs-no-day = no day set
brief-apart-safety = for safety · not put off
brief-apart-legal = the law sets a date: { $date }
brief-apart-asked = they asked for it
brief-apart-promise = we promised it
brief-apart-short-way = { $why } · look for the shortest way to do it

### Safe contact

safe-way = Safe: { $channel }, { $words }
safe-way-hours = Safe: { $channel }, { $words }, { $hours }
safe-waiting = Words about their safety came with a list and wait under “To file”. Until somebody has decided: contact nobody.
safe-no-way-given = No safe way is known. Do not call, write or send anything. Talk only in person.
safe-voicemail-never = Leave no message on any machine.
safe-voicemail-neutral = Leave only a message that does not name us or the reason.
safe-voicemail-allowed = A message on the machine is fine.
safe-say-we-are = If anybody asks, say you are calling from: { $name }
safe-never = Never: { $words }
safe-pickup-only = They pick things up. Bring or send nothing.
safe-no-address = No address on paper, labels, calendars or lists.
safe-checked = Last checked with them: { $date }
safe-check-again = Ask again today if this is still safe.
safe-forbidden-channel = They have not said that this way is safe.
safe-forbidden-number = They have not said that this number or address is safe.
safe-forbidden-voicemail = Leaving a message is not safe for them.
safe-forbidden-neutral-only = Only a message that does not name us or the reason is safe.
safe-forbidden-way = For this family: pickup, or by their own visitor if the rule allows it.

### Kits

kit-state-asked = asked for
kit-state-planned = planned
kit-state-packed = packed
kit-state-out = on its way
kit-state-handed-over = handed over
kit-state-left-safe = left in a safe place
kit-state-picked-up = picked up
kit-state-sent = sent
kit-state-via-visitor = given by their visitor
kit-state-not-delivered = not delivered
kit-state-returned = back on the shelf
kit-state-declined = no, thank you
kit-state-later = later
kit-state-heard-back = heard back
kit-state-talked = talked about
kit-state-cancelled = called off

kit-step-plan = Plan
kit-step-pack = Pack
kit-step-unpack = Unpack
kit-step-send-out = Send out
kit-step-hand-over = Hand over
kit-step-leave-safe = Leave in a safe place
kit-step-pick-up = They picked it up
kit-step-mail = Send by post
kit-step-give-by-visitor = Given by their visitor
kit-step-not-delivered = Could not be given
kit-step-try-again = Try again
kit-step-bring-back = Bring back
kit-step-decline = No, thank you
kit-step-put-off = Not now
kit-step-ask-again = Ask again
kit-step-hear-back = Note what they said
kit-step-talk = We talked about it
kit-step-cancel = Call off

kit-reason-nobody-in = nobody was in
kit-reason-address-wrong = the address was not right
kit-reason-not-safe = it was not safe
kit-reason-asked-to-stop = they asked us to stop
kit-reason-no-courier = nobody could bring it
kit-reason-other = something else

kit-way-own-visitor = their own visitor brings it
kit-way-courier = on a round
kit-way-left-safe = left in a safe place
kit-way-pickup = they pick it up
kit-way-mail = by post

pack-stop-past-use-by = { $item } may not go: its last day was { $date }.
pack-stop-recalled = { $item } may not go: it is recalled.
pack-stop-small-parts = { $item } has small parts, and a child under 3 may live there. Say why it is safe to send.
pack-stop-label-age = { $item } is labelled for { $months } months and up, and a child under 3 may live there. Say why it is safe to send.
pack-stop-avoided = { $item } contains { $contains }. The family said: { $said }. Say why it is all right to send.
pack-stop-lot-unknown = { $item } is under recall and nobody knows which lot this is. Say why it is safe to send.
pack-stop-near-use-by = { $item } has to be used by { $date }. Say why it will be used in time.

### Dates that cannot be read

date-no-such-day = There is no such day in the calendar.
date-two-digit-year = The year has only two digits. Write all four.
date-year-out-of-range = The year is too early or too late to be right.

### Languages that are offered when a family is written down

list-joined = { $first }, { $next }
spoken-en = English
spoken-es = Spanish
spoken-vi = Vietnamese
spoken-ar = Arabic
spoken-ht = Haitian Creole
spoken-ig = Igbo
spoken-pt = Portuguese
spoken-so = Somali
