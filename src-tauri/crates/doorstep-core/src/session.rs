//! An unlocked vault with a person at the keyboard: what every use case works on.

use std::cell::Cell;

use doorstep_domain::team::Role;
use doorstep_vault::{OpenVault, Stop};
use doorstep_words::{Catalogue, Lang};
use jiff::Zoned;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use crate::access_journal;
use crate::attachments;
use crate::care;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{FamilyId, Id, OpId, StaffId, TxnId};
use crate::journal::{self, Done, Door, Tx};
use crate::permit::Pass;
use crate::schema::{family, programme, staff};
use crate::{sealed, storage, team};

/// The time, given from outside: nothing below the shell reads a clock.
pub trait Clock: Send {
    /// Now, where the programme is.
    fn now(&self) -> Zoned;
}

/// An unlocked vault, the person who unlocked it, and what they did since.
pub struct Session {
    vault: OpenVault,
    person: StaffId,
    clock: Box<dyn Clock>,
    /// The actions of this sitting that can still be undone, the last one last.
    sitting: Vec<TxnId>,
    lang: Lang,
    /// Commits that the high-water mark knows of and the file no longer has.
    missing: u64,
    /// What the person was last let do.
    pub(crate) pass: Cell<Option<Pass>>,
    /// What the last check of this sitting found.
    integrity: Option<care::Integrity>,
    /// Asks slow work to stop that the connection's own interrupt does not reach.
    stop: Stop,
    /// Where the access journal stood when the person came in.
    access_began: u64,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("person", &self.person).finish_non_exhaustive()
    }
}

impl Session {
    /// Opens the tables of an unlocked vault: brings them up to date and makes sure that the programme and the
    /// person are on record.
    ///
    /// # Errors
    /// [`Code::Newer`] if a newer program wrote the tables; [`Code::ChoosePassphrase`] while the person has only a
    /// one-time phrase; those of the database.
    pub fn open(mut vault: OpenVault, clock: Box<dyn Clock>) -> Outcome<Self> {
        if vault.must_choose_passphrase() {
            return Err(AppError::new(Code::ChoosePassphrase));
        }
        let (writer, now_ms) = (vault.backup_writer(), clock.now().timestamp().as_millisecond());
        storage::migrate(vault.connection(), storage::MIGRATIONS, |db| care::before_migration(writer, db, now_ms))?;
        journal::rebuild_if_newer(vault.connection())?;
        let missing = vault.missing_commits(journal::end(vault.db())?);
        if missing > 0 {
            // The lost entries may live on elsewhere under the old id; their numbers must not be used twice.
            vault.renew_device_id()?;
        }
        let person = StaffId(Id::from_bytes(vault.person().id));
        let (sitting, pass, stop) = (Vec::new(), Cell::new(None), Stop::default());
        let mut session = Self {
            vault,
            person,
            clock,
            sitting,
            lang: Lang::En,
            missing,
            access_began: 0,
            integrity: None,
            stop,
            pass,
        };
        session.access_began = access_journal::end(&session)?;
        session.introduce()?;
        team::agree_with_header(&mut session)?;
        team::note_sign_in(&session)?;
        sealed::align_keys(&session, None)?;
        session.drop_finished_jots()?;
        // A file that a cut left behind harms nobody; not being able to take it away must keep nobody out.
        drop(attachments::sweep_orphans(&session));
        session.lang = session.preference("language")?.and_then(|code| Lang::from_code(&code)).unwrap_or(Lang::En);
        Ok(session)
    }

    /// Jots whose visit has its note are not needed once the sitting that wrote it is over.
    fn drop_finished_jots(&self) -> Outcome<()> {
        self.db().execute(
            "DELETE FROM draft WHERE key GLOB 'jot:*' AND unhex(replace(substr(key, 5), '-', ''))
               IN (SELECT id FROM visit WHERE status = 'done')",
            [],
        )?;
        Ok(())
    }

    /// The programme and the person have a record from the first unlock on.
    fn introduce(&mut self) -> Outcome<()> {
        let known: bool =
            self.db()
                .query_row("SELECT EXISTS (SELECT 1 FROM staff WHERE id = ?1)", [self.person], |row| row.get(0))?;
        if known {
            return Ok(());
        }
        let (name, programme_name) = (self.vault.person().name.clone(), self.vault.programme().to_owned());
        let (person, vault_id) = (self.person, Id::from_bytes(*self.vault.vault_id()));
        // Whoever holds the keys leads; anybody else is given a role by a lead.
        let role = self.vault.is_lead(person.0.as_bytes()).then(|| Role::ProgrammeLead.code().to_owned());
        let first = !self.db().query_row("SELECT EXISTS (SELECT 1 FROM programme)", [], |row| row.get::<_, bool>(0))?;
        self.write(OpId::fresh(), "staff.join", &mut |_, _| true, |_, tx| {
            tx.put(person, [(staff::NAME, name.into()), (staff::ROLE, role.into())]);
            if first {
                tx.put(vault_id, [(programme::NAME, programme_name.into())]);
            }
            Ok(())
        })?;
        Ok(())
    }

