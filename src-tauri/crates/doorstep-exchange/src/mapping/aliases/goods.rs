//! Header words of product lists and lists of stock.

use super::Aliases;
use super::Word::Plain;
use crate::mapping::Target;

pub(super) const ITEMS: Aliases = &[
    (
        Plain(Target::Code),
        &["code", "gtin", "upc", "ean", "barcode", "sku", "item code", "product code", "codigo", "codigo de barras"],
    ),
    (
        Plain(Target::ItemName),
        &[
            "item",
            "item name",
            "name",
            "product",
            "product name",
            "description",
            "articulo",
            "producto",
            "nombre",
            "descripcion",
        ],
    ),
    (Plain(Target::Brand), &["brand", "make", "manufacturer", "marca", "fabricante"]),
    (Plain(Target::Line), &["line", "product line", "range", "model", "style", "linea", "modelo"]),
    (Plain(Target::Size), &["size", "sizes", "talla", "tamano"]),
    (
        Plain(Target::PerPack),
        &[
            "count",
            "per pack",
            "pack size",
            "pack",
            "pack of",
            "count per pack",
            "units per pack",
            "pieces",
            "por paquete",
            "unidades",
            "piezas",
            "cantidad por paquete",
        ],
    ),
];

pub(super) const STOCK: Aliases = &[
    (
        Plain(Target::ItemName),
        &[
            "item",
            "items",
            "item name",
            "name",
            "product",
            "description",
            "articulo",
            "producto",
            "nombre",
            "descripcion",
        ],
    ),
    (Plain(Target::Code), &["code", "gtin", "upc", "ean", "barcode", "sku", "item code", "codigo", "codigo de barras"]),
    (
        Plain(Target::Quantity),
        &[
            "quantity",
            "qty",
            "count",
            "on hand",
            "in stock",
            "stock",
            "amount",
            "number",
            "cantidad",
            "existencias",
            "unidades",
        ],
    ),
    (
        Plain(Target::Place),
        &[
            "place",
            "location",
            "storage location",
            "shelf",
            "room",
            "where",
            "lugar",
            "ubicacion",
            "estante",
            "almacen",
        ],
    ),
];
