import assert from 'node:assert/strict';
import { joinsWithoutBlank } from '../../../src/writing/text/unspacedScripts.ts';

suite('Lines are joined', () => {
	for (const [language, before, after] of [
		['Chinese', '我们昨天去了', '公园。'],
		['Chinese, after a mark', '他说：', '好'],
		['Japanese', '昨日は雨が', '降りました'],
		['Japanese, between brackets', '「はい」', '「いいえ」'],
		['Thai', 'เมื่อวานฝน', 'ตกหนัก'],
		['Thai, after a tone mark', 'เมื่อวานนี้', 'ฝนตก'],
		['Lao', 'ມື້ວານນີ້', 'ຝົນຕົກ'],
		['Khmer', 'ម្សិលមិញ', 'ភ្លៀងធ្លាក់'],
		['Burmese', 'မနေ့က', 'မိုးရွာတယ်'],
		['Tibetan', 'ཁ་སང་', 'ཆར་པ་བབས'],
		['Chinese outside the basic plane', '\u{20000}', '\u{20001}'],
	] as const) {
		test(`without a blank in ${language}`, () => {
			assert.equal(joinsWithoutBlank(before, after), true);
		});
	}

	for (const [language, before, after] of [
		['English', 'It rained', 'a lot'],
		['Korean', '어제 비가', '왔습니다'],
		['Thai and English', 'ใช้', 'VS Code'],
		['English and Japanese', 'OK', 'です'],
		['Tibetan, after a clause', 'བབས།', 'ཁ་སང'],
		['Hindi', 'कल', 'बारिश'],
		['nothing', '', 'ไทย'],
	] as const) {
		test(`with a blank in ${language}`, () => {
			assert.equal(joinsWithoutBlank(before, after), false);
		});
	}
});
