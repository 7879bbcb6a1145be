# Photos, papers and films kept with a family.
