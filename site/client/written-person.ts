import type { Fields } from './send-form.ts';

/** What the fields about a person say, as the server takes it. */
export function writtenPerson(number: string, fields: Fields): object {
  return {
    number,
    name: fields('name'),
    role: fields('role'),
    team: fields('team'),
    // Commas of either keyboard.
    leads: fields('leads')
      .split(/[,，、;；]/)
      .map((team) => team.trim())
      .filter((team) => team !== ''),
    mentor: fields('mentor'),
    startedOn: fields('startedOn'),
  };
}
