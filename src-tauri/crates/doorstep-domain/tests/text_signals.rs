//! Safe contact orders and confidential addresses in any cell.

use doorstep_domain::text_signals::{SignalKind, has_signal, signals};
use proptest::prelude::*;

const CONTACT: SignalKind = SignalKind::SafeContact;
const ADDRESS: SignalKind = SignalKind::ConfidentialAddress;

#[test]
fn orders_are_found() {
    let cases = [
        "TEXT ONLY Mon-Fri 10-12",
        "no voicemail",
        "NO VOICEMAIL. Say you are calling from the library.",
        "Do not use old number 555-0199",
        "do not call",
        "DON'T CALL",
        "don’t leave a message",
        "Please do not ever call",
        "say you are calling from the school",
        "say we're the library",
        "leave no message",
        "husband must not know",
        "her ex is not to know where she is",
        "partner doesn't know about visits",
        "call only from a hidden number",
        "no phone calls",
        "pickup only",
        "pick-up only, no logo",
        "not safe to call after 5",
        "safe times: mornings",
        "he checks her phone",
        "scared of the boyfriend",
        "use her sister's phone instead",
        "él revisa su celular",
        "restraining order against father",
        "plain envelope please",
        "never text this number",
        "email only",
        "no llamar",
        "No llame a la casa",
        "no dejar mensajes",
        "SÓLO TEXTO",
        "solo por mensaje",
        "no usar el número viejo",
        "que él no sepa",
        "diga que llama de la biblioteca",
        "sin buzón de voz",
        "orden de restricción",
    ];
    for text in cases {
        let found = signals(text);
        assert!(
            found.iter().any(|s| s.kind == CONTACT),
            "{text:?} is an order about contact and must wait for a person"
        );
    }
}

#[test]
fn confidential_addresses_are_found() {
    let cases = [
        "CONFIDENTIAL",
        "ex must not find out where she lives",
        "restraining order against partner",
        "que no sepa dónde viven",
        "confidential - see supervisor",
        "at the shelter",
        "safe house",
        "safehouse, ask first",
        "address withheld",
        "undisclosed",
        "secret address",
        "do not share address",
        "ACP box 12",
        "Dirección confidencial",
        "albergue de mujeres",
        "casa segura",
        "dirección reservada",
        "no divulgar la dirección",
    ];
    for text in cases {
        assert!(signals(text).iter().any(|s| s.kind == ADDRESS), "{text:?} must not become a plain address");
    }
}

#[test]
fn look_alikes_stay_quiet() {
    let cases = [
        "",
        "text",
        "text after 4pm",
        "call Farid first",
        "no car",
        "no car, 75 min by bus to a full grocery",
        "landline, voicemail ok",
        "WhatsApp, mornings",
        "WhatsApp voice message",
        "Phone / in person",
        "phone call",
        "Facebook Messenger",
        "email tessa.l@example.org",
        "books only",
        "no thanks",
        "ask each time",
        "twins",
        "born early. Iván works till 3",
        "calls him \"Ben\" at the clinic",
        "caseworker J. Alm; no photos",
        "works nights 10-6",
        "large print please; no internet",
        "halal; Ilyas PEANUT allergy",
        "birthday on papers is not sure",
        "\"we manage, others need it more\"",
        "leap day birthday",
        "visit at auntie's on Fridays",
        "phone cut off; find at the library Tuesdays",
        "14 Alder St Apt 2B",
        "prefiere mensajes por la mañana",
        "llamar primero a Iván",
        "no tiene carro",
        "NICU 8 wks",
        "Y female only",
    ];
    for text in cases {
        assert_eq!(signals(text), [], "{text:?} is an ordinary wish");
    }
}

#[test]
fn spans_point_into_the_text() {
    let text = "Señora R.: NO VOICEMAIL. Dirección confidencial";
    let found: Vec<(SignalKind, &str)> = signals(text).into_iter().map(|s| (s.kind, &text[s.span])).collect();
    assert_eq!(found, [(CONTACT, "NO VOICEMAIL"), (ADDRESS, "confidencial")], "the screen marks exactly these words");
}

#[test]
fn both_kinds_in_one_cell() {
    let text = "Shelter. Do not call.";
    let kinds: Vec<SignalKind> = signals(text).into_iter().map(|s| s.kind).collect();
    assert_eq!(kinds, [ADDRESS, CONTACT], "each is filed on its own");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_order_is_found_wherever_it_stands(before in "[a-z ]{0,20}", after in "[a-z ]{0,20}", order in prop::sample::select(vec!["NO VOICEMAIL", "Do not call", "confidential", "no llamar"])) {
        let cell = format!("{before}; {order}; {after}");
        prop_assert!(has_signal(&cell), "{cell:?}");
    }

    #[test]
    fn spans_are_whole_characters(text in "\\PC{0,60}") {
        for signal in signals(&text) {
            prop_assert!(text.get(signal.span).is_some_and(|words| !words.is_empty()));
        }
    }
}
