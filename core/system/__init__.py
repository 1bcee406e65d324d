"""The program among other programs of the machine: one at a time, behind others, and what it may take."""
