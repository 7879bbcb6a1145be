# The team: staff, roles, caseloads, keys.
programme-lead = El equipo, las copias y cuánto tiempo se guardan las cosas.

# Lo que no se puede hacer con el equipo.

error-choose-passphrase = Esta frase era solo para la primera vez.
    .next = Elija una frase de acceso propia. Nadie más la sabrá.
error-passphrase-is-the-slip = Esa es la frase del papelito.
    .next = Elija otra: quien le dio el papelito conoce esta.
error-staff-already-in = Esta persona ya puede abrir los registros.
    .next = Si olvidó su frase de acceso, dele un papelito nuevo en la página del equipo.
error-last-lead = Tiene que quedar alguien que guarde las claves y las copias de seguridad.
    .next = Nombre antes a otra persona responsable del programa y vuelva a intentarlo.
error-no-recovery-words = Estos registros no tienen palabras de recuperación, así que no se cambia ninguna clave.
    .next = Imprima antes unas palabras de recuperación nuevas.
error-not-yourself = Nadie puede hacerse esto a sí mismo.
    .next = Pídaselo a otra persona responsable del programa, o cambie su propia frase de acceso en la página del programa.
error-not-undone = Con esto cambiaron las claves, así que no se puede deshacer.
    .next = Corríjalo en la página del equipo.
error-cannot-visit = La función de esta persona no incluye ir a ver a familias.
    .next = Elija a alguien que haga visitas o cambie antes su función.
error-still-visits = Habría familias que se quedan sin visitante.
    .next = Páselas antes a otra persona, o diga que por ahora no tienen a nadie.
error-copy-differs = No se pudieron copiar los registros con exactitud, así que no se cambió ninguna clave.
    .next = Todo está como antes. Compruebe que el disco está sano y tiene sitio, e inténtelo otra vez.
error-new-keys-unfinished = Las claves nuevas están casi listas. Doorstep tiene que cerrar los registros para terminar.
    .next = Desbloquéelos otra vez: sigue donde se quedó. No se ha perdido nada.
error-records-older-than-keys = Los registros de esta carpeta son más antiguos que las claves que están a su lado.
    .next = Alguien puso aquí una copia antigua. No cambie nada. Traiga de vuelta los registros nuevos o abra la última copia de seguridad.
error-keys-and-records-differ = Las claves y los registros de esta carpeta no van juntos.
    .next = A menudo es porque se puso una copia antigua de un archivo junto a otros más nuevos. No cambie nada. Traiga de vuelta los archivos correctos o abra la última copia de seguridad.

team-mended = corregido para que coincida con las claves

field-staff = una persona del equipo
field-family-lead = quién lleva las visitas
field-handoff = una familia que pasa a otra persona
field-handoff-done-on = si la familia ya conoce a su nueva visitante

# La línea de órdenes.

cli-staff-phrase = Una frase para la próxima entrada de { $name }. Escríbala, entréguela y no guarde copia:
cli-staff-removed = Hecho. Todas las claves son nuevas: haga ahora una copia de seguridad. Las copias que esa persona ya tiene se siguen pudiendo leer.

# La página del equipo.

programme-team = El equipo
programme-team-text = Quién está, qué hace cada persona y a quién le toca cada familia.
team-title = El equipo
team-lead = Quién puede abrir estos registros y qué puede ver cada persona.
team-name = Nombre
team-name-hint = Como lo dicen sus colegas. Está en la entrada, donde cualquiera puede leerlo.
team-role = Función
team-role-label = ¿Qué hace aquí?
team-role-none = Aún sin función
team-role-programmeLead = Responsable del programa
team-role-hint-programmeLead = Cuida del equipo, las claves y las copias de seguridad. Lo ve todo.
team-role-supervisor = Supervisión
team-role-hint-supervisor = Acompaña a quienes visitan y a sus familias. Ve a todas las familias.
team-role-visitor = Visitas a domicilio
team-role-hint-visitor = Visita a familias. Ve las notas y los datos sellados de las suyas.
team-role-kitCoordinator = Coordinación de paquetes
team-role-hint-kitCoordinator = Prepara paquetes. Ve un nombre, lo que hace falta y cómo entregarlo.
team-role-frontDesk = Recepción
team-role-hint-frontDesk = Atiende la puerta y el teléfono. Ve un nombre y cómo contactar.
team-role-change = Cambiar función
team-role-of = La función de { $name }
team-role-saved = { $name }: { $role }
team-role-keys = Las claves de los datos sellados cambian con la función, al momento.
team-families = Familias
team-caseload-of = { $name }: { $n ->
    [one] una familia
   *[other] { $n } familias
}
team-last-here = Última vez aquí
team-actions = Qué hacer
team-you = usted
team-leaving = Se va
team-no-way-in = aún no puede abrir
team-not-in-yet = aún no ha entrado
team-not-here = nunca en esta computadora
team-add = Agregar a alguien
team-rename = Cambiar nombre
team-renamed = Desde ahora: { $name }
team-let-in = Dar acceso
team-let-in-who = Acceso para { $name }
team-let-in-text = { $name } recibe cinco palabras en papel para la primera vez. Después elige una frase de acceso que nadie más sabe.
team-reset = Olvidó su frase de acceso
team-reset-who = { $name } olvidó su frase de acceso
team-reset-do = Dar palabras nuevas
team-reset-text = { $name } recibe claves nuevas y cinco palabras para la próxima vez. La frase de acceso anterior deja de servir ahora. No se pierde nada de lo que escribió.
team-reset-backups = Las copias de seguridad anteriores a hoy se siguen abriendo con la frase de acceso anterior.
team-slip-title = Para { $name }
team-slip-text = Escriba estas cinco palabras en un papel y déselo usted a { $name }. Sirven una vez: después { $name } elige su propia frase de acceso.
team-slip-once = No se vuelven a mostrar ni se guardan en ninguna parte. Si se pierde el papel, haga palabras nuevas.
team-slip-closed = { $n ->
    [one] Los datos sellados de una familia le quedan cerrados hasta que entre alguien que pueda abrirlos.
   *[other] Los datos sellados de { $n } familias le quedan cerrados hasta que entre alguien que pueda abrirlos.
}
team-slip-done = Ya lo escribí
team-remove = Se va del equipo
team-remove-finish = Terminar de quitar
team-remove-who = { $name } se va
team-remove-cannot = Se hacen nuevas todas las claves. { $name } ya no podrá abrir estos registros ni ninguna copia que se haga desde ahora.
team-remove-copies = Las copias que ya tiene se siguen pudiendo leer. Esas nadie las puede recuperar.
team-remove-wrote = Lo que escribió se queda, con su nombre.
team-remove-list = { $name } no tiene acceso. Su nombre sale de la lista; lo que escribió se queda.
team-remove-still = { $name } todavía visita a { $n ->
    [one] una familia
   *[other] { $n } familias
}
team-hand-over-first = Páselas antes a otra persona
team-unassigned-ok = Por ahora no tienen a nadie. Yo buscaré a alguien.
team-remove-do = Quitar a { $name }
team-remove-running = Haciendo nuevas todas las claves
team-remove-running-text = Si se interrumpe, no pasa nada: si la computadora se apaga, al desbloquear sigue donde se quedó.
team-removed = { $name } ya no está en el equipo.
team-removed-text = Todas las claves son nuevas. Haga ahora una copia de seguridad. Las anteriores se siguen abriendo para quien se fue, si guardó alguna.
team-unassigned = { $n ->
    [one] Una familia no tiene quién la visite.
   *[other] { $n } familias no tienen quién las visite.
}
team-find-visitor = Buscar a alguien
team-passing = Pasan a otra persona

