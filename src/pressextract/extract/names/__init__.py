from pressextract.extract.base import Extractor

EXTRACTOR = Extractor("names", lambda doc, annotated, earlier: ())
