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
safe-paper-how = No lleva dirección. Una hoja de visita no lleva ni una palabra de la regla; si hay un nombre de cobertura, aparece en lugar del suyo, y las personas aparecen con su inicial. Una copia para otra persona lleva lo que se autorizó, y nada más: si es cómo contactarlas, ahí están sus nombres y las formas seguras. Las palabras que dijo la gente se imprimen tal como las dijo.
safe-paper-where = Guárdelo solo donde nadie más mire y destrúyalo cuando lo haya usado.
safe-paper-yes = Guardarlo de todos modos
error-confirm-safe-contact = Esta familia tiene una regla de contacto seguro: un papel sobre ella necesita un segundo sí.
    .next = Lea la regla. Si un papel sigue siendo seguro, confirme y guarde otra vez.

field-safe-contact-expires-on = hasta cuándo vale la regla
field-safe-contact-recheck-days = cuándo se vuelve a preguntar por la regla
field-safe-contact-each-contact = preguntar en cada contacto

# Permisos: qué se puede contar, a quién, hasta cuándo

class-contact = nombres y cómo contactarles
class-visit-summary = cuándo nos vimos y para qué
class-child-development = lo que hace y le gusta a un niño o una niña
class-health = alergias, nacimiento y alimentación
class-needs = lo que necesitan y lo que se prometió
class-kit = los paquetes que pidieron y recibieron
class-mood = cómo alguien dijo que se siente
means-paper = en papel
means-phone = por teléfono
means-email = por correo electrónico
means-in-person = en persona
authority-parent = como madre o padre, o por sí mismo
authority-court = por orden de un juzgado
authority-kin = como familiar que cuida al niño o la niña
authority-agency = como la institución que tiene al niño o la niña a su cargo

releases-title = Qué se puede contar
releases-none = Todavía no se puede contar nada a nadie de fuera.
releases-new = Pedir un permiso
releases-share = Preparar una copia para alguien
releases-also = Borradores y permisos terminados
release-title = Permiso
release-for = Para { $to }
release-state-draft = Borrador, sin firmar
release-state-active = Vale
release-state-expiring =
    { $days ->
        [0] Termina hoy
        [one] Termina mañana
       *[other] Termina en { $days } días
    }
release-state-expired = Terminó
release-state-revoked = Retirado
release-until = hasta el { $day }
release-ended = terminó el { $day }
release-taken-back = retirado el { $day }
release-about = Sobre
release-what = Qué
release-why = Para qué
release-how = Cómo
release-from = Quién lo cuenta
release-to = A quién
release-signed-by = Firmado por
release-said-by = Dijo que sí de palabra
release-authority = Con qué derecho
release-proof = El papel que lo respalda
release-language = Explicado en
release-interpreter = Intérprete
release-given = Firmado el
release-last-day = Último día
release-copy = Tienen una copia
release-revoked-by = Retirado por
release-follows = Sigue a un permiso anterior
release-followed = Ya se renovó
release-minor = Quien firmó aún no tenía dieciocho años. Si eso basta lo dice la ley del estado: pregunte a su supervisora o supervisor.
release-history = Lo que se contó con este permiso
release-history-none = No se ha contado nada con este permiso.
release-shared = { $what }, sobre { $who }, { $how }
release-kept-back = preparado, no entregado
release-renew = Renovar
release-renewed = El siguiente permiso está en borrador
release-go-on = Seguir con el borrador
release-revoke = Lo retiran
release-revoke-lead = Termina ahora. Lo que ya se contó queda en el registro, tal como se contó.
release-revoke-who = Quién lo retira
release-revoke-do = Terminarlo ahora
release-revoked-done = Retirado. No se cuenta nada más con él.
release-yes = Sí
release-no = Todavía no

# El formulario, una cosa por página

consent-title = Pedir un permiso
consent-step = Paso { $n } de { $of }
consent-who-question = ¿Quién firma?
consent-who-hint = La persona adulta de quien son los datos, o quien responde por el niño o la niña. Cada persona adulta firma por sí misma.
consent-who-other = Alguien de fuera de la familia
consent-name = Su nombre
consent-relationship = Quién es para los niños
consent-authority = ¿Con qué derecho firma?
consent-proof = ¿Qué papel lo dice?
consent-proof-hint = Una orden del juzgado, un formulario de familiares, una carta de acogida: cuál y de qué día. Mírelo; no guarde copia aquí.
consent-what-question = ¿Sobre quién y qué?
consent-about = Sobre quién
consent-classes = Qué se puede contar
consent-classes-hint = Marque solo lo que la otra parte necesita. Cómo se siente alguien nunca se marca solo.
consent-to-question = ¿A quién y para qué?
consent-to = Una sola institución
consent-to-hint = Un permiso para cada institución.
consent-from = Quién lo cuenta
consent-purpose = Para qué
consent-purpose-hint = Con sus palabras: «para entrar en la lista».
consent-how = ¿Cómo se puede contar?
consent-until-question = ¿Hasta cuándo?
consent-until = Último día
consent-until-hint = Déjelo vacío para { $days } días. Nunca más de un año.
consent-language = Idioma en que se explicó
consent-interpreter = Nombre del intérprete
consent-interpreter-hint = Déjelo vacío si nadie interpretó. Nunca un niño o una niña.
consent-oral = Dicen que sí de palabra en vez de firmar
consent-read-question = Lea esto en voz alta y después pregunte
consent-read-1 = { $from } quisiera contar esto a { $to } sobre { $who }: { $what }.
consent-read-2 = Lo pedimos porque: { $purpose }
consent-read-3 = Usted no está obligado. Si dice que no, sigue recibiendo todas las visitas, todos los paquetes y todos los servicios.
consent-read-4 = Puede retirarlo en cualquier momento, con cualquier palabra, ante cualquiera de nosotros. Entonces paramos enseguida. Lo que ya se contó no se puede deshacer.
consent-read-5 = Termina solo el { $day }.
consent-read-6 = Cuando lo sepan, { $to } decide qué hace con ello. Pregúnteles cómo lo guardan.
consent-read-7 = Puede quedarse con una copia de esta página.
consent-explained = Lo leí en voz alta y lo entendieron
consent-copy-given = Tienen una copia
consent-sign = Firman: guardar el permiso
consent-say-yes = Dicen que sí: guardar el permiso
consent-keep-draft = Guardarlo como borrador
consent-back = Atrás
consent-next = Continuar
consent-signed = Permiso guardado
consent-drafted = Borrador guardado

