"""The window of Simile. Imports only public names of `core`, which knows nothing of it."""
