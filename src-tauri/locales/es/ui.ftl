# Palabras de las dos ventanas: el marco, abrir y cerrar, ajustes, ayuda y traer datos.
# Frases cortas y palabras sencillas.

### Palabras de todas partes

save = Guardar
cancel = Cancelar
close = Cerrar
back = Atrás
continue = Continuar
change = Cambiar
add = Agregar
remove = Quitar
undo = Deshacer
show = Mostrar
hide = Ocultar
yes = Sí
no = No
optional = opcional
saved = Guardado
saved-at = Guardado { $time }
problem-title = Hay un problema
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
step = Paso { $n } de { $of }
language-en = English
language-es = Español

date-day = Día
date-month = Mes
date-year = Año
date-problem-missing = Llene las tres casillas o deje las tres vacías.
date-problem-day = El día es un número del 1 al 31.
date-problem-month = El mes es un número del 1 al 12, o su nombre.
date-problem-year = El año tiene cuatro cifras, como 2025.
date-problem-no-such-day = Ese mes no tiene ese día.

### El marco de cada página

nav-label = Salas
nav-today = Hoy
nav-families = Familias
nav-kits = Kits
nav-shelf = Estante
nav-import = Traer datos
nav-review = Por archivar
nav-settings = Ajustes
nav-programme = Programa
nav-help = Ayuda
nav-count = { $n } en espera
find = Buscar
find-label = Un nombre, una palabra o algo que hacer
find-results = Lo que se encontró
find-nothing = No se encontró nada con «{ $text }». Basta una parte del nombre, y los acentos no importan.
find-foot = Flechas para elegir, Intro para abrir, Esc para salir
find-kind-family = Familia
find-kind-person = Persona
find-kind-note = Nota
find-kind-kit = Kit
find-kind-item = En el estante
find-kind-action = Hacer
lock = Cerrar con llave
undo-last = Deshacer lo último que hice
undone = Deshecho. Está como antes.
undo-nothing = No hay nada que deshacer.
undo-some-kept = Deshecho, pero esto se cambió después y se queda: { $fields }
saved-here = Todo guardado aquí, { $time }
saved-none = Aún no hay nada que guardar
demo-tag = familias inventadas
idle-warning = { $n ->
    [one] Se cierra en { $n } segundo. Lo que escribió se guarda.
   *[other] Se cierra en { $n } segundos. Lo que escribió se guarda.
}
idle-stay = Seguir aquí
skip-to-main = Ir a la página
not-found-title = Aquí no hay ninguna página
not-found-text = Quizá lo que había se movió o se quitó.
view-failed-title = No se pudo abrir esta página
view-failed-text = Vaya a otra página y vuelva. Si pasa otra vez, cierre con llave y abra de nuevo.
to-today = Ir a Hoy
stopped-title = Doorstep no pudo empezar
stopped-text = Cierre esta ventana y abra Doorstep otra vez. No se ha perdido nada de lo que guardó.
missing-commits-title = { $n ->
    [one] Puede faltar el último cambio
   *[other] Pueden faltar los últimos { $n } cambios
}
missing-commits-text = El equipo se apagó antes de que llegaran al disco. Mire lo último que hizo y repítalo si no está.
missing-commits-read = Lo he leído

### El primer minuto

welcome-in = Le damos la bienvenida, { $name }
welcome-in-lead = { $programme } está listo. ¿Cómo quiere empezar?
welcome-import = Traer sus hojas de cálculo
welcome-import-text = Familias, cosas del estante o cantidades. Lo ve todo antes de que entre, y puede deshacerlo entero.
welcome-demo = Primero echar un vistazo
welcome-demo-text = Llena este lugar con cuarenta familias inventadas para que pruebe todo. Nadie es real.
welcome-demo-busy = Inventando cuarenta familias
welcome-empty = Empezar con un libro vacío
welcome-empty-text = Agregue la primera familia a mano.

### Abrir la puerta

