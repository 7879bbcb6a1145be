-- The team: a family is passed on by somebody who introduces the next visitor (reference B29).

CREATE TABLE handoff (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB,
  from_staff BLOB, to_staff BLOB,
  introduced_by BLOB,       -- who brings the new visitor to the family
  way TEXT,                 -- together | call | message
  due_on TEXT,
  words TEXT,               -- what the family is told
  done_on TEXT, done_by BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX handoff_open ON handoff (due_on) WHERE done_on IS NULL AND deleted = 0;
CREATE INDEX handoff_family ON handoff (family);

-- Local to this vault, never journaled: when somebody last signed in here.
CREATE TABLE signed_in (staff BLOB PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
