# Las pantallas de trabajo: Hoy, familias, visitas, kits, el estante, lo que espera una decisión.
# Frases cortas y sencillas; las palabras de las personas van antes que las nuestras.

find-kind-visit = Visita

### En todas partes

more = Más
choose = Elija…
show-all = Mostrar todo ({ $n })
reading = Leyendo…
read-again = Intentar de nuevo
saved-not = Aún no está guardado; se intenta de nuevo.
pieces = { $n ->
    [one] { $n } pieza
   *[other] { $n } piezas
}
pieces-problem = Escriba un número entero de piezas.
chip-weeks = { $n ->
    [one] en una semana
   *[other] en { $n } semanas
}
chip-no-day = Aún sin día
chip-other-day = Otro día…
chip-remove = Quitar { $what }
grid-before = El mes anterior
grid-after = El mes siguiente
safe-contact = Contacto seguro
safe-contact-mark = Contacto seguro: lea primero
safe-unfold = Abrir
safe-fold = Cerrar

### Hoy

today-title = Su trabajo de hoy
today-promised = Lo que prometimos
today-group-overdue = Atrasado
today-group-today = Hoy
today-group-week = Esta semana
today-group-later = Más adelante
today-nothing = Hoy no hay nada pendiente
today-nothing-text = No hay visitas y todas las promesas están cumplidas. Buen momento para contar el estante, o para un café tranquilo.
today-follow-ups = Para conversar y para terminar
follow-talk = Charla del kit
follow-talk-do = Conversarlo
follow-finishNote = Nota
follow-note-of = visita del { $day }
follow-finishNote-do = Terminar la nota
follow-pack = Por preparar
follow-pack-do = Preparar
follow-carry = Con usted
follow-carry-do = Ver el kit
review-waiting = { $n ->
    [one] { $n } celda importada espera que alguien decida.
   *[other] { $n } celdas importadas esperan que alguien decida.
}
review-go = Verla

### Promesas

promises-open = Promesas
promises-ours = Lo que prometimos
promises-theirs = Lo que harán ellos
promises-none = No hay nada abierto. Aquí quedan las promesas de cada visita hasta que se cumplen.
promise-add = Agregar una promesa
promise-added = Promesa anotada
promise-save = Anotarla
promise-who = ¿Quién lo prometió?
promise-us = Nosotros
promise-family = La familia
promise-us-short = Nosotros
promise-family-short = Ellos
promise-words = Qué se prometió
promise-words-hint = Como se dice: llamar a la clínica de ojos por el transporte.
promise-due = ¿Para cuándo?
promise-no-day = sin día
promise-keep = Cumplida
promise-keep-what = Cumplida: { $what }
promise-kept = Promesa cumplida
promise-drop = Dejarla
promise-drop-what = Dejarla: { $what }
promise-dropped = Se dejó la promesa

### Planear una visita

visit-title = Visita
visit-plan = Planear una visita
visit-planned = Visita planeada
visit-change = Cambiar el plan
visit-change-title = Cambiar el plan: { $family }
visit-change-save = Guardar el plan
visit-changed = Plan cambiado
visit-start = Empezar la visita
visit-finish = Terminar la nota
visit-back = La página de la familia
visit-no-time = sin hora
visit-has-jots = Apuntes que esperan su nota
plan-family = ¿Qué familia?
plan-day = ¿Qué día?
plan-needs-day = Elija un día.
plan-needs-mode = Elija cómo se encuentran.
plan-time = ¿A qué hora?
plan-time-hint = Como 9:30
plan-minutes = ¿Cuántos minutos?
plan-mode = ¿Cómo se van a encontrar?
plan-purpose = ¿Para qué es?
plan-purpose-hint = Opcional. La familia lo sabe de antemano.
missed-title = La visita no se hizo: { $family }
missed-lead = Pasa. Nada cuenta en contra de una familia.
missed-by = ¿Quién no pudo?
missed-by-family = La familia
missed-by-programme = Nosotros
missed-why = Por qué, si se sabe
missed-why-hint = Opcional, en pocas palabras.
missed-save = Anotarlo
missed-done = Anotado: la visita no se hizo
missed-was-family = La familia no pudo
missed-was-programme = Nosotros no pudimos

