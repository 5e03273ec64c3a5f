"""Being here puts this folder on the import path, so that all tests share clients such as `discord_user`."""
