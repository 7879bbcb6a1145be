-- The first schema. Tables hold what the journal says and can be rebuilt from it at any time;
-- the columns carry the names that src-tauri/crates/doorstep-core/src/schema/list.rs gives them.
-- Every record has: id, deleted (taken away, can come back), hlc (last change), made_hlc and made_by (first entry).
-- Days are ISO text, times HH:MM, truths 0 or 1, identities 16 bytes.

-- The journal -------------------------------------------------------------------------------------------------------

CREATE TABLE journal (
  n         INTEGER PRIMARY KEY,         -- order of arrival here
  dev       BLOB NOT NULL,               -- the machine
  seq       INTEGER NOT NULL,            -- its gap-free counter
  txn       BLOB NOT NULL,               -- one click
  txn_len   INTEGER NOT NULL,
  hlc       INTEGER NOT NULL,
  schema    INTEGER NOT NULL,            -- the writer's
  entity    INTEGER NOT NULL,
  id        BLOB NOT NULL,
  body      BLOB,                        -- CBOR; NULL after an erasure
  body_hash BLOB NOT NULL,
  chain     BLOB NOT NULL,
  -- read from the body once, to be found without opening it
  actor     BLOB,
  op        TEXT,
  undoes    BLOB,
  applied   INTEGER NOT NULL,            -- 0 while the rest of its transaction has not arrived
  UNIQUE (dev, seq)
) STRICT;
CREATE INDEX journal_record ON journal (entity, id);
CREATE INDEX journal_txn ON journal (txn);
CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;

