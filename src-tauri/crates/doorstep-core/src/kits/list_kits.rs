//! The kits there are, what is in them, and how many could be packed.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use crate::error::Outcome;
use crate::ids::{ItemId, KitId};
use crate::session::Session;
use crate::stock::numbers_of;

/// A kit in its version of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct KitView {
    pub id: KitId,
    pub name: String,
    pub kind: String,
    pub basic_need: bool,
    pub with_sentence: Option<String>,
    pub with_sentence_es: Option<String>,
    pub version: u32,
    /// What was learned before this version.
    pub learned: Option<String>,
    pub lines: Vec<KitLineView>,
    /// How many kits the free pieces of the required lines make.
    pub enough_for: u32,
}

/// A line of a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "the names say it")]
pub struct KitLineView {
    pub item_id: ItemId,
    /// Name and size.
    pub item: String,
    pub quantity: u32,
    /// `required`, `optional` or `chooseOne`.
    pub rule: String,
    /// Free pieces over all places.
    pub free: i32,
}

/// Reads all kits, by name.
///
/// # Errors
/// Those of the database.
pub fn list_kits(session: &Session) -> Outcome<Vec<KitView>> {
    session.permit("kits")?;
    let db = session.db();
    let mut lines = lines(db)?;
    let mut query = db.prepare_cached(
        "SELECT k.id, coalesce(k.name, ''), coalesce(k.kind, 'other'), coalesce(k.basic_need, 0), k.with_sentence, k.with_sentence_es,
                coalesce(max(v.number), 0), v.learned
           FROM kit AS k LEFT JOIN kit_version AS v ON v.kit = k.id AND v.deleted = 0
          WHERE k.deleted = 0 GROUP BY k.id ORDER BY k.name",
    )?;
    let rows = query.query_map([], |row| {
        let id = row.get(0)?;
        let lines = lines.remove(&id).unwrap_or_default();
        Ok(KitView {
            id,
            name: row.get(1)?,
            kind: row.get(2)?,
            basic_need: row.get(3)?,
            with_sentence: row.get(4)?,
            with_sentence_es: row.get(5)?,
            version: row.get(6)?,
            learned: row.get(7)?,
            enough_for: enough_for(&lines),
            lines,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn lines(db: &Connection) -> Outcome<BTreeMap<KitId, Vec<KitLineView>>> {
    let numbers = numbers_of(db)?;
    let mut query = db.prepare_cached(
        "SELECT v.kit, l.item, concat_ws(', ', i.name, i.size), l.quantity, coalesce(l.rule, 'required')
           FROM kit_version AS v JOIN kit_line AS l ON l.version = v.id AND l.deleted = 0 LEFT JOIN item AS i ON i.id = l.item
          WHERE v.deleted = 0
            AND v.id = (SELECT id FROM kit_version WHERE kit = v.kit AND deleted = 0 ORDER BY number DESC, made_hlc DESC LIMIT 1)
          ORDER BY l.position",
    )?;
    let rows = query.query_map([], |row| {
        let item_id = row.get(1)?;
        let free = numbers.get(&item_id).map_or(0, |numbers| numbers.free);
        Ok((row.get(0)?, KitLineView { item_id, item: row.get(2)?, quantity: row.get(3)?, rule: row.get(4)?, free }))
    })?;
    let mut lines: BTreeMap<KitId, Vec<KitLineView>> = BTreeMap::new();
    for row in rows {
        let (kit, line): (KitId, KitLineView) = row?;
        lines.entry(kit).or_default().push(line);
    }
    Ok(lines)
}

/// The scarcest required item decides.
fn enough_for(lines: &[KitLineView]) -> u32 {
    let mut needed: BTreeMap<ItemId, (u32, i32)> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.rule == "required") {
        needed.entry(line.item_id).or_insert((0, line.free)).0 += line.quantity;
    }
    let of = |(quantity, free): (u32, i32)| u32::try_from(free).unwrap_or(0).checked_div(quantity).unwrap_or(0);
    needed.into_values().map(of).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Id;

    fn line(item: u128, quantity: u32, rule: &str, free: i32) -> KitLineView {
        KitLineView { item_id: ItemId(Id::from_u128(item)), item: String::new(), quantity, rule: rule.into(), free }
    }

    #[test]
    fn the_scarcest_required_item_decides() {
        let lines = [line(1, 2, "required", 9), line(2, 1, "required", 6), line(3, 1, "optional", 0)];
        assert_eq!(enough_for(&lines), 4, "nine pieces make four kits of two; what is optional does not count");
        assert_eq!(enough_for(&[line(1, 1, "required", -3)]), 0, "more promised than there is makes none");
        let twice = [line(1, 2, "required", 9), line(1, 1, "required", 9)];
        assert_eq!(enough_for(&twice), 3, "two lines of one item share its pieces");
    }
}
