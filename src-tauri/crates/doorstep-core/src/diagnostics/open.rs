//! What can be said of an open vault beside: counts, settings, protections.

use super::{Diagnostics, Fact, Surroundings, closed};
use crate::cover::can_cover;
use crate::error::Outcome;
use crate::schema::ENTITIES;
use crate::session::Session;

/// Looks from inside.
///
/// # Errors
/// [`crate::error::Code::NotAllowed`]; those of the database.
pub fn open(session: &Session, around: &Surroundings<'_>) -> Outcome<Diagnostics> {
    session.permit("diagnostics")?;
    let mut told = closed(around);
    about_protections(&mut told, session);
    about_journal(&mut told, session)?;
    about_settings(&mut told, session)?;
    for entity in ENTITIES {
        let rows = session.db().query_row(&format!("SELECT count(*) FROM {}", entity.table), [], |row| row.get(0))?;
        told.say("rows", entity.table, Fact::roughly(rows));
    }
    Ok(told)
}

fn about_protections(told: &mut Diagnostics, session: &Session) {
    let asked = session.vault().assert_protected();
    let first = match &asked {
        Ok(()) => Fact::Word("none: all are in force"),
        Err(doorstep_vault::DatabaseError::Setting { setting }) => Fact::Word(setting),
        Err(_) => Fact::Unknown,
    };
    told.say("protections", "first not in force", first);
    told.say("protections", "memory is wiped", Fact::Truth(doorstep_vault::memory_is_wiped()));
    told.say("protections", "header as it should be", Fact::Truth(session.vault().notices().is_empty()));
}

fn about_journal(told: &mut Diagnostics, session: &Session) -> Outcome<()> {
    let db = session.db();
    let count = |sql: &str| -> Outcome<u64> { Ok(db.query_row(sql, [], |row| row.get(0))?) };
    told.say("journal", "tables in the file", Fact::Number(count("SELECT user_version FROM pragma_user_version")?));
    told.say("journal", "entries", Fact::Number(count("SELECT count(*) FROM journal")?));
    told.say("journal", "machines", Fact::Number(count("SELECT count(*) FROM chain_end")?));
    told.say("journal", "entries that wait", Fact::Number(count("SELECT count(*) FROM journal WHERE applied = 0")?));
    told.say("journal", "changes missing from the file", Fact::Number(session.missing_commits()));
    told.say("journal", "balances that differ", Fact::Number(count("SELECT count(*) FROM discrepancy")?));
    told.say("people", "who can unlock", Fact::roughly(session.vault().people().len() as u64));
    Ok(())
}

fn about_settings(told: &mut Diagnostics, session: &Session) -> Outcome<()> {
    told.say("settings", "language", Fact::Word(session.lang().code()));
    told.say("settings", "cover", Fact::Truth(can_cover(session)?));
    told.say("settings", "minutes until the lock", Fact::Number(crate::settings::lock_minutes(session)?.into()));
    told.say("settings", "role of who asks", session.role()?.map_or(Fact::Unknown, |role| Fact::Word(role.code())));
    Ok(())
}
