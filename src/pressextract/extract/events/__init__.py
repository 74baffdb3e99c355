from pressextract.extract.base import Extractor

EXTRACTOR = Extractor("events", lambda doc, annotated, earlier: ())
