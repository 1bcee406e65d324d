"""The folders of the library: added, compared, watched, and the scan's progress."""
