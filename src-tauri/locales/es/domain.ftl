# Palabras de las reglas: edades, la hoja de visita, contacto seguro, paquetes. Claras y breves.

### Palabras para los códigos

mode-home = visita en casa
mode-video = videollamada
mode-phone = llamada
mode-message = mensajes
mode-mail = correo postal
mode-porch = en la puerta
mode-group = grupo

channel-call = llamada
channel-text = mensaje de texto
channel-whatsapp = WhatsApp
channel-messenger = Messenger
channel-signal = Signal
channel-zalo = Zalo
channel-email = correo electrónico
channel-mail = carta
channel-in-person = en persona
channel-landline = teléfono de casa
channel-video = videollamada

reading-red = mucha energía, no agradable
reading-yellow = mucha energía, agradable
reading-blue = poca energía, no agradable
reading-green = poca energía, agradable
reading-skipped = prefiere no decirlo

### Edades

age-months-days = { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}, { $days ->
    [one] { $days } día
   *[other] { $days } días
}
age-years-months = { $years ->
    [one] { $years } año
   *[other] { $years } años
}, { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}
age-adjusted-counts = { $adjusted } desde la fecha prevista (esta edad cuenta) · { $age } desde que nació
age-birth-counts-now = { $age } desde que nació (ahora cuenta esta edad) · { $adjusted } desde la fecha prevista
age-both = { $age } desde que nació (esta edad cuenta) · { $adjusted } desde la fecha prevista
age-birth-counts = { $age }
age-before-due = { $age } desde que nació · { $days ->
    [one] falta { $days } día para la fecha prevista
   *[other] faltan { $days } días para la fecha prevista
}
age-weeks-not-known = { $age } · no se sabe de cuántas semanas nació, así que no se ajusta nada
age-about = Unos { $age } · la fecha de nacimiento no es segura
age-not-known = No se sabe la fecha de nacimiento
age-check-date = Revise la fecha de nacimiento: no puede ser correcta
age-expected = Se espera el { $date } · semana { $weeks } de embarazo
age-expected-past = Se esperaba el { $date } · pregunte con tacto si hay noticias

### La hoja de visita: marco

brief-heading = { $name }
brief-when = { $date }
brief-when-time = { $date }, { $time }
brief-mode = { $mode }
brief-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
brief-visitors = con { $names }
brief-joined = { $first } · { $next }
brief-place-agreed = El lugar acordado
brief-place-not-known = Lugar sin anotar: pregunte dónde encontrarse

brief-section-safe-contact = Contacto seguro
brief-section-who = Quiénes son
brief-section-purpose = Para qué nos vemos
brief-section-opening = Antes que nada
brief-section-our-promises = Lo que prometimos
brief-section-went-well = Lo que salió bien
brief-section-load = Cómo están
brief-section-prompts = Ideas, si vienen bien
brief-section-kits = Paquetes
brief-section-dates = Con fecha
brief-section-put-off = Hoy, y lo que puede esperar
brief-section-ending = Un cierre claro
brief-section-whom-to-call = A quién llamar

### La hoja de visita: quiénes

brief-name-said = { $name } (se dice: { $said })
brief-speaks = habla { $languages }
brief-best-way = mejor por { $channel }
brief-baby = Bebé
brief-allergies = { $name }: cuidado con { $words }
brief-allergies-baby = Para el bebé: cuidado con { $words }
brief-languages = En casa hablan: { $languages }
brief-interpreter = Hace falta intérprete: { $language }
brief-interpreter-booked = confirmado: { $name }
brief-interpreter-not-booked = todavía no hay nadie

### La hoja de visita: la conversación

