"""Weights of the traits that make a date the date of a happening.

Fitted by logistic regression (L2) on the project's own releases and the public training releases, see
``docs/quality-speech.md``; the sign of each is what a reader would expect, and ``explain`` prints those that applied.
"""

from __future__ import annotations

__all__ = ["BIAS", "WEIGHTS"]

BIAS = -0.85
WEIGHTS = {
    "act": 0.44,
    "after ref": 1.27,
    "again": 0.89,
    "alone in line": -0.2,
    "before ref": -0.75,
    "cancelled": -0.45,
    "clock": -0.6,
    "clock only": 0.72,
    "deadline": -0.96,
    "far": -0.11,
    "generic": 0.05,
    "grain:day": 0.45,
    "grain:month": -1.53,
    "grain:time": 1.02,
    "history": -0.44,
    "in brackets": -1.03,
    "in reach": 0.14,
    "in speech": -0.75,
    "is published": -1.1,
    "joined": -1.0,
    "long title": 0.08,
    "near": 1.19,
    "past": 0.13,
    "prep:-": -0.13,
    "prep:ab": 0.39,
    "prep:am": 0.74,
    "prep:bis": -2.39,
    "prep:den": 0.21,
    "prep:der": -0.88,
    "prep:für": 0.23,
    "prep:gegen": 0.73,
    "prep:im": -0.41,
    "prep:in": -0.1,
    "prep:um": 0.5,
    "prep:vom": 0.19,
    "prep:von": 0.17,
    "range": 0.05,
    "recurs": -0.08,
    "starts line": 1.27,
    "title:before": -0.31,
    "title:headline": -0.5,
    "title:item": -0.1,
    "title:noun": 0.17,
    "title:verb": 0.68,
    "weekday": 0.54,
    "years ago": -0.97,
    "zone:body": -0.12,
    "zone:contact": 0.32,
    "zone:dateline": -0.29,
    "zone:kicker": -0.32,
    "zone:lead": 0.3,
    "zone:list": 0.47,
    "zone:subtitle": -0.52,
    "zone:title": -0.14,
}
