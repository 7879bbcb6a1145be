//! Families into the vault: all of them or none, in one transaction.

mod join;
mod values;

use doorstep_core::changed::ChangeKind;
use doorstep_core::error::{AppError, Code, Outcome};
use doorstep_core::ids::{FamilyId, Id, OpId, StaffId};
use doorstep_core::input;
use doorstep_core::journal::Tx;
use doorstep_core::schema::{family, note};
use doorstep_core::session::Session;

use crate::families::{FamilyDraft, ReviewItem};
use crate::imported::{GoOn, Imported, Records, put_waiting};
use values::{adult_values, child_values, family_values, way_values};

/// Adds families, and to families that are there what is new about them.
///
/// What waits for review is sealed under the family's key before anything else happens to it.
///
/// # Errors
/// [`Code::NotFound`] for a family that is gone since the plan was made; [`Code::Cancelled`];
/// those of the database. Then nothing was written.
pub fn commit_families(
    session: &mut Session,
    op_id: OpId,
    (add, join, stray): (&[FamilyDraft], &[(String, FamilyDraft)], &[ReviewItem]),
    on: GoOn<'_>,
) -> Outcome<Imported> {
    let mut writing =
        Writing { session, records: Records::new(op_id), tx: Tx::default(), review: 0, added: Vec::new() };
    let gathered = writing.all(add, join).and_then(|()| writing.reviews(None, stray));
    let Writing { tx, review, added, .. } = writing;
    let done = gathered.and_then(|()| {
        session.act_long(op_id, "import.families", (&ChangeKind::ALL, &[]), on, |_, into| {
            *into = tx;
            Ok(())
        })
    });
    if done.is_err() {
        forget_unused_keys(session, &added)?;
    }
    Ok(Imported { changed: done?, added: add.len() as u32, joined: join.len() as u32, review })
}

/// A family's key is made before its record; when the record never comes, the key goes too.
fn forget_unused_keys(session: &Session, added: &[FamilyId]) -> Outcome<()> {
    let mut forget = session
        .db()
        .prepare("DELETE FROM family_wrap WHERE family = ?1 AND NOT EXISTS (SELECT 1 FROM family WHERE id = ?1)")?;
    for family in added {
        forget.execute([family])?;
    }
    Ok(())
}

struct Writing<'s> {
    session: &'s mut Session,
    records: Records,
    tx: Tx,
    review: u32,
    /// The families that are new.
    added: Vec<FamilyId>,
}

impl Writing<'_> {
    fn all(&mut self, add: &[FamilyDraft], join: &[(String, FamilyDraft)]) -> Outcome<()> {
        for draft in add {
            self.add(draft)?;
        }
        for (id, draft) in join {
            let id = id.parse().map_err(|_| AppError::new(Code::NotFound))?;
            self.join(id, draft)?;
        }
        Ok(())
    }

    fn add(&mut self, draft: &FamilyDraft) -> Outcome<()> {
        let id = FamilyId(self.records.fresh());
        self.added.push(id);
        self.tx.put(id, family_values(draft, self.session.today())?);
        // A visitor who is not in the programme yet cannot be given families: until then they
        // are with the person who brought them in, and the name stands in the note.
        let known = draft.visitor_id.as_deref().and_then(|id| id.parse::<StaffId>().ok());
        let visitor = known.unwrap_or_else(|| self.session.person());
        self.tx.set(id, family::LEAD, visitor);
        self.tx.add(id, family::VISITORS, visitor);
        for language in &draft.languages {
            self.tx.add(id, family::LANGUAGES, input::required("languages", language, input::LINE)?);
        }
        let mut position = 0;
        let mut adults: Vec<Id> = Vec::new();
        for adult in &draft.adults {
            position += 1;
            adults.push(self.records.fresh());
            self.tx.put(adults[adults.len() - 1], adult_values(id, position, adult)?);
        }
        for child in &draft.children {
            position += 1;
            self.tx.put(self.records.fresh(), child_values(id, position, child)?);
        }
        for (rank, way) in (1..).zip(&draft.ways) {
            if let Some(adult) = adults.get(way.adult) {
                self.tx.put(self.records.fresh(), way_values(id, *adult, rank, way)?);
            }
        }
        self.note(id, draft.note.as_deref())?;
        self.reviews(Some(id), &draft.reviews)
    }

    /// The plain note of an import; a very long one becomes several.
    fn note(&mut self, id: FamilyId, text: Option<&str>) -> Outcome<()> {
        let mut letters: Vec<char> = text.unwrap_or("").chars().collect();
        while !letters.is_empty() {
            let rest = letters.split_off(letters.len().min(input::TEXT));
            let text: String = letters.iter().collect();
            if let Some(text) = input::optional("note", Some(&text), input::TEXT)? {
                let today = self.session.today();
                self.tx.put(
                    self.records.fresh(),
                    [
                        (note::FAMILY, id.into()),
                        (note::KIND, "import".into()),
                        (note::WRITTEN_ON, today.into()),
                        (note::TEXT, text.into()),
                    ],
                );
            }
            letters = rest;
        }
        Ok(())
    }

    fn reviews(&mut self, family: Option<FamilyId>, items: &[ReviewItem]) -> Outcome<()> {
        self.review += put_waiting(self.session, (&mut self.records, &mut self.tx), family, items)?;
        Ok(())
    }
}
