// How many waves of requests a page needs: a request that another file's code asks for has waited for that file.

/**
 * Begins to note requests.
 * @param {import('@playwright/test').CDPSession} session with `Network.enable`
 * @returns {(until: number) => { requests: number, waves: number }} what was asked for until a time (milliseconds since 1970);
 * the page itself is wave 0
 */
export function waves(session) {
  /** @type {{ url: string, time: number, code: boolean, wave: number }[]} */
  const asked = [];
  session.on('Network.requestWillBeSent', ({ request, wallTime, type, initiator }) => {
    // A script's stack goes on in what has called it later, after a wait.
    let stack = initiator.stack;
    while (stack && stack.callFrames.length === 0) stack = stack.parent;
    const by = stack?.callFrames.find(({ url }) => url)?.url ?? initiator.url;
    const from = asked.find(({ url }) => url === by);
    const wave = type === 'Document' ? 0 : (from?.wave ?? 0) + 1;
    const code = type === 'Script' || type === 'Stylesheet' || /\.m?js$/.test(request.url);
    asked.push({ url: request.url, time: wallTime * 1000, code, wave });
  });
  return (until) => {
    const early = asked.filter(({ time, code }) => code && time <= until);
    return { requests: early.length, waves: Math.max(0, ...early.map(({ wave }) => wave)) };
  };
}
