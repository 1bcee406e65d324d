"""Everything a person can do, defined once; menus, buttons and the help sheet are made from it."""
