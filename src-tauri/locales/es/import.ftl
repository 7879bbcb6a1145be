# Words of the import.

# What is not as it should be, and what is wanted. The others of their kind stand in errors.ftl.
import-problem-text-too-long = Este texto es demasiado largo para su campo. Pasa entero a una nota.
import-wanted-text-too-long = Compruebe que la celda pertenece a esta columna.
import-problem-twin-gestation = Las semanas de embarazo constan solo para un gemelo.
import-wanted-twin-gestation = Añádalas para el otro después de traer los datos; la edad corregida las necesita.
import-rejected-why = Por qué no entró
