"""From marks to the trash, a folder or a link, and back: the question, the deed, the history."""