unlock-title = Hola de nuevo
unlock-who = ¿Quién es?
unlock-who-label = Elija su nombre
unlock-who-missing = Primero elija su nombre.
passphrase = Frase de acceso
unlock-passphrase-of = Frase de acceso de { $name }
unlock-passphrase-missing = Escriba su frase de acceso.
unlock = Abrir
unlock-busy = Un momento
unlock-wrong = Esa no es la frase de acceso. Fíjese en las mayúsculas, o pulse Mostrar para ver lo que escribe.
unlock-wait = { $n ->
    [one] Puede probar otra vez en { $n } segundo.
   *[other] Puede probar otra vez en { $n } segundos.
}
unlock-forgot = La olvidé
folder-warning-oneDrive = Esta carpeta está dentro de OneDrive. Dos equipos podrían escribir en ella a la vez. Es más segura una carpeta solo de este equipo.
folder-warning-dropbox = Esta carpeta está dentro de Dropbox. Dos equipos podrían escribir en ella a la vez. Es más segura una carpeta solo de este equipo.
folder-warning-googleDrive = Esta carpeta está dentro de Google Drive. Dos equipos podrían escribir en ella a la vez. Es más segura una carpeta solo de este equipo.
folder-warning-nextcloud = Esta carpeta está dentro de Nextcloud. Dos equipos podrían escribir en ella a la vez. Es más segura una carpeta solo de este equipo.
folder-warning-iCloud = Esta carpeta está dentro de iCloud. Dos equipos podrían escribir en ella a la vez. Es más segura una carpeta solo de este equipo.
folder-warning-network = Esta carpeta está en una unidad compartida. Dos equipos podrían escribir en ella a la vez. Es más segura una carpeta solo de este equipo.
folder-where = La carpeta:
folder-diagnostics = Hacer un archivo para quien le ayude
folder-diagnostics-saved = El archivo está guardado. No hay nada de personas en él.
look-again = Mirar otra vez
quit = Salir

### Crear un lugar nuevo

create-welcome = Le damos la bienvenida a Doorstep
create-welcome-text = Quiénes son sus familias, qué pidieron, qué se les prometió y qué hay en la bolsa. Preparemos un lugar seguro para todo eso. Toma unos cinco minutos.
create-point-locked = Todo se guarda bajo una frase de acceso. Nadie puede leerlo sin ella, y nosotros tampoco.
create-point-here = Todo se queda en este equipo. Funciona sin red.
create-point-words = Recibe 24 palabras en papel, por si se pierde la frase. Tenga a mano un bolígrafo y dos sobres.
create-begin = Empezar
create-folder = Se guardará en
create-programme = ¿Cómo se llama su programa?
create-programme-text = El nombre aparece en la pantalla de entrada y en las páginas impresas.
create-programme-label = Nombre del programa
create-programme-missing = Escriba el nombre de su programa.
create-you = ¿Cómo se llama usted?
create-you-text = Usted dirigirá el programa aquí: es la primera persona con llave. Puede cambiar los papeles más tarde.
create-you-label = Su nombre
create-you-missing = Escriba su nombre.
create-passphrase = Elija su frase de acceso
create-passphrase-text = La escribe cada vez que abre. Cinco palabras sencillas son fáciles de recordar y muy difíciles de adivinar.
passphrase-way = ¿Cuál prefiere?
passphrase-offered = Cinco palabras al azar
passphrase-offered-hint = Saque otras hasta que le gusten.
passphrase-own = Una mía
passphrase-own-hint = 15 letras o más. Puede llevar espacios. No hay más reglas.
passphrase-another = Sacar otras
passphrase-length = { $n ->
    [0] 15 letras o más.
    [one] 15 letras o más. Lleva { $n }.
   *[other] 15 letras o más. Lleva { $n }.
}
create-words = Escriba estas 24 palabras en papel
create-words-text = Si la frase se pierde, estas palabras son la única forma de volver a entrar. No se guardan en ningún otro lugar.
words-label = Las 24 palabras
words-advice-title = A mano, dos veces, en dos sobres cerrados
words-advice = Guárdelos en dos lugares con llave. No les haga fotos ni las guarde en un equipo o un teléfono.
words-written = Las escribí dos veces
create-type-back = Ahora escríbalas desde su papel
create-type-back-text = Así sabemos que el papel está bien. Las mayúsculas no importan.
words-box = Palabra { $n }
words-check = Comprobar y terminar
words-many-empty = Aún faltan { $n } palabras. Escriba las 24.
words-empty = Faltan palabras. Mire el número { $places }.
words-differ = No es igual que en la pantalla anterior: número { $places }. Corrija también su papel.
words-unknown = No es una de las palabras que usamos: número { $places }. Revise cómo está escrita.
words-wrong = Estas palabras no abren este lugar. Revise el orden y que el papel sea de este programa.
create-busy = Cerrando todo con llave. Tarda más o menos un segundo.
recover-words = Escriba las 24 palabras de su papel
recover-words-text = Con ellas entra y elige una frase nueva. Después recibe palabras nuevas, y las viejas dejan de servir.
recover-who = ¿Quién es usted?
recover-passphrase = Elija una frase de acceso nueva
recover-new-words = Escriba sus 24 palabras nuevas
recover-new-words-text = Las palabras viejas dejan de servir. Rompa los papeles viejos cuando termine.
recover-busy = Haciendo llaves nuevas. Tarda más o menos un segundo.

