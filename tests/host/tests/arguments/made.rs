//! Arguments: honest ones, ones with a hostile value, ones that have lost their shape.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::shapes::{Bindings, Shape};

/// Lists and fields inside of each other, at most.
const DEEPEST: u32 = 6;

/// How arguments are meant.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// With values that nobody types by accident.
    pub odd: bool,
    /// With parts left out, added, or of another kind.
    pub broken: bool,
}

impl Manner {
    /// Whether arguments may come out in a shape that nobody asked for. A number may be none of the kind that is asked.
    pub fn misshapes(self) -> bool {
        self.odd || self.broken
    }
}

const ODD: Manner = Manner { odd: true, broken: false };

const HONEST: Manner = Manner { odd: false, broken: false };

/// Honest ones first: what they come to is known to those after them.
pub const MANNERS: [Manner; 6] =
    [HONEST, HONEST, HONEST, ODD, Manner { odd: false, broken: true }, Manner { odd: true, broken: true }];

/// Makes arguments from what was seen.
pub struct Maker<'b> {
    bindings: &'b Bindings,
    state: u64,
    canary: &'static str,
    /// What was seen of each kind of id.
    ids: BTreeMap<String, BTreeSet<String>>,
    words: BTreeSet<String>,
}

impl<'b> Maker<'b> {
    pub fn seeded(seed: u64, canary: &'static str, bindings: &'b Bindings) -> Self {
        Self { bindings, state: seed, canary, ids: BTreeMap::new(), words: BTreeSet::new() }
    }

    /// Remembers the ids, each with its kind, and the short words of an answer of this shape.
    pub fn learn(&mut self, shape: &Shape, answer: &Value) {
        let bindings = self.bindings;
        match (shape, answer) {
            (Shape::Named(kind), Value::String(text)) if kind.ends_with("Id") => {
                self.ids.entry(kind.clone()).or_default().insert(text.clone());
            }
            (Shape::Named(kind), answer) => self.learn(bindings.named(kind), answer),
            (_, Value::String(text)) if uuid::Uuid::try_parse(text).is_ok() => {
                self.ids.entry("Person".to_owned()).or_default().insert(text.clone());
            }
            (_, Value::String(text)) if text.len() < 40 && self.words.len() < 2_000 => {
                self.words.insert(text.clone());
            }
            (Shape::List(of), Value::Array(all)) => all.iter().for_each(|one| self.learn(of, one)),
            (Shape::Fields(shapes), Value::Object(fields)) => {
                for (name, shape) in shapes {
                    fields.get(name).into_iter().for_each(|field| self.learn(shape, field));
                }
            }
            (Shape::Either(shapes), answer) => shapes.iter().for_each(|shape| self.learn(shape, answer)),
            _ => {}
        }
    }

    /// Arguments of these shapes.
    pub fn arguments(&mut self, shapes: &[(String, Shape)], manner: Manner) -> Value {
        let made = self.fields(shapes, manner, 0);
        if manner.broken && self.below(8) == 0 { self.anything() } else { made }
    }

    fn fields(&mut self, shapes: &[(String, Shape)], manner: Manner, depth: u32) -> Value {
        let mut fields = Map::new();
        for (name, shape) in shapes {
            if manner.broken && self.below(25) == 0 {
                continue; // left out
            }
            fields.insert(name.clone(), self.field(name, shape, manner, depth));
        }
        if manner.broken && self.below(10) == 0 {
            fields.insert("__proto__".to_owned(), self.anything());
        }
        Value::Object(fields)
    }

    fn field(&mut self, name: &str, shape: &Shape, manner: Manner, depth: u32) -> Value {
        match shape {
            Shape::Named(kind) if kind == "OpId" => json!(self.fresh_id()),
            Shape::Named(kind) if kind == "Channel" => json!(format!("__CHANNEL__:{}", self.below(9))),
            Shape::Text if name == "language" => json!(self.one_of(&["en", "es"])),
            Shape::Text if name == "person" && !manner.odd => json!(self.id("Person", manner)),
            Shape::Text if !manner.odd && !self.bindings.codes(name).is_empty() => {
                let codes = self.bindings.codes(name);
                json!(codes[self.below(codes.len())])
            }
            Shape::Text if name.to_lowercase().ends_with("on") || name.to_lowercase().contains("date") => {
                let honest = self.one_of(&["2026-03-02", "2026-11-26", "2025-07-28"]);
                if manner.odd { self.text(manner) } else { json!(honest) }
            }
            _ => self.value(shape, manner, depth + 1),
        }
    }

