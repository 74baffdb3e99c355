from pressextract.resolve.outcome import Names
from pressextract.shapes.facts import Found, PersonFact, OrganizationFact, LocationFact


def resolve_names(doc, annotated, *, mentions):
    out = {"PER": [], "ORG": [], "LOC": []}
    for n in annotated.names:
        cls, p = {"PER": (PersonFact, "p"), "ORG": (OrganizationFact, "o"), "LOC": (LocationFact, "l")}[n.label]
        out[n.label].append(cls(f"{p}{len(out[n.label]) + 1}", doc.text[n.start:n.end], (Found(n.start, n.end, n.rule, n.score),)))
    return Names(tuple(out["PER"]), tuple(out["ORG"]), tuple(out["LOC"]))
