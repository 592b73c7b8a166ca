"""Signal, through a local signal-cli (SIGNAL.md)."""

from bot.transports.signal.configuration import SignalConfiguration, SignalFault

__all__ = ["SignalConfiguration", "SignalFault"]
