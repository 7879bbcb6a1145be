# Tapar, cerrar y salida segura.

cover-title = Esta ventana está tapada
cover-number = Su número
cover-lift = Destapar
cover-wrong = { $n ->
    [one] No es ese. Queda un intento; después se cierra.
   *[other] No es ese. Quedan { $n } intentos; después se cierra.
}
cover-now = Tapar ahora
exit-now = Salida segura
cover-card = Tapar la ventana
cover-card-text = Tras un minuto sin nadie, la ventana se tapa. Un número corto la trae de vuelta con todo como estaba. Tapar es rápido y protege poco; cerrar protege de verdad.
cover-card-more = ¿Cuál es la diferencia?
cover-on = activado
cover-allow = Este equipo se puede tapar
cover-allow-hint = Para el portátil de una sola persona. Déjelo apagado en una mesa que comparten varias.
cover-not-allowed = La persona responsable del programa no lo ha permitido en este equipo.
cover-none = Usted no tiene un número para tapar. Mientras no lo tenga, Ctrl Shift L cierra al momento, y se abre con su frase de acceso.
cover-locks = Ctrl Shift L también cierra al momento.
cover-pin-choose = Elija un número
cover-pin-hint = De 4 a 8 cifras. No el de su teléfono ni el de su tarjeta.
cover-pin-keep = Guardar este número
cover-pin-kept = Su número queda guardado.
cover-pin-change = Elegir otro número
cover-pin-forget = No tapar más para mí

clock-back-title = El reloj de este equipo se atrasó
clock-back-text = Del { $from } al { $to }. Doorstep se cerró al momento. Si nadie lo hizo a propósito, pregunte a quien cuida este equipo y revise las fechas de lo que se escribió entonces.

error-covered = La ventana está tapada.
    .next = Escriba su número para destaparla.
error-pin-not-digits = El número necesita de 4 a 8 cifras.
    .next = Use solo cifras, sin espacios.
error-pin-too-easy = Este número es de los que se prueban primero.
    .next = Elija uno sin un orden fácil.
