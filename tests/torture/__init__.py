"""The program under torture: properties that must hold whatever happens, tried over and over and counted.

`make torture PROPERTY=typing-kills MINUTES=10` tries one for a while and keeps its place; small samples are in `make
test`. A property is a file in `properties/`; the figures are in docs/reliability.md.
"""