### La guía

brief-title = Guía de la visita
brief-open = Abrir la guía
brief-back = La página de la familia
brief-mind = Atención:
brief-read = Leer en pantalla
brief-pages = Ver las páginas
brief-pages-wait = Preparando las páginas…
brief-page = Página { $n } de { $of } de la guía impresa. Las mismas palabras se leen en pantalla.
brief-pdf = Guardar en PDF
brief-pdf-saved = Guía guardada en PDF
guide-mode = Cómo se van a encontrar

### Apuntar y terminar

jot-label = Una palabra para recordar
jot-hint = Solo lo justo para usted. La nota puede esperar.
jot-agenda = Querían hablar de
jot-prompts = Si viene al caso
jot-why = De dónde vienen
finish-lead = Todo es opcional. Una frase ya es una buena nota.
finish-saw = ¿Qué vio o escuchó?
finish-saw-hint = Describa sin juzgar: «Ada miró el libro y estiró la mano».
finish-told = ¿Qué le contaron?
finish-enjoyed = ¿Qué disfrutaron juntos?
finish-text = Algo más para recordar
finish-theirs = En sus palabras
finish-agenda = ¿De qué quieren hablar la próxima vez?
finish-wentWell = ¿Qué salió bien, en sus palabras?
finish-strength = Una fortaleza que notó
finish-strength-hint = Una línea, para que esté en su página.
finish-attended = ¿Quién estuvo?
finish-promises = Promesas
finish-kept = Cumplida: { $what }
finish-promise-add = Agregar una promesa
finish-promise-away = Quitar la promesa { $n }
finish-when = Cuándo fue
finish-on = ¿Qué día?
finish-jots = Sus apuntes
finish-jots-in = Están en la nota. Cámbielos allí como quiera.
finish-jots-added = Lo que aún no está en la nota se pone al final cuando usted guarda.
finish-no-jots = No hay apuntes de esta visita.
finish-save = Guardar la nota
finish-done = Nota guardada
next-title = La próxima vez
next-planned = ya está planeada: { $day }.
next-same-time = La próxima semana, misma hora ({ $time })
next-week = En una semana
next-two-weeks = En dos semanas
note-empty = Todavía sin palabras
note-empty-text = Esta visita se terminó sin nota.
note-change = Cambiar la nota

### Familias

