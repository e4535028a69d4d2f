// @ts-check

/** @import { Words } from '../../markdown/problem.ts' */

/** What a program says that cannot reach the network. */
export const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|EIDLETIMEOUT|ENOTCACHED/;

/** @type {readonly { said: RegExp, words: (root: string) => Words }[]} */
const CAUSES = [
  {
    said: /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i,
    words: fullDisk,
  },
  {
    said: /can only install (packages )?(when|with an existing)|npm error code EUSAGE|ERR! code EUSAGE/i,
    words: () => ({
      zh: 'package.json 与 package-lock.json 不一致：请用 git checkout package.json package-lock.json 还原；若是您有意改了依赖，请运行 npm install。',
      en: 'package.json and package-lock.json do not agree: put them back with "git checkout package.json package-lock.json", or run "npm install" if you changed a dependency on purpose.',
    }),
  },
  {
    said: /EINTEGRITY/,
    words: () => ({
      zh: '有一个库下载后与锁文件里的校验值不符：请运行 npm cache clean --force 后再试；若仍如此，请检查所用的 npm 镜像。',
      en: 'A library does not match its checksum in the lock file: run "npm cache clean --force" and try again; if it stays so, check the npm registry you use.',
    }),
  },
  {
    said: /SELF_SIGNED|CERT_|UNABLE_TO_(GET_ISSUER|VERIFY)|certificate/i,
    words: () => ({
      zh: '下载站点的证书不被信任：若公司网络使用自己的证书，请把它的路径写进环境变量 NODE_EXTRA_CA_CERTS，再运行一次。',
      en: 'The certificate of the download site is not trusted: if your company network uses its own, put its path into NODE_EXTRA_CA_CERTS and run this again.',
    }),
  },
  {
    said: UNREACHABLE,
    words: () => ({
      zh: '连不上下载站点：请检查网络，或用 npm config set registry 设成您能访问的镜像，再运行一次。',
      en: 'The download site cannot be reached: check the network, or point "npm config set registry" to a mirror you can reach, and run this again.',
    }),
  },
  {
    said: /\bE40[134]\b/,
    words: () => ({
      zh: '所用的 npm 镜像拒绝提供某个库：请用 npm config get registry 看看镜像地址，换成完整的镜像后再运行一次。',
      en: 'The npm registry in use refuses one of the libraries: look at "npm config get registry", choose a complete one and run this again.',
    }),
  },
  {
    said: /Killed signal terminated program|JavaScript heap out of memory|ENOMEM|virtual memory exhausted/i,
    words: () => ({
      zh: '内存不够：请留出 1 GB 可用内存，再运行一次。',
      en: 'There is not enough memory: leave 1 GB free and run this again.',
    }),
  },
  {
    said: /EACCES|EPERM|EROFS|permission denied|read-only file system/i,
    words: (root) => ({
      zh: `没有权限写入 ${root}：请把项目放到您有权写入的文件夹，或请管理员授权，再运行一次。`,
      en: `There is no permission to write in ${root}: move the project to a folder of yours, or ask for the right to write there, and run this again.`,
    }),
  },
];

/**
 * @param {string} root the project's folder
 * @returns {Words}
 */
export function fullDisk(root) {
  return {
    zh: `${root} 所在的磁盘满了：请腾出 2 GB 空间，再运行一次。`,
    en: `The disk that holds ${root} is full: free 2 GB and run this again.`,
  };
}

/**
 * What a person can do about a failure, read from what the failed program said; undefined when it says nothing known.
 * @param {string} output
 * @param {string} root the project's folder
 * @returns {Words | undefined}
 */
export function knownCause(output, root) {
  return CAUSES.find(({ said }) => said.test(output))?.words(root);
}
