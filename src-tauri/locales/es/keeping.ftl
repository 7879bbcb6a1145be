# How long records are kept, and how they end.

programme-keeping = Qué guardamos y cuánto tiempo
programme-keeping-text = Plazos, retenciones y registros a los que les llegó la hora
keeping-title = Qué guardamos y cuánto tiempo
keeping-lead = Los registros de una familia se quedan un tiempo después de que se va. Luego se borran, para siempre.
keeping-due = Ya es hora
keeping-soon = Dentro de 90 días
keeping-held = Retenidos
keeping-nothing = No hay nada pendiente ni nada retenido.
keeping-left = se fue el { $day }
keeping-removed = se quitó el { $day }
keeping-records =
    { $n ->
        [one] { $n } registro
       *[other] { $n } registros
    }
keeping-ends = se guarda hasta el { $day }
keeping-class-familyRecord = El registro de la familia
keeping-class-visitNotes = Visitas y notas
keeping-class-kitDeliveries = Paquetes
keeping-class-restrictedNotes = Notas selladas
keeping-class-releases = Permisos y lo que se contó
keeping-periods = Plazos
keeping-periods-lead = Meses después de que la familia se va. El registro de la familia se borra al final, cuando ya no se guarda nada más de ella.
keeping-months =
    { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
keeping-months-label = Meses
keeping-change = Cambiar
keeping-period-save = Guardar este plazo
keeping-period-saved = Plazo guardado
keeping-below = Es menos de { $least } meses, lo que suelen pedir los financiadores o la ley. Queda guardado; asegúrese de que puede hacerlo.
keeping-source-award = Registros de fondos federales: tres años desde el informe final. Muchos programas guardan cinco.
keeping-source-authorization = Permisos para compartir datos de salud: seis años.
keeping-source-state = La ley de cada estado es distinta y puede durar hasta que el niño o la niña sea mayor. Pregunte antes de acortarlo.
keeping-hold = Retener
keeping-hold-title = Retener lo de { $family }
keeping-hold-lead = Mientras esté retenido, no se puede borrar nada de esta familia, sea el día que sea.
keeping-hold-kind = Para qué
keeping-hold-litigation = Un juicio
keeping-hold-audit = Una auditoría
keeping-hold-other = Otra cosa
keeping-hold-why = Quién lo necesita y por qué
keeping-hold-save = Retener
keeping-hold-saved = Retenido
keeping-hold-line = { $kind }, desde el { $day }: { $why }
keeping-hold-end = Terminar la retención
keeping-hold-ended = Retención terminada
keeping-export = Una copia para la familia
keeping-export-lead = Ofrézcales su registro antes de borrarlo. No lleva notas selladas ni informes a las autoridades.
keeping-export-pdf = Guardarlo para leer (PDF)
keeping-export-json = Guardarlo para un programa (JSON)
keeping-export-saved = Guardado. El registro dice que se entregó.
keeping-erase = Borrar
keeping-erase-title = Borrar registros de { $family }
keeping-erase-what = Qué se borra
keeping-erase-lead = Esto no se puede deshacer, ni con «deshacer» ni por nosotros. Sus palabras, nombres y números desaparecen de los registros, del historial y de la búsqueda.
keeping-erase-stays = Lo que queda: que se escribió algo, cuándo y quién, y una línea en el registro de borrados con una clase, una cantidad y un día.
keeping-erase-backups = Las copias de seguridad hechas antes de hoy todavía lo tienen. Las de Doorstep se reemplazan en unos nueve meses, hasta el { $day }. Las copias en memorias y otros lugares solo puede destruirlas usted.
keeping-erase-authority = Con qué derecho
keeping-authority-periodOver = Se cumplió su plazo
keeping-authority-theyAsked = La familia lo pide
keeping-authority-court = Lo ordena un juzgado
keeping-erase-type = Escriba el nombre de la familia
keeping-erase-type-hint = Para que ningún clic lo haga por error: { $family }
keeping-erase-as-written = Escriba el nombre tal como está arriba, con sus mayúsculas y acentos.
keeping-erase-do = Borrar para siempre
keeping-erased = Borrado
keeping-not-swept = Borrado. El disco estaba demasiado lleno para limpiar el archivo: libere espacio y borre los siguientes registros; entonces se limpia.
keeping-log = Lo que se borró
keeping-log-line = { $class }: { $n }, { $day }, { $by }. { $authority }.
keeping-log-none = Todavía no se ha borrado nada.
keeping-in-backups = { $n ->
    [one] Una copia de seguridad se hizo antes del último borrado y todavía tiene lo que se borró. Otra más nueva la reemplaza antes del { $day }.
   *[other] { $n } copias de seguridad se hicieron antes del último borrado y todavía tienen lo que se borró. Otras más nuevas las reemplazan antes del { $day }.
}
keeping-in-aside = Lo que quedó apartado tras una reparación o una restauración también puede tenerlo, hasta que alguien lo retire.
keeping-in-copies = Las copias en memorias y otros lugares solo puede destruirlas usted.

leave-title = Dejan el programa
leave-lead = Una relación también tiene un final. Sus registros se quedan; las visitas previstas para después se quitan.
leave-on = Último día
leave-why = Por qué
leave-why-goals = Lograron lo que buscaban
leave-why-moved = Se mudaron
leave-why-grown = El niño o la niña ya creció
leave-why-lostTouch = Perdimos el contacto
leave-why-theirWish = Lo desean ellos
leave-why-other = Otra cosa
leave-farewell = ¿Cómo fue la despedida?
leave-farewell-hint = Qué salió bien, qué se llevan, quién los acompaña ahora. Se convierte en una nota.
leave-do = Anotar que se fueron
leave-done = Anotado que se fueron
leave-left = Se fueron el { $day }: { $why }.
leave-back = Están otra vez con nosotros
leave-back-done = Bienvenidos de nuevo

export-title = El registro de { $family }
export-notice = Este es el registro de su familia. Guárdelo donde solo usted lo vea.
export-foot = Las notas selladas y los informes a las autoridades no forman parte de él. Pregunte por ellos a la persona responsable del programa.
export-to-family = La familia
export-person = Personas
export-way = Cómo contactarles
export-strength = Lo que va bien
export-visit = Visitas
export-note = Notas
export-promise = Promesas
export-delivery = Paquetes
export-release = Qué se puede contar
export-share = Qué se contó

error-not-left = Todavía están con nosotros.
    .next = Anote primero que dejaron el programa.
error-on-hold = Alguien necesita estos registros: están retenidos.
    .next = Termine primero la retención, si ya nadie los necesita.
error-not-due = Su plazo aún no se ha cumplido.
    .next = Espere al día, o diga que la familia o un juzgado lo pide.
error-record-goes-last = El registro de la familia se borra al final, con todo lo que queda.
    .next = Elija también las otras clases.
error-typed-differs = Este no es el nombre de la familia.
    .next = Escriba el nombre tal como está en su página.
field-family-left-on = cuándo se fueron
field-family-left-why = por qué se fueron
field-hold = la retención
field-keeping = el plazo
field-destruction = el registro de lo borrado

permissions-keeping = Lo que se guarda
permission-leave-family = Anotar que una familia se fue
permission-welcome-back = Dar la bienvenida a una familia que vuelve
permission-keeping = Ver a qué le llega la hora
permission-place-hold = Retener registros
permission-end-hold = Terminar una retención
permission-export-family = Entregar a una familia su registro
permission-set-period = Decir cuánto tiempo se guardan los registros
permission-erase-family = Borrar registros para siempre
