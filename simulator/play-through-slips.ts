import { didYouMean, type Place, type Problem } from '../markdown/problem.ts';
import type { PlayThrough, Turn } from './play-through.ts';
import type { Placed } from './scenario.ts';

// What an author of play-throughs is told of slips of the pen, each with its mend.

export function markInHeading({ text, place }: Placed): Problem {
  return {
    place,
    rule: 'mark-in-heading',
    words: {
      zh: `标记“${text}”写在标题里会让链接失效，请移到标题下面单独一行。`,
      en: `The mark "${text}" in a heading breaks the links to it; put it on a line of its own below.`,
    },
  };
}

export function sameName(name: string, place: Place): Problem {
  return {
    place,
    rule: 'same-play-through-twice',
    words: {
      zh: `已经有一通试演叫“${name}”，请给其中一通改名。`,
      en: `There is already a play-through "${name}"; rename one of them.`,
    },
  };
}

export function unknownFigure({ text, place }: Placed): Problem {
  const hint = didYouMean(text, ['E1', 'F1', '100', 'mood 50']);
  return {
    place,
    rule: 'unknown-mark',
    words: {
      zh: `看不懂标记“${text}”。${hint.zh}这一行写结局、得分、最后的情绪和一票否决，例如 \`E4\` \`31.5\` \`mood 8\` \`F2\`。`,
      en: `The mark "${text}" cannot be read.${hint.en} This line says ending, score, final mood and auto-fails, as in \`E4\` \`31.5\` \`mood 8\` \`F2\`.`,
    },
  };
}

export function noSuchBeginning(like: Placed, name: string, earlier: readonly PlayThrough[]): Problem {
  const hint = didYouMean(
    name,
    earlier.map((one) => one.name),
  );
  return {
    place: like.place,
    rule: 'no-such-play-through',
    words: {
      zh: `前面没有叫“${name}”的试演。${hint.zh || '请链接到本文件里写在前面的一通。'}`,
      en: `No play-through above is called "${name}".${hint.en || ' Link to one that stands before this one in the file.'}`,
    },
  };
}

export function wrongNumber({ text, place }: Placed, { length }: readonly Turn[]): Problem {
  return {
    place,
    rule: 'no-such-turn',
    words: {
      zh: `请写明到第几句，例如 \`3\`；那一通有 ${String(length)} 句，这里写的是“${text}”。`,
      en: `Say up to which turn, such as \`3\`; that one has ${String(length)}, and here it says "${text}".`,
    },
  };
}

export function notNumbered(place: Place): Problem {
  return {
    place,
    rule: 'not-numbered',
    words: {
      zh: '客服做的事要一条条编号，请写成“1. …”，不写“- …”。',
      en: 'What the agent does is numbered; write "1. …" and not "- …".',
    },
  };
}

export function unknownBlock(place: Place): Problem {
  return {
    place,
    rule: 'unknown-block',
    words: {
      zh: '一通试演里只写：结果的标记、编号的话、引用（工单记录）和说明的段落。',
      en: 'A play-through holds the marks of what it comes to, numbered turns, a quotation (the record) and remarks.',
    },
  };
}

export function secondRecord(place: Place): Problem {
  return {
    place,
    rule: 'two-records',
    words: {
      zh: '一通电话只写一张工单，请把两段引用合成一段，中间不空行。',
      en: 'A call ends with one record; make the two quotations one.',
    },
  };
}

export function noClass(place: Place): Problem {
  return {
    place,
    rule: 'record-without-class',
    words: {
      zh: '工单记录要写明分类，在引用的最后一行写标记，例如 `billing/dispute`。',
      en: 'A record has a class; write it as a mark on the last line of the quotation, such as `billing/dispute`.',
    },
  };
}

export function secondClass({ text, place }: Placed): Problem {
  return {
    place,
    rule: 'two-classes',
    words: {
      zh: `一张工单只有一个分类，请删掉“${text}”或另一个。`,
      en: `A record has one class only; delete "${text}" or the other.`,
    },
  };
}
