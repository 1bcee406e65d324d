"""The states of the window that are drawn for the screenshots."""
