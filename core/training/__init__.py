"""Training of image models on the person's own photos. Needs PyTorch, which only the `train` extra installs; the window
never imports this."""
