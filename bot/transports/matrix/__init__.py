"""Matrix, through matrix-nio, always encrypted."""

from bot.transports.matrix.configuration import MatrixConfiguration, MatrixFault
from bot.transports.matrix.transport import MatrixTransport

__all__ = ["MatrixConfiguration", "MatrixFault", "MatrixTransport"]