families-title = Familias
families-whose = De quién son las familias
families-mine = Mis familias
families-all = Todas las familias
families-filter = Buscar en esta lista
families-filter-clear = Mostrar todo otra vez
families-count = { $n ->
    [one] { $n } familia
   *[other] { $n } familias
}
families-no-match = Aquí no hay nadie con ese nombre
families-no-match-text = Pruebe con una parte del nombre, una ciudad o un idioma. Los acentos no importan.
families-none-mine = Todavía no tiene familias
families-none-mine-text = Aquí están las familias que usted visita. Quizás otra persona visita a las demás.
families-see-all = Ver todas las familias
families-none = Todavía no hay familias
families-none-text = Traiga la lista que tiene, o inscriba a mano a la primera familia.
families-import = Traer una lista
family-title = Familia
family-no-visit = sin visita planeada
family-name = ¿Cómo se llaman a sí mismos?
family-name-hint = «Torres-Reyes», «los Okafor-Bell», o lo que sea seguro escribir.
family-languages = Idiomas en casa
family-languages-hint = Todos los que hablan.
family-interpreter = Intérprete
family-interpreter-hint = Opcional. Idioma, dialecto, quién debe ser.
family-reference = Su propio número para ellos
family-reference-hint = Opcional.
family-visitors = Visitadoras y visitadores
family-visitors-hint = La primera persona que marque es la principal.
family-visitor-lead = principal
family-kit-choice = Kits
family-kit-words = Lo que dijeron sobre los kits
family-diet = Comida
family-enrolled = Con nosotros desde
family-edit = Cambiar los datos de la familia
family-saved = Datos de la familia guardados
family-remove = Quitar esta familia…
family-remove-title = ¿Quitar a { $family }?
family-remove-lead = Desaparece de todas las listas, de Hoy y de la búsqueda, para todo el equipo. Justo después, Deshacer la trae de vuelta. Es para una familia que se anotó por error o dos veces.
family-remove-leave = Si dejan de venir, elija «Dejan el programa»: sigue en las listas como una familia que se fue.
family-remove-erase = Quitar no borra palabras: lo escrito queda en los registros cifrados. Solo «Borrar», en Programa, lo destruye para siempre.
family-remove-do = Quitar
family-removed = Se quitó { $family }
family-kits = Kits en camino
family-kits-board = Ver el tablero de kits
family-kits-none = No hay nada en camino.
family-review = { $n ->
    [one] { $n } celda importada sobre esta familia espera que alguien decida.
   *[other] { $n } celdas importadas sobre esta familia esperan que alguien decida.
}
kit-choice-yes = Les gusta recibir kits
kit-choice-ask = Preguntar cada vez
kit-choice-pickup = Solo para recoger
kit-choice-booksOnly = Solo libros
kit-choice-no = Sin kits, por favor

### Inscribir

enrol-title = Inscribir a una familia
enrol-lead = Empiece por las personas. Todo se puede cambiar y agregar después.
enrol-who = Quiénes son
enrol-where = Dónde, y quién visita
enrol-step = { $n } de 2
enrol-needs-name = Escriba cómo se llama la familia.
enrol-date-unclear = Una de las fechas no se entiende. Corríjala o vacíe sus casillas.
enrol-alike = { $n ->
    [one] ¿Será esta familia?
   *[other] ¿Será una de estas familias?
}
enrol-adults = Personas adultas
enrol-adult-add = Agregar una persona adulta
enrol-adult-away = Quitar la persona adulta { $n }
enrol-children = Niñas y niños
enrol-child-add = Agregar una niña o un niño
enrol-child-n = Niña o niño { $n }
enrol-child-away = Quitar la niña o el niño { $n }
enrol-save = Inscribir a la familia
enrol-safe = Si una llamada, una carta o una visita puede poner a alguien en peligro: su página, que se abre después, ofrece «Agregar una regla de contacto seguro…».
enrol-back = Volver a las personas
enrol-done = { $family }: inscrita
place-title = ¿Dónde viven?
place-address = En una dirección
place-none = Sin lugar fijo
place-none-hint = Con amistades, en un auto, de un lado a otro.
place-withheld = Reservado
place-withheld-hint = La dirección no sale en listas, papeles ni búsquedas. Se puede guardar como dato sellado.
place-line = Dirección
place-note = Cómo encontrarlos
place-note-hint = Opcional. La puerta azul, el perro, dónde estacionar.
place-town = Ciudad
place-postcode = Código postal
place-unknown = Dirección sin anotar

### Personas

people-title = Su gente
people-add = Agregar a alguien
people-none = Todavía no hay nadie anotado.
person-unnamed = Bebé, aún sin nombre
person-say = se dice { $said }
person-also = también le dicen { $name }
person-allergic = cuidado con { $to }
person-diaper = pañal talla { $size }
person-edit = Cambiar a esta persona
person-kind = ¿Quién es?
person-adult = Una persona adulta
person-child = Una niña o un niño
person-name = Nombre
person-said = Cómo se dice
person-said-example = mi-lí
person-said-hint = Opcional, tal como suena.
person-also-label = También le dicen
person-relation = Quién es
person-relation-example = mamá, abuelo…
person-relation-hint = Opcional: mamá, papá, abuela.
person-allergies = Alergias
person-diaper-label = Talla de pañal
person-saved = Persona guardada
person-remove = Quitar a esta persona
person-removed = Se quitó a la persona
child-name = Nombre
child-name-hint = Puede quedar vacío antes del parto.
child-born = ¿Ya nació?
child-born-yes = Sí
child-born-no = En camino
child-birth = Fecha de nacimiento
child-birth-about = Esta fecha es aproximada
child-gestation = Semanas de embarazo al nacer
child-gestation-hint = Si fue antes: 34w3d
child-due = Se espera para el

