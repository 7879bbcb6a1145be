# Copias de seguridad, recuperación, pruebas y qué hacer si hay daños.

# Lo que salió mal.
error-backup-damaged = Esta copia de seguridad está dañada.
    .next = Use una anterior o una copia de una memoria USB. Avise a la persona responsable del programa: el disco puede estar fallando.
error-backup-differs = La copia no era igual a los registros y no se guardó.
    .next = Haga otra. Si vuelve a pasar, use otro disco y avise a quien cuida esta computadora.
error-backup-other-keys = Esta copia es de antes del cambio de llaves.
    .next = Todavía se abre en la pantalla de bloqueo, con una frase de acceso o las palabras de aquel momento.
error-copy-place-gone = La memoria USB o la carpeta ya no está.
    .next = Conéctela de nuevo y empiece otra vez. No quedó ninguna copia a medias.
error-no-backup = Todavía no hay ninguna copia de seguridad.
    .next = Haga una primero: tarda unos segundos.
error-not-a-backup = Esto no es una copia de seguridad de Doorstep.
    .next = Elija un archivo que termine en .copy, o una carpeta llamada backup con un número.
error-backup-newer = Esta copia la hizo una versión más nueva de Doorstep.
    .next = Instale la versión más nueva en esta computadora y vuelva a intentarlo.
error-backup-other-programme = Esta copia es de otro programa.
    .next = Recupérela en una carpeta vacía, o busque la copia de este programa.
error-backup-wrong-passphrase = Esta frase de acceso no abre la copia.
    .next = Use la del día en que se hizo. Una copia en una memoria USB solo se abre para responsables del programa, o con las 24 palabras.
error-nothing-to-save = Ya no se puede leer nada del archivo dañado.
    .next = Recupere la copia de seguridad más nueva. El archivo dañado se ha conservado.
error-records-damaged = Algo no está como se escribió.
    .next = Deje de trabajar aquí. En la pantalla de bloqueo, elija «Algo anda mal»: va paso a paso y no borra nada.
error-restore-would-replace = Ya hay registros en esta carpeta. No se cambió nada.
    .next = Elija una carpeta vacía, o diga --replace: lo que hay ahora se guarda aparte.
error-delete-word-differs = Esa no es la palabra.
    .next = Escríbala como aparece encima de la casilla, o déjelo: conservar los archivos no hace daño.

# La página del programa.
programme-backups = Copias de seguridad
programme-backups-text = Lo que se guarda por si esta computadora se rompe, y una copia para llevar.
programme-drill = Probar una copia
programme-drill-text = Una vez por trimestre: ¿las palabras del papel la abren de verdad?
programme-integrity = Revisiones y reparaciones
programme-integrity-text = Si todo está como se escribió, y qué hacer si no.

