//! Header words in English and Spanish, folded, without punctuation.

use super::{ChildPart, Kind, Target};

/// What a header word stands for, before people are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// A target as it stands.
    Plain(Target),
    /// The name of an adult; which one is seen from a number or from the order.
    Adult,
    /// The relation of the adult before it.
    Relation,
    /// Something about a child.
    Child(ChildPart),
}

use ChildPart::{Birth, Gestation, Name};
use Word::{Adult, Child, Plain, Relation};

type Aliases = &'static [(Word, &'static [&'static str])];

const FAMILIES: Aliases = &[
    (
        Plain(Target::Reference),
        &[
            "family", "family id", "family no", "family number", "id", "ref", "reference", "case",
            "case number", "case id", "record id", "client id", "household id", "numero", "expediente",
            "familia no", "numero de familia", "id familia", "codigo",
        ],
    ),
    (
        Plain(Target::FamilyName),
        &["family name", "household", "household name", "family called", "nombre de la familia", "familia", "hogar"],
    ),
    (
        Adult,
        &[
            "caregiver", "primary caregiver", "caregiver name", "parent", "parent name", "guardian", "parent guardian",
            "adult", "adult name", "mother", "mom", "mother name", "mothers name", "father", "dad", "pc", "name",
            "full name", "client", "client name", "secondary caregiver", "other caregiver", "cuidador", "cuidadora",
            "madre", "mama", "padre", "papa", "adulto", "nombre", "nombre del cuidador", "tutor", "tutora",
            "persona cuidadora", "nombre de la madre", "nombre del padre",
        ],
    ),
    (
        Relation,
        &["rel", "relation", "relationship", "relation to child", "relationship to child", "parentesco", "relacion", "vinculo"],
    ),
    (
        Plain(Target::Phones),
        &[
            "phone", "phones", "phone number", "phone numbers", "telephone", "tel", "mobile", "cell", "cell phone",
            "cellphone", "contact number", "home phone", "work phone", "alt phone", "telefono", "telefonos", "celular", "movil",
        ],
    ),
    (Plain(Target::Email), &["email", "e mail", "email address", "mail address", "correo", "correo electronico", "email adress"]),
    (
        Plain(Target::BestWay),
        &[
            "best way to reach", "best way", "preferred contact", "contact preference", "how to reach", "contact method",
            "preferred contact method", "best contact", "mejor forma de contacto", "forma de contacto", "como contactar",
            "contacto preferido", "mejor manera de contactar",
        ],
    ),
    (
        Plain(Target::Languages),
        &["language", "languages", "lang", "home language", "primary language", "language s", "idioma", "idiomas", "lengua", "idioma del hogar"],
    ),
    (
        Plain(Target::Interpreter),
        &["interp", "interpreter", "interpreter needed", "needs interpreter", "interpretation", "interprete", "necesita interprete"],
    ),
    (
        Child(Name),
        &[
            "child", "child name", "childs name", "children", "baby", "kid", "infant", "name of child", "student", "nino", "nina",
            "hijo", "hija", "bebe", "nombre del nino", "nombre del bebe", "hijos", "ninos", "nombre de la nina",
        ],
    ),
    (
        Child(Birth),
        &[
            "dob", "birth", "birthdate", "birth date", "date of birth", "birthday", "child dob", "born", "due date",
            "dob or due date", "fecha de nacimiento", "nacimiento", "fecha nac", "f nac", "cumpleanos", "fdn",
        ],
    ),
    (
        Child(Gestation),
        &[
            "gest", "gestation", "gest wks", "gest weeks", "gestational age", "weeks gestation", "weeks", "ga", "gestation weeks",
            "gestacion", "semanas", "semanas de gestacion", "edad gestacional",
        ],
    ),
    (
        Plain(Target::Address),
        &["address", "street", "street address", "home address", "address 1", "direccion", "domicilio", "calle"],
    ),
    (Plain(Target::Town), &["town", "city", "town city", "municipality", "ciudad", "pueblo", "localidad", "municipio"]),
    (Plain(Target::Postcode), &["zip", "zip code", "zipcode", "postcode", "post code", "postal code", "codigo postal", "cp"]),
    (
        Plain(Target::EnrolledOn),
        &[
            "enrolled", "enrolled on", "enrollment", "enrollment date", "enrolment", "enrolment date", "enroll date", "date enrolled",
            "entry date", "start date", "joined", "inscripcion", "fecha de inscripcion", "fecha de ingreso", "ingreso", "inscrita", "inscrito",
        ],
    ),
    (
        Plain(Target::Visitor),
        &["home visitor", "visitor", "hv", "worker", "staff", "assigned to", "home visitor name", "visitadora", "visitador", "visitante", "trabajadora"],
    ),
    (Plain(Target::Diapers), &["diaper", "diapers", "diaper size", "diaper sizes", "nappies", "nappy size", "panales", "panal", "talla de panal"]),
    (
        Plain(Target::Food),
        &["allergies", "allergy", "diet", "allergies diet", "dietary", "dietary needs", "food allergies", "alergias", "alergia", "dieta", "alergias dieta"],
    ),
    (Plain(Target::Kits), &["kit", "kits", "wants kits", "kit choice", "quiere kits", "paquetes"]),
    (Plain(Target::Notes), &["note", "notes", "comment", "comments", "remarks", "other", "notas", "nota", "comentarios", "observaciones"]),
];

const ITEMS: Aliases = &[
    (Plain(Target::Code), &["code", "gtin", "upc", "ean", "barcode", "sku", "item code", "product code", "codigo", "codigo de barras"]),
    (Plain(Target::ItemName), &["item", "item name", "name", "product", "product name", "description", "articulo", "producto", "nombre", "descripcion"]),
    (Plain(Target::Brand), &["brand", "make", "manufacturer", "marca", "fabricante"]),
    (Plain(Target::Line), &["line", "product line", "range", "model", "style", "linea", "modelo"]),
    (Plain(Target::Size), &["size", "sizes", "talla", "tamano"]),
    (
        Plain(Target::PerPack),
        &["count", "per pack", "pack size", "pack", "pack of", "count per pack", "units per pack", "pieces", "por paquete", "unidades", "piezas", "cantidad por paquete"],
    ),
];

const STOCK: Aliases = &[
    (Plain(Target::ItemName), &["item", "items", "item name", "name", "product", "description", "articulo", "producto", "nombre", "descripcion"]),
    (Plain(Target::Code), &["code", "gtin", "upc", "ean", "barcode", "sku", "item code", "codigo", "codigo de barras"]),
    (Plain(Target::Quantity), &["quantity", "qty", "count", "on hand", "in stock", "stock", "amount", "number", "cantidad", "existencias", "unidades"]),
    (Plain(Target::Place), &["place", "location", "storage location", "shelf", "room", "where", "lugar", "ubicacion", "estante", "almacen"]),
];

/// A header word that was recognised, and how fully.
pub(super) struct Recognised {
    pub word: Word,
    /// The whole header is the alias, not only part of it.
    pub whole: bool,
}

/// What the words of a header stand for. `words` are folded and without numbers.
pub(super) fn recognise(kind: Kind, words: &[String]) -> Option<Recognised> {
    let table = match kind {
        Kind::Families => FAMILIES,
        Kind::Items => ITEMS,
        Kind::Stock => STOCK,
    };
    let header = words.join(" ");
    if header.is_empty() {
        return None;
    }
    if let Some((word, _)) = table.iter().find(|(_, aliases)| aliases.contains(&header.as_str())) {
        return Some(Recognised { word: *word, whole: true });
    }
    let padded = format!(" {header} ");
    table
        .iter()
        .flat_map(|(word, aliases)| aliases.iter().map(move |alias| (word, alias)))
        .filter(|(_, alias)| alias.len() > 2 && padded.contains(&format!(" {alias} ")))
        .max_by_key(|(_, alias)| alias.len())
        .map(|(word, _)| Recognised { word: *word, whole: false })
}
