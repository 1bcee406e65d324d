"""The lanes of the window: what is read, written, decided and looked at, away from its thread."""
