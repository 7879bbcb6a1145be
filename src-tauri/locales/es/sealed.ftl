# Sealed records and who opened them.

sealed-ask = Los registros sellados de esta familia los abren quienes la atienden. Pregunte a { $names }.
sealed-ask-nobody = Los registros sellados de esta familia los abren quienes la atienden. Pregunte a la persona responsable del programa.
sealed-why = ¿Por qué lo abre? (puede dejarlo vacío)
sealed-opened = { $n ->
    [0] Nadie los ha abierto todavía.
    [one] Abiertos una vez, por { $by } el { $on }.
   *[other] Abiertos { $n } veces, la última por { $by } el { $on }.
}
sealed-will-be-noted = Queda anotado que usted los abrió.
sealed-remove = Quitarlo
sealed-removed = Quitado
restricted-add = Escribir una nota reservada
restricted-title = Notas reservadas
restricted-lead = Para un aviso a las autoridades, violencia en casa u otro asunto que no debe estar en el expediente de la familia. Quien no tiene la llave de la familia no ve que existe. Escriba hechos: lo que se vio y se oyó, no lo que usted opina.
restricted-kind = ¿De qué se trata?
restricted-authorities = Un aviso a las autoridades
restricted-partner = Violencia de la pareja
restricted-other = Otro asunto reservado
restricted-facts = ¿Qué pasó? Solo hechos
restricted-on = ¿Qué día?
restricted-time = ¿A qué hora?
restricted-time-hint = Por ejemplo, 14:30
restricted-told = ¿A quién se avisó?
restricted-reference = Número de referencia
restricted-save = Sellarla
restricted-added = Nota reservada sellada
access-title = Quién abrió registros sellados
access-lead = Cada vez que alguien abre un registro sellado, se anota aquí. La lista no se puede cambiar sin que se note.
access-none = Todavía no se ha abierto ningún registro sellado.
access-older = Ver aperturas anteriores
access-records = { $n ->
    [one] un registro
   *[other] { $n } registros
}
access-when = Cuándo
access-who = Quién
access-family = Familia
access-what = Qué
access-why = Motivo
programme-access = Quién abrió registros sellados
programme-access-text = Cada apertura, de quién y por qué