# Copias de seguridad.
backups-lead = Doorstep hace una copia por sí solo cada pocas horas mientras usted trabaja, la vuelve a abrir y revisa cada página.
backups-newest-today = La copia más nueva es de hoy
backups-newest = { $days ->
    [one] La copia más nueva es de ayer
   *[other] La copia más nueva tiene { $days } días
}
backups-none = Todavía no hay ninguna copia
backups-none-text = Doorstep hace la primera después de un rato. También puede hacer una ahora.
backups-whole = Se abrió y está completa.
backups-since = { $n ->
    [0] Nada ha cambiado desde entonces.
    [one] Un cambio todavía no está en ella.
   *[other] { $n } cambios todavía no están en ella.
}
backups-make = Hacer una copia ahora
backups-making = Se escribe y se vuelve a leer
backups-made = La copia está hecha y está completa.
backups-stopped = Se detuvo. No quedó nada a medias.
backups-stop = Detener
backups-carry = Una copia para llevar
backups-carry-text = Un solo archivo para una memoria USB o una carpeta en otro disco. Solo se abre con la frase de acceso de la persona responsable del programa o con las 24 palabras, y su nombre dice el programa y el día, y no nombra a nadie. Guárdelo en otro edificio.
backups-carry-button = Guardar una copia …
backups-carrying = Se guarda la copia y se vuelve a leer
backups-carried = La copia está guardada y se volvió a leer: { $name }
backups-carried-on = Guardada por última vez el { $day }
backups-carried-never = Todavía no se ha guardado ninguna copia desde esta computadora.
backups-list = Lo que se conserva
backups-list-text = Las doce últimas, y luego una por cada día, semana y mes. Las más viejas se van solas.
backups-when = Fecha
backups-why = Motivo
backups-size = Tamaño
backups-state = Estado
backups-reason-regular = Durante el trabajo
backups-reason-asked = Alguien la pidió
backups-reason-beforeMigration = Antes de una actualización
backups-reason-beforeImport = Antes de traer un archivo
backups-reason-beforeNewKeys = Antes de cambiar las llaves
backups-reason-afterNewKeys = Después de cambiar las llaves
backups-sound = Completa
backups-damaged = Dañada
backups-room = Espacio que pueden ocupar
backups-room-text = Ahora ocupan { $taken } de { $room }. Cuando se llena, se van primero las más viejas, nunca la más nueva.
backups-room-short = Pronto se irán las copias más viejas
backups-room-short-text = Deles más espacio, o guarde antes una copia en una memoria USB.
backups-restore-text = Para volver a una copia, bloquee Doorstep y elija allí «Recuperar una copia». Verá lo que contiene antes de que cambie nada.
backups-kb = { $n } KB
backups-mb = { $n } MB
backups-gb = { $n } GB

# Pruebas.
drill-title = Probar una copia
drill-lead = Una copia que nunca se abrió es solo una esperanza. Tome el papel con las 24 palabras y abra la más nueva.
drill-last = { $days ->
    [0] La última vez fue hoy
    [one] La última vez fue ayer
   *[other] La última vez fue hace { $days } días
}
drill-never = Todavía nadie lo ha hecho
drill-due-text = Ya es hora. Bastan cinco minutos.
drill-fine-text = Una vez cada tres meses es suficiente.
drill-step-paper = Saque el sobre de su lugar y ábralo.
drill-step-type = Escriba abajo las palabras, en su orden. Siguen siendo válidas.
drill-step-back = Ponga el papel en un sobre nuevo, escriba la fecha de hoy y devuélvalo a su lugar.
drill-go = Abrir la copia
drill-going = Se abre y se revisa
drill-well = { $families ->
    [one] Se abrió, todo está completo y se pudo leer una familia.
   *[other] Se abrió, todo está completo y se pudieron leer { $families } familias.
}
drill-well-next = La fecha queda anotada. Vuelva a cerrar el sobre.
drill-badly = Esta copia está dañada.
drill-badly-next = Haga ahora una copia nueva y repita la prueba. Avise a quien cuida esta computadora.
drill-list = Veces anteriores
drill-by-program = Por Doorstep mismo
drill-by-person = Con las palabras, por { $name }
drill-no-backup-text = Haga primero una copia y vuelva aquí.
drill-wrong-places = Estas palabras no están en nuestras listas. Mire el número { $places }.

# Revisiones y reparaciones.
integrity-lead = Doorstep lee cada página de su archivo después de cada desbloqueo, sigue el diario de punta a punta y suma lo que hay en el estante.
integrity-running = La revisión todavía no termina. Puede seguir trabajando.
integrity-sound = Todo está como se escribió
integrity-sound-text = Revisado { $when }. { $n ->
    [one] Se leyó una entrada.
   *[other] Se leyeron { $n } entradas.
}
integrity-wrong = Algo no está como se escribió
integrity-wrong-text = No termine nada aquí. Bloquee y elija «Algo anda mal» en la pantalla de bloqueo. Va paso a paso y no se borra nada.
integrity-check = Revisar de nuevo
integrity-checking = Se lee todo
integrity-pages = { $n ->
    [one] Una página del archivo está dañada.
   *[other] { $n } páginas del archivo están dañadas.
}
integrity-structure = El archivo no encaja en { $n ->
    [one] un lugar.
   *[other] { $n } lugares.
}
integrity-broken = El diario no encaja en la entrada { $seq }.
integrity-broken-unreadable = El diario no se puede leer.
integrity-missing = { $n ->
    [one] Falta un cambio guardado al final.
   *[other] Faltan { $n } cambios guardados al final.
}
integrity-discrepancies = { $n ->
    [one] Una cuenta del estante no es la suma de lo que se movió.
   *[other] { $n } cuentas del estante no son la suma de lo que se movió.
}
integrity-stale = { $n ->
    [one] Un registro no es lo que dice el diario.
   *[other] { $n } registros no son lo que dice el diario.
}
integrity-lock = Bloquear e ir allí
integrity-aside = Guardado aparte
integrity-aside-text = De reparaciones y de copias recuperadas. Ocupa espacio y nada más.
integrity-aside-one = Número { $number }, { $size }
integrity-delete = Borrar para siempre
integrity-delete-text = Esto no se puede deshacer. Escriba { $word } para borrar lo que se guardó aparte con el número { $number }.
integrity-delete-word = borrar
integrity-delete-label = La palabra
integrity-deleted = Está borrado.
integrity-banner = Algo en los registros está dañado
integrity-banner-text = Vea qué es antes de seguir escribiendo.
integrity-banner-go = Ver qué es

