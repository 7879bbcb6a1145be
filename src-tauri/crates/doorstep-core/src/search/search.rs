//! What somebody is looking for: at most thirty hits, names before words in notes.

use doorstep_domain::fold;
use doorstep_domain::team::Reach;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::{Typed, index_query};
use crate::error::Outcome;
use crate::ids::{FamilyId, Id};
use crate::journal::id_from_sql;
use crate::schema::{delivery, family, item, kit, note, person, strength, visit};
use crate::session::Session;

/// How many hits are shown.
const MOST: usize = 30;
/// How many matches are looked at: those of families that were put away fall out.
const LOOKED_AT: u32 = 90;

/// What is typed into the search box.
#[derive(Debug, Clone, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchRequest {
    /// The words.
    pub text: String,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// `family`, `person`, `note`, `visit`, `kit` or `item`.
    pub kind: String,
    /// The record to open.
    pub id: Id,
    /// The family it belongs to.
    pub family_id: Option<FamilyId>,
    /// What it is called.
    pub title: String,
    /// A line about it.
    pub detail: String,
}

/// Searches. Sealed facts and waiting review lines are not in the index and cannot be found.
///
/// Names come first, then words of notes; in each, whole words before beginnings, and the newest on top. Nothing is
/// ranked: to rank the hits of a common word all of them must be visited, which costs more with each year of notes
/// and shows the oldest as readily as the last one.
///
/// What may be found follows what may be opened: things and kits by those who see the shelf, words of notes by those
/// who read a family's time line, and only of the families whose they read.
///
/// # Errors
/// Those of the database.
pub fn search(session: &Session, request: &SearchRequest) -> Outcome<Vec<Hit>> {
    session.permit("search")?;
    let mut hits = Vec::new();
    let named: &[u16] = match session.reach("shelf")? {
        Reach::Nowhere => &[family::CODE, person::CODE],
        Reach::Caseload | Reach::Everywhere => &[family::CODE, person::CODE, item::CODE, kit::CODE],
    };
    gather(session, &request.text, &Place { column: "name", only: ANY, kinds: named }, &mut hits)?;
    let only = match session.reach("timeline")? {
        Reach::Everywhere => ANY,
        Reach::Caseload => MINE,
        Reach::Nowhere => return Ok(hits),
    };
    // One letter is in every note: it can only be the beginning of a name.
    let is_word = !fold::tokens(&request.text).iter().any(|word| word.chars().count() < 2);
    if is_word {
        let told = [visit::CODE, note::CODE, strength::CODE, delivery::CODE, kit::CODE];
        gather(session, &request.text, &Place { column: "words", only, kinds: &told }, &mut hits)?;
    }
    Ok(hits)
}

/// Where is looked: a column, the documents in it, and the kinds of records that are told.
struct Place<'a> {
    column: &'a str,
    only: &'a str,
    kinds: &'a [u16],
}

const ANY: &str = "?3 IS NOT NULL";

/// The documents of a caseload are counted out first, by key: a handful, however large the programme is. The plus
/// keeps the index from being asked once for each of them.
const MINE: &str = "+rowid IN (WITH mine AS (
    SELECT id FROM member WHERE entity = 3 AND field = 16 AND element = ?3
    UNION SELECT id FROM family WHERE lead = ?3 AND deleted = 0)
  SELECT s.doc FROM mine CROSS JOIN visit AS r ON r.family = mine.id CROSS JOIN search_doc AS s ON s.entity = 9 AND s.id = r.id
  UNION ALL
  SELECT s.doc FROM mine CROSS JOIN note AS r ON r.family = mine.id CROSS JOIN search_doc AS s ON s.entity = 10 AND s.id = r.id
  UNION ALL
  SELECT s.doc FROM mine CROSS JOIN strength AS r ON r.family = mine.id CROSS JOIN search_doc AS s ON s.entity = 8 AND s.id = r.id
  UNION ALL
  SELECT s.doc FROM mine CROSS JOIN delivery AS r ON r.family = mine.id CROSS JOIN search_doc AS s ON s.entity = 19 AND s.id = r.id
  UNION ALL
  SELECT doc FROM search_doc WHERE entity = 16)";

/// Whole words first: the index walks one list backwards and stops. Beginnings must join the lists of all their words.
fn gather(session: &Session, text: &str, place: &Place<'_>, hits: &mut Vec<Hit>) -> Outcome<()> {
    debug_assert_eq!(
        (strength::CODE, visit::CODE, note::CODE, kit::CODE, delivery::CODE),
        (8, 9, 10, 16, 19),
        "MINE speaks of these codes"
    );
    for typed in [Typed::Whole, Typed::Beginning] {
        if hits.len() < MOST
            && let Some(matching) = index_query(text, place.column, typed)
        {
            look_up(session, text, &matching, place, hits)?;
        }
    }
    Ok(())
}