### Cómo comunicarse

moment-reach = Mejor forma de contacto
moment-next = Próxima visita
moment-language = Idiomas
moment-language-none = Sin anotar
moment-interpreter = Intérprete: { $who }
last-words = Lo último que dijeron
ways-title = Cómo comunicarse
ways-none = Todavía no hay ninguna forma anotada.
way-add = Agregar una forma
way-change = Cambiar esta forma
way-kind = Tipo
way-person = ¿De quién es?
way-value = Número o dirección
way-value-hint = Tal como lo dieron.
way-hours = Cuándo
way-hours-hint = Opcional: en la mañana, después de las 4.
way-voicemail = Si contesta una máquina
way-rank = ¿Cuál prefieren?
way-rank-first = 1, la mejor
way-saved = Forma guardada
way-remove = Quitar esta forma
way-removed = Se quitó la forma
way-not-safe = No es segura
way-only-safe = Solo se pueden elegir las formas que permite su regla de contacto seguro.
way-none-safe = Su regla de contacto seguro aún no permite ninguna forma. Agregue primero una forma segura a la regla.
way-needs-adult = Agregue primero a una persona adulta: cada forma de contacto es de alguien.
voicemail-unasked = Aún sin preguntar
voicemail-never = no dejar mensajes
voicemail-neutral = solo un mensaje que no nos nombre
voicemail-allowed = se puede dejar mensaje

### Contacto seguro

safe-set = Poner una regla de contacto seguro
safe-add = Agregar una regla de contacto seguro…
safe-add-why = ¿Una llamada, una carta o una visita podría poner a alguien en peligro? Diga qué es seguro, y cada página de esta familia lo muestra.
safe-change = Cambiar la regla de contacto seguro
safe-lead = Solo lo que está aquí cuenta como seguro. Aparece arriba en cada página de esta familia. Pregunte cada vez.
safe-ways = Formas seguras
safe-ways-none = Todavía ninguna: entonces solo es seguro hablar en persona.
safe-way-add = Agregar una forma segura
safe-way-away = Quitar la forma segura { $n }
safe-way-needs-kind = Elija de qué tipo es.
safe-way-needs-words = Diga qué número o dirección. Sin eso, cualquier número de este tipo contaría como seguro.
safe-voicemail = Si contesta una máquina
safe-voicemail-neutral-hint = Por ejemplo: «Por favor, llame», nada más.
safe-say = ¿Quién dice usted que es?
safe-say-hint = Opcional: un nombre que eligieron, como la biblioteca.
safe-dont = Nunca
safe-dont-hint = Opcional, uno por línea, como sigue tras «nunca»: llamar al teléfono fijo.
safe-pickup = Recogen los kits; nadie los lleva
safe-just-checked = Revisado hoy con ellos
safe-checked-last = Última revisión: { $day }
safe-cover = Nombre que se imprime en lugar del suyo
safe-cover-hint = Opcional. Va en papeles y etiquetas.
safe-save = Guardar la regla
safe-saved = Regla de contacto seguro guardada
safe-end = Terminar la regla
safe-ended = Se terminó la regla de contacto seguro

### Fortalezas, notas, datos sellados, la historia