# Una copia para alguien de fuera

share-title = Preparar una copia
share-lead = La copia lleva solo lo que usted marca, sobre las personas que marca. Queda en el registro: qué, a quién, quién la hizo, con qué permiso.
share-to = Para quién
share-to-hint = El nombre tal como está en el permiso.
share-how = Cómo les llega
share-check = Ver si se puede
share-may = Se puede, con un permiso.
share-blocked = No se puede
share-blocked-revoked = Retiraron el permiso de contar a { $to } sobre { $person } ({ $what }), el { $day }.
share-blocked-expired = Lo que { $to } podía saber sobre { $person } ({ $what }) terminó el { $day }.
share-blocked-not-signed = El permiso para { $to } sobre { $person } ({ $what }) está escrito pero no firmado.
share-blocked-not-this-way = A { $to } se le puede contar sobre { $person } ({ $what }), pero no de esta manera.
share-blocked-not-this-class = El permiso para { $to } sobre { $person } no nombra esto: { $what }.
share-blocked-not-this-person = Nadie firmó para que se hable de { $person } con { $to }.
share-blocked-no-release = Nunca se firmó nada para { $to }.
share-renew = Renovar ese permiso
share-emergency = Es una emergencia y no puede esperar
share-emergency-why = ¿Cuál es el peligro?
share-emergency-hint = Una frase. Una supervisora o un supervisor lo ve hoy.
share-emergency-do = Hacer la copia de todos modos
share-do = Guardar la copia
share-done = Copia guardada y anotada en el registro
share-not-saved = No se guardó. El registro dice que no se entregó.
copy-title = { $family }: una copia para { $to }
copy-subtitle = { $day }
copy-subtitle-from = { $day }, de { $from }
copy-notice = Esto se contó con permiso de la familia, para un solo fin. No lo pase a nadie sin preguntarles de nuevo.
copy-foot = Hecho con un permiso firmado. Pueden retirarlo en cualquier momento.
copy-foot-emergency = Contado en una emergencia, sin permiso.
copy-nothing = No hay nada anotado.
copy-allergies = { $name }: { $words }
copy-gestation = { $name }: nació con { $weeks } semanas y { $days } días
copy-diet = Alimentación en casa: { $words }
copy-interpreter = Intérprete: { $words }
copy-promise = Hemos prometido: { $words }

# Hoy

today-renewals = Permisos por renovar
today-renewal-line = Para { $to }
today-renewal-go = Verlo
today-overrides = Contado en una emergencia, sin permiso
today-override-line = A { $to }, { $day }, por { $by }: { $why }
today-override-seen = Lo he visto
today-override-done = Anotado que usted lo vio

# Errores y campos

error-share-not-allowed = Esto no se les puede contar.
    .next = Renueve el permiso o pida uno. En una emergencia, diga cuál es el peligro.
error-release-own = Cada persona adulta firma por sí misma. Haga un permiso para cada hogar.
    .next = Quite a la otra persona adulta de este permiso, o pídale el suyo.
error-release-ends-before = Terminaría antes de empezar.
    .next = Elija un último día posterior.
error-release-over-a-year = Ningún permiso vale más de un año.
    .next = Elija un día dentro de un año a partir de hoy.
error-release-signed = Este permiso está firmado. Un permiso firmado no se cambia.
    .next = Renuévelo, o retírelo y pida otro.
error-release-revoked = Este permiso fue retirado.
    .next = Pida uno nuevo si lo quieren.
error-cannot-undo = Esto queda en el registro y no se puede deshacer.
    .next = Escriba una nota si hay que corregir algo.
field-share = lo que se contó
field-release = el permiso

# Quién puede hacer qué

permissions-releases = Permisos de contar
permission-releases = Ver qué se puede contar de una familia
permission-release = Abrir un permiso
permission-draft-release = Escribir un permiso
permission-sign-release = Guardar un permiso firmado
permission-renew-release = Renovar un permiso
permission-revoke-release = Terminar un permiso que retiran
permission-check-share = Ver si algo se puede contar
permission-share-copy = Preparar una copia para alguien de fuera
permission-see-override = Mirar lo que se contó en una emergencia
