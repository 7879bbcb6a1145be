//! What a colleague with the database key can try against values that are not sealed for them.

use super::{ANA, BEN, sample};
use crate::{Wrap, error::SealError, family_key, keys::PersonKeys};

#[test]
fn a_sealed_value_opens_for_its_readers_only() {
    let sample = sample();
    let readers = [(ANA, sample.ana.public())];
    let key = family_key::fresh().unwrap();
    let wraps = family_key::wrap(&sample.header, (&ANA, &sample.ana), &key, &readers).unwrap();
    let opened = family_key::open(&sample.header, &ANA, sample.ana.private(), &wraps).unwrap();
    let sealed = key.seal(b"the address", b"family 4, address").unwrap();
    assert_eq!(&**opened.open(&sealed, b"family 4, address").unwrap(), b"the address", "round trip");
    assert_eq!(opened.open(&sealed, b"family 5, address"), Err(SealError::Damaged), "moved to another family");
    let not_mine = family_key::open(&sample.header, &BEN, sample.ben.private(), &wraps);
    assert_eq!(not_mine.err(), Some(SealError::NotForYou), "Ben is no reader");
    let renamed: Vec<_> = wraps.iter().cloned().map(|wrap| Wrap { recipient: BEN, ..wrap }).collect();
    let stolen = family_key::open(&sample.header, &BEN, sample.ben.private(), &renamed);
    assert_eq!(stolen.err(), Some(SealError::UnknownMaker), "the signature names the reader");
}

#[test]
fn a_wrap_of_somebody_unknown_is_refused() {
    let sample = sample();
    let stranger = PersonKeys::random(&sample.key).unwrap();
    let key = family_key::fresh().unwrap();
    let readers = [(ANA, sample.ana.public())];
    let open = |wraps: &[Wrap]| family_key::open(&sample.header, &ANA, sample.ana.private(), wraps).err();
    let forged = family_key::wrap(&sample.header, (&BEN, &stranger), &key, &readers).unwrap();
    assert_eq!(open(&forged), Some(SealError::UnknownMaker), "signed with a key that is not Ben's");
    let mut flipped = family_key::wrap(&sample.header, (&BEN, &sample.ben), &key, &readers).unwrap();
    assert_eq!(open(&flipped), None, "Ben may wrap for Ana");
    let last = flipped[0].bytes.len() - 1;
    for at in 0..=last {
        flipped[0].bytes[at] ^= 1;
        assert!(open(&flipped).is_some(), "byte {at}");
        flipped[0].bytes[at] ^= 1;
    }
}
