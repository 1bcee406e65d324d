"""From a query in any form to its look-alikes on the screen."""
