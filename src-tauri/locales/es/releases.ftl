# Consent and release, safe contact as behaviour.

# Contacto seguro, preguntado de nuevo

safe-run-out = Esta regla valía hasta el { $date }. Respétela hasta que alguien les haya preguntado.
safe-check-each = Pregunte en cada contacto si esto sigue siendo así.
safe-forbidden-porch = Nadie va a su puerta. Ellos recogen las cosas.
safe-still-right = Comprobado hoy, sigue igual
safe-still-right-done = Anotado: comprobado hoy con la familia
safe-today-title = Pregunte si sigue siendo seguro
safe-today-line = Comprobado por última vez el { $day }
safe-today-never = Nunca se ha comprobado
safe-today-go = Ver la regla
safe-recheck = Volver a preguntar después de
safe-recheck-hint = Para una familia en un refugio: dos semanas o menos. Lo que es seguro cambia.
safe-recheck-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
safe-each = Preguntar en cada contacto
safe-expires = Hasta cuándo quieren esta regla
safe-expires-hint = Déjelo vacío si no tiene fin. Pasado ese día, la regla sigue valiendo hasta que alguien les pregunte.
safe-not-now = No se puede elegir: { $why }
safe-paper-title = Un papel sobre esta familia puede ser encontrado
safe-paper-why = Esta familia tiene una regla de contacto seguro. Un archivo o una hoja de papel puede llegar a ojos de quien no debe verlo.
safe-paper-how = No lleva dirección ni nuestro nombre. Si hay un nombre de cobertura, aparece en lugar del suyo, y las personas aparecen con su inicial. Las palabras que dijo la gente se imprimen tal como las dijo.
safe-paper-where = Guárdelo solo donde nadie más mire y destrúyalo cuando lo haya usado.
safe-paper-yes = Guardarlo de todos modos
error-confirm-safe-contact = Esta familia tiene una regla de contacto seguro: un papel sobre ella necesita un segundo sí.
    .next = Lea la regla. Si un papel sigue siendo seguro, confirme y guarde otra vez.

field-safe-contact-expires-on = hasta cuándo vale la regla
field-safe-contact-recheck-days = cuándo se vuelve a preguntar por la regla
field-safe-contact-each-contact = preguntar en cada contacto
