"""Recognisers: what in a text looks like a date, an entity, a quotation or a claim."""
