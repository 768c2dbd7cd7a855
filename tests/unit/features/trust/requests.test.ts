import { expect, it } from 'vitest';
import { requestsByHost } from '../../../../src/lib/features/trust/requests.js';

const OWN = 'https://app.example';

it('counts the app’s own requests, each path once and without its query', () => {
  const [own, ...others] = requestsByHost([`${OWN}/a/?id=1`, `${OWN}/a/?id=2`, `${OWN}/b.js`], OWN);
  expect(own).toEqual({ host: '', count: 3, paths: ['/a/', '/b.js'] });
  expect(others).toEqual([]);
});

it('names every other host, another port or scheme included', () => {
  const hosts = requestsByHost(
    [`${OWN}/`, 'https://cdn.example/x', 'https://app.example:8443/', 'http://app.example/'],
    OWN,
  );
  expect(hosts.map(({ host }) => host)).toEqual(['', 'cdn.example', 'app.example:8443', 'app.example']);
});

it('leaves out what stays inside the browser', () => {
  expect(requestsByHost([`blob:${OWN}/1`, 'data:text/plain,x'], OWN)).toEqual([{ host: '', count: 0, paths: [] }]);
});
