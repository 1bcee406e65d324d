"""Everything a person can do, said once; menus, buttons and the help sheet are made of it."""
