"""How much may be uploaded. Streamlit bounds the size of one file, not how many: all are held in memory until
the visit ends, so one visitor could fill the memory of the server with small files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config, runtime

from advisor.text import _

MEBIBYTE = 1024 * 1024
# All tables at once are 24 files of 1.4 MB together.
MOST_FILES = 40
MOST_BYTES = 16 * MEBIBYTE
# Of all visitors together, so that many sessions do no more than one.
MOST_BYTES_IN_ALL = 256 * MEBIBYTE


def held() -> Mapping[str, Mapping[str, int]]:
    """What is held now: by session, the size of each file in bytes."""
    if not runtime.exists():
        return {}
    storage = runtime.get_instance().uploaded_file_mgr.file_storage  # type: ignore[attr-defined]
    return {
        session: {name: len(file.data) for name, file in list(files.items())}
        for session, files in list(storage.items())
    }


@dataclass
class Uploads:
    """Admits files while there is room. A file that is still coming in counts as if it were of full size."""

    coming: Counter[str] = field(default_factory=Counter)

    def room_for(self, session_id: str) -> bool:
        """Whether one more file of this session fits."""
        largest = config.get_option("server.maxUploadSize") * MEBIBYTE
        all_held = held()
        mine = all_held.get(session_id, {})
        files = len(mine) + self.coming[session_id] + 1
        own_bytes = sum(mine.values()) + (self.coming[session_id] + 1) * largest
        all_bytes = sum(sum(files.values()) for files in all_held.values())
        all_bytes += (self.coming.total() + 1) * largest
        return files <= MOST_FILES and own_bytes <= MOST_BYTES and all_bytes <= MOST_BYTES_IN_ALL

    async def admit(self, session_id: str, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the file on, or say that there is no room."""
        if not self.room_for(session_id):
            full = _("Too many files. Reload the page and upload fewer.")
            await PlainTextResponse(full, 413)(scope, receive, send)
            return
        self.coming[session_id] += 1
        try:
            await app(scope, receive, send)
        finally:
            self.coming[session_id] -= 1
            if not self.coming[session_id]:
                del self.coming[session_id]
