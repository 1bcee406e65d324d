"""The commands of the command line, by topic; called by `core.__main__`. Each is a function of its options and a job,
and returns its exit status."""

DONE = 0
USAGE = 1  # a command or an option is wrong
ENVIRONMENT = 2  # a problem with the machine or the disk, even with one file of many
CANCELLED = 3  # stopped by Ctrl-C
