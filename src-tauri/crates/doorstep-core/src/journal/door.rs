//! The one door for every write.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Act, Body, Change, Dot, Entry, Header, History, Hlc, SCHEMA, Value, apply, store};
use crate::error::{AppError, Code, Outcome};
use crate::ids::{Id, OpId, TxnId};
use crate::schema::{DELETED, Entity, Field, Merge};

/// Who writes, on which machine, and when.
#[derive(Debug, Clone, Copy)]
pub struct Door {
    /// This machine.
    pub dev: Id,
    /// The person at the keyboard.
    pub actor: Id,
    /// The wall clock in milliseconds since 1970.
    pub now_ms: i64,
}

/// What a transaction came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// The transaction, for undo.
    pub txn: TxnId,
    /// Where the journal ends now, over all machines: for the high-water mark.
    pub end: u64,
    /// This click was carried out before; nothing was written now.
    pub repeated: bool,
    /// How many entries were written.
    pub entries: u32,
}

/// What is to be written about one record.
#[derive(Debug)]
pub struct Draft {
    entity: u16,
    id: Id,
    acts: Vec<(u16, Act)>,
}

/// The changes of one transaction, gathered before anything is written: rules first, then writes.
#[derive(Debug, Default)]
pub struct Tx {
    drafts: Vec<Draft>,
    of: BTreeMap<(u16, Id), usize>,
    why: Option<String>,
    undoes: Option<Id>,
}

impl Tx {
    /// Gives a field a value.
    pub fn set(&mut self, id: impl Into<Id>, field: Field, value: impl Into<Value>) {
        debug_assert_ne!(field.merge, Merge::Set, "a set takes add and remove");
        self.act(field.entity, id.into(), field.code, Act::Set(value.into()));
    }

    /// Gives several fields of one record their values; with a fresh id this makes the record.
    pub fn put(&mut self, id: impl Into<Id>, values: impl IntoIterator<Item = (Field, Value)>) {
        let id = id.into();
        for (field, value) in values {
            self.act(field.entity, id, field.code, Act::Set(value));
        }
    }

    /// Adds a member to a set.
    pub fn add(&mut self, id: impl Into<Id>, field: Field, element: impl Into<Value>) {
        self.act(field.entity, id.into(), field.code, Act::Add(element.into()));
    }

    /// Takes a member out of a set.
    pub fn remove(&mut self, id: impl Into<Id>, field: Field, element: impl Into<Value>) {
        self.act(field.entity, id.into(), field.code, Act::Remove(element.into()));
    }

    /// Takes a record away. It can come back.
    pub fn delete(&mut self, id: impl Into<Id>, entity: u16) {
        self.act(entity, id.into(), DELETED, Act::Set(Value::Int(1)));
    }

    /// Brings a record back that may have been taken away.
    pub fn bring_back(&mut self, id: impl Into<Id>, entity: u16) {
        self.act(entity, id.into(), DELETED, Act::Set(Value::Int(0)));
    }

    /// The reason, in words, kept with each entry.
    pub fn because(&mut self, why: impl Into<String>) {
        self.why = Some(why.into());
    }

    pub(super) fn undoing(&mut self, txn: Id) {
        self.undoes = Some(txn);
    }

    pub(super) fn act(&mut self, entity: u16, id: Id, field: u16, act: Act) {
        let at = *self.of.entry((entity, id)).or_insert_with(|| {
            self.drafts.push(Draft { entity, id, acts: Vec::new() });
            self.drafts.len() - 1
        });
        self.drafts[at].acts.push((field, act));
    }

    /// Whether nothing is to be written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.drafts.is_empty()
    }

    /// How many records it touches.
    #[must_use]
    pub fn len(&self) -> usize {
        self.drafts.len()
    }
}

