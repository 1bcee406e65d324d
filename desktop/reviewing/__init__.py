"""The review: queues, the list of groups with its filters, and what was decided."""