fn look_up(session: &Session, text: &str, matching: &str, place: &Place<'_>, hits: &mut Vec<Hit>) -> Outcome<()> {
    // Asked in the index's own order; sorted by an expression it would visit every hit.
    let sql = format!(
        "SELECT d.entity, d.id FROM (
           SELECT rowid FROM search WHERE search MATCH ?1 AND {} ORDER BY rowid DESC LIMIT ?2) AS found
           JOIN search_doc AS d ON d.doc = found.rowid ORDER BY found.rowid DESC",
        place.only
    );
    let db = session.db();
    let mut query = db.prepare_cached(&sql)?;
    let found = query.query_map((matching, LOOKED_AT, session.person()), |row| {
        Ok((row.get::<_, u16>(0)?, id_from_sql(row.get_ref(1)?)?))
    })?;
    for hit in found {
        if hits.len() == MOST {
            break;
        }
        let (entity, id) = hit?;
        if place.kinds.contains(&entity) && hits.iter().all(|known| known.id != id) {
            hits.extend(describe(db, entity, id, text)?);
        }
    }
    Ok(())
}

/// How each kind of record is told: family, title, detail.
fn telling(entity: u16) -> Option<(&'static str, &'static str)> {
    Some(match entity {
        family::CODE => ("family", "SELECT r.id, r.name, coalesce(r.reference, '') FROM family AS r WHERE r.id = ?1"),
        person::CODE => ("person", "SELECT r.family, r.name, f.name FROM person AS r JOIN family AS f ON f.id = r.family AND f.deleted = 0 WHERE r.id = ?1"),
        visit::CODE => (
            "visit",
            "SELECT r.family, f.name || ', ' || r.held_on, concat_ws(' ', r.text, r.saw, r.told, r.enjoyed, r.agenda, r.went_well)
               FROM visit AS r JOIN family AS f ON f.id = r.family AND f.deleted = 0 WHERE r.id = ?1",
        ),
        note::CODE => ("note", "SELECT r.family, f.name || ', ' || r.written_on, r.text FROM note AS r JOIN family AS f ON f.id = r.family AND f.deleted = 0 WHERE r.id = ?1"),
        strength::CODE => ("note", "SELECT r.family, f.name, r.words FROM strength AS r JOIN family AS f ON f.id = r.family AND f.deleted = 0 WHERE r.id = ?1"),
        delivery::CODE => (
            "kit",
            "SELECT r.family, k.name || ', ' || f.name, concat_ws(' ', r.asked_words, r.heard_words, r.talked_words)
               FROM delivery AS r JOIN family AS f ON f.id = r.family AND f.deleted = 0 LEFT JOIN kit AS k ON k.id = r.kit WHERE r.id = ?1",
        ),
        item::CODE => ("item", "SELECT NULL, r.name, concat_ws(' ', r.size, r.code) FROM item AS r WHERE r.id = ?1"),
        kit::CODE => ("kit", "SELECT NULL, r.name, coalesce(r.with_sentence, '') FROM kit AS r WHERE r.id = ?1"),
        _ => return None,
    })
}

fn describe(db: &Connection, entity: u16, id: Id, asked: &str) -> Outcome<Option<Hit>> {
    let Some((kind, sql)) = telling(entity) else { return Ok(None) };
    let hit = db
        .prepare_cached(sql)?
        .query_row([id.as_bytes()], |row| {
            let text: Option<String> = row.get(2)?;
            Ok(Hit {
                kind: kind.to_owned(),
                id,
                family_id: row.get(0)?,
                title: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                detail: excerpt(&text.unwrap_or_default(), asked),
            })
        })
        .optional()?;
    Ok(hit)
}

/// The part of a text around the first word that was asked for.
fn excerpt(text: &str, asked: &str) -> String {
    const AROUND: usize = 60;
    let wanted = fold::tokens(asked);
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| {
        let folded = fold::fold(word);
        wanted.iter().any(|token| folded.contains(token.as_str()))
    });
    let mut start = at.unwrap_or(0);
    let mut before = 0;
    while start > 0 && before + words[start - 1].len() < AROUND / 2 {
        start -= 1;
        before += words[start].len() + 1;
    }
    let mut out = String::from(if start > 0 { "… " } else { "" });
    for word in &words[start..] {
        if out.chars().count() + word.chars().count() > 2 * AROUND {
            out.push('…');
            break;
        }
        out.push_str(word);
        out.push(' ');
    }
    out.trim_end().chars().take(3 * AROUND).collect()
}
