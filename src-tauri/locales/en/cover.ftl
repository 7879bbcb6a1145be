# Cover, lock and safe exit.

cover-title = This window is covered
cover-number = Your number
cover-lift = Uncover
cover-wrong = { $n ->
    [one] That is not it. One try is left, then it locks.
   *[other] That is not it. { $n } tries are left, then it locks.
}
cover-now = Cover now
exit-now = Safe exit
cover-card = Covering the window
cover-card-text = After a minute with nobody here, the window is covered. A short number brings it back with everything as it was. A cover is quick and weak; the lock is the real thing.
cover-card-more = What is the difference?
cover-on = on
cover-allow = This computer may be covered
cover-allow-hint = For one person’s own laptop. Leave it off at a desk that several people share.
cover-not-allowed = Your programme lead has not allowed it on this computer.
cover-none = You have no number for a cover. Until you have one, Ctrl Shift L locks at once, and your passphrase opens again.
cover-locks = Ctrl Shift L locks at once, too.
cover-pin-choose = Choose a number
cover-pin-hint = 4 to 8 digits. Not the one of your phone or bank card.
cover-pin-keep = Keep this number
cover-pin-kept = Your number is kept.
cover-pin-change = Choose another number
cover-pin-forget = Stop covering for me

clock-back-title = The clock of this computer was set back
clock-back-text = From { $from } to { $to }. Doorstep locked at once. If nobody did this on purpose, ask whoever looks after this computer, and check the dates of what was written around then.

error-covered = The window is covered.
    .next = Type your number to bring it back.
error-pin-not-digits = The number needs 4 to 8 digits.
    .next = Use digits only, with no spaces.
error-pin-too-easy = This number is one that people try first.
    .next = Choose one without a pattern.
