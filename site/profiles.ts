import { profilesFile, type Profile } from '../records/profile.ts';
import { checkFrontmatter, readFrontmatter, type Wanted } from '../markdown/frontmatter.ts';
import type { Problem } from '../markdown/problem.ts';

const wanted: Wanted = {
  profiles: {
    zh: '岗位标准列表，写法见 content/centre/profiles.yaml 里的现有各项',
    en: 'a list of role profiles written like those in content/centre/profiles.yaml',
  },
};

/** Reads `centre/profiles.yaml`: what each role must show before its people may work alone. */
export function readProfiles(file: string, text: string): { profiles: Profile[]; problems: Problem[] } {
  const { frontmatter, problems } = readFrontmatter(file, text, text, 1);
  if (problems.length > 0) return { profiles: [], problems };
  const checked = checkFrontmatter(frontmatter, profilesFile, wanted);
  return { profiles: checked.value?.profiles ?? [], problems: checked.problems };
}