brief-purpose-default = Solo para saber cómo están
brief-open-in-person = Salude a cada persona por su nombre y tómese un momento antes de cualquier otra cosa.
brief-open-call = Diga que le gustaría estar allí con ellos. Tómese un momento antes de cualquier otra cosa.
brief-open-written = Empiece con una línea cálida que no pida nada.
brief-agenda-last = De lo que querían hablar, { $date }
brief-agenda-ask = Pregunte primero: ¿qué tienen hoy en mente?
brief-promise-late = { $days ->
    [one] { $days } día de retraso
   *[other] { $days } días de retraso
}
brief-promise-today = es para hoy
brief-promise-due = para el { $date }
brief-promise-no-day = sin día fijado
brief-promised-by = lo prometió { $name }
brief-went-well-ask = Todavía no hay nada anotado. Pregunte qué salió bien desde la última vez.
brief-said-on = Con sus palabras, { $date }
brief-said-by = { $name }, { $date }
brief-seen-on = Visto el { $date }
brief-end-limit = Esta llamada puede durar { $limit ->
    [one] { $limit } minuto
   *[other] { $limit } minutos
}. Empiece a cerrar diez minutos antes.
brief-end-over-limit = El plan es de { $planned } minutos, pero esta llamada se corta a los { $limit }. Planee una más corta, un segundo enlace o una llamada de teléfono.
brief-end-say-back = Repita lo que oyó. Pregunte si lo entendió bien.
brief-end-who-does-what = Diga qué hará cada quien. Primero lo nuestro.
brief-end-agree-next = Acuerden la próxima vez.
brief-end-next = Próxima vez: { $date }, { $mode }
brief-end-next-time = Próxima vez: { $date }, { $time }, { $mode }
brief-end-thanks = Dé las gracias por su tiempo.
brief-end-thanks-data = Dé las gracias por su tiempo, y por los datos o minutos que pagaron.
brief-call-whom = { $situation }: { $name }

### La hoja de visita: cómo están, y qué significa hoy

brief-load-no-reading = No hay respuesta de las últimas dos semanas. Pregunte cómo llegan hoy, o déjelo.
brief-load-reading = { $name }: { $reading } ({ $date })
brief-load-affirm = Diga algo cierto y amable sobre lo que hacen.
brief-load-open-question = Haga una sola pregunta abierta y escuche.
brief-load-offer = Ofrezca una ayuda concreta.
brief-load-shorten = Pregunte si prefieren una visita más corta, otra manera de verse u otro día.
brief-load-high-energy = Un buen día. Disfrútelo con ellos. No hace falta agregar nada.
brief-load-usual = Quédese con lo que cabe hoy y deje que lo demás espere.
brief-load-supervision = Ha sido un tiempo pesado. Háblelo en supervisión y piensen qué apoyo ofrecer.
brief-fits-today = cabe hoy
brief-before-contact = Antes de llamar, escribir o ir
brief-look-first = Mire primero su página.
brief-put-off-until = puede esperar · mirar otra vez el { $date }

### La hoja de visita: ideas y paquetes

brief-prompt-source = Fuente: { $seed }
brief-prompt-source-buy = Fuente: { $seed } · hay que comprar algo
brief-source-A = Harvard Center on the Developing Child
brief-source-B = Harvard Usable Knowledge
brief-source-C = Home Visitor’s Online Handbook
brief-source-D = PSCP, consejos para video
brief-kit = { $kit }: { $state }
brief-kit-moment = Para este momento: { $words }
brief-kit-heard = Lo que dijeron de él
brief-kit-talk-ask = Pregunte: ¿cómo fue cuando lo abrieron?
brief-kit-talk = Lo recibieron el { $handed } · hablarlo antes del { $due }
brief-kit-talk-late = Lo recibieron el { $handed } · la charla era para el { $due }

### La hoja de visita: fechas

brief-date-birthday = { $name } cumple { $years } el { $date }
brief-date-cliff-soon = { $name } cumple 2 el { $date }. Desde entonces cuenta la edad desde que nació.
brief-date-cliff-now = { $name } cumplió 2 el { $date }. Por ahora mire las dos listas, primero la de la fecha prevista.
brief-date-expected = { $name }: se espera el { $date } (semana { $weeks })
brief-date-delivery = { $kit }: previsto para el { $date }
brief-theirs = Ellos harán: { $words }
brief-theirs-by = { $name } hará: { $words }
brief-theirs-due = antes del { $date }
brief-theirs-past = el día era el { $date } · pregunte cómo fue, sin reproches
brief-theirs-no-day = sin día fijado
brief-apart-safety = por seguridad · no se deja para después
brief-apart-legal = la ley pone fecha: { $date }
brief-apart-asked = lo pidieron ellos
brief-apart-promise = lo prometimos
brief-apart-short-way = { $why } · busque la manera más corta de hacerlo

### Contacto seguro

