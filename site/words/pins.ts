import { bilingual } from './bilingual.ts';

/** What leaders put at the top for their teams. */
export const pinWords = bilingual(
  {
    pin: '班组置顶',
    pinFor: (team: string) => `置顶给${team}`,
    pinKey: '班里的人打开搜索框就先看到这篇（p）',
    pinned: (team: string) => `已置顶给${team}，搜索框空着时排在最前面`,
    unpinned: (team: string) => `已取消${team}的置顶`,
    pinnedBy: (team: string, by: string, day: string) => `${team}置顶：${by}，${day}`,
  },
  {
    pin: 'Pin for the team',
    pinFor: (team: string) => `Pin for ${team}`,
    pinKey: 'The team sees it first in the empty search field (p)',
    pinned: (team: string) => `Pinned for ${team}: first in the empty search field`,
    unpinned: (team: string) => `No longer pinned for ${team}`,
    pinnedBy: (team: string, by: string, day: string) => `Pinned for ${team} by ${by} on ${day}`,
  },
);
