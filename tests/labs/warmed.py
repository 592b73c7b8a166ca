"""Imported by a zygote: the product's texts have been read, which takes a third of a second."""

from functools import cache

from bot import localization

localization._parsed = cache(localization._parsed)
localization.Localization()
