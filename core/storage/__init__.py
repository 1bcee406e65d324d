"""The catalog's file below its questions: schema, rows, journal, thumbnails; opening it, and its backups."""
