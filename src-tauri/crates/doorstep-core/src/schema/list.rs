//! The list. Read it beside `migrations/0001_start.sql`.

records! {
    /// Staff of the programme.
    staff = 1 {
        NAME: Register = 1 "name", ROLE: Register = 2 "role",
    }
    /// The programme itself: one record.
    programme = 2 {
        NAME: Register = 1 "name", DEMO: Register = 2 "demo",
    }
    /// A family.
    family = 3 {
        NAME: Register = 1 "name", REFERENCE: Register = 2 "reference", ENROLLED_ON: Register = 3 "enrolled_on",
        INTERPRETER: Register = 4 "interpreter", PLACE_KIND: Register = 5 "place_kind", PLACE_LINE: Register = 6 "place_line",
        PLACE_NOTE: Register = 7 "place_note", TOWN: Register = 8 "town", POSTCODE: Register = 9 "postcode",
        DIET: Register = 10 "diet", KIT_CHOICE: Register = 11 "kit_choice", KIT_CHOICE_WORDS: Register = 12 "kit_choice_words",
        LEAD: Register = 13 "lead", MERGED_INTO: Register = 14 "merged_into",
        LANGUAGES: Set = 15 "languages", VISITORS: Set = 16 "visitors",
        LEFT_ON: Register = 30 "left_on", LEFT_WHY: Register = 31 "left_why",
    }
    /// An adult or a child of a family.
    person = 4 {
        FAMILY: Register = 1 "family", KIND: Register = 2 "kind", NAME: Register = 3 "name", SAID: Register = 4 "said",
        ALSO_CALLED: Register = 5 "also_called", RELATION: Register = 6 "relation", BIRTH_DATE: Register = 7 "birth_date",
        BIRTH_APPROXIMATE: Register = 8 "birth_approximate", DUE_DATE: Register = 9 "due_date",
        GESTATION_DAYS: Register = 10 "gestation_days", ALLERGIES: Register = 11 "allergies",
        DIAPER_SIZE: Register = 12 "diaper_size", POSITION: Register = 13 "position",
    }
    /// A way to reach an adult.
    way = 5 {
        FAMILY: Register = 1 "family", PERSON: Register = 2 "person", KIND: Register = 3 "kind", VALUE: Register = 4 "value",
        HOURS: Register = 5 "hours", VOICEMAIL: Register = 6 "voicemail", RANK: Register = 7 "rank",
    }
    /// The rule of a safe contact: its id is the family's, so there is one. Open to all who may meet the family.
    safe_contact = 6 {
        ALLOWED: Register = 1 "allowed", VOICEMAIL: Register = 2 "voicemail", SAY_WE_ARE: Register = 3 "say_we_are",
        NEVER: Register = 4 "never", PICKUP_ONLY: Register = 5 "pickup_only", NO_ADDRESS: Register = 6 "no_address",
        COVER_NAME: Register = 7 "cover_name", LAST_CHECKED: Register = 8 "last_checked",
        EXPIRES_ON: Register = 9 "expires_on", RECHECK_DAYS: Register = 10 "recheck_days", EACH_CONTACT: Register = 11 "each_contact",
    }
    /// A fact behind a safe contact: ciphertext under the family's key.
    sealed_fact = 7 {
        FAMILY: Register = 1 "family", KIND: Register = 2 "kind", SEALED: Register = 3 "sealed", FILED_ON: Register = 4 "filed_on",
    }
    /// A strength somebody saw or told.
    strength = 8 {
        FAMILY: Register = 1 "family", PERSON: Register = 2 "person", WORDS: Text = 3 "words", SEEN_ON: Register = 4 "seen_on",
        SAID_BY: Register = 5 "said_by",
    }
    /// A visit: planned, done or missed.
    visit = 9 {
        FAMILY: Register = 1 "family", HELD_ON: Register = 2 "held_on", TIME: Register = 3 "time", MINUTES: Register = 4 "minutes",
        MODE: Register = 5 "mode", PURPOSE: Register = 6 "purpose", STATUS: Register = 7 "status", VISITOR: Register = 8 "visitor",
        MISSED_BY: Register = 9 "missed_by", MISSED_WHY: Register = 10 "missed_why", SAW: Text = 11 "saw", TOLD: Text = 12 "told",
        ENJOYED: Text = 13 "enjoyed", TEXT: Text = 14 "text", AGENDA: Text = 15 "agenda", WENT_WELL: Text = 16 "went_well",
        ATTENDED: Set = 17 "attended",
    }
    /// A note outside a visit.
    note = 10 {
        FAMILY: Register = 1 "family", KIND: Register = 2 "kind", WRITTEN_ON: Register = 3 "written_on", TEXT: Text = 4 "text",
    }
    /// A promise: ours or theirs.
    promise = 11 {
        FAMILY: Register = 1 "family", WHO: Register = 2 "who", WORDS: Text = 3 "words", DUE_ON: Register = 4 "due_on",
        DONE_ON: Register = 5 "done_on", DROPPED_ON: Register = 6 "dropped_on", OWNER: Register = 7 "owner", VISIT: Register = 8 "visit",
    }
    /// A thing on the shelf.
    item = 12 {
        NAME: Register = 1 "name", KIND: Register = 2 "kind", SIZE: Register = 3 "size", UNIT: Register = 4 "unit",
        CODE_GTIN: Register = 5 "code", PACK_OF: Register = 6 "pack_of", MIN_AGE_MONTHS: Register = 7 "min_age_months",
        SMALL_PARTS: Register = 8 "small_parts", ALLERGENS: Register = 9 "allergens",
    }
    /// A place that holds things; a packed kit is one, with the same id.
    place = 13 {
        NAME: Register = 1 "name", KIND: Register = 2 "kind",
    }
    /// A lot of an item.
    lot = 14 {
        ITEM: Register = 1 "item", LOT_CODE: Register = 2 "lot_code", USE_BY: Register = 3 "use_by",
    }
    /// A movement of the double-entry ledger. Never edited: a correction is a reversal.
    movement = 15 {
        ITEM: Register = 1 "item", LOT: Register = 2 "lot", FROM_PLACE: Register = 3 "from_place", TO_PLACE: Register = 4 "to_place",
        QUANTITY: Register = 5 "quantity", REASON: Register = 6 "reason", KIT: Register = 7 "kit", DELIVERY: Register = 8 "delivery",
        REVERSES: Register = 9 "reverses", MOVED_ON: Register = 10 "moved_on",
    }
    /// A kit over all its versions.
    kit = 16 {
        NAME: Register = 1 "name", KIND: Register = 2 "kind", BASIC_NEED: Register = 3 "basic_need",
        WITH_SENTENCE: Register = 4 "with_sentence", WITH_SENTENCE_ES: Register = 5 "with_sentence_es",
    }
    /// A version of a kit, never edited.
    kit_version = 17 {
        KIT: Register = 1 "kit", NUMBER: Register = 2 "number", LEARNED: Text = 3 "learned",
    }
    /// A line of a version.
    kit_line = 18 {
        VERSION: Register = 1 "version", ITEM: Register = 2 "item", QUANTITY: Register = 3 "quantity", RULE: Register = 4 "rule",
        POSITION: Register = 5 "position",
    }
    /// A kit on its way: from asked for to talked about.
    delivery = 19 {
        FAMILY: Register = 1 "family", KIT: Register = 2 "kit", VERSION: Register = 3 "version", CHILD: Register = 4 "child",
        STATE: Register = 5 "state", ASKED_WORDS: Text = 6 "asked_words", ASKED_BY: Register = 7 "asked_by", ASKED_ON: Register = 8 "asked_on",
        PLANNED_FOR: Register = 9 "planned_for", WAY: Register = 10 "way", CARRIER: Register = 11 "carrier", PACKED_KIT: Register = 12 "packed_kit",
        DONE_ON: Register = 13 "done_on", WHERE_LEFT: Register = 14 "where_left", NOT_DELIVERED: Register = 15 "not_delivered",
        NOT_DELIVERED_WORDS: Register = 16 "not_delivered_words", HEARD_WORDS: Text = 17 "heard_words", HEARD_BY: Register = 18 "heard_by",
        HEARD_ON: Register = 19 "heard_on", TALKED_WORDS: Text = 20 "talked_words", TALKED_ON: Register = 21 "talked_on",
        TALK_DUE: Register = 22 "talk_due", DECLINED_WORDS: Text = 23 "declined_words", ASK_AGAIN_ON: Register = 24 "ask_again_on",
        PACK_REASONS: Register = 25 "pack_reasons", CARRIED_BY: Register = 26 "carried_by",
        KEPT_AT: Register = 27 "kept_at",
    }
    /// A line of an import that waits for a person. Its text is sealed.
    review = 20 {
        FAMILY: Register = 1 "family", KIND: Register = 2 "kind", ROW: Register = 3 "row", COLUMN: Register = 4 "column_name",
        SEALED: Register = 5 "sealed", FILED_AS: Register = 6 "filed_as", FILED_ON: Register = 7 "filed_on",
    }
    /// What a family allows to be told, to whom, until when. Signed, it is never edited: only revoked, or renewed by another.
    release = 29 {
        FAMILY: Register = 1 "family", SIGNER: Register = 2 "signer", SIGNER_NAME: Register = 3 "signer_name",
        RELATIONSHIP: Register = 4 "relationship", AUTHORITY: Register = 5 "authority", PROOF: Register = 6 "proof",
        ABOUT: Set = 7 "about", CLASSES: Set = 8 "classes", FROM_WHOM: Register = 9 "from_whom", TO_WHOM: Register = 10 "to_whom",
        PURPOSE: Register = 11 "purpose", HOW: Set = 12 "how", LANGUAGE: Register = 13 "language",
        INTERPRETER: Register = 14 "interpreter", ORAL: Register = 15 "oral", GIVEN_ON: Register = 16 "given_on",
        EXPIRES_ON: Register = 17 "expires_on", REVOKED_ON: Register = 18 "revoked_on", REVOKED_BY: Register = 19 "revoked_by",
        EXPLAINED: Register = 20 "explained", COPY_GIVEN: Register = 21 "copy_given", RENEWS: Register = 22 "renews",
    }
    /// Something was told to somebody outside: what, about whom, by whom, under which release or for which emergency.
    share = 30 {
        FAMILY: Register = 1 "family", RELEASES: Set = 2 "releases", TO_WHOM: Register = 3 "to_whom", CLASSES: Set = 4 "classes",
        ABOUT: Set = 5 "about", SHARED_ON: Register = 6 "shared_on", HOW: Register = 7 "how", OVERRIDE_WHY: Register = 8 "override_why",
        SEEN_ON: Register = 9 "seen_on", SEEN_BY: Register = 10 "seen_by", KEPT_BACK: Register = 11 "kept_back",
    }
    /// For how long a class of records is kept after a family has left. Its id follows from the class.
    keeping = 31 {
        CLASS: Register = 1 "class", MONTHS: Register = 2 "months",
    }
    /// A reason why nothing of a family may be erased now.
    hold = 32 {
        FAMILY: Register = 1 "family", KIND: Register = 2 "kind", WHY: Register = 3 "why", SINCE: Register = 4 "since",
        ENDED_ON: Register = 5 "ended_on",
    }
    /// The log of what was erased. It holds no content: a class, a count, a day, an authority.
    destruction = 33 {
        CLASS: Register = 1 "class", RECORDS: Register = 2 "records", ERASED_ON: Register = 3 "erased_on",
        AUTHORITY: Register = 4 "authority", SUBJECT: Register = 5 "subject",
    }
    /// Who signed a language's safety and consent texts off. Its id follows from the language.
    sign_off = 21 {
        LANGUAGE: Register = 1 "language", SIGNED_BY: Register = 2 "signed_by", SIGNED_ON: Register = 3 "signed_on",
    }
    /// A family passes from one visitor to another, and somebody introduces them.
    handoff = 22 {
        FAMILY: Register = 1 "family", FROM: Register = 2 "from_staff", TO: Register = 3 "to_staff",
        INTRODUCED_BY: Register = 4 "introduced_by", WAY: Register = 5 "way", DUE_ON: Register = 6 "due_on",
        WORDS: Text = 7 "words", DONE_ON: Register = 8 "done_on", DONE_BY: Register = 9 "done_by",
    }
    /// A restricted note: all of it one value under the family's key, the kind of note too.
    restricted_note = 25 {
        FAMILY: Register = 1 "family", SEALED: Register = 2 "sealed",
    }
    /// A photo, a paper, a film of a family. Its contents lie apart, under a random name.
    attachment = 26 {
        FAMILY: Register = 1 "family", VISIT: Register = 2 "visit", RESTRICTED: Register = 3 "restricted",
        FILE_KEY: Register = 4 "file_key", ABOUT: Register = 5 "about", CONTENTS: Register = 6 "contents",
    }
    /// A drill: a backup was opened for a test. 35 is kept free beside it.
    drill = 34 {
        HELD_ON: Register = 1 "held_on", KIND: Register = 2 "kind", BY_WHOM: Register = 3 "by_whom", BACKUP: Register = 4 "backup",
        CAME_OUT: Register = 5 "came_out",
    }
}
