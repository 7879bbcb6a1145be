//! For tests only: a clock that stands still, a vault in a temporary folder, and its person at the keyboard.

use std::sync::{Arc, Mutex};

use doorstep_core::ids::{Id, OpId, StaffId};
use doorstep_core::journal::Door;
use doorstep_core::schema::{ENTITIES, staff};
use doorstep_core::session::{Clock, Session};
use doorstep_domain::team::Role;
use doorstep_vault::{KdfCost, Language, OpenVault, Passphrase, PendingVault, VaultFolder, check_passphrase};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Zoned};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use tempfile::TempDir;

/// The programme of every test vault.
pub const PROGRAMME: &str = "Harbour Lights";
/// Its first person.
pub const LEAD: &str = "Rosa Vidal";
/// Their passphrase.
pub const PASSPHRASE: &str = "quiet lantern over five hills";

/// A clock that moves only when it is told to. Clones share their time.
#[derive(Debug, Clone)]
pub struct TestClock(Arc<Mutex<Zoned>>);

impl TestClock {
    /// Ten in the morning of a day, in UTC.
    ///
    /// # Panics
    /// Never for a civil date in our era.
    #[must_use]
    pub fn on(day: Date) -> Self {
        let at = day.at(10, 0, 0, 0).to_zoned(TimeZone::UTC).expect("UTC has every hour of every day");
        Self(Arc::new(Mutex::new(at)))
    }

    /// Lets days go by.
    ///
    /// # Panics
    /// If another thread panicked while it held the clock.
    pub fn go_on(&self, days: i64) {
        let mut at = self.0.lock().expect("no test panics while it holds the clock");
        *at = at.checked_add(Span::new().days(days)).expect("tests stay within our era");
    }
}

impl Clock for TestClock {
    fn now(&self) -> Zoned {
        self.0.lock().expect("no test panics while it holds the clock").clone()
    }
}

/// A vault in a folder of its own, which goes away with it.
#[derive(Debug)]
pub struct TestVault {
    /// The folder.
    pub dir: TempDir,
    /// The time in it.
    pub clock: TestClock,
    /// Its recovery words.
    pub words: String,
}

impl TestVault {
    /// A new vault on Monday 2 March 2026, with its first session.
    ///
    /// # Panics
    /// If a vault cannot be made: then nothing else can be tested.
    #[must_use]
    pub fn create() -> (Self, Session) {
        Self::create_on(jiff::civil::date(2026, 3, 2))
    }

    /// A new vault on a day.
    ///
    /// # Panics
    /// As [`Self::create`].
    #[must_use]
    pub fn create_on(day: Date) -> (Self, Session) {
        let dir = tempfile::tempdir().expect("a temporary folder");
        let pending = PendingVault::prepare(PROGRAMME, LEAD, Language::English).expect("random numbers");
        let words = pending.recovery_words().iter().map(|word| word.as_str().to_owned()).collect::<Vec<_>>().join(" ");
        let passphrase = check_passphrase(PASSPHRASE, PROGRAMME).expect("a good passphrase");
        let vault = pending
            .create(&VaultFolder::at(dir.path()), &passphrase, &words, KdfCost::cheap())
            .expect("a new vault in an empty folder");
        let this = Self { dir, clock: TestClock::on(day), words };
        let session = this.session(vault);
        (this, session)
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> VaultFolder {
        VaultFolder::at(self.dir.path())
    }

    /// Unlocks with [`PASSPHRASE`].
    ///
    /// # Panics
    /// If it does not open.
    #[must_use]
    pub fn unlock(&self) -> Session {
        self.unlock_as(LEAD)
    }

    /// Unlocks for somebody else of the team, whom [`add_colleague`] added.
    ///
    /// # Panics
    /// If there is no such person, or it does not open.
    #[must_use]
    pub fn unlock_as(&self, name: &str) -> Session {
        let doorstep_vault::FolderState::Vault { people, .. } = self.folder().look().expect("a vault") else {
            panic!("the folder holds no vault");
        };
        let person = people.iter().find(|person| person.name == name).expect("somebody of that name");
        let vault = self.folder().unlock(&person.id, &Passphrase::typed(PASSPHRASE), 0).expect("the right passphrase");
        self.session(vault)
    }

    fn session(&self, vault: OpenVault) -> Session {
        Session::open(vault, Box::new(self.clock.clone())).expect("tables that open")
    }
}

/// Adds somebody to the team who unlocks with [`PASSPHRASE`]; without a role they may do nothing.
///
/// # Panics
/// If the vault does not take them: a lead must be at the keyboard.
pub fn add_colleague(session: &mut Session, name: &str, role: Option<Role>) -> StaffId {
    let passphrase = check_passphrase(PASSPHRASE, PROGRAMME).expect("a good passphrase");
    let leads = role == Some(Role::ProgrammeLead);
    let person = session.vault_mut().add_person(name, leads, &passphrase, KdfCost::cheap()).expect("a new slot");
    let id = StaffId(Id::from_bytes(person.id));
    let now_ms = session.now().timestamp().as_millisecond();
    let door = Door { dev: Id::from_bytes(*session.vault().device_id()), actor: session.person().0, now_ms };
    let role = role.map(|role| role.code().to_owned());
    let values = [(staff::NAME, name.to_owned().into()), (staff::ROLE, role.into())];
    let written =
        door.transact(session.vault_mut().connection(), OpId::fresh(), "staff.add", &mut |_, _| true, |_, tx| {
            tx.put(id, values);
            Ok(())
        });
    written.expect("a record of them");
    id
}

/// Locks a session and lets go of its folder.
pub fn lock(session: Session) {
    session.into_vault().lock();
}

/// All that the tables say, as text: two databases that hold the same records give the same.
///
/// Row numbers of the search index and balances of zero say nothing and are left out.
///
/// # Panics
/// If a table cannot be read.
#[must_use]
pub fn dump(db: &Connection) -> String {
    let records = ENTITIES.iter().map(|entity| (entity.table, format!("SELECT * FROM {} ORDER BY id", entity.table)));
    let derived = [
        ("member", "SELECT * FROM member ORDER BY entity, id, field, element".to_owned()),
        ("contested", "SELECT * FROM contested ORDER BY entity, id, field, dev, seq".to_owned()),
        ("balance", "SELECT * FROM balance WHERE quantity <> 0 ORDER BY place, item, lot".to_owned()),
        ("search_doc", "SELECT entity, id FROM search_doc ORDER BY entity, id".to_owned()),
    ];
    records.chain(derived).map(|(table, sql)| format!("{table}\n{}", rows(db, &sql))).collect()
}

fn rows(db: &Connection, sql: &str) -> String {
    let mut query = db.prepare(sql).expect("a table that is there");
    let width = query.column_count();
    let mut rows = query.query([]).expect("a table that can be read");
    let mut out = String::new();
    while let Some(row) = rows.next().expect("a row that can be read") {
        let cells: Vec<String> = (0..width).map(|n| cell(row.get_ref(n).expect("a cell that is there"))).collect();
        out.push_str(&format!("  {}\n", cells.join(" | ")));
    }
    out
}

fn cell(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => "-".to_owned(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(text) => format!("{:?}", String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}
