# The team: staff, roles, caseloads, keys.
programme-lead = El equipo, las copias y cuánto tiempo se guardan las cosas.

# Lo que no se puede hacer con el equipo.

error-choose-passphrase = Esta frase era solo para la primera vez.
    .next = Elija una frase de paso propia. Nadie más la sabrá.
error-passphrase-is-the-slip = Esa es la frase del papelito.
    .next = Elija otra: quien le dio el papelito conoce esta.
error-staff-already-in = Esta persona ya puede abrir los registros.
    .next = Si olvidó su frase de paso, dele un papelito nuevo en la página del equipo.
error-last-lead = Tiene que quedar alguien que guarde las claves y las copias de seguridad.
    .next = Nombre antes a otra persona responsable del programa y vuelva a intentarlo.
error-no-recovery-words = Estos registros no tienen palabras de recuperación, así que no se cambia ninguna clave.
    .next = Imprima antes unas palabras de recuperación nuevas.
error-not-yourself = Nadie puede hacerse esto a sí mismo.
    .next = Pídaselo a otra persona responsable del programa, o cambie su propia frase de paso en la página del programa.
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