# Pasar familias a otra persona.

team-hand-over = Pasar familias
team-families-of = Las familias de { $name }
team-families-nobody = Familias sin nadie que las visite
team-hand-over-lead = Una familia no es un expediente. Alguien que ya conocen les presenta a la persona que viene después.
team-which-families = ¿Qué familias?
team-pick-all = Marcar todas
team-pick-none = No marcar ninguna
team-passing-on = ya se está pasando
team-pick-family = Marque al menos una familia.
team-to = ¿Quién visita desde ahora?
team-choose = Elija a alguien
team-pick-person = Elija quién visita desde ahora.
team-second = ¿Visita alguien más?
team-nobody = Nadie más
team-person-load = { $name } ({ $n ->
    [one] una familia
   *[other] { $n } familias
})
team-way = ¿Cómo se conocen?
team-way-hint = Lo mejor es juntas, con la persona que la familia conoce.
team-way-together = Juntas, en una visita
team-way-call = En una llamada a tres
team-way-message = Primero con un mensaje
team-due = ¿Para cuándo?
team-told = ¿Qué se le dice a la familia?
team-told-hint = Con palabras que les gustaría oír. Lo ven las dos personas que visitan.
team-hand-over-do = { $n ->
    [0] Pasar
    [one] Pasar una familia
   *[other] Pasar { $n } familias
}
team-handed-over = { $n ->
    [one] Una familia pasada a otra persona
   *[other] { $n } familias pasadas a otra persona
}
team-no-families = No hay familias que pasar
team-no-families-text = Aquí no espera nadie.
today-handoffs = Por presentar
family-handoff = Viene una persona nueva
handoff-together = { $by } viene con { $to }
handoff-call = { $by } y { $to } llaman juntas
handoff-message = { $by } escribe primero sobre { $to }
handoff-alone = { $to } se presenta
handoff-met = Ya se conocen
handoff-met-who = { $family }: ya se conocen
handoff-done = { $family } ya conoce a { $to }

# La primera entrada.

first-title = Elija ahora una frase de acceso propia
first-text = Las palabras del papel sirvieron una vez. Desde ahora solo abre su propia frase de acceso, y nadie más la sabe.
first-busy = Poniendo su frase de acceso

# El llavero del sistema.

keychain-title = Sin escribir
keychain-on = Que el llavero de esta computadora abra por mí
keychain-hint = { $n ->
    [one] Quien haya entrado en esta computadora con su cuenta podrá abrir los registros. Su frase de acceso se pide una vez al día.
   *[other] Quien haya entrado en esta computadora con su cuenta podrá abrir los registros. Su frase de acceso sirve siempre, y se pide cada { $n } días para que no se le olvide.
}
keychain-is-on = Desde ahora abre el llavero.
keychain-is-off = Desde ahora solo abre su frase de acceso.
keychain-open = Abrir con el llavero
error-keychain-not-set-up = El llavero no está preparado para usted.
    .next = Escriba su frase de acceso.
error-keychain-refused = El llavero de esta computadora no está, o ha dicho que no.
    .next = Escriba su frase de acceso: sirve siempre.
error-keychain-missing = El llavero de esta computadora no guarda nada para usted.
    .next = Escriba su frase de acceso. Si cambió de computadora, prepare el llavero otra vez en la página de su frase de acceso.
error-keychain-changed = Lo que guarda el llavero ya no encaja.
    .next = Escriba su frase de acceso y después prepare el llavero otra vez en la página de su frase de acceso.
error-keychain-time-to-type = Toca escribir otra vez su frase de acceso, para que no se le olvide.
    .next = Escríbala una vez; después el llavero vuelve a abrir.
