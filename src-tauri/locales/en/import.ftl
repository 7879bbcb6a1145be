# Words of the import.

# What is not as it should be, and what is wanted. The others of their kind stand in errors.ftl.
import-problem-text-too-long = This text is too long for its field. It goes into a note, whole.
import-wanted-text-too-long = Check that the cell belongs in this column.
import-problem-twin-gestation = Weeks of pregnancy are known for one twin only.
import-wanted-twin-gestation = Add them for the other after the import; the adjusted age needs them.
import-rejected-why = Why it did not come in
