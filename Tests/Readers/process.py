"""Runs a program within bounds of time and memory, and says how it ended."""

import dataclasses
import os
import resource
import signal
import subprocess
import tempfile
import threading
import time


@dataclasses.dataclass
class Ended:
    """How a program ended. `signal` is None unless one ended it; `hung` when that was ours, for lack of time."""

    status: int
    signal: str | None
    hung: bool
    seconds: float
    megabytes: float
    out: bytes
    err: str

    @property
    def crashed(self):
        return self.signal is not None and not self.hung


def run(command, seconds=60, megabytes=None, environment=None):
    """Runs `command`, ended with all its children after `seconds`; `megabytes` bounds its address space."""
    def bound():
        if megabytes:
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    hung = threading.Event()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        began = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=out, stderr=err, preexec_fn=bound, start_new_session=True,
            env=dict(os.environ, **(environment or {})))

        def stop():
            hung.set()
            os.killpg(process.pid, signal.SIGKILL)

        clock = threading.Timer(seconds, stop)
        clock.start()
        _, state, usage = os.wait4(process.pid, 0)
        clock.cancel()
        process.returncode = os.waitstatus_to_exitcode(state)
        ended = signal.Signals(-process.returncode).name if process.returncode < 0 else None
        out.seek(0)
        err.seek(0)
        return Ended(
            status=process.returncode, signal=ended, hung=hung.is_set(), seconds=time.monotonic() - began,
            megabytes=usage.ru_maxrss / 1024, out=out.read(), err=err.read().decode("utf-8", "replace"))
