"""Bots that say again what they hear: ``python -m … URL USER PASSWORD FOLDER``. Each is the
least that its library lets a bot be, with encryption on and its state on disk."""
