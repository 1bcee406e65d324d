"""The program beside others: locks between processes, priority, memory, and child processes."""
