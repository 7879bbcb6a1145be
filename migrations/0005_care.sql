-- Backups and what looks after them. Backups themselves lie beside the database, not in it.

-- A drill: a backup was opened for a test, by the program or by a person with the words on paper.
CREATE TABLE drill (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  held_on TEXT, kind TEXT, by_whom BLOB, backup INTEGER, came_out TEXT
) STRICT, WITHOUT ROWID;

-- Local to this vault, never journaled: how much room backups may take.
CREATE TABLE care (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
