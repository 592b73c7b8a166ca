"""Matrix, through matrix-nio, always encrypted."""

from bot.transports.matrix.configuration import Devices, MatrixConfiguration, MatrixFault
from bot.transports.matrix.transport import MatrixTransport

__all__ = ["Devices", "MatrixConfiguration", "MatrixFault", "MatrixTransport"]
