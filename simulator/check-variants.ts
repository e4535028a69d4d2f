import { didYouMean, type Problem, type Words } from '../markdown/problem.ts';
import type { Placed, Scenario } from './scenario.ts';

/**
 * Whether every variant is one of a call that is there and stands for itself, is named after it (`SC-11b` of `SC-11`)
 * and fits on its card: same direction, channel and level.
 * @param scenarios the calls of one language
 */
export function checkVariants(scenarios: readonly Scenario[]): Problem[] {
  return scenarios.flatMap((scenario) => {
    const { variantOf } = scenario;
    return variantOf ? checkVariant(scenario, variantOf, scenarios) : [];
  });
}

function checkVariant(variant: Scenario, of: Placed, scenarios: readonly Scenario[]): Problem[] {
  const base = scenarios.find(({ id }) => id === of.text);
  if (!base) {
    const hint = didYouMean(
      of.text,
      scenarios.filter(({ id }) => id !== variant.id).map(({ id }) => id),
    );
    return [problem(of, 'unknown-call', unknown(of, hint))];
  }
  if (base === variant) return [problem(of, 'variant-of-itself', ofItself(variant))];
  if (base.variantOf) return [problem(of, 'variant-of-variant', ofVariant(of, base.variantOf))];
  if (base.partOf) return [problem(of, 'variant-of-part', ofPart(of, base.partOf))];
  return [
    ...(isNamedAfter(variant.id, base.id) ? [] : [problem(of, 'variant-name', badName(variant, base))]),
    ...(['direction', 'channel', 'level'] as const)
      .filter((field) => variant[field] !== base[field])
      .map((field) => problem(of, 'variant-differs', differs(field, variant[field], base[field], base))),
  ];
}

/** The other's id and one letter more, so that a file list shows them together. */
function isNamedAfter(id: string, base: string): boolean {
  return id.startsWith(base) && /^[a-z]$/.test(id.slice(base.length));
}

function unknown({ text }: Placed, hint: Words): Words {
  return {
    zh: `没有编号为“${text}”的通话可以做变体。${hint.zh || '请改成已有的编号，或删掉 variant-of。'}`,
    en: `There is no call "${text}" to be a variant of.${hint.en || ' Name one that is there, or delete variant-of.'}`,
  };
}

function ofItself({ id }: Scenario): Words {
  return {
    zh: `“${id}”不能是自己的变体。请写另一通的编号，或删掉 variant-of。`,
    en: `"${id}" cannot be a variant of itself. Name another call, or delete variant-of.`,
  };
}

function ofVariant({ text }: Placed, { text: base }: Placed): Words {
  return {
    zh: `“${text}”自己就是“${base}”的变体。请写“variant-of: ${base}”。`,
    en: `"${text}" is itself a variant of "${base}". Write "variant-of: ${base}".`,
  };
}

function ofPart({ text }: Placed, { text: round }: Placed): Words {
  return {
    zh: `“${text}”是“${round}”这一组里的一通，不单独接，也就没有变体。请删掉 variant-of。`,
    en: `"${text}" is taken in the round "${round}" only and has no variants. Delete variant-of.`,
  };
}

function badName({ id }: Scenario, { id: base }: Scenario): Words {
  return {
    zh: `“${base}”的变体要叫“${base}b”“${base}c”……，这个文件叫“${id}”。请给文件改名。`,
    en: `A variant of "${base}" is named "${base}b", "${base}c" …; this file is "${id}". Rename it.`,
  };
}

function differs(field: string, given: string, wanted: string, { id }: Scenario): Words {
  return {
    zh: `和“${id}”在同一张卡片上，${field} 也要一样：那边是“${wanted}”，这里是“${given}”。`,
    en: `It shares a card with "${id}", so ${field} must be the same: "${wanted}" there, "${given}" here.`,
  };
}

function problem({ place }: Placed, rule: string, words: Words): Problem {
  return { place, rule, words };
}