# Hoy, para la persona responsable del programa.
care-no-backup = No hay ninguna copia de los últimos cambios.
care-backup = { $days ->
    [one] La copia más nueva tiene un día.
   *[other] La copia más nueva tiene { $days } días.
}
care-drill = Nadie ha probado una copia desde hace { $days } días.
care-room = Las copias necesitan más espacio, o se irán las más viejas.
care-look = Verlo

# La pantalla de bloqueo: recuperar y reparar.
restore-link = Recuperar una copia
restore-link-empty = Mejor recuperar una copia
restore-title = Recuperar una copia
restore-text = Elija dónde está. Verá lo que contiene antes de que cambie nada.
restore-choose-file = Elegir una copia …
restore-choose-folder = Elegir la carpeta de una copia …
restore-here = Copias en esta computadora
restore-made-on = Hecha el { $day }
restore-number = Número { $n }
restore-how = ¿Cómo quiere abrirla?
restore-how-text-copy = Una copia para llevar se abre con la frase de acceso de la persona responsable del programa o con las 24 palabras.
restore-how-text-backup = Una copia de seguridad se abre con la frase de acceso que usted tenía ese día o con las 24 palabras.
restore-by-passphrase = Con una frase de acceso
restore-by-words = Con las 24 palabras
restore-open = Abrirla y mirar
restore-opening = Se abre y se revisa
restore-would = Esto volvería
restore-would-families = Familias
restore-would-people = Niños, niñas y adultos
restore-would-visits = Visitas
restore-would-last = Último cambio
restore-missing = { $n ->
    [0] No le falta nada de lo que se guardó aquí.
    [one] Le falta un cambio que se guardó aquí más tarde.
   *[other] Le faltan { $n } cambios que se guardaron aquí más tarde.
}
restore-older-keys = Es de antes del cambio de llaves. Quien dejó el equipo desde entonces podría volver a abrir estos registros: quítele de nuevo el acceso después.
restore-keeps = Lo que hay ahora se guarda aparte. No se borra nada.
restore-go = Recuperarla
restore-going = Se pone en su lugar
restore-done = Ya está de vuelta
restore-done-text = Desbloquee como siempre.
restore-done-words = Desbloquee con su frase de acceso. Si se perdió, elija «La olvidé» y escriba las palabras una vez más.
restore-done-go = Ir a desbloquear
restore-wrong-words = Estas palabras no la abren. Compárelas con el papel.
mend-link = Algo anda mal
mend-title = Algo anda mal
mend-text = Probamos un paso tras otro. Cada uno trabaja sobre una copia. No se borra nada, y usted decide qué ocupa el lugar.
mend-who = Primero, su frase de acceso: prueba que las llaves están bien y que solo el archivo está dañado.
mend-begin = Empezar
mend-step-aside = Una copia exacta se guarda aparte
mend-step-retry = Esa copia se abre de nuevo
mend-step-save = Se salva lo que todavía se puede leer
mend-step-backup = La copia de seguridad más nueva
mend-try = Probar de nuevo con una copia
mend-trying = Se copia y se prueba
mend-opens-asItIs = La copia se abre y todo está completo.
mend-opens-withFirstBytes = El principio del archivo estaba dañado. Se pudo escribir de nuevo a partir de las llaves, y todo está completo.
mend-opens-withoutWaiting = Los últimos cambios se dañaron mientras esperaban su lugar. Sin ellos, todo está completo.
mend-stays = La copia sigue dañada. El paso siguiente salva lo que todavía se puede leer.
mend-save = Salvar lo que se pueda leer
mend-saving = Se lee tabla por tabla
mend-saved = Esto se pudo salvar
mend-torn = Algunas líneas no se pudieron leer. Lo que el diario todavía tiene se armó de nuevo.
mend-nothing = Ya no se puede leer nada. El camino de vuelta es una copia de seguridad.
mend-use = Que ocupe el lugar
mend-to-backups = Mejor recuperar una copia
mend-fine = No hay nada dañado, así que no hay nada que reparar.

