//! A hybrid logical clock: milliseconds, and a counter for what happens within one.
//!
//! It breaks ties and orders what is shown; it never decides what replaced what (that is `pred`).
//! A clock that is off is never refused: it would lock people out of their own records.

use minicbor::{Decode, Encode};

/// A moment in the journal: 48 bits of milliseconds since 1970, 16 bits of counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode, Default)]
#[cbor(transparent)]
pub struct Hlc(#[n(0)] pub i64);

impl Hlc {
    /// The next moment: the wall clock if it has moved on, else just after the last one known.
    #[must_use]
    pub fn tick(last: Self, wall_ms: i64) -> Self {
        let wall = Self(wall_ms.max(0) << 16);
        if wall > last { wall } else { Self(last.0 + 1) }
    }

    /// Milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0 >> 16
    }

    /// The moment as RFC 3339, if it lies in our era.
    #[must_use]
    pub fn instant(self) -> Option<String> {
        jiff::Timestamp::from_millisecond(self.millis()).ok().map(|at| at.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_never_runs_backwards() {
        let noon = Hlc::tick(Hlc::default(), 1_000);
        let set_back = Hlc::tick(noon, 10);
        assert!(set_back > noon, "a clock set back still gives a later moment");
        assert_eq!(set_back.millis(), 1_000, "and stays at the last known millisecond");
        let burst = (0..70_000).fold(set_back, |last, _| Hlc::tick(last, 1_000));
        assert!(burst.millis() > 1_000, "a full counter runs over into the next millisecond");
        assert_eq!(Hlc::tick(burst, 5_000).millis(), 5_000, "the wall clock takes over again");
    }
}
