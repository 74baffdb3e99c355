from pressextract.extract.base import Extractor

EXTRACTOR = Extractor("contacts", lambda doc, annotated, earlier: ())
