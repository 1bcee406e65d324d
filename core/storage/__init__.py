"""The catalog's file: schema, rows, journal, thumbnails, opening and backups."""
