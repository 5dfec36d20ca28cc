"""What matters in letters: people, places, organisations, dates, amounts, key phrases, language and mood.

Rules of our own but for language and mood; `docs/insights.md` tells what they find and what they miss.
"""
