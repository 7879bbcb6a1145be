# Palabras que van en papel, y la cercanía de los días que comparten el papel y la pantalla.

when-today = hoy
when-tomorrow = mañana
when-yesterday = ayer
when-ahead = { $days ->
    [one] en { $days } día
   *[other] en { $days } días
}
when-ago = { $days ->
    [one] hace { $days } día
   *[other] hace { $days } días
}
when-late = { $days ->
    [one] { $days } día de retraso
   *[other] { $days } días de retraso
}
when-due = para el { $date }

# El título en las propiedades del archivo. No nombra a ninguna familia: lo muestran las listas y las colas de impresión.
print-brief-document = Guía de la visita
print-banner = Antes de llamar, escribir o ir
print-afterwards = Después, en una línea o dos
print-quote = «{ $words }»
