"""Printing: reports on pages, as PDF, with nothing but Qt's own writer."""

from __future__ import annotations

from annotator.ui.printing.printer import print_report

__all__ = ["print_report"]
