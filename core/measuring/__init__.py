"""How two pictures lie on each other, how well they agree, and what that means."""
