"""A homeserver of our own: idempotent for ever, and it keeps a ledger of all that it was told.

It speaks what nio, the product's adapter and the labs' people ask of a Matrix homeserver, with end
to end encryption; to them it is ``lab.test`` as Synapse is. It has no federation, no media, no
push, shows nobody who is typing or has read what, and asks nobody twice for a password.
"""
