# Lo que dice la línea de órdenes además de las palabras de las pantallas.
cli-saved = Guardado.
cli-nothing = Aquí no hay nada.
cli-unlocked = { $programme } se abre para { $name }.
cli-new-passphrase = Frase de acceso nueva
cli-words = Escriba estas 24 palabras en papel:
cli-type-back = Escriba otra vez las 24 palabras desde el papel
cli-type-words = Escriba las 24 palabras del papel
cli-passphrase-changed = La frase de acceso nueva ya vale.
cli-promise = Promesa
cli-visit = Visita
cli-follow-up = Por hacer
cli-review-waiting = { $count ->
    [one] { $count } línea de una importación espera a una persona.
   *[other] { $count } líneas de importaciones esperan a una persona.
}
cli-numbers = hay { $onHand }, prometido { $promised }, libre { $free }
cli-import-summary = Filas: { $rows }. Entran: { $add }. Se unen a lo que hay: { $join }. Esperan una decisión: { $waiting }. No entran: { $rejected }. No son registros: { $leftOut }. Celdas que esperan a una persona: { $review }.
cli-question-date-order = Columna «{ $column }»: ¿va primero el día o el mes? Por ejemplo { $example }. Responda con --date-order.
cli-question-serial = Columna «{ $column }»: ¿son estos números días, como los cuenta una hoja de cálculo? Por ejemplo { $example }. Responda con --serial-dates.
cli-question-name-order = Columna «{ $column }»: ¿va el apellido antes de la coma? Por ejemplo { $example }. Responda con --name-order.
cli-question-place = ¿Dónde está esta mercancía? Responda con --place.
cli-undone = { $count ->
    [one] Deshecho: { $count } registro está como estaba.
   *[other] Deshecho: { $count } registros están como estaban.
}
cli-verified = { $count ->
    [one] El diario está entero: { $count } entrada.
   *[other] El diario está entero: { $count } entradas.
}
cli-rebuilt = { $count ->
    [one] Hecho de nuevo desde el diario: { $count } registro.
   *[other] Hechos de nuevo desde el diario: { $count } registros.
}

error-passphrase-unread = Esto no se pudo leer.
    .next = Mándelo como una línea de texto por la entrada estándar, o nombre el descriptor con --passphrase-fd.
error-several-match = Varios llevan este nombre.
    .next = Use uno de sus identificadores.
error-not-enough = Ahí hay demasiado poco. No se cambió nada.
    .next = Cuente el estante, reciba más o tómelo de otro lugar.
error-pack-stopped = Algo en este paquete pide pensarlo otra vez. No se cambió nada.
    .next = Quítelo, o diga con --reasons por qué va de todos modos.
error-pack-never = Algo en este paquete nunca va a esta familia. No se cambió nada.
    .next = Tome otro lote u otro paquete.
error-file-unreadable = Este archivo no se pudo leer.
    .next = Revise su nombre, que se pueda leer y que tenga la forma que describe la ayuda.
error-not-a-choice = Esta no es una de las opciones.
    .next = La ayuda las enumera.
error-questions-open = Hay cosas que no se deben adivinar. No entró nada.
    .next = Respóndalas e importe otra vez; --dry-run muestra lo que resultaría.
error-journal-broken = El diario no encaja en este lugar.
    .next = No cambie nada aquí. Abra la última copia y avise a la persona responsable de su programa.
error-journal-short = Faltan los últimos cambios en el diario.
    .next = Quizá la computadora se paró antes de que llegaran al disco, o se puso una copia más vieja. Mire lo que se hizo al final.