# La línea de comandos.
cli-backup-made = La copia { $number } está hecha y completa.
cli-copy-made = La copia está guardada y se volvió a leer: { $name }
cli-no-backups = Todavía no hay copias.
cli-verified-all = { $count ->
    [one] Todo está como se escribió: { $count } entrada.
   *[other] Todo está como se escribió: { $count } entradas.
}
cli-would-come-back = Familias: { $families }. Personas: { $people }. Visitas: { $visits }. Último cambio: { $last }. Cambios que no contiene: { $missing }.
cli-brought-back = Ya está de vuelta.
cli-drill-well = La copia { $number } se abrió con las palabras y todo está completo.

# Campos de los registros, como los nombra un historial.
field-drill = Una prueba de copia
field-drill-held-on = Día
field-drill-kind = Tipo
field-drill-by-whom = Quién
field-drill-backup = Copia
field-drill-came-out = Cómo salió

# Ayuda.
help-broken = Si la computadora se pierde o se rompe
help-broken-lead = Necesita la memoria USB con una copia, y la frase de acceso de la persona responsable del programa o el papel con las 24 palabras.
help-broken-install = Instale Doorstep en otra computadora y ábralo.
help-broken-choose = Pulse «Mejor recuperar una copia», luego «Elegir una copia …», y elija el archivo que termina en .copy.
help-broken-open = Ábrala con la frase de acceso, o escriba las 24 palabras.
help-broken-look = Mire lo que volvería, pulse «Recuperarla» y desbloquee.
help-broken-damage = Si Doorstep dice que algo está dañado, bloquéelo y elija «Algo anda mal». Trabaja sobre copias y no borra nada.
error-backup-older-keys = Esta copia es de antes de que alguien dejara el equipo.
    .next = Tome una más nueva o use las 24 palabras: una frase de acceso no devuelve las llaves antiguas.

### Lo que el programa notó en sus propios archivos

vault-notices-title = Algo sobre los archivos de estos registros
vault-notice-half-header = Uno de los dos archivos con las llaves no se podía leer. Todo se abrió con el otro y no se perdió nada. Cuando lo haya leído, los dos se escriben de nuevo y el dañado se guarda.
vault-notice-older-header = En el lugar del archivo de llaves más nuevo había uno anterior. Doorstep usó el más nuevo. Si nadie lo hizo a propósito, pregunte a quien cuida este equipo.
vault-notice-older-keys = El archivo de llaves es más viejo de lo que estos registros recuerdan: una frase de acceso cambiada, o alguien que se fue, podría abrirlos otra vez. Si nadie lo puso a propósito, recupere la copia de seguridad más nueva o cambie las frases de acceso.
vault-notice-lost-mark = El pequeño archivo que recuerda hasta dónde habían llegado los registros no estaba. Pueden faltar registros anteriores sin que se note. Mire si están sus últimas visitas. Hasta que lo haya leído, no se retira nada.
vault-notice-new-keys = Doorstep se había detenido mientras daba llaves nuevas a todos. Ya está terminado. Se hace sola una copia de seguridad con las llaves nuevas.
