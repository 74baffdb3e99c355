from pressextract.extract.base import Extractor

EXTRACTOR = Extractor("quotes", lambda doc, annotated, earlier: ())
