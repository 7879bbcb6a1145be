use doorstep_domain::brief::SectionKind;

use super::*;

const BREAK_HERE: char = '\u{200B}';

fn line(text: &str, detail: Option<&str>, mark: &'static str) -> RenderedLine {
    RenderedLine {
        text: text.to_owned(),
        detail: detail.map(str::to_owned),
        mark,
        promise: (mark == "tick").then(|| "p1".to_owned()),
        is_own_words: mark == "quote",
    }
}

fn section(kind: SectionKind, heading: &str, lines: Vec<RenderedLine>) -> RenderedSection {
    RenderedSection { kind: kind.code(), heading: heading.to_owned(), lines }
}

/// An ordinary visit: what most briefs look like.
fn ordinary() -> RenderedBrief {
    RenderedBrief {
        title: "Castellanos".to_owned(),
        subtitle: "Monday 2 March, 9:30, at home, 90 minutes, with Dana".to_owned(),
        place: Some("14 Birch Lane, second door".to_owned()),
        banner_heading: String::new(),
        banner: Vec::new(),
        sections: vec![
            section(
                SectionKind::Who,
                "Who",
                vec![
                    line(
                        "Marisol (mah-ree-SOHL)",
                        Some("Emilia’s mother, speaks Spanish, best by WhatsApp, mornings"),
                        "plain",
                    ),
                    line("Iván", Some("Emilia’s father, speaks Spanish and English"), "plain"),
                    line(
                        "Emilia",
                        Some("11 months since birth, 8 months from her due date: the second one counts"),
                        "plain",
                    ),
                ],
            ),
            section(
                SectionKind::Purpose,
                "Why we meet",
                vec![line("To be with them, and to hear how the week was.", None, "plain")],
            ),
            section(
                SectionKind::Opening,
                "To open",
                vec![
                    line("“What has Emilia been up to since we saw each other?”", Some("C28"), "plain"),
                    line("Que se siente solita.", Some("what they wanted to talk about on 19 February"), "quote"),
                    line("Ask what is on their minds today, and wait. Their list comes before ours.", None, "plain"),
                ],
            ),
            section(
                SectionKind::OurPromises,
                "We promised",
                vec![
                    line("Call the eye clinic about a ride", Some("2 days late, Dana"), "tick"),
                    line("Bring the truck book back", Some("today"), "tick"),
                ],
            ),
            section(
                SectionKind::WentWell,
                "What went well",
                vec![
                    line("Se ríe cuando canto.", Some("Marisol, 26 February"), "quote"),
                    line("Iván squeaks the book and Emilia looks.", Some("seen 26 February"), "plain"),
                ],
            ),
            section(
                SectionKind::Load,
                "How they are",
                vec![line("Marisol said: low energy, unpleasant", None, "plain")],
            ),
            section(
                SectionKind::Prompts,
                "Ideas, if they fit",
                vec![
                    line(
                        "Watch what Emilia does with the wooden spoon just out of reach. Wait.",
                        Some("from the home, C28"),
                        "plain",
                    ),
                    line("Ask who else makes her laugh.", Some("B20"), "plain"),
                ],
            ),
            section(
                SectionKind::Kits,
                "Kits",
                vec![line("Reading kit", Some("handed over Thursday; talk about it by 5 March"), "warning")],
            ),
            section(SectionKind::Dates, "With a date", vec![line("Eye clinic", Some("Thursday 5 March"), "plain")]),
            section(
                SectionKind::PutOff,
                "Put off, not forgotten",
                vec![line("Screening form", Some("look again 16 March"), "plain")],
            ),
            section(
                SectionKind::Ending,
                "To close",
                vec![
                    line("Say back what you heard.", None, "plain"),
                    line("Say who does what until when.", None, "plain"),
                    line("Next time: Monday 9 March, 9:30, at home.", None, "plain"),
                    line("Thank them.", None, "plain"),
                ],
            ),
            section(
                SectionKind::WhomToCall,
                "Whom to call",
                vec![line("A hard night: the family line", Some("555-0177, day and night"), "plain")],
            ),
        ],
    }
}

fn set(brief: &RenderedBrief) -> Document {
    brief_document(brief, Lang::En, PaperSize::A4).expect("every brief can be printed")
}

fn all_text(document: &Document) -> String {
    document.text_of_pages().concat().replace(BREAK_HERE, "")
}

/// Letters only: where a line was broken is the page's business.
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn an_ordinary_brief_is_one_page_on_both_papers() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let document = brief_document(&ordinary(), Lang::En, paper).expect("an ordinary brief prints");
        assert_eq!(document.page_count(), 1, "{paper:?}: one page to read in the car");
        assert_eq!(document.svg_pages().len(), 1, "{paper:?}: the preview shows the same pages");
    }
}

#[test]
fn every_word_reaches_the_paper_in_the_order_of_the_rules() {
    let brief = ordinary();
    let printed = letters(&all_text(&set(&brief)));
    let mut from = 0;
    for section in brief.sections.iter().filter(|section| section.kind != SectionKind::Load.code()) {
        for words in section.lines.iter().flat_map(|line| std::iter::once(&line.text).chain(&line.detail)) {
            let at = printed[from..].find(&letters(words));
            from += at.unwrap_or_else(|| panic!("“{words}” is missing, or out of order, in {printed}"));
        }
    }
    assert!(printed.contains(&letters("Afterwards, in a line or two")), "there is room to write afterwards");
}

