import { describe, expect, it } from 'vitest';
import { kanaOfPlace, streetKana, streetOfPlace } from '../../../src/lib/proposals/address.js';
import { placeIn } from '../../../src/lib/reference/postal/place-in.js';
import { streetNumber } from '../../../src/lib/reference/postal/street-number.js';
import type { Place } from '../../../src/lib/reference/postal/types.js';

const place = (town: string, kana = 'チョウ', city = '川崎市幸区'): Place => ({
  prefecture: '神奈川県',
  city,
  town,
  kana: { prefecture: 'カナガワケン', city: 'カワサキシサイワイク', town: kana },
});
const none = new Map<string, string>();

describe('placeIn', () => {
  const places = [place(''), place('堀川町'), place('堀川町東')];
  it('finds the longest town with which the street part begins', () => {
    const at = { prefecture: '神奈川県', city: '川崎市幸区' };
    expect(placeIn(places, { ...at, rest: '堀川町９９９' })?.town).toBe('堀川町');
    expect(placeIn(places, { ...at, rest: '堀川町東１' })?.town).toBe('堀川町東');
    expect(placeIn(places, { ...at, rest: '９９９' })?.town).toBe('');
  });
  it('finds none in another city', () => {
    expect(placeIn(places, { prefecture: '神奈川県', city: '横浜市西区', rest: '堀川町' })).toBeUndefined();
  });
});

describe('streetOfPlace', () => {
  it('is the town, with an office’s street number and a tower’s name', () => {
    expect(streetOfPlace(place('堀川町'))).toBe('堀川町');
    expect(streetOfPlace({ ...place('千代田'), office: { name: '宮内庁', kana: '', street: '１－１' } })).toBe(
      '千代田１－１',
    );
    expect(
      streetOfPlace({ ...place('西新宿'), building: { name: '住友ビル２０階', kana: 'スミトモビル２０カイ' } }),
    ).toBe('西新宿　住友ビル２０階');
  });
});

describe('kanaOfPlace', () => {
  it('joins the readings', () => {
    expect(kanaOfPlace(place('堀川町', 'ホリカワチョウ'))).toBe('カナガワケンカワサキシサイワイクホリカワチョウ');
  });
});

describe('streetNumber', () => {
  it.each([
    ['９９９　ナックスタワー１階', '999'],
    ['1-3-1', '1-3-1'],
    ['１－３－１', '1-3-1'],
    ['１ー３ー１', '1-3-1'],
    ['１丁目２番３号', '1-2-3'],
    ['１丁目２番地３', '1-2-3'],
    ['一丁目９９９番地', '1-999'],
    ['二十三丁目４', '23-4'],
    ['十丁目１番', '10-1'],
    ['３丁目', '3'],
    ['字中島１２の３', '12-3'],
    ['７－７－７　第３ビル４０５', '7-7-7'],
    ['１２３番地４　２階', '123-4'],
    ['一番館', ''],
    ['西五条ビル', ''],
    ['　新宿住友ビル２０階', ''],
    ['堀川町　９９９　ナックスタワー１階', '999'],
    ['　１－２', '1-2'],
    ['', ''],
  ])('%s → %s', (street, number) => expect(streetNumber(street)).toBe(number));
});

describe('streetKana', () => {
  it.each([
    ['９９９　ナックスタワー１階', '９９９　ナックスタワー１カイ'],
    ['999 ナックスタワー1階', '９９９　ナックスタワー１カイ'],
    ['１丁目２番３号', '１チョウメ２バン３ゴウ'],
    ['一丁目２', 'イッチョウメ２'],
    ['八丁目', 'ハッチョウメ'],
    ['１２番地３　地下１階', '１２バンチ３　チカ１カイ'],
    ['１－３－１　４０５号室', '１－３－１　４０５ゴウシツ'],
    ['７　本館', '７　ホンカン'],
    ['７　中村ビル３階', '７'],
    ['', ''],
  ])('%s → %s', (street, kana) => expect(streetKana(street, none)).toBe(kana));
  it('reads a name that was typed with an input method', () => {
    expect(streetKana('７　中村ビル３階', new Map([['中村', 'ナカムラ']]))).toBe('７　ナカムラビル３カイ');
  });
});
