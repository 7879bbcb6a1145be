#![allow(clippy::print_stdout, missing_docs)]
use std::ops::ControlFlow;
use doorstep_exchange::*;
use doorstep_exchange::questions::*;
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let kind = match args[1].as_str() { "families" => Kind::Families, "items" => Kind::Items, _ => Kind::Stock };
    let bytes = std::fs::read(&args[2]).expect("file");
    let existing = Existing::default();
    let mut answers = Answers::default();
    let start = std::time::Instant::now();
    let request = PlanRequest { kind, mapping: None, answers: &answers, existing: &existing, today: jiff::civil::date(2026,3,2) };
    let (preview, _) = plan(&bytes, &request, &mut |_| ControlFlow::Continue(())).expect("plan");
    println!("first {:?}", start.elapsed());
    for q in &preview.questions { match q {
        Question::DateOrder{column,..} => answers.date_orders.push(DateOrderAnswer{column:*column,order:DayOrder::MonthFirst}),
        Question::SerialDates{column,..} => answers.serial_dates.push(SerialAnswer{column:*column,yes:true}),
        Question::NameOrder{column,..} => answers.name_orders.push(NameOrderAnswer{column:*column,order:NameOrder::LastFirst}),
        Question::StockPlace{..} => answers.place = Some("Shelf".into()),
    }}
    let start = std::time::Instant::now();
    let request = PlanRequest { kind, mapping: None, answers: &answers, existing: &existing, today: jiff::civil::date(2026,3,2) };
    let (preview, plan) = plan(&bytes, &request, &mut |_| ControlFlow::Continue(())).expect("plan");
    println!("second {:?}", start.elapsed());
    println!("{:?} {:?} header {:?}", preview.encoding, preview.delimiter, preview.header_line);
    for c in &preview.columns { println!("  {:?} -> {} {:?} {:?}", c.name, c.target, c.confidence, c.examples); }
    for q in &preview.questions { println!("Q {q:?}"); if args.len()>3 {break} }
    for p in &preview.problems { println!("{:?} {} {:?} x{} {:?}", p.repair, p.message_id, p.column_name, p.count, p.cells.iter().take(20).map(|c| format!("{} {}", c.row, c.text)).collect::<Vec<_>>()); }
    for d in preview.duplicates.iter().take(9) { println!("{d:?}"); }
    for l in preview.left_out.iter().take(5) { println!("{l:?}"); }
    println!("{:?}", preview.summary);
    if args.len() == 3 { match plan.writes { Writes::Items{add} => for i in add { println!("{i:?}"); }, Writes::Stock{receive} => for i in receive { println!("{i:?}"); }, _ => {} } }
}
