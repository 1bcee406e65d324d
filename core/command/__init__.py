"""The commands of the command line, by topic; called by `core.__main__`."""
