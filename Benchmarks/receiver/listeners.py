"""Many open pages in one process: listeners.py URL COUNT. Says "open" once all listen; at the end of its input, what was heard."""
import asyncio
import json
import sys
from urllib.parse import urlsplit


class Page:
    """One open stream: its events, and the id of the last one."""

    def __init__(self):
        self.events, self.last = 0, ""

    async def open(self, url):
        self.reader, writer = await asyncio.open_connection(url.hostname, url.port)
        writer.write(f"GET {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\n\r\n".encode())
        self.writer = writer
        status = await self.reader.readline()
        if b" 200 " not in status:
            raise SystemExit(f"a page cannot listen: {status.decode()}")
        await self.reader.readuntil(b"retry:")

    async def listen(self):
        while line := await self.reader.readline():
            if line.startswith(b"id: "):
                self.events, self.last = self.events + 1, line[4:].decode().strip()


async def main(url, count):
    pages = [Page() for _ in range(count)]
    for page in pages:
        await page.open(urlsplit(url))
    listening = [asyncio.create_task(page.listen()) for page in pages]
    print("open", flush=True)
    await asyncio.to_thread(sys.stdin.read)
    for task in listening:
        task.cancel()
    print(json.dumps({"events": [page.events for page in pages], "last": [page.last for page in pages]}), flush=True)


asyncio.run(main(sys.argv[1], int(sys.argv[2])))
