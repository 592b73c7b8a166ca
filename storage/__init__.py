"""What is kept, and where: all SQL, one gateway a table, and the keys in a file of their own."""