### Ajustes

settings-at-once = Los cambios se guardan al momento.
settings-look = Aspecto
settings-language = Idioma
settings-theme = Claro u oscuro
theme-system = Como este equipo
theme-light = Claro
theme-dark = Oscuro
settings-safety = Cierre
settings-lock = Cerrar cuando no haya nadie durante
settings-lock-hint = Lo que estaba escribiendo se guarda y sigue ahí cuando vuelve a abrir.
passphrase-change = Cambiar mi frase de acceso
passphrase-change-lead = Usted sigue dentro. Desde ahora solo la nueva abre la puerta.
passphrase-current = La frase que tiene ahora
passphrase-new = La nueva
passphrase-changed = Su frase de acceso ha cambiado.
languages-title = Palabras delicadas
languages-teaser = Palabras de las que depende la seguridad o el permiso de una familia, en cada idioma. Una persona que habla el idioma en casa debería revisarlas una vez.
languages-open = Ver las palabras y darlas por buenas
languages-unchecked = { $n ->
    [0] todo revisado
    [one] { $n } idioma sin revisar
   *[other] { $n } idiomas sin revisar
}
languages-lead = Si una de estas está mal, alguien podría salir herido. Lea cada línea junto al inglés. Firme solo si habla el idioma en casa.
languages-not-checked = aún no revisado por un hablante
languages-checked = revisado por { $name }, { $date }
languages-caption = Palabras delicadas, con el inglés al lado
languages-name = Su nombre
languages-name-hint = Guardamos su nombre y la fecha de hoy con las palabras.
languages-name-missing = Escriba el nombre de la persona que revisó las palabras.
languages-sign = Hablo este idioma, y las palabras están bien
languages-signed = Gracias. Las palabras quedan firmadas.
settings-folder = Dónde se guarda
settings-folder-text = Una carpeta lo contiene todo, bajo llave. Para hacer una copia, copie la carpeta entera con Doorstep cerrado.

### Ayuda