strengths-title = Lo que va bien
strengths-none = Todavía no hay nada anotado. ¿Qué le dio gusto ver?
strength-add = Agregar una fortaleza
strength-added = Fortaleza agregada
strength-words = ¿Qué va bien?
strength-words-hint = Lo que vio o lo que dijeron: «Iván aprieta el libro y Emilia mira».
strength-person = ¿De quién se trata?
strength-all = De todos
strength-said-by = ¿Quién lo dijo?
strength-said-by-hint = Solo si son sus propias palabras.
strength-seen = ¿Cuándo?
strength-save = Agregarla
strength-remove = Quitar esta fortaleza: { $what }
strength-removed = Se quitó la fortaleza
note-add = Escribir una nota
note-added = Nota guardada
note-kind = ¿Qué es?
note-kind-note = Una nota
note-kind-contact = Hablamos
note-kind-message = Dejaron un mensaje
note-text = ¿Qué pasó?
note-text-hint = Describa sin juzgar. Mejor con sus propias palabras.
note-on = ¿Qué día?
note-save = Guardar la nota
sealed-title = Datos sellados
sealed-count = { $n ->
    [0] Datos sellados: ninguno
    [one] { $n } dato sellado
   *[other] { $n } datos sellados
}
sealed-before = Los datos sellados se guardan aparte: no salen en listas, ni en búsquedas, ni en papel. Ábralos solo si los necesita ahora, y mire primero quién está cerca.
sealed-open = Abrir los datos sellados
sealed-none = No hay ninguno.
sealed-add = Sellar un dato
sealed-added = Dato sellado
sealed-lead = Para lo que podría poner a alguien en peligro. Lo pueden abrir quienes acompañan a esta familia.
sealed-kind = ¿Qué es?
sealed-oldNumber = Un número viejo
sealed-otherPerson = Otra persona
sealed-address = Una dirección
sealed-note = Otra cosa
sealed-text = El dato
sealed-save = Sellarlo
where-title = Dónde, y cómo les gusta
timeline-title = Juntos hasta ahora
timeline-none = Todavía no hay nada escrito. Empieza con la primera visita.
timeline-more = Mostrar lo anterior
timeline-visit = Visita
timeline-note = Nota
timeline-kit = Kit
timeline-promise = Promesa
timeline-joined = Llegada
timeline-visit-of = Visita del { $day }
conflict-title = Se escribieron dos versiones: { $field }
conflict-field = uno de los datos
conflict-edit = Verlo y dejar la correcta

### Kits

