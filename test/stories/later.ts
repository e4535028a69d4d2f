/** Loaded into a server before anything else: its clock runs as many days ahead as the environment says. */
const ahead = Number(process.env['STORY_DAYS_AHEAD'] ?? 0) * 24 * 60 * 60 * 1000;

globalThis.Date = new Proxy(Date, {
  construct: (real, values: unknown[], target) => {
    const made: unknown = Reflect.construct(
      real,
      values.length === 0 ? [real.now() + ahead] : values,
      target,
    );
    return made instanceof real ? made : new real();
  },
  get: (real, name): unknown => (name === 'now' ? () => real.now() + ahead : Reflect.get(real, name)),
});
