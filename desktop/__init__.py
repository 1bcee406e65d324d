"""The window of Simile. Imports only the public names of `core`; nothing in `core` knows of it."""
