"""The review: the queues, the list of groups with its filters, and the verdicts."""