kits-title = Kits
kits-lead = De lo que pidieron a lo que aprendimos.
kits-board = Tablero
kits-defined = Nuestros kits
kits-mine = Solo mis familias
kits-carrying = Ahora con usted
kits-none = Todavía no hay kits
kits-none-text = Un kit empieza por el momento de cada día para el que es. Después viene lo que lleva.
board-path = Dónde están los kits
board-asked = Pedidos
board-planned = Planeados
board-packed = Preparados
board-out = En camino
board-handedOver = Entregados
board-notDelivered = No entregados
board-heardBack = Nos contaron
board-none-asked = Nadie espera respuesta.
board-none-planned = No hay nada planeado.
board-none-packed = No hay nada preparado.
board-none-out = No hay nada en camino.
board-none-handedOver = No falta saber de ninguno.
board-none-notDelivered = Todo encontró a su familia.
board-none-heardBack = No queda ninguna charla pendiente.
board-more = { $n ->
    [one] y { $n } más
   *[other] y { $n } más
}
board-empty = No hay kits en camino
board-empty-text = Cuando una familia pide algo, pida el kit en su página. Queda aquí hasta que lo hayan conversado.
card-for = para { $child }
card-planned-for = planeado: { $day }
card-since = desde el { $day }
card-with = con { $who }
card-kept = espera en { $place }
card-left = se dejó: { $where }
card-talk-due = Charla { $when }
card-basic-need = Necesidad básica
step-title = { $step }: { $kit }, { $family }
step-done-sendOut = { $kit } va en camino
step-done-handOver = { $kit }: entregado
step-done-pickUp = Recogieron { $kit }
step-done-mail = { $kit }: enviado
step-done-giveByVisitor = { $kit }: lo dio su visitadora o visitador
step-done-leaveSafe = { $kit }: se dejó en un lugar seguro
step-done-unpack = { $kit }: deshecho; sus cosas volvieron
step-done-askAgain = Se pidió { $kit } otra vez
step-done-cancel = { $kit }: cancelado
step-done-notDelivered = Anotado: no se pudo dar { $kit }
step-done-tryAgain = { $kit } sale otra vez
step-done-bringBack = { $kit } volvió, todavía preparado
step-done-putOff = { $kit } puede esperar
step-done-decline = «No, gracias»: anotado
step-done-hearBack = Sus palabras están anotadas
step-done-talk = Se conversó sobre { $kit }
step-hearBack-lead = Nunca pregunte primero si lo usaron.
step-hearBack-words = ¿Cómo les fue cuando lo abrieron?
step-hearBack-hint = Mejor con sus propias palabras.
step-hearBack-more = ¿Quién lo dijo?
step-hearBack-more-hint = Opcional
step-talk-lead = Con esto se cierra la vuelta. Lo que aprenda va al próximo kit.
step-talk-words = ¿De qué hablaron?
step-talk-hint = Qué hizo la niña o el niño, qué les sirvió, qué desean ahora.
step-talk-more = ¿Qué aprendimos?
step-talk-more-hint = Opcional, una línea: letras más grandes, dos tallas.
step-leaveSafe-words = ¿Dónde se dejó?
step-leaveSafe-hint = El lugar que ellos dijeron.
kit-ask = Pedir un kit
kit-ask-words = ¿Qué dijeron?
kit-ask-words-hint = En sus palabras: «¿A todos se les escapa la talla 2?»
kit-ask-by = ¿Quién lo pidió?
kit-ask-by-unknown = Sin anotar
kit-ask-kit = ¿Qué kit?
kit-ask-child = ¿Para quién?
kit-ask-all = Para todos
kit-ask-needs-kit = Elija un kit.
kit-ask-no-kits = Todavía no hay kits. Haga uno primero, en Kits.
kit-ask-save = Pedirlo
kit-asked = Kit pedido
kit-planned = Kit planeado
kit-plan-on = ¿Cuándo debe llegarles?
kit-plan-way = ¿Cómo llega?
kit-plan-way-safe = Solo las formas que permite su regla de contacto seguro.
kit-plan-carrier = ¿Quién lo lleva?
kit-plan-nobody = Todavía nadie
kit-plan-save = Planearlo
kit-pack-save = Prepararlo
kit-pack-again = Intentar prepararlo otra vez
kit-packed = { $kit }: preparado
pack-contents = Lleva: { $what }
pack-from = Tomar las cosas de
pack-no-places = Todavía no hay un lugar para las cosas. Agregue uno primero en la página Estante.
pack-short = Aquí no alcanza. No se movió nada.
pack-stop-never = Esto no debe ir a esta familia. No se movió nada.
pack-stop-reason = Piénselo antes de que salga. No se movió nada.
pack-why = ¿Por qué se puede mandar?
pack-why-hint = Queda guardado con el kit.
packing-past-use-by = { $item }: lo que hay aquí ya pasó su último día. Retírelo del estante o reciba algo fresco.
packing-recalled = { $item } fue retirado del mercado. Apártelo.
packing-small-parts = { $item } tiene piezas pequeñas, y allí puede vivir alguien menor de 3 años.
packing-label-age = { $item } está marcado para mayores, y allí puede vivir alguien menor de 3 años.
packing-avoided = { $item } contiene algo que esta familia evita.
packing-lot-unknown = { $item } está en un retiro del mercado y nadie sabe de qué lote es.
packing-near-use-by = { $item } se tiene que usar pronto.
packing-other = { $item } necesita otra mirada.
short-item = Cosa
short-wanted = Hace falta
not-delivered-why = ¿Qué pasó?
not-delivered-needs = Elija qué pasó.
not-delivered-words = En pocas palabras
try-again-on = ¿Cuándo sale otra vez?
put-off-on = ¿Cuándo preguntamos de nuevo?
decline-lead = «No, gracias» es una respuesta completa. No cambia nada más.
decline-words = Lo que dijeron
return-lead = Sigue preparado y prometido para ellos.
return-to = ¿Dónde está ahora?
kit-title = Kit
kit-new = Hacer un kit
kit-new-lead = Empiece por el momento de cada día para el que es.
kit-version = Versión { $n }. Con otro contenido empieza una versión nueva; los kits ya planeados conservan la suya.
kit-with = El momento para el que es
kit-with-hint = En inglés, como «Look at one page with Emilia».
kit-with-es = Lo mismo en español
kit-name = ¿Cómo lo llaman?
kit-kind = ¿De qué tipo es?
kit-kind-literacy = Libros y palabras
kit-kind-diapers = Pañales
kit-kind-hygiene = Aseo y cuidado
kit-kind-safeSleep = Dormir seguro
kit-kind-play = Juego por edad
kit-kind-food = Comida
kit-kind-feeding = Alimentar al bebé
kit-kind-tech = Teléfono e internet
kit-kind-postpartum = Después del parto
kit-kind-welcome = Bienvenida a casa
kit-kind-bigItem = Algo grande
kit-kind-comfort = Consuelo
kit-kind-other = Otra cosa
kit-basic = Cubre una necesidad básica
kit-basic-hint = Entonces se conversa a los 3 días y no a los 7.
kit-lines = Lo que lleva
kit-line-what = Cosa
kit-line-item = { $item } ({ $n } libres)
kit-line-quantity = Piezas
kit-line-rule = ¿Tiene que estar?
kit-line-add = Agregar una cosa
kit-line-away = Quitar la cosa { $n }
kit-line-number = Escriba cuántas piezas de cada cosa: un número entero.
kit-rule-required = Siempre
kit-rule-optional = Si hay
kit-rule-chooseOne = Eligen una
kit-learned = ¿Qué aprendimos desde la versión { $n }?
kit-learned-hint = Opcional. Con una línea aquí empieza una versión nueva.
kit-save = Guardar el kit
kit-saved = { $kit }: guardado
kit-enough = { $n ->
    [0] no alcanza para ninguno
    [one] alcanza para { $n }
   *[other] alcanza para { $n }
}
kit-gone = Este kit no está aquí
kit-gone-text = Quizás alguien lo quitó.
kit-no-items = Todavía no hay qué ponerle
kit-no-items-text = Un kit se hace con cosas del estante. Agregue algunas primero.