    /// The tables, to read.
    #[must_use]
    pub fn db(&self) -> &Connection {
        self.vault.db()
    }

    /// The vault, for keys and sealed values.
    #[must_use]
    pub fn vault(&self) -> &OpenVault {
        &self.vault
    }

    /// The vault, to change its keys.
    pub fn vault_mut(&mut self) -> &mut OpenVault {
        &mut self.vault
    }

    /// Gives the vault back, to be locked.
    #[must_use]
    pub fn into_vault(self) -> OpenVault {
        self.vault
    }

    /// Who is at the keyboard.
    #[must_use]
    pub fn person(&self) -> StaffId {
        self.person
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Zoned {
        self.clock.now()
    }

    /// Today's civil date.
    #[must_use]
    pub fn today(&self) -> Date {
        self.clock.now().date()
    }

    /// The language the person reads.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of that language.
    #[must_use]
    pub fn words(&self) -> &'static Catalogue {
        Catalogue::for_language(self.lang)
    }

    pub(crate) fn set_lang(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Carries out an action that can be undone. Whoever calls it has asked [`Self::permit`] or one of its kin before.
    ///
    /// # Errors
    /// [`Code::NotAllowed`] if nobody asked; what `gather` refuses, or the database; then nothing was written.
    pub fn act(
        &mut self,
        op_id: OpId,
        op: &str,
        touches: (&[ChangeKind], &[FamilyId]),
        gather: impl FnOnce(&Connection, &mut Tx) -> Outcome<()>,
    ) -> Outcome<Changed> {
        self.act_long(op_id, op, touches, &mut |_, _| true, gather)
    }

    /// As [`Self::act`], for long work: `on(done, total)` is asked before each record whether to go on.
    ///
    /// # Errors
    /// As [`Self::act`], and [`Code::Cancelled`].
    pub fn act_long(
        &mut self,
        op_id: OpId,
        op: &str,
        (kinds, families): (&[ChangeKind], &[FamilyId]),
        on: &mut dyn FnMut(usize, usize) -> bool,
        gather: impl FnOnce(&Connection, &mut Tx) -> Outcome<()>,
    ) -> Outcome<Changed> {
        self.check_pass(op, families)?;
        let done = self.write(op_id, op, on, gather)?;
        self.let_keys_follow(done.txn)?;
        if done.entries > 0 {
            self.sitting.push(done.txn);
        }
        Ok(self.changed((done.entries > 0 || done.repeated).then_some(done.txn), kinds, families))
    }

    /// As [`Self::act`], for what undo cannot take back: keys changed with it, or it is a log.
    pub(crate) fn act_for_good(
        &mut self,
        op_id: OpId,
        op: &str,
        touches: (&[ChangeKind], &[FamilyId]),
        gather: impl FnOnce(&Connection, &mut Tx) -> Outcome<()>,
    ) -> Outcome<Changed> {
        self.check_pass(op, touches.1)?;
        let done = self.write(op_id, op, &mut |_, _| true, gather)?;
        self.let_keys_follow(done.txn)?;
        let changed = self.changed((done.entries > 0 || done.repeated).then_some(done.txn), touches.0, touches.1);
        Ok(Changed { undoable: false, ..changed })
    }

    /// What the program itself puts right before anybody does anything: nobody asks for it, and undo leaves it.
    pub(crate) fn put_right(
        &mut self,
        op: &str,
        gather: impl FnOnce(&Connection, &mut Tx) -> Outcome<()>,
    ) -> Outcome<()> {
        let done = self.write(OpId::fresh(), op, &mut |_, _| true, gather)?;
        self.let_keys_follow(done.txn)
    }

    /// Whoever has come to a family, or gone from it, gets or loses its key in the same breath.
    fn let_keys_follow(&self, txn: TxnId) -> Outcome<()> {
        let mut query = self
            .db()
            .prepare_cached("SELECT DISTINCT entity, id FROM journal WHERE txn = ?1 AND entity IN (?2, ?3)")?;
        let touched: Vec<(u16, FamilyId)> = query
            .query_map((txn, staff::CODE, family::CODE), |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        if touched.iter().any(|(entity, _)| *entity == staff::CODE) {
            sealed::align_keys(self, None)?;
        } else if !touched.is_empty() {
            let families: Vec<FamilyId> = touched.into_iter().map(|(_, id)| id).collect();
            sealed::align_keys(self, Some(&families))?;
        }
        Ok(())
    }

    fn write(
        &mut self,
        op_id: OpId,
        op: &str,
        on: &mut dyn FnMut(usize, usize) -> bool,
        gather: impl FnOnce(&Connection, &mut Tx) -> Outcome<()>,
    ) -> Outcome<Done> {
        let door = self.door();
        let done = door.transact(self.vault.connection(), op_id, op, on, gather)?;
        self.vault.committed(done.end);
        Ok(done)
    }

    /// Where the access journal stood when the person came in: later lines are of this sitting.
    pub(crate) fn access_began(&self) -> u64 {
        self.access_began
    }

    pub(crate) fn door(&self) -> Door {
        Door {
            dev: Id::from_bytes(*self.vault.device_id()),
            actor: self.person.0,
            now_ms: self.clock.now().timestamp().as_millisecond(),
        }
    }

    fn changed(&self, txn: Option<TxnId>, kinds: &[ChangeKind], families: &[FamilyId]) -> Changed {
        Changed {
            txn,
            undoable: txn.is_some(),
            kinds: kinds.to_vec(),
            families: families.to_vec(),
            saved_at: self.now().timestamp().to_string(),
        }
    }

    /// What a change that only this person sees tells the screen.
    pub(crate) fn not_journaled(&self, kinds: &[ChangeKind]) -> Changed {
        self.changed(None, kinds, &[])
    }

    /// Takes an action back: the named one, or the last of this sitting.
    ///
    /// # Errors
    /// [`Code::NothingToUndo`]; [`Code::NotUndone`] for what changed keys; those of the database.
    pub fn undo(&mut self, txn: Option<TxnId>) -> Outcome<(Changed, journal::Undone)> {
        let txn = txn.or(self.sitting.last().copied()).ok_or_else(|| AppError::new(Code::NothingToUndo))?;
        self.take_back(txn, None)
    }

    /// Takes an older action back, with the reason that the history will show.
    ///
    /// # Errors
    /// [`Code::NotFound`]; those of the database.
    pub fn undo_because(&mut self, txn: TxnId, because: String) -> Outcome<(Changed, journal::Undone)> {
        self.take_back(txn, Some(because))
    }

    fn take_back(&mut self, txn: TxnId, because: Option<String>) -> Outcome<(Changed, journal::Undone)> {
        if team::changed_keys(self.db(), txn)? {
            return Err(AppError::new(Code::NotUndone));
        }
        let door = self.door();
        let undone = journal::undo_because(door, self.vault.connection(), OpId::fresh(), txn.0, because)?;
        self.vault.committed(undone.done.end);
        self.let_keys_follow(undone.done.txn)?;
        self.sitting.retain(|known| *known != txn);
        Ok((self.changed(Some(undone.done.txn), &ChangeKind::ALL, &[]), undone))
    }

    /// The person's last action that nobody took back, in this sitting or before.
    ///
    /// # Errors
    /// Those of the database.
    pub fn last_action(&self) -> Outcome<Option<TxnId>> {
        let mut query = self.db().prepare_cached(
            "SELECT txn FROM journal AS j WHERE actor = ?1 AND op <> 'undo' AND op NOT GLOB 'staff.*' AND entity NOT IN (30, 33)
               AND NOT EXISTS (SELECT 1 FROM journal AS u WHERE u.undoes = j.txn) ORDER BY n DESC LIMIT 1",
        )?;
        Ok(query.query_row([self.person], |row| row.get(0)).optional()?)
    }

    /// How many committed changes the high-water mark knew of at unlock that the file no longer had: 0 unless
    /// something was lost or an old copy was put back.
    #[must_use]
    pub fn missing_commits(&self) -> u64 {
        self.missing
    }

    /// The person has been told what is missing: from now on the file is measured by what it holds.
    ///
    /// # Errors
    /// [`Code::NotAllowed`]; those of the database.
    pub fn accept_loss(&mut self) -> Outcome<()> {
        self.permit("accept_loss")?;
        self.vault.accept_loss(journal::end(self.vault.db())?);
        self.missing = 0;
        Ok(())
    }

    /// Slow work inside a use case ends when this is asked: a lock must not wait for a backup.
    pub fn heed(&mut self, stop: Stop) {
        self.stop = stop;
    }

    /// What slow work inside a use case watches.
    #[must_use]
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }

    /// What the last check of this sitting found; none while it runs.
    #[must_use]
    pub fn integrity(&self) -> Option<&care::Integrity> {
        self.integrity.as_ref()
    }

    /// A check has come to its end.
    pub fn note_integrity(&mut self, found: care::Integrity) {
        self.integrity = Some(found);
    }
}
