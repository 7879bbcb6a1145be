//! The languages say the same things: held over the files themselves, part by part.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::catalogue::parts;
use crate::{LANGUAGES, Lang};

/// Message ids (attributes as `id.name`) of one file, each with the arguments it names.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages_of(text: &'static str, place: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(_, problems)| panic!("{place} does not parse: {problems:?}"));
    let mut found = Messages::new();
    let mut keep = |id: String, pattern: &Pattern<&str>| {
        let mut variables = BTreeSet::new();
        variables_of(pattern, &mut variables);
        assert!(found.insert(id.clone(), variables).is_none(), "{place}: `{id}` stands twice");
    };
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            if let Some(value) = &message.value {
                keep(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                keep(format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
            }
        }
    }
    found
}

fn variables_of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            variables_of_expression(expression, found);
        }
    }
}

fn variables_of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => variables_of_inline(inline, found),
        Expression::Select { selector, variants } => {
            variables_of_inline(selector, found);
            for variant in variants {
                variables_of(&variant.value, found);
            }
        }
    }
}

fn variables_of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                variables_of_inline(argument, found);
            }
        }
        InlineExpression::Placeable { expression } => variables_of_expression(expression, found),
        _ => {}
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    for ((part, english), (_, spanish)) in parts(Lang::En).iter().zip(parts(Lang::Es)) {
        let english = messages_of(english, &format!("en/{part}.ftl"));
        let spanish = messages_of(spanish, &format!("es/{part}.ftl"));
        let only = |one: &Messages, other: &Messages| -> Vec<String> {
            one.keys().filter(|id| !other.contains_key(*id)).cloned().collect()
        };
        assert_eq!(only(&english, &spanish), Vec::<String>::new(), "{part}: said in English, missing in Spanish");
        assert_eq!(only(&spanish, &english), Vec::<String>::new(), "{part}: said in Spanish, missing in English");
        for (id, arguments) in &english {
            assert_eq!(Some(arguments), spanish.get(id), "{part}: `{id}` takes other arguments in Spanish");
        }
    }
}

#[test]
fn an_id_stands_in_one_part_only() {
    for lang in LANGUAGES {
        let mut owner: BTreeMap<String, &str> = BTreeMap::new();
        for (part, text) in parts(lang) {
            for id in messages_of(text, part).into_keys() {
                if let Some(other) = owner.insert(id.clone(), part) {
                    panic!("{lang:?}: `{id}` stands in both {other}.ftl and {part}.ftl, and only one would be said");
                }
            }
        }
        assert!(owner.len() > 20, "the catalogue of {lang:?} is embedded");
    }
}
