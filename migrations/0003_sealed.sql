-- Restricted notes, attachments, who opened what, and what makes the readable history quick.

-- The records -------------------------------------------------------------------------------------------------------

-- A report to the authorities, violence at home, another restricted matter: one value under the family's key, the kind
-- of note within it. What stands outside says only that there is something.
CREATE TABLE restricted_note (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, sealed BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX restricted_note_family ON restricted_note (family);

-- A photo, a paper, a film. Name, kind and words are sealed under the same key as the contents.
CREATE TABLE attachment (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, visit BLOB,
  restricted INTEGER,       -- 1: its key is wrapped under the family's key, else under the vault's attachment key
  file_key BLOB,            -- the wrapped key
  about BLOB,               -- name, kind, size and words, under the file's own key
  contents BLOB             -- the random name of its contents: a row of blob, or a file under blobs/
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_family ON attachment (family);
CREATE INDEX attachment_contents ON attachment (contents);

-- Local to this vault, never journaled ------------------------------------------------------------------------------

-- Contents of small attachments, encrypted like the large ones. A journal entry carries the name, never the contents.
CREATE TABLE blob (name BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

-- The key that wraps the keys of attachments. It lives in the encrypted database and moves with it to a new vault key:
-- a rotation encrypts the database anew and leaves the contents of attachments as they are.
CREATE TABLE attachment_key (only INTEGER PRIMARY KEY CHECK (only = 1), key BLOB NOT NULL) STRICT;

-- Who opened what -----------------------------------------------------------------------------------------------------

-- One line for each sealed record each time it is opened. Ids only; the reason in words can be erased and the chain
-- still verifies.
CREATE TABLE access_journal (
  n         INTEGER PRIMARY KEY,
  dev       BLOB NOT NULL,
  seq       INTEGER NOT NULL,
  txn       BLOB NOT NULL,               -- one opening
  hlc       INTEGER NOT NULL,
  actor     BLOB NOT NULL,
  family    BLOB NOT NULL,
  entity    INTEGER NOT NULL,
  id        BLOB NOT NULL,               -- the record
  body      BLOB,                        -- CBOR: salt and reason; NULL after an erasure
  body_hash BLOB NOT NULL,
  chain     BLOB NOT NULL,
  UNIQUE (dev, seq)
) STRICT;
CREATE INDEX access_family ON access_journal (family);
CREATE INDEX access_record ON access_journal (id);

CREATE TABLE access_end (
  dev BLOB PRIMARY KEY, seq INTEGER NOT NULL, hlc INTEGER NOT NULL, chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The history of one person's work.
CREATE INDEX journal_actor ON journal (actor);
