//! A phrase for one sign-in: for somebody who has no way in yet, or who forgot their passphrase.

use doorstep_domain::team::Role;
use doorstep_vault::{KdfCost, Language, Passphrase, Reset, SealError, offered_passphrase};
use doorstep_words::Lang;
use serde::{Deserialize, Serialize};

use super::{has_way_in, key_id, member};
use crate::changed::{ChangeKind, Changed};
use crate::error::Outcome;
use crate::ids::{FamilyId, OpId, StaffId};
use crate::sealed::{align_keys, store, stored};
use crate::session::Session;

/// For whom.
#[derive(Debug, Clone, Copy, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GivePhrase {
    /// The click.
    pub op_id: OpId,
    /// The member of staff.
    pub id: StaffId,
}

/// A phrase that is shown once and handed over on paper. It opens one sign-in, at which its owner chooses their own.
#[derive(Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OneTimePhrase {
    /// The action.
    pub changed: Changed,
    /// Whose phrase it is.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// The five words.
    pub phrase: String,
    /// Families whose sealed facts they could open and now cannot, until somebody who holds the key signs in.
    pub closed: u32,
}

impl std::fmt::Debug for OneTimePhrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OneTimePhrase").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Gives somebody a one-time phrase. Whoever had a passphrase gets a new key pair; the family keys they may hold are
/// sealed to it first.
///
/// # Errors
/// [`crate::error::Code::NotFound`]; [`crate::error::Code::NotAllowed`] unless a programme lead asks; `not-yourself`;
/// those of the vault. On any error the old passphrase is in force.
pub fn give_phrase(session: &mut Session, request: GivePhrase, cost: KdfCost) -> Outcome<OneTimePhrase> {
    session.permit("give_phrase")?;
    hand_out(session, request, cost)
}

pub(super) fn hand_out(session: &mut Session, request: GivePhrase, cost: KdfCost) -> Outcome<OneTimePhrase> {
    let GivePhrase { op_id, id } = request;
    let who = member(session.db(), id)?;
    let language = if session.lang() == Lang::Es { Language::Spanish } else { Language::English };
    let words = offered_passphrase(language)?;
    let phrase = Passphrase::typed(&words);
    let closed = if has_way_in(session, id) {
        renew_keys(session, id, &phrase, cost)?
    } else {
        let leads = who.role == Some(Role::ProgrammeLead);
        session.vault_mut().add_person_for_once(key_id(id), &who.name, leads, &phrase, cost)?;
        align_keys(session, None)?.closed
    };
    let changed = session.act_for_good(op_id, "staff.phrase", (&[ChangeKind::Team], &[]), |_, tx| {
        // Nothing about the person changed but their keys; the entry says who gave a phrase to whom, and when.
        tx.put(id, [(crate::schema::staff::NAME, who.name.clone().into())]);
        Ok(())
    })?;
    Ok(OneTimePhrase { changed, id, name: who.name, phrase: words.to_string(), closed })
}

/// Wraps for the new keys first, then the keys, then the old wraps go: at each moment one set opens.
fn renew_keys(session: &mut Session, id: StaffId, phrase: &Passphrase, cost: KdfCost) -> Outcome<u32> {
    let reset = session.vault().prepare_reset(&key_id(id), phrase, cost)?;
    let held = held_by(session, id)?;
    let mut closed = 0;
    for (family, _) in &held {
        closed += u32::from(!seal_anew(session, *family, &reset)?);
    }
    session.vault_mut().finish_reset(reset)?;
    for (family, wrap) in held {
        session
            .db()
            .prepare_cached("DELETE FROM family_wrap WHERE family = ?1 AND recipient = ?2 AND wrap = ?3")?
            .execute((family, id, wrap))?;
    }
    Ok(closed)
}

/// Every wrap somebody has now: none of them opens with new keys.
fn held_by(session: &Session, id: StaffId) -> Outcome<Vec<(FamilyId, Vec<u8>)>> {
    let mut query = session.db().prepare_cached("SELECT family, wrap FROM family_wrap WHERE recipient = ?1")?;
    Ok(query.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Seals a family's key to the new keys. `false` if the person at the keyboard does not hold it.
fn seal_anew(session: &Session, family: FamilyId, reset: &Reset) -> Outcome<bool> {
    match session.vault().open_family_key(&stored(session.db(), family)?) {
        Ok(key) => {
            store(session.db(), family, &session.vault().wrap_for_reset(&key, reset)?)?;
            Ok(true)
        }
        Err(SealError::NotForYou | SealError::Damaged | SealError::UnknownMaker) => Ok(false),
        Err(other) => Err(other.into()),
    }
}
