//! The best way to reach a family, together with its numbers.

use doorstep_domain::reach::Channel;

use super::WayDraft;
use super::phones::{Phone, read_phones};
use super::row::RowReader;
use crate::fold::words;
use crate::mapping::Target;
use crate::problems::ProblemCode;

/// A preferred way, as the cell puts it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Preferred {
    channel: Channel,
    value: Option<String>,
    words: Option<String>,
}

/// Reads telephone numbers, e-mail addresses and the best way, and puts them in order.
pub(super) fn read_ways(reader: &mut RowReader<'_, '_>) {
    let preferred = read_preferred(reader);
    let phones = read_numbers(reader);
    let emails = read_emails(reader);
    let adults = reader.draft.adults.len();
    let mut ways = Vec::new();
    let mut unused: Vec<(usize, Phone)> = phones;
    for wish in preferred {
        add_wish(wish, &mut unused, &emails, &mut ways);
    }
    ways.extend(unused.into_iter().map(|(adult, phone)| WayDraft {
        adult,
        channel: Channel::Call,
        value: Some(phone.number),
        words: phone.words,
    }));
    let known = |ways: &[WayDraft], email: &str| ways.iter().any(|way| way.value.as_deref() == Some(email));
    for email in emails {
        if !known(&ways, &email) {
            ways.push(WayDraft { adult: 0, channel: Channel::Email, value: Some(email), words: None });
        }
    }
    if adults == 0 && !ways.is_empty() {
        keep_without_adult(reader, ways);
        return;
    }
    reader.draft.ways = ways;
}

/// A preferred channel takes the numbers it needs: all of the first adult's.
fn add_wish(wish: Preferred, unused: &mut Vec<(usize, Phone)>, emails: &[String], ways: &mut Vec<WayDraft>) {
    if wish.channel == Channel::Email {
        let value = wish.value.or_else(|| emails.first().cloned());
        ways.push(WayDraft { adult: 0, channel: Channel::Email, value, words: wish.words });
        return;
    }
    if !needs_number(wish.channel) {
        ways.push(WayDraft { adult: 0, channel: wish.channel, value: wish.value, words: wish.words });
        return;
    }
    let (mine, rest): (Vec<_>, Vec<_>) = unused.drain(..).partition(|(adult, _)| *adult == 0);
    *unused = rest;
    if mine.is_empty() {
        let number = ways.iter().find(|way| needs_number(way.channel)).and_then(|way| way.value.clone());
        ways.push(WayDraft { adult: 0, channel: wish.channel, value: number, words: wish.words.clone() });
    }
    for (adult, phone) in mine {
        let words = join(wish.words.clone(), phone.words);
        ways.push(WayDraft { adult, channel: wish.channel, value: Some(phone.number), words });
    }
}

fn join(one: Option<String>, other: Option<String>) -> Option<String> {
    match (one, other) {
        (Some(one), Some(other)) => Some(format!("{one}; {other}")),
        (one, other) => one.or(other),
    }
}

fn needs_number(channel: Channel) -> bool {
    matches!(
        channel,
        Channel::Call
            | Channel::Text
            | Channel::WhatsApp
            | Channel::Signal
            | Channel::Zalo
            | Channel::Landline
            | Channel::Video
    )
}

fn read_preferred(reader: &mut RowReader<'_, '_>) -> Vec<Preferred> {
    let columns: Vec<usize> = reader.columns().all(Target::BestWay).collect();
    let has_email = reader.columns().all(Target::Email).any(|column| !reader.peek_column(column).is_empty());
    let mut all = Vec::new();
    for column in columns {
        let Some(cell) = reader.open(column).map(str::to_owned) else {
            continue;
        };
        let (mut found, rest) = ways_in(&cell);
        match found.first_mut() {
            None => reader.keep(column, &cell),
            Some(first) if !rest.is_empty() => first.words = join(first.words.take(), Some(rest.join(", "))),
            Some(_) => {}
        }
        let nowhere = |wish: &Preferred| match wish.channel {
            Channel::Messenger => wish.value.is_none(),
            Channel::Email => wish.value.is_none() && !has_email,
            _ => false,
        };
        if found.iter().any(nowhere) {
            reader.problem(ProblemCode::WayWithoutValue, column, &cell);
        }
        all.extend(found);
    }
    all
}

/// The ways a cell names, and the pieces that name none ("mornings").
fn ways_in(cell: &str) -> (Vec<Preferred>, Vec<String>) {
    let even = cell.replace([',', ';', '/', '\n', '\r'], "\u{1}").replace(" or ", "\u{1}").replace(" o ", "\u{1}");
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    for piece in even.split('\u{1}').map(str::trim).filter(|piece| !piece.is_empty()) {
        match way_in(piece) {
            Some(way) => found.push(way),
            None => rest.push(piece.to_owned()),
        }
    }
    (found, rest)
}

