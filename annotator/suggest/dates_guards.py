"""Guards of dates: what looks like a date by its words, but is a name, a number or an age."""

from __future__ import annotations

from typing import Final

from annotator.suggest import dates_guard_words as names
from annotator.suggest.dates_signs import BREAK, Tokens
from annotator.suggest.dates_values import PRESENT, Form, Said, Unit

_DIGIT_SIGNS: Final = frozenset("abcdefghiy")


class Guards:
    """The guards of one language over one text. Tokens are counted as in `Tokens`."""

    def __init__(self, lang: str, tokens: Tokens) -> None:
        self._tokens = tokens
        self._signs = tokens.signs
        self._french = lang == "fr"

    def passes(self, first: int, stop: int, said: Said) -> bool:
        """Whether what a rule has read in these tokens may be a date where it stands."""
        if self._is_part_of_a_number(first, stop) or self._is_anaphoric(stop, said):
            return False
        check = {
            Form.YEAR: self._year,
            Form.MONTH: self._month,
            Form.DAY: self._day,
            Form.WEEKDAY: self._weekday,
            Form.SPELT_PART: self._part,
            Form.DECADE: self._decade,
            Form.CLOCK: self._clock,
            Form.DURATION: self._duration,
            Form.WINDOW: self._window,
            Form.SHIFT: self._shift,
        }.get(said.form)
        return check(first, stop, said) if check else True

    def _word(self, index: int) -> str:
        """Return a token, empty beyond the text and at the break of a line."""
        if not 0 <= index < len(self._signs) or self._signs[index] == BREAK:
            return ""
        return self._tokens.word(index)

    def _is_digits(self, index: int) -> bool:
        return 0 <= index < len(self._signs) and self._signs[index] in _DIGIT_SIGNS

    def _capital(self, index: int) -> bool:
        return bool(self._word(index)) and self._tokens.capital(index)

    def _is_part_of_a_number(self, first: int, stop: int) -> bool:
        """Whether the figures at an end go on: `1.5`, `10 000`, `v2022`, `2022/679`, `12 %`."""
        tokens = self._tokens
        if self._is_digits(first):
            before = self._word(first - 1)
            if tokens.glued(first) and before not in names.MAY_TOUCH:
                return True
            if tokens.glued(first) and before in ".,:/-–'" and tokens.glued(first - 1):
                return self._touches_a_number(first - 2, before)
            if self._is_digits(first - 1) and self._signs[first] in "gd":
                return True
            if before in names.CURRENCIES or before in names.NUMBERED:
                return True
            if before in {".", "°"} and self._word(first - 2) in names.NUMBERED:
                return True
        return self._is_digits(stop - 1) and self._goes_on(stop)

    def _touches_a_number(self, index: int, mark: str) -> bool:
        """Whether the token before a mark makes one thing with the number after it."""
        if mark == "'":
            return False
        return self._word(index) not in names.BEFORE_DASH

    def _goes_on(self, stop: int) -> bool:
        tokens, after = self._tokens, self._word(stop)
        if after in names.SIGNS_AFTER:
            return True
        if not after or not tokens.glued(stop):
            return self._signs[stop - 1] in "abcefg" and self._is_thousands(stop)
        if after in ".,:/-–_'" or after == "²":
            return tokens.glued(stop + 1) and (self._is_digits(stop + 1) or after in "/_-")
        return after[0].isalnum() or after in "@#"

    def _is_thousands(self, index: int) -> bool:
        """Whether a group of three digits follows, as in `10 000`."""
        return (
            index < len(self._signs) and self._signs[index] in "gi" and len(self._word(index)) == 3
        )

    def _is_anaphoric(self, stop: int, said: Said) -> bool:
        """Whether it points at another date of the text: `ce jour-là`, `cette année-là`."""
        return said.towards == PRESENT and self._word(stop) == "-" and self._word(stop + 1) == "la"

    def _year(self, first: int, stop: int, said: Said) -> bool:
        if said.year < 0:
            return True
        if self._is_digits(first - 1) and not self._tokens.glued(first):
            return False
        if self._counts_something(stop) or self._range_counts_something(stop):
            return False
        if said.to:
            return not self._named_by_capital(first)
        before = self._word(first - 1)
        if before in (names.STRONG_FR if self._french else names.STRONG_EN):
            return True
        if not 1600 <= said.year <= 2099 or self._named_by_capital(first):
            return False
        if self._is_event(first):
            return False
        return not self._plural_follows(stop)

    def _counts_something(self, stop: int) -> bool:
        return self._word(stop) in names.COUNTED or (
            self._word(stop) in {"de", "of"} and self._word(stop + 1) in names.COUNTED
        )

    def _range_counts_something(self, stop: int) -> bool:
        """Whether `1500 et 2000 euros` or `1,500 to 2,000 people` follows on."""
        joined = self._word(stop) in {"et", "a", "ou", "-", "–", "to", "and", "or"}
        return joined and self._is_digits(stop + 1) and self._word(stop + 2) in names.COUNTED

    def _plural_follows(self, stop: int) -> bool:
        """Whether a plural in lower case follows at once, which a number would count."""
        after = self._word(stop)
        if len(after) < 4 or self._capital(stop) or after in names.NO_PLURALS:
            return False
        return after[-1] in "sx" or (self._french and after in {"cas", "fois", "km"})

    def _named_by_capital(self, first: int) -> bool:
        """Whether the word before is a name: `African Lion 2022`; not `In 2022` or `En 2022`."""
        before = self._word(first - 1)
        if not before or not before[0].isalpha() or before in names.OPENERS:
            return False
        return self._capital(first - 1) and not before.isdigit()

    def _is_event(self, first: int) -> bool:
        """Whether the words before are an event that has its year in its name."""
        return self._word(first - 1) in names.EVENTS or any(
            self._word(first - 2) == one and self._word(first - 1) == two
            for one, two in names.EVENT_PAIRS
        )

    def _month(self, first: int, stop: int, said: Said) -> bool:
        if said.towards:
            return True
        if said.year:
            return self._capital(first) or self._word(first) not in {"may", "march"}
        before = self._word(first - 1)
        if self._capital(stop) and not self._french and self._word(stop) not in names.OPENERS:
            return False
        if self._french:
            return self._french_month(first, before)
        return self._english_month(first, before)

    def _french_month(self, first: int, before: str) -> bool:
        if self._capital(first) and before in {"d'", "de", "et", "a"}:
            return False
        return before in names.BEFORE_MONTH_FR and not (
            self._word(first) == "mars" and self._capital(first)
        )

    def _english_month(self, first: int, before: str) -> bool:
        if not self._capital(first):
            return False
        if before in names.BEFORE_MONTH_EN:
            return True
        if self._word(first) in names.ALSO_NAMES:
            return False
        return not (self._capital(first - 1) and before not in names.OPENERS) and before != "'"

    def _day(self, first: int, stop: int, said: Said) -> bool:
        months = [index for index in range(first, stop) if self._word(index) in {"may", "march"}]
        if not self._french and any(not self._capital(index) for index in months):
            return False
        if not said.month:
            return not self._plural_follows(stop) and self._word(stop) not in names.COUNTED
        if "/" not in self._words(first, stop) or said.year:
            return True
        before = self._word(first - 1)
        return before in names.BEFORE_FIGURES and not self._counts_something(stop)

    def _words(self, first: int, stop: int) -> list[str]:
        return [self._word(index) for index in range(first, stop)]

    def is_called_after(self, first: int, said: Said) -> bool:
        """Whether a street or a movement is called after a day: `rue du 4 Septembre`."""
        if said.form is not Form.DAY:
            return False
        return (
            self._word(first - 1) in {"du", "des"}
            and self._word(first - 2) in names.CALLED_AFTER_DAYS
        )

    def _weekday(self, first: int, stop: int, _: Said) -> bool:
        before, after = self._word(first - 1), self._word(stop)
        if before in names.NAMED_DAYS and self._capital(first - 1):
            return False
        if self._french and self._capital(first) and self._capital(first - 1):
            return False
        return not (self._capital(stop) and after in names.NEWSPAPERS)

    def _part(self, first: int, stop: int, said: Said) -> bool:
        """Check seasons, which are also words for other things, and quarters without a year."""
        words = self._words(first, stop)
        if self._french and self._word(first - 1) in names.HAVING:  # "le pire a été 2022"
            return False
        if said.year or said.towards:
            return True
        if words[-1] in names.SEASONS:
            lead = (self._word(first - 2), self._word(first - 1))
            return (lead[1] in {"au", "ce"} or lead in names.BEFORE_SEASON) and (
                self._word(stop) not in {"of", "de", "d'", "'"}
            )
        return self._word(stop) not in {"of", "de", "d'"}

    def _decade(self, first: int, stop: int, said: Said) -> bool:
        """Check that it is no age and no temperature: `in his eighties`."""
        before = {self._word(first - back) for back in (1, 2, 3)}
        return not before & names.OWNERS and said.code < 210

    def _clock(self, first: int, stop: int, _: Said) -> bool:
        words = self._words(first, stop)
        if words[-1] in {"midi", "minuit", "noon", "midnight"}:
            return self._word(first - 1) in names.BEFORE_CLOCK and not self._capital(first)
        if {"a", "p", "am", "pm", "gmt", "utc", "tu", "o'"} & set(words[1:]):
            return True
        if "h" in words:
            return self._signs[first + 1] != "x" and self._word(stop) not in {"par", "/"}
        before = self._word(first - 1)
        if not self._tokens.glued(first + 1):
            return before in names.BEFORE_HOURS and self._word(stop) not in {"de", "d'"}
        return before in names.BEFORE_CLOCK

    def _duration(self, first: int, stop: int, said: Said) -> bool:
        """Check that it is no age, no rate and no part of a name."""
        before = self._word(first - 1)
        if said.unit is Unit.YEAR and self._is_age(first, stop):
            return False
        if self._word(stop) in {"plus", "tot", "earlier", "later", "before", "after", "old"}:
            return False
        if said.unit is Unit.SECOND and self._word(first) in {"un", "une", "a", "one"}:
            return False
        if self._word(first) in {"a", "an"} or (
            self._word(first) == "un" and said.unit is Unit.DAY
        ):
            return before in {"for", "within", "after", "lasted", "over", "nearly", "about"}
        if self._capital(first) and self._capital(stop - 1):
            return False
        return not (self._word(first) == "one" and said.unit is Unit.DAY) and before != "ces"

    def _is_age(self, first: int, stop: int) -> bool:
        before, after = self._word(first - 1), self._word(stop)
        if after in {"old"} or (after == "-" and self._word(stop + 1) == "old"):
            return True
        if self._word(first - 2) in names.AGED or before in names.AGED:
            return True
        if self._french and before in names.HAVING and self._tokens.written(first - 1) != "à":
            return True
        if before in {",", "("} and after in {",", ")", "et", ".", "and"}:
            return True
        return before in {"de", "d'"} and self._word(first - 2) in names.PERSONS

    def _window(self, first: int, stop: int, said: Said) -> bool:
        return not (said.unit is Unit.YEAR and self._word(stop) in {"old", "model"})

    def _shift(self, first: int, stop: int, _: Said) -> bool:
        return self._word(stop) not in {"old", "-"} or self._word(stop + 1) not in {"old", ""}