### El estante

shelf-title = Estante
shelf-lead = Lo que tenemos, lo prometido y lo libre.
shelf-filter = Buscar una cosa
shelf-none = Todavía no hay nada en el estante
shelf-none-text = Traiga la lista que tiene, o agregue las cosas una por una.
shelf-import = Traer una lista
shelf-no-match = No hay nada con ese nombre
shelf-no-match-text = Pruebe con una parte del nombre, una talla o un número de lote.
shelf-discrepancies = { $n ->
    [one] { $n } cosa está por debajo de cero
   *[other] { $n } cosas están por debajo de cero
}
shelf-discrepancies-text = Se tomó más de lo que estaba anotado. Cuente lo que hay.
stock-item = Cosa
stock-place = Lugar
stock-everywhere = En todas partes
stock-on-hand = Hay
stock-promised = Prometido
stock-free = Libre
stock-use-by = Usar antes de
stock-do = Hacer
stock-lot = Lote
stock-lots = Dónde está
stock-pieces = Piezas
stock-small-parts = piezas pequeñas
stock-receive = Recibir cosas
stock-move = Mover
stock-count = Contar
stock-edit = Cambiar datos
use-by-soon = usar pronto
use-by-past = pasó su último día
use-by-fine = bien
lots-none = Ahora no hay.
lot-none = sin lote
receive-needs-item = Elija qué llegó.
receive-quantity = ¿Cuántas piezas?
receive-quantity-hint = Piezas sueltas, no cajas.
receive-from = ¿De dónde vinieron?
receive-donor = Nos las dieron
receive-supplier = Compradas
receive-lot = Número de lote
receive-lot-hint = Opcional. En fórmula y comida ayuda si algo se retira del mercado.
receive-use-by = Usar antes de
receive-save = Recibirlas
receive-done = { $n ->
    [one] { $n } pieza recibida
   *[other] { $n } piezas recibidas
}
receive-ask = Alguien que cuida el estante tiene que agregar la primera cosa y el primer lugar.
receive-place-first = Primero, un lugar donde estén las cosas
receive-thing-first = Ahora, la primera cosa
move-from = De
move-to = A
move-save = Mover
move-done = Movido
move-nothing = No hay nada que mover.
move-nowhere = Solo hay un lugar. Agregue otro primero.
move-short = No hay tantas libres. No se movió nada.
move-short-numbers = Hay: { $onHand }. Prometido: { $promised }. Libre: { $free }.
count-lead = Escriba lo que hay de verdad. Lo anotado antes queda en el registro.
count-where = ¿Cuáles?
count-pieces = ¿Cuántas hay?
count-save = Guardar el conteo
count-done = Conteo guardado
item-add = Agregar una cosa
item-name = ¿Qué es?
item-kind = ¿Qué tipo de cosa?
item-kind-consumable = Se gasta
item-kind-keep = Se la quedan
item-kind-loan = Prestada
item-kind-sheet = Una tarjeta u hoja
item-size = Talla
item-unit = Se cuenta por
item-unit-hint = pieza, lata, libro
item-pack = Piezas por caja
item-age = Para niñas y niños desde, en meses
item-age-hint = Opcional, como dice la etiqueta.
item-small-parts = Tiene piezas pequeñas
item-small-parts-hint = Así se detiene al preparar para casas con menores de 3 años.
item-allergens = Contiene
item-allergens-hint = Opcional: leche, nueces, látex.
item-code = Código
item-saved = { $item }: guardado
place-add = Agregar un lugar
place-name = ¿Cómo se llama?
place-name-hint = Estante A, el auto de Dana.
place-kind = ¿Qué es?
place-kind-shelf = Estante o cuarto
place-kind-vehicle = Auto
place-kind-office = Oficina
place-saved = { $place }: agregado