/// Words that name a channel, the more special first.
const NAMES: &[(Channel, &[&str])] = &[
    (Channel::WhatsApp, &["whatsapp", "whats app", "wa"]),
    (Channel::Signal, &["signal"]),
    (Channel::Zalo, &["zalo"]),
    (Channel::Messenger, &["facebook messenger", "fb messenger", "messenger", "facebook"]),
    (Channel::Video, &["video call", "videollamada", "video", "zoom", "facetime"]),
    (Channel::Email, &["email", "e mail", "correo electronico", "correo"]),
    (Channel::Text, &["text message", "text", "texts", "texting", "sms", "mensaje de texto", "mensaje", "texto"]),
    (Channel::Landline, &["landline", "home phone", "telefono fijo", "fijo"]),
    (Channel::Call, &["phone call", "phone", "call", "calls", "cell", "llamada", "llamar", "telefono"]),
    (Channel::InPerson, &["in person", "en persona", "face to face", "presencial"]),
    (Channel::Mail, &["letter", "post", "mail", "carta"]),
];

fn way_in(piece: &str) -> Option<Preferred> {
    let address = piece.split_whitespace().find(|token| token.contains('@') && token.contains('.'));
    if let Some(address) = address {
        let other: Vec<String> = words(&piece.replace(address, " "));
        let plain = other.iter().all(|word| matches!(word.as_str(), "email" | "e" | "mail" | "correo" | "at"));
        let value = Some(address.trim_matches(['<', '>', ',', '(', ')']).to_owned());
        return Some(Preferred { channel: Channel::Email, value, words: (!plain).then(|| piece.to_owned()) });
    }
    let said = words(piece).join(" ");
    let (channel, name) = NAMES
        .iter()
        .flat_map(|(channel, names)| names.iter().map(move |name| (*channel, *name)))
        .find(|(_, name)| whole_words(&said, name))?;
    let only_the_name = said == name;
    Some(Preferred { channel, value: None, words: (!only_the_name).then(|| piece.to_owned()) })
}

/// Whether `name` stands in `said`, with nothing grown onto it.
fn whole_words(said: &str, name: &str) -> bool {
    said.match_indices(name).any(|(start, _)| {
        let before = said[..start].chars().next_back();
        let after = said[start + name.len()..].chars().next();
        before.is_none_or(|c| c == ' ') && after.is_none_or(|c| c == ' ')
    })
}

/// All numbers of the row with the adult each belongs to.
fn read_numbers(reader: &mut RowReader<'_, '_>) -> Vec<(usize, Phone)> {
    let columns: Vec<usize> = reader.columns().all(Target::Phones).collect();
    let mut all: Vec<(usize, Phone)> = Vec::new();
    for column in columns {
        let Some(cell) = reader.open(column).map(str::to_owned) else {
            continue;
        };
        let (phones, rest) = read_phones(&cell);
        for piece in rest {
            reader.problem(ProblemCode::UnreadablePhone, column, &piece);
            reader.keep(column, &piece);
        }
        for mut phone in phones {
            let adult = owner_of(reader, &mut phone);
            let unsure = phone.owner.is_none() && !all.is_empty() && reader.draft.adults.len() > 1;
            if unsure || (phone.owner.is_some() && adult.is_none()) {
                reader.problem(ProblemCode::NumberWhose, column, &phone.number.clone());
            }
            if adult.is_none() {
                phone.words = join(phone.owner.take(), phone.words.take());
            }
            all.push((adult.unwrap_or(0), phone));
        }
    }
    all
}

/// The adult whose name stands in the brackets.
fn owner_of(reader: &RowReader<'_, '_>, phone: &mut Phone) -> Option<usize> {
    let said = words(phone.owner.as_deref()?);
    reader
        .draft
        .adults
        .iter()
        .position(|adult| words(&adult.name).iter().any(|word| word.len() > 1 && said.contains(word)))
}

fn read_emails(reader: &mut RowReader<'_, '_>) -> Vec<String> {
    let columns: Vec<usize> = reader.columns().all(Target::Email).collect();
    let mut all = Vec::new();
    for column in columns {
        let Some(cell) = reader.open(column).map(str::to_owned) else {
            continue;
        };
        for token in cell.split([';', ',', '\n', ' ', '/']).map(str::trim).filter(|token| !token.is_empty()) {
            if token.contains('@') {
                all.push(token.to_owned());
            } else {
                reader.keep(column, token);
            }
        }
    }
    all
}

/// A row with numbers but no adult: the numbers go into the note, for a way belongs to an adult.
fn keep_without_adult(reader: &mut RowReader<'_, '_>, ways: Vec<WayDraft>) {
    let column = [Target::Phones, Target::Email, Target::BestWay]
        .into_iter()
        .find_map(|target| reader.columns().find(target))
        .unwrap_or_default();
    for way in ways {
        let text = [way.value, way.words].into_iter().flatten().collect::<Vec<_>>().join(" ");
        reader.leftover(column, &text);
    }
}
