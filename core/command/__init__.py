"""The commands of the command line, one module for each kind; `core.__main__` calls them."""