#[test]
fn how_they_feel_stays_off_paper() {
    assert_eq!(SectionKind::Load.code(), NOT_ON_PAPER[0], "the rule is tied to the block's code");
    let printed = all_text(&set(&ordinary()));
    assert!(!printed.contains("low energy"), "a reading on paper could be found by anybody (D.3 rule 12)");
}

#[test]
fn the_safe_contact_banner_is_printed_whole() {
    let brief = RenderedBrief {
        banner_heading: "Safe contact".to_owned(),
        banner: vec!["Text to 555-0142 only, weekdays 10 to 12".to_owned(), "Never leave a message".to_owned()],
        ..ordinary()
    };
    let printed = letters(&all_text(&set(&brief)));
    for words in ["Safe contact", "Text to 555-0142 only, weekdays 10 to 12", "Never leave a message"] {
        assert!(printed.contains(&letters(words)), "“{words}” may save somebody from harm");
    }
}

#[test]
fn hostile_words_are_only_words() {
    let hostile = [
        "#read(\"/etc/passwd\")",
        "#include \"x.typ\"",
        "$ sum_(k=0)^n k $ *bold* _it_ `raw` <label> @ref",
        "\\ // no comment /* nor this */ = no heading",
        "{\"json\": true}\", \"title\": \"other",
        "http://example.org/?a=1&b=2#c",
        "</svg><script>alert(1)</script>",
        "Nguyễn Thị Hồng Ґанна",
    ];
    for words in hostile {
        let mut brief = ordinary();
        brief.title = words.to_owned();
        brief.subtitle = words.to_owned();
        brief.banner = vec![words.to_owned()];
        brief.sections[0].lines[0] = line(words, Some(words), "quote");
        let document = set(&brief);
        let found = letters(&all_text(&document)).matches(&letters(words)).count();
        assert!(found >= 5, "“{words}” must be printed as it stands, five times, not {found}");
        assert!(!document.svg_pages().concat().contains("<script"), "the preview carries no script");
    }
}

#[test]
fn every_alphabet_and_sign_is_printed() {
    for words in ["فاطمة الزهراء", "👶🏽 ❤ 🙂", "«سارة»"] {
        let mut brief = ordinary();
        brief.title = words.to_owned();
        brief.sections[0].lines[0] = line(words, None, "quote");
        let document = set(&brief);
        let printed = letters(&all_text(&document));
        for letter in letters(words).chars() {
            assert!(printed.contains(letter), "{letter} of “{words}” is missing");
        }
        assert!(document.pdf().is_ok(), "“{words}” can be written as PDF");
    }
}

#[test]
fn ten_thousand_letters_flow_on_and_none_is_lost() {
    let elsewhere = all_text(&set(&ordinary())).matches(['x', 'b']).count();
    for words in ["palabra ".repeat(1_250), "x".repeat(10_000)] {
        let mut brief = ordinary();
        brief.sections[4].lines.push(line(&words, None, "quote"));
        let document = set(&brief);
        assert!(document.page_count() > 1, "too much for one page flows to the next");
        let wanted = words.matches(['x', 'b']).count();
        let printed = all_text(&document).matches(['x', 'b']).count() - elsewhere;
        assert_eq!(printed, wanted, "nothing is cut off, on no page");
        let last = document.text_of_pages().pop().unwrap_or_default();
        assert!(last.contains("Castellanos"), "a later page says whose it is");
    }
}

#[test]
fn a_letter_without_a_typeface_does_not_stop_the_printer() {
    let mut brief = ordinary();
    brief.title = "\u{10FFFD} 家".to_owned();
    let file = set(&brief).pdf().expect("a box on paper is better than no paper");
    assert!(file.starts_with(b"%PDF"), "the file is still a PDF");
}

#[test]
fn the_file_is_tagged_and_names_nobody() {
    let file = set(&ordinary()).pdf().expect("an ordinary brief prints");
    let raw = String::from_utf8_lossy(&file);
    assert!(file.starts_with(b"%PDF"), "a PDF file");
    assert!(raw.contains("/MarkInfo"), "tagged, so that it can be read aloud");
    let properties =
        raw.split("<x:xmpmeta").nth(1).unwrap_or_default().split("</x:xmpmeta>").next().unwrap_or_default();
    assert!(properties.contains("pdfuaid:part>1<"), "and says so (PDF/UA-1)");
    assert!(properties.contains("Visit brief"), "the title says what it is");
    assert!(!properties.contains("Castellanos"), "file lists and print queues show properties: no family is in them");
    assert!(!raw.contains("CreationDate") && !properties.contains("CreateDate"), "nor when it was made");
    assert!(
        raw.contains("/Title(Visit brief)/Creator(Doorstep)>>"),
        "the older kind of properties holds these two and nothing more"
    );
}

#[test]
fn the_same_brief_gives_the_same_bytes() {
    let (one, two) = (set(&ordinary()), set(&ordinary()));
    assert_eq!(one.pdf(), two.pdf(), "a second print is the same paper");
    assert_eq!(one.svg_pages(), two.svg_pages(), "and the same picture");
}
