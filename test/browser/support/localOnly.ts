import type { Bench } from "./bench";

/** The pages' own programs, styles, pictures and fonts, and a page itself. */
const OWN_PARTS = /^GET \w+ \/(|[\w./-]*\.(js|html|css|json|png|woff2))$/;

/** Listens from now on; the answer lists every request that asked for anything else than the pages' own parts, and every socket. */
export function askedOf(opened: Bench): () => readonly string[] {
  const asked: string[] = [];
  opened.context.on("request", (request) => {
    // A body that goes out, or a query that carries something, is no part of a page, wherever it is sent.
    const { pathname, search } = new URL(request.url());
    const isPage = request.resourceType() === "document";
    if (!/^(data|blob):/.test(request.url())) {
      asked.push(`${request.method()} ${request.resourceType()} ${pathname}${isPage ? "" : search}${request.postData() === null ? "" : " with a body"}`);
    }
  });
  opened.page.on("websocket", (socket) => asked.push(`socket ${socket.url()}`));
  return () => asked.filter((request) => !OWN_PARTS.test(request));
}
