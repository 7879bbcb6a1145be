//! A family that goes by another name on paper: what is printed can be found, lost, or seen over a shoulder.

use super::snapshot::Snapshot;

impl Snapshot {
    /// The snapshot as it may be printed: under the name they chose for paper, people by their initial. Without such
    /// a name it stays as it is.
    #[must_use]
    pub fn for_paper(mut self) -> Snapshot {
        let Some(cover) = self.safe_contact.as_ref().and_then(|rule| rule.cover_name.clone()) else {
            return self;
        };
        self.family.name = cover;
        for adult in &mut self.adults {
            (adult.name, adult.said) = (initial(&adult.name), None);
        }
        for child in &mut self.children {
            (child.name, child.said) = (child.name.as_deref().map(initial), None);
        }
        for strength in &mut self.strengths {
            strength.said_by = strength.said_by.as_deref().map(initial);
        }
        self
    }
}

/// "Rosa Vidal" is "R.".
#[must_use]
pub fn initial(name: &str) -> String {
    name.trim().chars().next().map_or_else(String::new, |first| format!("{}.", first.to_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::initial;

    #[test]
    fn an_initial_tells_nobody_who_it_is() {
        for (name, short) in [("Rosa Vidal", "R."), ("  élodie", "É."), ("", "")] {
            assert_eq!(initial(name), short, "{name:?} on paper");
        }
    }
}
