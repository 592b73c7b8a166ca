"""A small chat server that speaks enough of Signal's protocol for a real signal-cli.

For tests only. It stands in for the hosts under signal.org on the loopback of a network namespace
(``tests/labs/signal/host.py``): registration, prekeys, profiles, sealed-sender certificates,
queues of messages with their websockets, attachments. What people say to each other is encrypted
by their clients and never opened here.

Not here, and answered 404: groups (they are written into the clients' databases), contact
discovery, storage sync, PIN, linked devices. There are no limits but the tests' rules.
"""
