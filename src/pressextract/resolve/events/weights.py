"""Weights of the traits that make a date the date of a happening with the title that was found for it.

Fitted by logistic regression (L2) on two thirds of the project's own gold releases and on public releases kept for
training, see ``docs/quality-speech.md``; ``explain`` prints those that weighed most.
"""

from __future__ import annotations

__all__ = ["BIAS", "WEIGHTS"]

BIAS = -1.45
WEIGHTS = {
    "act": 0.7,
    "after ref": 0.62,
    "again": 0.81,
    "before ref": -0.64,
    "cancelled": -0.33,
    "clock": -0.3,
    "clock only": 0.24,
    "deadline": -0.33,
    "far": -0.17,
    "generic": -0.31,
    "grain:day": 0.22,
    "grain:month": -0.81,
    "grain:time": 0.56,
    "in brackets": -0.07,
    "in speech": -0.29,
    "is published": -0.67,
    "joined": -0.51,
    "long title": -0.13,
    "near": 0.9,
    "past": -0.07,
    "prep:-": -0.17,
    "prep:ab": -0.45,
    "prep:am": 0.42,
    "prep:bis": -1.11,
    "prep:den": 0.17,
    "prep:für": 0.41,
    "prep:im": -0.15,
    "prep:in": 0.17,
    "prep:seit": -0.13,
    "prep:um": 0.21,
    "prep:vom": 0.44,
    "prep:von": -0.16,
    "quoted title": 0.36,
    "range": 0.4,
    "several": -0.05,
    "starts line": 0.98,
    "title:before": -0.37,
    "title:headline": -0.28,
    "title:item": 0.39,
    "title:noun": 0.72,
    "title:text": -0.9,
    "title:verb": 0.42,
    "told again": -0.18,
    "venue": -0.12,
    "verb": 0.25,
    "weekday only": -0.07,
    "years ago": -0.68,
    "zone:body": -0.26,
    "zone:contact": -0.26,
    "zone:dateline": -0.58,
    "zone:kicker": -0.61,
    "zone:lead": 0.61,
    "zone:list": 0.74,
    "zone:title": 0.14,
}
