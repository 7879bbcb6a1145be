//! A person decides what a waiting line is.

use doorstep_domain::team::Reach;
use jiff::civil::Date;
use serde::Deserialize;

use super::place;
use crate::changed::{ChangeKind, Changed};
use crate::error::{AppError, Code, Outcome};
use crate::families::{SafeContact, must_exist, put_rule, rule_values};
use crate::ids::{FamilyId, OpId, ReviewId};
use crate::input;
use crate::journal::Value;
use crate::schema::{Field, note, review};
use crate::sealed::{fact_values, open_for};
use crate::session::Session;

/// How a line is filed.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Filing {
    /// It is part of the family's safe-contact rule, which is now this.
    Rule {
        /// The whole rule.
        rule: SafeContact,
    },
    /// It is a fact to seal, word for word.
    Sealed {
        /// The kind of fact.
        r#as: String,
    },
    /// It says nothing about safety: its words become a plain note.
    Note,
    /// It is nothing to keep.
    Nothing {
        /// Why.
        reason: String,
    },
}

/// A line and what it is.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FileReview {
    /// The click.
    pub op_id: OpId,
    /// The line.
    pub id: ReviewId,
    /// Whose it is, for a line that came without a family. A line that has one keeps it.
    pub family: Option<FamilyId>,
    /// How it is filed.
    pub filing: Filing,
}

/// Files a line: it leaves the list, and what it said stands where it belongs.
///
/// # Errors
/// [`Code::NotFound`] if it was filed already; by field, `family` if nobody has said whose it is.
pub fn file_review(session: &mut Session, request: FileReview) -> Outcome<Changed> {
    let FileReview { op_id, id, family, filing } = request;
    session.permit("file_review")?;
    let (stored, sealed, column): (Option<FamilyId>, Vec<u8>, String) = session.db().query_row(
        "SELECT family, sealed, coalesce(column_name, '') FROM review WHERE id = ?1 AND deleted = 0 AND (filed_as IS NULL OR EXISTS (SELECT 1 FROM journal WHERE txn = ?2))",
        (id, &op_id.0.as_bytes()[..]),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    may_file(session, stored)?;
    let whose = || stored.or(family).ok_or_else(|| AppError::field(Code::Required, "family"));
    let (mut rule, mut record, mut why) = (None, None, None);
    let filed_as = match &filing {
        Filing::Rule { rule: wanted } => {
            // The line may say more than the rule does: its words stay, sealed, for those who may open them.
            let text = open_for(session, place(session, id.0, stored), &sealed)?;
            rule = Some((whose()?, rule_values(wanted)?));
            record = Some(fact_values(session, whose()?, op_id.record(0), "note", &text)?);
            "rule"
        }
        Filing::Sealed { r#as } => {
            let text = open_for(session, place(session, id.0, stored), &sealed)?;
            record = Some(fact_values(session, whose()?, op_id.record(0), r#as, &text)?);
            "sealed"
        }
        Filing::Note => {
            let text = open_for(session, place(session, id.0, stored), &sealed)?;
            record = Some(note_values(whose()?, &column, &text, session.today())?);
            "note"
        }
        Filing::Nothing { reason } => {
            why = Some(
                input::required("reason", reason, input::LINE)
                    .map_err(|_| AppError::field(Code::Required, "reason"))?,
            );
            "nothing"
        }
    };
    let (today, touched) = (session.today(), Vec::from_iter(stored.or(family)));
    session.act(op_id, "review.file", (&[ChangeKind::Review, ChangeKind::Families], &touched), |db, tx| {
        for family in &touched {
            must_exist(db, *family)?;
        }
        tx.put(id, [(review::FILED_AS, filed_as.into()), (review::FILED_ON, today.into())]);
        if let Some((family, rule)) = rule {
            put_rule(tx, family, Some(rule));
        }
        if let Some(record) = record {
            tx.put(op_id.record(0), record);
        }
        if let Some(why) = why {
            tx.because(why);
        }
        Ok(())
    })
}

/// A note with the words of a cell behind the heading of its column, as an import writes what fits no field.
fn note_values(family: FamilyId, column: &str, text: &str, today: Date) -> Outcome<Vec<(Field, Value)>> {
    let text = if column.is_empty() { text.to_owned() } else { format!("{column}: {text}") };
    Ok(vec![
        (note::FAMILY, family.into()),
        (note::KIND, "note".into()),
        (note::WRITTEN_ON, today.into()),
        (note::TEXT, input::required("text", &text, input::TEXT)?.into()),
    ])
}

/// A line that has no family yet belongs to nobody's caseload.
fn may_file(session: &Session, family: Option<FamilyId>) -> Outcome<()> {
    match family {
        Some(family) => session.permit_for("file_review", family),
        None if session.reach("file_review")? == Reach::Everywhere => Ok(()),
        None => Err(AppError::new(Code::NotAllowed)),
    }
}
