"""Training of a descriptor of our own. Needs PyTorch, which only the `train` extra installs; the window never does."""
