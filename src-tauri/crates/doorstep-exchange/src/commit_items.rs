//! New items onto the shelf's list.

use doorstep_core::changed::ChangeKind;
use doorstep_core::error::Outcome;
use doorstep_core::ids::OpId;
use doorstep_core::input;
use doorstep_core::journal::{Tx, Value};
use doorstep_core::schema::{Field, item};
use doorstep_core::session::Session;

use crate::families::ReviewItem;
use crate::imported::{GoOn, Imported, Records, put_waiting};
use crate::items::ItemDraft;

/// Adds items; all of them or none.
///
/// # Errors
/// [`doorstep_core::error::Code::Cancelled`]; those of the database. Then nothing was written.
pub fn commit_items(
    session: &mut Session,
    op_id: OpId,
    items: &[ItemDraft],
    stray: &[ReviewItem],
    on: GoOn<'_>,
) -> Outcome<Imported> {
    let mut records = Records::new(op_id);
    let mut tx = Tx::default();
    for draft in items {
        tx.put(records.fresh(), item_values(draft)?);
    }
    let review = put_waiting(session, (&mut records, &mut tx), None, stray)?;
    let kinds = [ChangeKind::Stock, ChangeKind::Kits, ChangeKind::Review];
    let changed = session.act_long(op_id, "import.items", (&kinds, &[]), on, |_, into| {
        *into = tx;
        Ok(())
    })?;
    Ok(Imported { changed, added: items.len() as u32, joined: 0, review })
}

fn item_values(draft: &ItemDraft) -> Outcome<Vec<(Field, Value)>> {
    let ItemDraft { line: _, name, code, size, per_pack, other_packs: _ } = draft;
    Ok(vec![
        (item::NAME, input::required("name", name, input::NAME * 2)?.into()),
        // What a list of products holds is used up, as far as anybody can tell from it.
        (item::KIND, "consumable".into()),
        (item::SIZE, input::optional("size", size.as_deref(), input::LINE)?.into()),
        (item::CODE_GTIN, input::optional("code", code.as_deref(), input::LINE)?.into()),
        (item::PACK_OF, (*per_pack).into()),
        (item::SMALL_PARTS, false.into()),
    ])
}
