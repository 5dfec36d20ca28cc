"""What a page is. Standard library only; every value is frozen and an edit makes a new one."""
