//! Photos, as a phone or a stranger made them.

use doorstep_core::attachments::{Kind, without_traces};

/// A photo that is kept is still one of its kind, has nothing left to take out, and nothing is added to it but
/// which way is up.
pub fn photo(bytes: &[u8]) {
    let Some(kind) = Kind::of(bytes).filter(|kind| kind.code() == "photo") else { return };
    let Ok(kept) = without_traces(kind, bytes.to_vec()) else { return };
    assert_eq!(Kind::of(&kept), Some(kind), "it is still what it was");
    let again = without_traces(kind, kept.clone()).expect("what was kept can be read");
    assert!(again == kept, "nothing is left to take out");
    assert!(kept.len() <= bytes.len() + 64, "nothing is added but which way is up");
}
