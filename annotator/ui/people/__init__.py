"""People on the screen: their badges, the menu of who works at the desk, the list of them."""
