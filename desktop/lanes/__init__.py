"""The worker threads of the window and their requests: reading, writing, deciding, looking."""
