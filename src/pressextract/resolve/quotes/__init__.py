from pressextract.resolve.outcome import Quotes


def resolve_quotes(doc, mentions, *, names):
    return Quotes()
