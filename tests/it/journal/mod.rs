//! The journal: rebuild equals tables, replicas agree, the chain finds what was changed, undo restores.

mod chain;
mod newer;
mod rebuild;
mod replicas;
mod undo;

use doorstep_core::ids::OpId;
use doorstep_core::journal::{Done, Door, Tx};
use doorstep_core::storage::{MIGRATIONS, migrate};
use rusqlite::Connection;
use uuid::Uuid;

/// A machine of the tests: tables of its own, the same person.
struct Machine {
    db: Connection,
    door: Door,
}

impl Machine {
    fn new(n: u8) -> Self {
        assert!(doorstep_vault::memory_is_wiped(), "SQLite takes the vault's memory before its first use");
        let mut db = Connection::open_in_memory().expect("memory");
        migrate(&mut db, MIGRATIONS, |_| Ok(())).expect("the schema applies");
        let door = Door { dev: Uuid::from_bytes([n; 16]), actor: Uuid::from_bytes([9; 16]), now_ms: 1_000 };
        Self { db, door }
    }

    fn act(&mut self, gather: impl FnOnce(&mut Tx)) -> Done {
        self.act_as(OpId::fresh(), gather)
    }

    fn act_as(&mut self, op_id: OpId, gather: impl FnOnce(&mut Tx)) -> Done {
        self.door.now_ms += 1;
        self.door
            .transact(&mut self.db, op_id, "test", &mut |_, _| true, |_, tx| {
                gather(tx);
                Ok(())
            })
            .expect("the tests' own writes are allowed")
    }
}

fn id(n: u8) -> Uuid {
    Uuid::from_bytes([n; 16])
}
