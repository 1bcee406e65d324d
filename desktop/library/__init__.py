"""The folders of the library: adding, comparing, watching, and the progress of scans."""
