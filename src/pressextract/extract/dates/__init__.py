from pressextract.extract.base import Extractor

EXTRACTOR = Extractor("dates", lambda doc, annotated, earlier: ())