impl Door {
    /// Carries out one action: gathers its changes, writes entries and tables in one SQLite transaction.
    ///
    /// `on` asks between records whether to go on (long work can be cancelled) and is told how far it is.
    ///
    /// # Errors
    /// Whatever `gather` refuses, or the database. Then nothing at all was written.
    pub fn transact(
        self,
        db: &mut Connection,
        op_id: OpId,
        op: &str,
        on: &mut dyn FnMut(usize, usize) -> bool,
        gather: impl FnOnce(&Connection, &mut Tx) -> Outcome<()>,
    ) -> Outcome<Done> {
        let sql = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        if let Some(done) = self.carried_out(&sql, op_id)? {
            return Ok(done);
        }
        let mut tx = Tx::default();
        gather(&sql, &mut tx)?;
        let done = self.write(&sql, op_id, op, tx, on)?;
        sql.commit()?;
        Ok(done)
    }

    fn carried_out(self, db: &Connection, op_id: OpId) -> rusqlite::Result<Option<Done>> {
        let known: bool = db
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM journal WHERE txn = ?1)")?
            .query_row([op_id.0.as_bytes()], |row| row.get(0))?;
        let end = store::end(db)?;
        Ok(known.then_some(Done { txn: TxnId(op_id.0), end, repeated: true, entries: 0 }))
    }

    fn write(
        self,
        db: &Connection,
        op_id: OpId,
        op: &str,
        tx: Tx,
        on: &mut dyn FnMut(usize, usize) -> bool,
    ) -> Outcome<Done> {
        let total = tx.drafts.len();
        let mut end = store::chain_end(db, self.dev)?;
        let hlc = Hlc::tick(store::latest(db)?, self.now_ms);
        let txn_len = u32::try_from(total).map_err(|_| AppError::new(Code::TooLong))?;
        let mut written = None;
        for (n, draft) in tx.drafts.into_iter().enumerate() {
            if !on(n, total) {
                return Err(AppError::new(Code::Cancelled));
            }
            let mut history = History::of(db, draft.entity, draft.id)?;
            let body = self.body(op, &draft, &history, tx.why.clone(), tx.undoes);
            let header = Header {
                dot: Dot { dev: self.dev, seq: end.seq + 1 },
                txn: op_id.0,
                txn_len,
                hlc,
                schema: SCHEMA,
                entity: draft.entity,
                id: draft.id,
            };
            let bytes = body.to_bytes();
            let body_hash = Body::hash(&bytes);
            let chain = header.link(end.chain, body_hash);
            end = store::ChainEnd { seq: header.dot.seq, chain };
            history.push(hlc, header.dot, &body);
            let entry = Entry { header, body: Some(bytes), body_hash, chain };
            store::insert(db, &entry, Some(&body), true)?;
            apply::apply(db, draft.entity, draft.id, &history)?;
            written = Some(entry);
        }
        if let Some(last) = &written {
            store::move_chain_end(db, last)?;
        }
        Ok(Done { txn: TxnId(op_id.0), end: store::end(db)?, repeated: false, entries: txn_len })
    }

    fn body(self, op: &str, draft: &Draft, history: &History, why: Option<String>, undoes: Option<Id>) -> Body {
        let changes = draft.acts.iter().map(|(field, act)| {
            let key = (*field, act.element().cloned());
            Change {
                field: *field,
                act: act.clone(),
                old: before(draft.entity, *field, act, history),
                pred: history.predecessors(&key),
            }
        });
        Body {
            salt: uuid::Uuid::new_v4().as_bytes().to_vec(),
            actor: self.actor,
            op: op.to_owned(),
            changes: changes.collect(),
            why,
            undoes,
        }
    }
}

fn before(entity: u16, field: u16, act: &Act, history: &History) -> Value {
    if field == DELETED {
        return history.is_deleted().into();
    }
    let merge =
        Entity::by_code(entity).and_then(|entity| entity.field(field)).map_or(Merge::Register, |field| field.merge);
    history.before(act, field, merge)
}
