"""Measurements on real material. Each module is a command that prints its figures; `make bench` runs them all."""