help-what = Qué es esto
help-what-lead = Todo lo que necesita en la puerta de una familia: quiénes son, qué pidieron, qué se les prometió, qué hay en la bolsa.
help-day-before = Antes de ir:
help-day-before-text = Hoy muestra lo que sigue. Abra la guía: una página para leer en el coche.
help-day-there = Mientras está allí:
help-day-there-text = Una casilla pequeña para un apunte. Basta una palabra o dos.
help-day-after = Después:
help-day-after-text = Termine la nota desde Hoy. Diga qué prometió y cuándo vuelve.
help-day-kits = Kits:
help-day-kits-text = Cada uno tiene un motivo en palabras de la familia, alguien que lo lleva y una charla después.
help-undo = Nada es definitivo
help-undo-text = Casi todo se puede deshacer. Pulse Deshacer en el mensaje de abajo, o Ctrl Z. Así que pruebe sin miedo.
help-keys = Con el teclado
keys-rooms = Ir a una sala
keys-next = Ir a lo siguiente
keys-do = Abrirlo o hacerlo
keys-leave = Salir sin hacerlo
help-forgot = Si olvida su frase de acceso
help-forgot-text = Elija «La olvidé» en la pantalla de entrada y escriba las 24 palabras del sobre cerrado. Sin la frase y sin las palabras nadie puede abrirlo. Nosotros tampoco.

### Errores al abrir y cerrar

error-passphrase-too-short = Esta frase es demasiado corta.
    .next = Use 15 letras o más, o quédese con las cinco palabras.
error-passphrase-common = Mucha gente usa esta frase.
    .next = Elija palabras que no vayan juntas, o quédese con las cinco palabras.
error-passphrase-has-name = Lleva el nombre de su programa, así que es fácil de adivinar.
    .next = Quite el nombre, o quédese con las cinco palabras.
error-passphrase-repeats = Repite las mismas letras.
    .next = Elija palabras distintas, o quédese con las cinco palabras.
error-wrong-passphrase = Esa no es su frase de acceso.
    .next = Fíjese en las mayúsculas, o pulse Mostrar para ver lo que escribe.

### Traer datos de hojas de cálculo

