import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { LONGEST_BODY, refuseRequest } from '../../server/refuse-request.ts';

type Headers = Record<string, string | undefined>;

const SOUND: Headers = {
  host: 'callready.local:4321',
  origin: 'http://callready.local:4321',
  'content-type': 'application/json',
  'content-length': '2',
};

/** The status with which a request is refused; undefined when it may pass. */
function status(method: string, headers: Headers = {}, url = '/api/flags/add'): number | undefined {
  const request = new IncomingMessage(new Socket());
  request.method = method;
  request.url = url;
  request.headers = { ...SOUND, ...headers };
  return refuseRequest(request)?.status;
}

describe('a request of our own pages passes', () => {
  test.each<[string, string, Record<string, string | undefined>]>([
    ['a change', 'POST', {}],
    ['a change that names its encoding', 'POST', { 'content-type': 'application/json; charset=utf-8' }],
    ['a change in capitals', 'POST', { 'content-type': 'Application/JSON', host: 'CallReady.local:4321' }],
    ['a change without an origin, from a program', 'POST', { origin: undefined }],
    ['the longest body', 'POST', { 'content-length': String(LONGEST_BODY) }],
    ['no body at all', 'POST', { 'content-length': '0' }],
    ['reading', 'GET', { 'content-type': undefined, 'content-length': undefined }],
    ['reading from a link on another site', 'GET', { origin: 'https://evil.example' }],
    ['looking', 'HEAD', { 'content-type': undefined, 'content-length': undefined }],
  ])('%s', (_, method, headers) => {
    expect(status(method, headers)).toBeUndefined();
  });
});

test('only where whole files are taken a body may be longer, and that has its end too', () => {
  const files = '/api/quizzes/files/read';
  const long = { 'content-length': String(8 * 1024 * 1024) };
  expect([status('POST', long, files), status('POST', long, `${files}/?x`)]).toEqual([undefined, undefined]);
  expect([status('POST', long), status('POST', long, `${files}/more`)]).toEqual([413, 413]);
  expect(status('POST', { 'content-length': String(10 * 1024 * 1024) }, files)).toBe(413);
});

describe('a request is refused', () => {
  test.each<[string, Record<string, string | undefined>, number]>([
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from another port of the same machine', { origin: 'http://callready.local:8080' }, 403],
    [
      'from a site whose name only begins like ours',
      { origin: 'http://callready.local:4321.evil.example' },
      403,
    ],
    ['from a frame without an origin', { origin: 'null' }, 403],
    ['from nowhere sensible', { origin: 'callready.local:4321' }, 403],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['as a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as plain text, which a form can send', { 'content-type': 'text/plain; application/json' }, 415],
    ['without its type', { 'content-type': undefined }, 415],
    ['without its length', { 'content-length': undefined }, 411],
    ['with a length that is none', { 'content-length': 'x' }, 411],
    ['with a body without end', { 'content-length': String(LONGEST_BODY + 1) }, 413],
  ])('%s', (_, headers, expected) => {
    expect(status('POST', headers)).toBe(expected);
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT', 'post', ''])(
    'by the method %j',
    (method) => {
      expect(status(method)).toBe(405);
    },
  );
});
