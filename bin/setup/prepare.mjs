// @ts-check
import { buildSqlite } from './build-sqlite.mjs';
import { chooseNode } from './choose-node.mjs';
import { installLibraries } from './install-libraries.mjs';

/** @import { Announcer } from './announcer.mjs' */

/** How many steps `prepare` announces. */
export const PREPARING_STEPS = 3;

/**
 * Makes a fresh clone ready to run: libraries, Node.js, the database engine. Does nothing where nothing is to do.
 * @param {string} root the project's folder
 * @param {Announcer} announcer
 * @returns {Promise<string>} the Node.js to run everything with
 */
export async function prepare(root, announcer) {
  await installLibraries(root, announcer);
  const node = chooseNode(root);
  announcer.ready(
    { zh: 'Node.js', en: 'Node.js' },
    {
      zh: node.brought ? `${node.version}（项目自带）` : `${node.version}（本机）`,
      en: node.brought ? `${node.version} (brought along)` : `${node.version} (this machine's)`,
    },
  );
  await buildSqlite(root, node.path, announcer);
  return node.path;
}