    fn value(&mut self, shape: &Shape, manner: Manner, depth: u32) -> Value {
        if manner.broken && self.below(20) == 0 {
            return self.anything();
        }
        match shape {
            Shape::Text => self.text(manner),
            Shape::Number => self.number(manner),
            Shape::Truth => json!(self.below(2) == 0),
            Shape::Nothing => Value::Null,
            Shape::Word(word) => json!(word),
            Shape::List(_) if depth > DEEPEST => json!([]),
            Shape::List(of) => {
                let long = if manner.odd && self.below(12) == 0 { 400 } else { self.below(4) };
                (0..long).map(|_| self.value(of, manner, depth + 1)).collect()
            }
            Shape::Fields(fields) => self.fields(fields, manner, depth),
            Shape::Either(shapes) => {
                let at = self.below(shapes.len());
                self.value(&shapes[at], manner, depth)
            }
            Shape::Named(kind) if kind.ends_with("Id") => json!(self.id(kind, manner)),
            Shape::Named(kind) => {
                let bindings = self.bindings;
                self.value(bindings.named(kind), manner, depth + 1)
            }
        }
    }

    /// One that was seen of this kind; an odd one may be of another kind, or nobody's.
    fn id(&mut self, kind: &str, manner: Manner) -> String {
        let of_kind = self.ids.get(kind).filter(|_| !manner.odd || self.state & 3 > 0);
        let known: Vec<String> = match of_kind {
            Some(ids) => ids.iter().cloned().collect(),
            None => self.ids.values().flatten().cloned().collect(),
        };
        if known.is_empty() || (manner.odd && self.below(8) == 0) {
            return self.fresh_id();
        }
        let at = self.below(known.len());
        known[at].clone()
    }

    fn fresh_id(&mut self) -> String {
        let bytes = (u128::from(self.next()) << 64) | u128::from(self.next());
        uuid::Builder::from_random_bytes(bytes.to_be_bytes()).into_uuid().to_string()
    }

    fn text(&mut self, manner: Manner) -> Value {
        if !manner.odd {
            let at = self.below(self.words.len().max(1));
            let known = self.words.iter().nth(at).cloned();
            return json!(known.filter(|_| self.state & 1 == 0).unwrap_or_else(|| self.canary.to_owned()));
        }
        let odd = self.below(14);
        json!(match odd {
            0 => String::new(),
            1 => " \t\n".to_owned(),
            2 => "x".repeat(100_000),
            3 => "\0".to_owned(),
            4 => "../../../../etc/passwd".to_owned(),
            5 => "'; DROP TABLE family; --".to_owned(),
            6 => "\u{202E}\u{200B}e\u{301}\u{1F469}\u{200D}\u{1F467}".to_owned(),
            7 => "9999-12-31".to_owned(),
            8 => "-9999-02-30".to_owned(),
            9 => "{ $family } <script>".to_owned(),
            10 => "\"* OR NEAR(a b)".to_owned(),
            11 => "25:99".to_owned(),
            12 => "é".repeat(3_999),
            _ => self.canary.to_owned(),
        })
    }

    fn number(&mut self, manner: Manner) -> Value {
        if !manner.odd {
            return json!(self.below(30));
        }
        let odd = self.below(9);
        [
            json!(0),
            json!(-1),
            json!(u32::MAX),
            json!(i64::MIN),
            json!(u64::MAX),
            json!(1e308),
            json!(0.5),
            json!(2_147_483_648_u64),
            json!(9_007_199_254_740_993_u64),
        ][odd]
            .clone()
    }

    /// A value of any kind, in any place.
    fn anything(&mut self) -> Value {
        match self.below(7) {
            0 => Value::Null,
            1 => json!([]),
            2 => json!({}),
            3 => self.text(ODD),
            4 => self.number(ODD),
            5 => (0..100).fold(json!(1), |inner, _| json!([inner])),
            _ => json!(true),
        }
    }

    fn one_of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).unwrap_or_default() % end
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        self.state ^ (self.state >> 29)
    }
}