bring-title = Traer datos
bring-lead = De una hoja de cálculo guardada como CSV. Lo ve todo antes de que entre, y puede deshacerlo entero.
bring-steps = Pasos
bring-step-file = El archivo
bring-step-columns = Sus columnas
bring-step-questions = Unas preguntas
bring-step-check = Revisarlo
bring-kind = ¿Qué hay en el archivo?
bring-kind-families = Familias
bring-kind-families-hint = Una lista de familias, con sus personas y cómo contactarlas.
bring-kind-items = Cosas
bring-kind-items-hint = Una lista de cosas que da o presta, con códigos o tallas.
bring-kind-stock = Cantidades
bring-kind-stock-hint = Cuánto hay ahora de cada cosa.
bring-file = Suelte el archivo aquí, o elíjalo
bring-choose = Elegir archivo
bring-file-hint = Un archivo .csv o .txt. En un programa de hojas de cálculo: Guardar como, y luego CSV.
bring-too-large = Este archivo pesa más de 64 MB. Divídalo en otros más pequeños.
bring-reading = Leyendo el archivo
bring-columns-title = ¿Cada columna es lo que creemos?
bring-columns-text = { $file }: { $rows ->
    [one] { $rows } fila.
   *[other] { $rows } filas.
} Cambie lo que esté mal y deje fuera lo que no necesite.
bring-head-column = Columna del archivo
bring-head-examples = Ejemplos
bring-head-target = Entra como
bring-column = Columna { $n }
bring-filled = { $n ->
    [one] { $n } celda con texto
   *[other] { $n } celdas con texto
}
bring-target-of = { $column } entra como
bring-guess = suposición
bring-ignored = { $n ->
    [one] { $n } columna queda fuera. Aun así se buscan en ella avisos de contacto seguro.
   *[other] { $n } columnas quedan fuera. Aun así se buscan en ellas avisos de contacto seguro.
}
bring-target-ignore = Dejar fuera
bring-target-reference = Número de familia
bring-target-family-name = Nombre de la familia
bring-target-adult = Adulto { $n }: nombre
bring-target-adult-relation = Adulto { $n }: relación
bring-target-phones = Teléfonos
bring-target-email = Correo electrónico
bring-target-best-way = Mejor forma de contacto
bring-target-languages = Idiomas
bring-target-interpreter = Intérprete
bring-target-child = Niño { $n }: nombre
bring-target-child-birth = Niño { $n }: nació el
bring-target-child-gestation = Niño { $n }: semanas al nacer
bring-target-address = Dirección
bring-target-town = Localidad
bring-target-postcode = Código postal
bring-target-enrolled-on = Entró el
bring-target-visitor = Visitante
bring-target-diapers = Tallas de pañal
bring-target-food = Alergias y dieta
bring-target-kits = Quiere kits
bring-target-notes = Nota
bring-target-item-name = Nombre de la cosa
bring-target-code = Código de producto
bring-target-brand = Marca
bring-target-line = Línea de producto
bring-target-size = Talla
bring-target-per-pack = Piezas por paquete
bring-target-quantity = Cuántos
bring-target-place = Lugar
bring-questions-title = Lo que solo usted sabe
bring-questions-text = Aquí no adivinamos. Las filas que dependen de una respuesta esperan hasta que la dé.
bring-date = En «{ $column }», ¿qué es { $example }?
bring-date-open = { $n ->
    [one] { $n } fecha se puede leer de las dos formas.
   *[other] { $n } fechas se pueden leer de las dos formas.
}
bring-date-month-first = El mes va primero
bring-date-day-first = El día va primero
bring-date-fits = Encajan todas las fechas de la columna.
bring-date-against = { $n ->
    [one] { $n } fecha no encaja.
   *[other] { $n } fechas no encajan.
}
bring-date-suggested = Menos fechas hablan en contra de esta.
bring-date-not-month = { $n ->
    [one] { $n } fecha que no puede llevar el mes primero
   *[other] { $n } fechas que no pueden llevar el mes primero
}
bring-date-not-day = { $n ->
    [one] { $n } fecha que no puede llevar el día primero
   *[other] { $n } fechas que no pueden llevar el día primero
}
bring-cell = Fila { $row }: { $text }
bring-serial = { $n ->
    [one] En «{ $column }» hay { $n } número suelto. ¿Es un día, como los cuenta Excel?
   *[other] En «{ $column }» hay { $n } números sueltos. ¿Son días, como los cuenta Excel?
}
bring-serial-example = { $text } sería { $day }.
bring-serial-yes = Sí, días
bring-serial-no = No, dejarlos fuera
bring-names = { $n ->
    [one] En «{ $column }», { $n } nombre lleva coma. ¿Qué significa?
   *[other] En «{ $column }», { $n } nombres llevan coma. ¿Qué significa?
}
bring-names-header = El título de la columna ya lo dice. Puede cambiarlo.
bring-names-last = El apellido va primero
bring-names-as-written = Dejar los nombres como están
bring-place = ¿Dónde está todo esto ahora?
bring-place-hint = El archivo no lo dice. Puede mover las cosas después.
bring-place-new = Otro lugar
bring-place-use = Usar este lugar
bring-check-title = Esto va a pasar
bring-check-text = Todavía no ha cambiado nada. Entra todo junto o no entra nada.
bring-header-row = { $n ->
    [1] La primera fila tiene los nombres de las columnas.
   *[other] La fila { $n } tiene los nombres de las columnas.
}
bring-count-add = { $n ->
    [one] fila entra
   *[other] filas entran
}
bring-count-join = { $n ->
    [one] fila se une a una que ya está
   *[other] filas se unen a otras que ya están
}
bring-count-wait = { $n ->
    [one] fila le espera
   *[other] filas le esperan
}
bring-count-rejected = { $n ->
    [one] fila no puede entrar
   *[other] filas no pueden entrar
}
bring-count-out = { $n ->
    [one] fila queda fuera
   *[other] filas quedan fuera
}
bring-stray = { $n ->
    [one] Un aviso de seguridad no es de ninguna familia
   *[other] { $n } avisos de seguridad no son de ninguna familia
}
bring-stray-text = Están en un título o un pie de página y todavía no son de ninguna familia. También entran, y esperan en «Por archivar» hasta que usted diga de quién son.
bring-review-ahead = { $n ->
    [one] { $n } celda espera, porque de ella puede depender la seguridad de alguien
   *[other] { $n } celdas esperan, porque de ellas puede depender la seguridad de alguien
}
bring-review-ahead-text = Unas dicen cómo se puede contactar a una familia, o que su dirección no se debe decir. Otras solo están en la misma fila: un número, una nota, el nombre de una persona que visita y que no conocemos. Ninguna va a las notas ni a la búsqueda. Esperan en «Por archivar» hasta que usted decida sobre cada una.
bring-repair-answer = Se arregla respondiendo a una pregunta
bring-repair-mapping = Se arregla eligiendo otra columna
bring-repair-duplicate = Quizá ya está aquí
bring-repair-fix = Escriba aquí lo que la celda debería decir
bring-repair-later = Bueno saberlo, para después
bring-to-questions = Ir a las preguntas
bring-to-columns = Ir a las columnas
bring-show-rows = { $n ->
    [one] Mostrar la fila
   *[other] Mostrar las { $n } filas
}
bring-show-cells = { $n ->
    [one] Mostrar la celda
   *[other] Mostrar las { $n } celdas
}
bring-row = Fila { $n }
bring-fix-label = Fila { $n }, { $column }: qué debería decir
bring-same-as = se parece a { $name }, que ya está aquí
bring-same-as-row = se parece a { $name }, en la fila { $n }
bring-duplicate-label = Qué hacer con la fila { $n }
bring-duplicate-choose = Elegir
bring-duplicate-same = Es lo mismo: agregar lo nuevo
bring-duplicate-add = Es otra persona o cosa: agregarla
bring-duplicate-skip = Dejar fuera esta fila
bring-left-out-title = { $n ->
    [one] Mostrar la fila que queda fuera, y por qué
   *[other] Mostrar las { $n } filas que quedan fuera, y por qué
}
bring-first-rows = Las primeras filas tal como van a entrar
bring-head-row = Fila
bring-head-name = Nombre
bring-head-facts = Lo que leemos
bring-head-outcome = Qué pasa
bring-outcome-add = entra
bring-outcome-addWithNotes = entra, mírela después
bring-outcome-join = se une a una que ya está
bring-outcome-waits = le espera
bring-outcome-rejected = no puede entrar
bring-outcome-leftOut = queda fuera
bring-commit = { $n ->
    [0] No hay nada que traer
    [one] Traer { $n } fila
   *[other] Traer { $n } filas
}
bring-running = { $total ->
    [0] Trayendo todo
   *[other] Trayendo todo: { $done } de { $total }
}
bring-stop = Parar
bring-stopped = Parado, como pidió
bring-stopped-text = No ha entrado nada y no ha cambiado nada.
bring-done = { $n ->
    [one] Entró { $n } fila.
   *[other] Entraron { $n } filas.
}
bring-done-toast = { $n ->
    [one] Entró { $n } fila
   *[other] Entraron { $n } filas
}
bring-see-families = Ver las familias
bring-see-items = Ver el estante
bring-see-stock = Ver el estante
bring-review = { $n ->
    [one] { $n } celda espera a que la archive
   *[other] { $n } celdas esperan a que las archive
}
bring-review-text = Tratan de contacto seguro o de una dirección oculta, o están al lado de una celda así. Hasta que las archive, nadie las encuentra en las notas ni en la búsqueda.
bring-review-open = Archivarlas ahora
bring-rejected = { $n ->
    [one] { $n } fila no entró
   *[other] { $n } filas no entraron
}
bring-rejected-text = Guárdelas con el motivo al lado de cada una, arréglelas en su hoja de cálculo y tráigalas después. El archivo no va bajo llave: cuídelo.
bring-rejected-save = Guardar las filas que no entraron
bring-rejected-saved = Las filas están guardadas.
bring-undo-title = ¿No era lo que quería?
bring-undo-text = Todo lo que entró se va otra vez. Lo que alguien cambió después se queda.
bring-undo = Deshacer todo lo traído
bring-undone = Está deshecho
bring-undone-text = Todo lo que entró se ha ido otra vez.
bring-again = Traer otro archivo
