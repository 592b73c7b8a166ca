"""Signal, through a local signal-cli (SIGNAL.md)."""

from bot.transports.signal.configuration import SignalConfiguration, SignalFault
from bot.transports.signal.transport import SignalTransport

__all__ = ["SignalConfiguration", "SignalFault", "SignalTransport"]