-- The end of each machine's chain, so that writing needs no search.
CREATE TABLE chain_end (
  dev   BLOB PRIMARY KEY,
  seq   INTEGER NOT NULL,
  hlc   INTEGER NOT NULL,
  chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Fields that several machines set without knowing of each other.
CREATE TABLE contested (
  entity INTEGER NOT NULL, id BLOB NOT NULL, field INTEGER NOT NULL,
  dev BLOB NOT NULL, seq INTEGER NOT NULL, value ANY,
  PRIMARY KEY (entity, id, field, dev, seq)
) STRICT, WITHOUT ROWID;

-- Members of sets: languages, visitors, who was there.
CREATE TABLE member (
  entity INTEGER NOT NULL, id BLOB NOT NULL, field INTEGER NOT NULL, element ANY NOT NULL,
  PRIMARY KEY (entity, id, field, element)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_of ON member (entity, field, element);

-- Search: an index over folded words, never the truth.
CREATE TABLE search_doc (
  doc INTEGER PRIMARY KEY, entity INTEGER NOT NULL, id BLOB NOT NULL, UNIQUE (entity, id)
) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  name, words, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0", prefix='2 3'
);

-- Local to this vault, never journaled ------------------------------------------------------------------------------

-- Half-typed text. It becomes an entry when it is saved.
CREATE TABLE draft (
  staff BLOB NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, saved_at TEXT NOT NULL, PRIMARY KEY (staff, key)
) STRICT, WITHOUT ROWID;

-- How one person likes the window.
CREATE TABLE preference (
  staff BLOB NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (staff, key)
) STRICT, WITHOUT ROWID;

-- A family's key, sealed to each person who may open it. Outside the journal, so that new keys never rewrite history.
CREATE TABLE family_wrap (
  family BLOB NOT NULL, recipient BLOB NOT NULL, wrap BLOB NOT NULL, PRIMARY KEY (family, recipient, wrap)
) STRICT, WITHOUT ROWID;

-- Which schema the tables were last built with.
CREATE TABLE built_with (schema INTEGER NOT NULL) STRICT;
INSERT INTO built_with VALUES (1);

-- The records -------------------------------------------------------------------------------------------------------

CREATE TABLE staff (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  name TEXT, role TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE programme (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  name TEXT, demo INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE family (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  name TEXT,                -- what they call themselves
  reference TEXT,           -- the programme's own number
  enrolled_on TEXT, interpreter TEXT,
  place_kind TEXT,          -- address | none | withheld
  place_line TEXT, place_note TEXT, town TEXT, postcode TEXT, diet TEXT,
  kit_choice TEXT,          -- yes | ask | pickup | booksOnly | no
  kit_choice_words TEXT,
  lead BLOB,                -- the home visitor who leads; all visitors are members of the set
  merged_into BLOB          -- a duplicate of this one
) STRICT, WITHOUT ROWID;
CREATE INDEX family_name ON family (name) WHERE deleted = 0;
CREATE INDEX family_lead ON family (lead) WHERE deleted = 0;

CREATE TABLE person (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, kind TEXT,   -- adult | child
  name TEXT, said TEXT, also_called TEXT, relation TEXT,
  birth_date TEXT, birth_approximate INTEGER, due_date TEXT, gestation_days INTEGER,
  allergies TEXT, diaper_size TEXT, position INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX person_family ON person (family);

CREATE TABLE way (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, person BLOB, kind TEXT, value TEXT, hours TEXT, voicemail TEXT, rank INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX way_family ON way (family);

CREATE TABLE safe_contact (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  allowed TEXT,             -- JSON list of {kind, words, hours}: nothing else is safe
  voicemail TEXT,           -- never | neutral | allowed
  say_we_are TEXT,
  never TEXT,               -- their don'ts, one a line
  pickup_only INTEGER, no_address INTEGER, cover_name TEXT, last_checked TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_fact (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, kind TEXT, sealed BLOB, filed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_fact_family ON sealed_fact (family);

CREATE TABLE strength (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, person BLOB, words TEXT, seen_on TEXT, said_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX strength_family ON strength (family, seen_on);

CREATE TABLE visit (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, held_on TEXT, time TEXT, minutes INTEGER,
  mode TEXT,                -- home | video | phone | message | mail | porch | group
  purpose TEXT,
  status TEXT,              -- planned | done | missed
  visitor BLOB, missed_by TEXT, missed_why TEXT,
  saw TEXT, told TEXT, enjoyed TEXT, text TEXT, agenda TEXT, went_well TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_family ON visit (family, held_on);
-- Today asks for mine, by visitor or by family: never for everybody's.
CREATE INDEX visit_planned_visitor ON visit (visitor, held_on) WHERE status = 'planned' AND deleted = 0;
CREATE INDEX visit_planned_family ON visit (family, held_on) WHERE status = 'planned' AND deleted = 0;

CREATE TABLE note (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, kind TEXT,   -- note | contact | message | import
  written_on TEXT, text TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_family ON note (family, written_on);

CREATE TABLE promise (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, who TEXT,    -- us | family
  words TEXT, due_on TEXT, done_on TEXT, dropped_on TEXT, owner BLOB, visit BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX promise_family ON promise (family);
CREATE INDEX promise_mine ON promise (owner, due_on) WHERE done_on IS NULL AND dropped_on IS NULL AND deleted = 0;

CREATE TABLE item (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  name TEXT, kind TEXT,     -- consumable | keep | loan | sheet
  size TEXT, unit TEXT, code TEXT, pack_of INTEGER, min_age_months INTEGER, small_parts INTEGER, allergens TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX item_name ON item (name) WHERE deleted = 0;

CREATE TABLE place (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  name TEXT, kind TEXT      -- shelf | vehicle | office | kit | family, and the virtual donor | supplier | waste | count | assembly
) STRICT, WITHOUT ROWID;

CREATE TABLE lot (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  item BLOB, lot_code TEXT, use_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX lot_item ON lot (item);

CREATE TABLE movement (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  item BLOB, lot BLOB, from_place BLOB, to_place BLOB, quantity INTEGER, reason TEXT, kit BLOB, delivery BLOB,
  reverses BLOB, moved_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX movement_item ON movement (item);
CREATE INDEX movement_delivery ON movement (delivery) WHERE delivery IS NOT NULL;
CREATE INDEX movement_reverses ON movement (reverses) WHERE reverses IS NOT NULL;

-- The sum of the movements, kept in the same transaction. Lot unknown is the empty blob.
CREATE TABLE balance (
  place BLOB NOT NULL, item BLOB NOT NULL, lot BLOB NOT NULL, quantity INTEGER NOT NULL,
  PRIMARY KEY (place, item, lot)
) STRICT, WITHOUT ROWID;
CREATE INDEX balance_item ON balance (item) WHERE quantity <> 0;

-- Where the cache and the sum differ: empty, always.
CREATE VIEW discrepancy AS
  WITH moved (place, item, lot, quantity) AS (
    SELECT to_place, item, coalesce(lot, x''), quantity FROM movement WHERE deleted = 0
    UNION ALL
    SELECT from_place, item, coalesce(lot, x''), -quantity FROM movement WHERE deleted = 0
  ), summed AS (
    SELECT place, item, lot, sum(quantity) AS quantity FROM moved GROUP BY place, item, lot
  )
  SELECT s.place, s.item, s.lot, s.quantity AS summed, coalesce(b.quantity, 0) AS cached
    FROM summed s LEFT JOIN balance b USING (place, item, lot) WHERE s.quantity <> coalesce(b.quantity, 0)
  UNION ALL
  SELECT b.place, b.item, b.lot, 0, b.quantity
    FROM balance b LEFT JOIN summed s USING (place, item, lot) WHERE s.quantity IS NULL AND b.quantity <> 0;

CREATE TABLE kit (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  name TEXT, kind TEXT, basic_need INTEGER, with_sentence TEXT, with_sentence_es TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE kit_version (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  kit BLOB, number INTEGER, learned TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_version_kit ON kit_version (kit, number);

CREATE TABLE kit_line (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  version BLOB, item BLOB, quantity INTEGER, rule TEXT, position INTEGER   -- required | optional | chooseOne
) STRICT, WITHOUT ROWID;
CREATE INDEX kit_line_version ON kit_line (version);

CREATE TABLE delivery (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, kit BLOB, version BLOB, child BLOB, state TEXT, asked_words TEXT, asked_by TEXT, asked_on TEXT,
  planned_for TEXT, way TEXT, carrier BLOB, packed_kit BLOB, done_on TEXT, where_left TEXT, not_delivered TEXT,
  not_delivered_words TEXT, heard_words TEXT, heard_by TEXT, heard_on TEXT, talked_words TEXT, talked_on TEXT,
  talk_due TEXT, declined_words TEXT, ask_again_on TEXT, pack_reasons TEXT, carried_by BLOB, kept_at BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_family ON delivery (family);
CREATE INDEX delivery_open_family ON delivery (family)
  WHERE deleted = 0 AND state NOT IN ('talked', 'declined', 'later', 'cancelled');
CREATE INDEX delivery_open_carrier ON delivery (carrier)
  WHERE deleted = 0 AND state NOT IN ('talked', 'declined', 'later', 'cancelled');
CREATE INDEX delivery_open ON delivery (state, asked_on)
  WHERE deleted = 0 AND state NOT IN ('talked', 'declined', 'later', 'cancelled');

CREATE TABLE review (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, kind TEXT, row INTEGER, column_name TEXT, sealed BLOB, filed_as TEXT, filed_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX review_waiting ON review (family) WHERE filed_as IS NULL AND deleted = 0;

CREATE TABLE sign_off (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  language TEXT, signed_by TEXT, signed_on TEXT
) STRICT, WITHOUT ROWID;
