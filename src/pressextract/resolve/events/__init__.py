from pressextract.resolve.outcome import Events


def resolve_events(doc, mentions, *, dates, names):
    return Events()