### Lo que espera una decisión

review-title = Por archivar
review-lead = Estas celdas llegaron con una lista. Pueden tocar la seguridad de alguien, o están al lado de algo que la toca. No se guardan en ningún otro lugar hasta que una persona decida.
review-left = { $n ->
    [one] { $n } celda por decidir
   *[other] { $n } celdas por decidir
}
review-none = No hay nada en espera
review-none-text = Cada celda que esperaba encontró su lugar.
review-line = { $family }, fila { $row }
review-where = fila { $row }, columna «{ $column }»
review-is-rule = Esta celda, u otra de la misma fila, puede decir cómo contactarlos con seguridad.
review-is-address = Esta celda, u otra de la misma fila, puede tener una dirección que se debe reservar.
review-rule-keeps = Ponga en la regla lo que deben saber todos los que se encuentran con la familia. Las palabras de la celda quedan entre sus datos sellados.
review-as-rule = Hacerla regla de contacto seguro
review-as-sealed = Sellarla
review-as-note = No toca la seguridad: escribirla en una nota
review-as-nothing = No hay nada que guardar
review-seal = Sellarla
review-note = Escribir la nota
review-note-text = La puede leer y encontrar quien se encuentra con la familia.
review-nothing = Dejarla ir
review-reason = ¿Por qué se puede dejar ir?
review-reason-hint = Una línea, para quien pregunte después.
review-filed = Decidido
review-nobody = Un título o un pie del archivo
review-whose = ¿De quién es?
review-row = fila { $row }