safe-way = Seguro: { $channel }, { $words }
safe-way-hours = Seguro: { $channel }, { $words }, { $hours }
safe-waiting = Con una lista llegaron palabras sobre su seguridad, que esperan en «Por archivar». Hasta que alguien decida: no contacte a nadie.
safe-no-way-given = No se conoce una manera segura. No llame, no escriba, no envíe nada. Hable solo en persona.
safe-voicemail-never = No deje ningún mensaje en el buzón de voz.
safe-voicemail-neutral = Deje solo un mensaje que no nos nombre ni diga el motivo.
safe-voicemail-allowed = Se puede dejar mensaje en el buzón de voz.
safe-say-we-are = Si alguien pregunta, diga que llama de: { $name }
safe-never = Nunca: { $words }
safe-pickup-only = Ellos recogen las cosas. No lleve ni envíe nada.
safe-no-address = Ninguna dirección en papeles, etiquetas, calendarios ni listas.
safe-checked = Confirmado con ellos por última vez: { $date }
safe-check-again = Pregunte hoy otra vez si esto sigue siendo seguro.
safe-forbidden-channel = No han dicho que esta manera sea segura.
safe-forbidden-number = No han dicho que este número o esta dirección sea seguro.
safe-forbidden-voicemail = Dejar un mensaje no es seguro para ellos.
safe-forbidden-neutral-only = Solo es seguro un mensaje que no nos nombre ni diga el motivo.
safe-forbidden-way = Con esta familia: lo recogen, o lo lleva su propia visitadora o visitador si la regla lo permite.

### Paquetes

kit-state-asked = pedido
kit-state-planned = planeado
kit-state-packed = preparado
kit-state-out = en camino
kit-state-handed-over = entregado
kit-state-left-safe = dejado en un lugar seguro
kit-state-picked-up = recogido
kit-state-sent = enviado
kit-state-via-visitor = entregado en la visita
kit-state-not-delivered = no entregado
kit-state-returned = de vuelta en el estante
kit-state-declined = no, gracias
kit-state-later = más adelante
kit-state-heard-back = nos contaron
kit-state-talked = ya se habló
kit-state-cancelled = anulado

kit-step-plan = Planear
kit-step-pack = Preparar
kit-step-unpack = Deshacer
kit-step-send-out = Mandar
kit-step-hand-over = Entregar
kit-step-leave-safe = Dejar en un lugar seguro
kit-step-pick-up = Lo recogieron
kit-step-mail = Enviar por correo
kit-step-give-by-visitor = Entregado en la visita
kit-step-not-delivered = No se pudo entregar
kit-step-try-again = Intentar otra vez
kit-step-bring-back = Traer de vuelta
kit-step-decline = No, gracias
kit-step-put-off = Ahora no
kit-step-ask-again = Preguntar otra vez
kit-step-hear-back = Anotar lo que dijeron
kit-step-talk = Ya lo hablamos
kit-step-cancel = Anular

kit-reason-nobody-in = no había nadie
kit-reason-address-wrong = la dirección no era correcta
kit-reason-not-safe = no era seguro
kit-reason-asked-to-stop = nos pidieron parar
kit-reason-no-courier = nadie pudo llevarlo
kit-reason-other = otra cosa

kit-way-own-visitor = lo lleva quien los visita
kit-way-courier = en una ronda
kit-way-left-safe = dejado en un lugar seguro
kit-way-pickup = lo recogen
kit-way-mail = por correo

pack-stop-past-use-by = { $item } no puede ir: su último día fue el { $date }.
pack-stop-recalled = { $item } no puede ir: lo retiraron del mercado.
pack-stop-small-parts = { $item } tiene piezas pequeñas, y allí puede vivir un niño o una niña de menos de 3 años. Diga por qué es seguro enviarlo.
pack-stop-label-age = La etiqueta de { $item } dice desde { $months } meses, y allí puede vivir un niño o una niña de menos de 3 años. Diga por qué es seguro enviarlo.
pack-stop-avoided = { $item } contiene { $contains }. La familia dijo: { $said }. Diga por qué está bien enviarlo.
pack-stop-lot-unknown = Están retirando { $item } y nadie sabe de qué lote es este. Diga por qué es seguro enviarlo.
pack-stop-near-use-by = { $item } caduca el { $date }. Diga por qué se usará a tiempo.

### Fechas que no se pueden leer

date-no-such-day = Ese día no existe en el calendario.
date-two-digit-year = El año tiene solo dos cifras. Escriba las cuatro.
date-year-out-of-range = El año es demasiado temprano o tardío para ser correcto.

### Idiomas que se ofrecen al anotar una familia

list-joined = { $first }, { $next }
spoken-en = inglés
spoken-es = español
spoken-vi = vietnamita
spoken-ar = árabe
spoken-ht = criollo haitiano
spoken-ig = igbo
spoken-pt = portugués
spoken-so = somalí
