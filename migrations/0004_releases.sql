-- Safe contact that is asked again, releases and what was told under them, how long records are kept.

ALTER TABLE safe_contact ADD COLUMN expires_on TEXT;
ALTER TABLE safe_contact ADD COLUMN recheck_days INTEGER;
ALTER TABLE safe_contact ADD COLUMN each_contact INTEGER;

ALTER TABLE family ADD COLUMN left_on TEXT;   -- they are no longer visited since
ALTER TABLE family ADD COLUMN left_why TEXT;  -- goals | moved | grown | lostTouch | theirWish | other
CREATE INDEX family_left ON family (left_on) WHERE left_on IS NOT NULL;

CREATE TABLE release (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB,
  signer BLOB,            -- the adult who signs, if they are one of the family
  signer_name TEXT, relationship TEXT,
  authority TEXT,         -- self | parent | court | kin | agency
  proof TEXT,
  from_whom TEXT, to_whom TEXT, purpose TEXT,
  language TEXT, interpreter TEXT, oral INTEGER,
  given_on TEXT,          -- none while it is a draft
  expires_on TEXT, revoked_on TEXT, revoked_by TEXT, explained INTEGER, copy_given INTEGER,
  renews BLOB             -- the release that this one follows
) STRICT, WITHOUT ROWID;
CREATE INDEX release_family ON release (family);
CREATE INDEX release_expires ON release (expires_on) WHERE given_on IS NOT NULL AND revoked_on IS NULL AND deleted = 0;
CREATE INDEX release_renews ON release (renews) WHERE renews IS NOT NULL;

CREATE TABLE share (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, to_whom TEXT, shared_on TEXT, how TEXT,
  override_why TEXT,      -- an emergency, in words: no release covered it
  seen_on TEXT, seen_by BLOB,
  kept_back INTEGER       -- it was made ready and not handed over
) STRICT, WITHOUT ROWID;
CREATE INDEX share_family ON share (family, shared_on);
CREATE INDEX share_override ON share (shared_on) WHERE override_why IS NOT NULL AND seen_on IS NULL AND deleted = 0;

CREATE TABLE keeping (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  class TEXT, months INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE hold (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  family BLOB, kind TEXT, why TEXT, since TEXT, ended_on TEXT   -- litigation | audit | other
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_family ON hold (family);

CREATE TABLE destruction (
  id BLOB PRIMARY KEY, deleted INTEGER NOT NULL, hlc INTEGER NOT NULL, made_hlc INTEGER NOT NULL, made_by BLOB,
  class TEXT, records INTEGER, erased_on TEXT,
  authority TEXT,         -- periodOver | theyAsked | court
  subject BLOB            -- whose it was: a random identity that nothing else explains any more
) STRICT, WITHOUT ROWID;
