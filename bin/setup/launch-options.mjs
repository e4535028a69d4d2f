// @ts-check

/**
 * How every browser of ours is started: inside containers, where there is no sandbox, and without calls of its own
 * to the network, which would make the stories depend on it.
 * @param {string | undefined} path of the browser; without it Playwright takes its own
 */
export function launchOptions(path) {
  return {
    ...(path ? { executablePath: path } : {}),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
