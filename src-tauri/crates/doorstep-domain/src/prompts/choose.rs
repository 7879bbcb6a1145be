//! The choice: at most a few, never two of a group, not the same ones each time.

use super::{KitKind, Prompt, PromptGroup};
use crate::mode::Mode;

/// What a choice has to fit.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// How the contact is held.
    pub mode: Mode,
    /// Masks will be worn.
    pub masks: bool,
    /// Months of the age that counts, one for each child that was born.
    pub ages: &'a [u32],
    /// A baby is expected.
    pub prenatal: bool,
    /// Kinds of kits on their way or with the family; prompts that go with them come first.
    pub kits: &'a [KitKind],
    /// Kinds of kits the family has and nobody has talked about; only these have kit talk.
    pub kits_to_talk: &'a [KitKind],
    /// Prompts this family has already had.
    pub seen: &'a [String],
    /// The groups to choose from.
    pub groups: &'a [PromptGroup],
    /// At most this many.
    pub max: usize,
}

/// Chooses prompts that fit. The same arguments always give the same choice: prompts that go with
/// a kit first, everyday things before what has to be bought, then the groups this family has had
/// least of, then ideas made for this mode, then the order of the library; those already had come
/// after all new ones; one of each group.
#[must_use]
pub fn choose<'p>(library: &'p [Prompt], wanted: &Wanted<'_>) -> Vec<&'p Prompt> {
    let mut fitting: Vec<&Prompt> = library.iter().filter(|p| fits(p, wanted)).collect();
    fitting.sort_by_key(|prompt| {
        let seen = wanted.seen.contains(&prompt.id);
        let with_kit = goes_with(prompt, wanted.kits);
        let for_many_modes = prompt.modes.is_empty() || prompt.modes.len() > 3;
        (seen, !with_kit, had_of_group(library, prompt.group, wanted.seen), for_many_modes)
    });
    let mut groups: Vec<PromptGroup> = Vec::new();
    fitting.retain(|prompt| {
        let first = !groups.contains(&prompt.group);
        groups.push(prompt.group);
        first
    });
    fitting.truncate(wanted.max);
    fitting.sort_by_key(|prompt| prompt.group);
    fitting
}

fn fits(prompt: &Prompt, wanted: &Wanted<'_>) -> bool {
    wanted.groups.contains(&prompt.group)
        && (prompt.modes.is_empty() || prompt.modes.contains(&wanted.mode))
        && (!prompt.masks || (wanted.masks && wanted.mode.is_in_person()))
        && fits_age(prompt, wanted)
        && (prompt.group != PromptGroup::KitTalk || goes_with(prompt, wanted.kits_to_talk))
}

/// A prompt without age borders fits everybody; one with borders needs a child within them, or a
/// baby expected when it says so.
fn fits_age(prompt: &Prompt, wanted: &Wanted<'_>) -> bool {
    if prompt.prenatal && wanted.prenatal {
        return true;
    }
    if prompt.from_months.is_none() && prompt.to_months.is_none() {
        return !prompt.prenatal;
    }
    wanted.ages.iter().any(|months| {
        prompt.from_months.is_none_or(|from| from <= *months) && prompt.to_months.is_none_or(|to| *months < to)
    })
}

fn had_of_group(library: &[Prompt], group: PromptGroup, seen: &[String]) -> usize {
    let of_group = library.iter().filter(|prompt| prompt.group == group);
    of_group.filter(|prompt| seen.contains(&prompt.id)).count()
}

fn goes_with(prompt: &Prompt, kits: &[KitKind]) -> bool {
    prompt.kits.iter().any(|kind| kits.contains(kind))
}
