from pressextract.shapes import Line


def zone_lines(text):
    at, lines, titled = 0, [], False
    for row in text.split("\n"):
        zone = "blank" if not row.strip() else "body"
        if zone == "body" and not titled:
            zone, titled = "title", True
        lines.append(Line(at, at + len(row), zone))
        at += len(row) + 1
    return tuple(lines)
